import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type FetchDocument, guardedFetch, hostOf } from '../verification/fetch-document.ts';

/** Answers nothing: without a table, no address can be reached. */
const NOTHING: FetchDocument = async (address) => ({
  ok: false,
  reason: 'hosting-unreachable',
  host: hostOf(address) ?? address.slice(0, 100),
});

/**
 * A fetch that is answered from files: a table of `url<TAB>path`, with or without that header line; paths count from
 * the table's folder, or from the folder above it. An address that is not listed cannot be reached. The same guard
 * stands before it as in the browser. Throws where the table cannot be read.
 */
export async function documentsFrom(table: string | undefined): Promise<FetchDocument> {
  if (table === undefined) return NOTHING;
  const files = new Map<string, string>();
  for (const line of (await readFile(table, 'utf8')).split(/\r?\n/)) {
    const [address = '', path = ''] = line.split('\t');
    if (path === '' || !/^https?:/i.test(address)) continue;
    files.set(plain(address), path.trim());
  }
  const folder = dirname(resolve(table));
  return guardedFetch({
    allowed: () => true,
    fetch: async (address) => {
      const path = files.get(plain(address));
      if (path === undefined) throw new TypeError('not listed');
      const bytes = await readFirst([resolve(folder, path), resolve(folder, '..', path)]);
      return new Response(bytes);
    },
  });
}

function plain(address: string): string {
  return address
    .replace(/^http:/i, 'https:')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

async function readFirst(paths: readonly string[]): Promise<Buffer<ArrayBuffer>> {
  for (const path of paths) {
    try {
      return await readFile(path);
    } catch {
      // the next one
    }
  }
  throw new TypeError('no such file');
}
