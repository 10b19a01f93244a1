import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { compileEntries } from '../skills/compile.ts';
import { lintLexicon } from '../skills/lexicon-lint.ts';
import type { LexiconText } from '../skills/lexicon-text.ts';
import { parseLexiconFiles } from '../skills/lexicon-text.ts';

const TEXTS = new URL('../skills/lexicon/', import.meta.url);
const DATA = new URL('../../public/data/', import.meta.url);

/** Reads and parses utils/skills/lexicon/*.txt. */
export async function readLexiconText(): Promise<LexiconText> {
  const names = (await readdir(TEXTS)).filter((name) => name.endsWith('.txt'));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(new URL(name, TEXTS), 'utf8')] as const),
  );
  return parseLexiconFiles(new Map(files));
}

/**
 * Compiles the lexicon's text into public/data/lexicon.bin. Lines that cannot be read or are in doubt are reported on
 * stderr with file and line, and left out; the lint test refuses them.
 */
export async function compileLexicon(): Promise<void> {
  const text = await readLexiconText();
  for (const { file, line, message } of lintLexicon(text))
    process.stderr.write(`utils/skills/lexicon/${file}:${line}: ${message}\n`);
  await mkdir(DATA, { recursive: true });
  await writeFile(new URL('lexicon.bin', DATA), new Uint8Array(compileEntries(text.skills, text.credentials)));
}
