import type { Credential } from '../model/credential.ts';
import type { SkillLevel } from '../model/skill.ts';

/** How issuers word the three steps of a ladder. "Professional" is left out: it stands in names of every level. */
const WORDS: readonly (readonly [RegExp, SkillLevel])[] = [
  [
    /\b(?:entry[- ]level|entry|beginners?|foundational|foundations?|fundamentals|introduction|introductory|intro)\b/i,
    'intro',
  ],
  [/\b(?:associate|intermediate)\b(?! degree)/i, 'working'],
  [/\b(?:expert|advanced)\b/i, 'advanced'],
];

/**
 * The level that a credential states in its own words: in the level that the issuer gives, otherwise in its name.
 * @returns undefined where it states none, or where its words name two ("Introduction to advanced statistics")
 */
export function statedLevel({ name, facts }: Pick<Credential, 'name' | 'facts'>): SkillLevel | undefined {
  for (const text of [facts?.level, name]) {
    if (text === undefined) continue;
    const found = WORDS.filter(([pattern]) => pattern.test(text.slice(0, 500)));
    if (found.length > 0) return found.length === 1 ? found[0]?.[1] : undefined;
  }
  return undefined;
}
