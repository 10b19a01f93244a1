/** What the numbers in the compiled lexicon mean; shared by the writer (compile.ts) and the readers. */

import type { AwardKind } from '../model/named-credential.ts';
import type { SkillKind, SkillLevel } from '../model/skill.ts';

export const KINDS: readonly SkillKind[] = ['knowledge', 'tool', 'method', 'soft', 'language', 'credential'];

/** Bits of `aliasFlags`. */
export const SURENESS_MASK = 0b11;
export const CERTAIN = 0;
export const CASE = 1;
export const CONTEXT = 2;
/** The alias is written with a slash (CI/CD) or an inner dot (Node.js): only then may the text have one there. */
export const HAS_SLASH = 1 << 2;
export const HAS_DOT = 1 << 3;
/** Made by a rule of alias-rules.ts. */
export const BY_RULE = 1 << 4;
/** Bits 5-14: language, 0 for any. */
export const LANGUAGE_SHIFT = 5;
export const LANGUAGE_MASK = 0x3ff;
/** A dash between spaces stands in the alias ("Solutions Architect – Associate"). */
export const HAS_DASH = 1 << 15;

/** Number of a two-letter language code; 0 for none. */
export function languageNumber(code: string | undefined): number {
  return code ? (code.charCodeAt(0) - 97) * 26 + (code.charCodeAt(1) - 97) + 1 : 0;
}

export const AWARDS: readonly AwardKind[] = [
  'badge',
  'certificate',
  'professional-certificate',
  'nanodegree',
  'micromasters',
  'certification-exam',
  'licence',
  'micro-apprenticeship',
  'course-credit',
];
export const LEVELS: readonly SkillLevel[] = ['intro', 'working', 'advanced'];
/** `entryAward` of a named credential: award in bits 0-3, level in bits 4-5, quarters of years valid from bit 6. */
export const LEVEL_SHIFT = 4;
export const YEARS_SHIFT = 6;

/** In `aliasEntry`: the phrase blocks what stands inside it ("go to market"). */
export const VETO = 0xffff_ffff;

/** Strings of each entry, in this order; strings of aliases follow after those of all entries. */
export const ID = 0;
export const LABEL = 1;
export const ESCO = 2;
export const ONET = 3;
export const ISSUER = 4;
export const STRINGS_PER_ENTRY = 5;

/** Links of each entry, in this order. */
export const BROADER = 0;
export const RELATED = 1;
export const SKILLS = 2;
export const LINKS_PER_ENTRY = 3;

/** The small part that is JSON. */
export interface LexiconMeta {
  version: string;
  families: string[];
}
