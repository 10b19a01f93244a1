import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page of the extension loads before it can show anything. */
export interface InitialLoad {
  /** Paths within the build. */
  scripts: string[];
  /** Bytes of these scripts, each gzipped by itself. */
  gzip: number;
  raw: number;
}

/**
 * The scripts of a built page: those its HTML names, what these import statically, and of `also` (names of chunks without
 * their hash, such as `main`, that a page asks for at once) the same.
 *
 * @param dir folder of the build
 * @param page such as `popup.html`
 */
export function initialLoad(dir: string, page: string, also: readonly string[] = []): InitialLoad {
  const html = fs.readFileSync(path.join(dir, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  const chunks = fs.readdirSync(path.join(dir, 'chunks')).filter((name) => name.endsWith('.js'));
  const asked = also.flatMap((stem) => chunks.filter((name) => name.replace(/-[\w-]{8}\.js$/, '') === stem));
  const seen = new Set<string>();
  const waiting = [...named, ...asked.map((name) => `chunks/${name}`)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = fs.readFileSync(path.join(dir, file), 'utf8');
    for (const [, from] of code.matchAll(/\b(?:import|from)\s*"(\.{1,2}\/[^"]+\.js)"/g))
      waiting.push(path.posix.join(path.posix.dirname(file), from ?? ''));
  }
  const scripts = [...seen].sort();
  const bytes = scripts.map((file) => fs.readFileSync(path.join(dir, file)));
  return {
    scripts,
    gzip: bytes.reduce((sum, each) => sum + gzipSync(each, { level: 9 }).length, 0),
    raw: bytes.reduce((sum, each) => sum + each.length, 0),
  };
}
