import { readFile } from 'node:fs/promises';
import type { Lexicon } from '../skills/lexicon.ts';
import { openLexicon } from '../skills/lexicon.ts';

const DATA = new URL('../../public/data/', import.meta.url);

let opened: Promise<Lexicon> | undefined;

/** The compiled lexicon; a clear error where `prepare` has not run. */
export function lexicon(): Promise<Lexicon> {
  opened ??= readData('lexicon.bin').then((bytes) => openLexicon(bytes));
  return opened;
}

/** Bytes of a compiled file in public/data. */
export async function readData(name: string): Promise<ArrayBuffer> {
  try {
    const bytes = await readFile(new URL(name, DATA));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  } catch {
    throw new Error(`public/data/${name} is not there: run "npm run prepare" first`);
  }
}
