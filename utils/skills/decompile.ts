import { u16, u32 } from './arrays.ts';
import { aliasText, type Lexicon } from './lexicon.ts';
import * as layout from './lexicon-layout.ts';
import type { Alias, CredentialEntry, SkillEntry, Sureness } from './lexicon-text.ts';

const SURENESS: Record<number, Sureness> = {
  [layout.CERTAIN]: 'certain',
  [layout.CASE]: 'case',
  [layout.CONTEXT]: 'context',
};

function languageOf(flags: number): string | undefined {
  const number = (flags >> layout.LANGUAGE_SHIFT) & layout.LANGUAGE_MASK;
  if (number === 0) return undefined;
  return String.fromCharCode(97 + Math.floor((number - 1) / 26), 97 + ((number - 1) % 26));
}

/** Listed aliases of an entry with their marks; spellings made by rule are left out, compiling makes them again. */
function aliasesOf({ sections }: Lexicon, entry: number): Alias[] {
  const aliases: Alias[] = [];
  for (let i = u32(sections.entryAliasStart, entry); i < u32(sections.entryAliasStart, entry + 1); i++) {
    const flags = u16(sections.aliasFlags, i);
    if (flags & layout.BY_RULE) continue;
    aliases.push({
      text: aliasText(sections, i),
      sureness: SURENESS[flags & layout.SURENESS_MASK] ?? 'context',
      language: languageOf(flags),
    });
  }
  return aliases;
}

/**
 * The entries that a lexicon was compiled from, so that others can be compiled with them: `compileEntries` of the answer
 * gives the same trie again. Where the entry stood in the text files is not kept (`file` is empty, `line` 0).
 */
export function decompile(lexicon: Lexicon): { skills: SkillEntry[]; credentials: CredentialEntry[] } {
  const skills: SkillEntry[] = [];
  const credentials: CredentialEntry[] = [];
  let entry = 0;
  for (const { id } of lexicon.entries()) {
    const aliases = aliasesOf(lexicon, entry++);
    const skill = lexicon.skill(id);
    const named = lexicon.namedCredential(id);
    if (skill && skill.kind !== 'credential') skills.push({ ...skill, kind: skill.kind, aliases, file: '', line: 0 });
    else if (named) credentials.push({ ...named, aliases, file: '', line: 0 });
  }
  return { skills, credentials };
}
