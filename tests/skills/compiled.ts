import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileEntries } from '../../utils/skills/compile.ts';
import { type Lexicon, openLexicon } from '../../utils/skills/lexicon.ts';
import {
  type LexiconText,
  parseCredentialFile,
  parseLexiconFiles,
  parseSkillFile,
} from '../../utils/skills/lexicon-text.ts';

const FOLDER = new URL('../../utils/skills/lexicon/', import.meta.url);

/** The project's own text files, parsed. */
export function lexiconText(): LexiconText {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return parseLexiconFiles(new Map(names.map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')])));
}

const CODE = new URL('../../utils/skills/', import.meta.url);

/** Everything that the compiled lexicon is made of and by, as one short name. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of [CODE, FOLDER])
    for (const name of readdirSync(folder).filter((each) => /\.(?:ts|txt)$/.test(each)))
      hash.update(`\0${name}\0`).update(readFileSync(new URL(name, folder)));
  return hash.digest('hex').slice(0, 16);
}

/** Compiling takes seconds, so the first file of a run does it for all of them (tests/global-setup.ts). */
function ownBytes(): ArrayBuffer {
  const folder = process.env.CREDLENS_MADE_ONCE;
  const kept = folder && join(folder, `lexicon-${fingerprint()}.bin`);
  if (kept && existsSync(kept)) return new Uint8Array(readFileSync(kept)).buffer;
  const { skills, credentials } = lexiconText();
  const bytes = compileEntries(skills, credentials);
  if (kept) {
    // Files run side by side: no other may read half of it.
    const mine = `${kept}.${process.pid}`;
    writeFileSync(mine, new Uint8Array(bytes));
    renameSync(mine, kept);
  }
  return bytes;
}

let compiled: Lexicon | undefined;

/** The project's own lexicon, opened once a test file. */
export function ownLexicon(): Lexicon {
  compiled ??= openLexicon(ownBytes());
  return compiled;
}

/** Bytes of a tiny lexicon written in the test. */
export function tinyBytes(skills: string, credentials = ''): ArrayBuffer {
  return compileEntries(
    parseSkillFile('tiny.txt', skills).skills,
    parseCredentialFile('credentials-tiny.txt', credentials).credentials,
  );
}

export function tinyLexicon(skills: string, credentials = ''): Lexicon {
  return openLexicon(tinyBytes(skills, credentials));
}
