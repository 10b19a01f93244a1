import { readdirSync, readFileSync } from 'node:fs';
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

let compiled: Lexicon | undefined;

/** The project's own lexicon, compiled in memory once a test file. */
export function ownLexicon(): Lexicon {
  if (!compiled) {
    const { skills, credentials } = lexiconText();
    compiled = openLexicon(compileEntries(skills, credentials));
  }
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
