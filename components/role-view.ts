import type { RoleLine } from '../utils/model/role.ts';
import type { RoleRefusal } from '../utils/model/role-edit.ts';
import type { Suggestion } from './Combobox.tsx';
import { keyOf } from './keys.ts';
import { requirementLabel } from './requirement-label.ts';
import type { useTexts } from './texts.tsx';

type Words = ReturnType<typeof useTexts>;

/** Where a skill is to go: a line of its own, or another name on a line (its id). */
export type RoleAt = { force: RoleLine['force'] } | { line: string };

/** What was just not done, and where: at a line (its id), or with the role as a whole. */
export type RoleRefused = { line?: string | undefined } & (
  | RoleRefusal
  /** The lexicon has no such name; these are like it. */
  | { why: 'unknown'; typed: string; nearest: Suggestion[] }
);

/** What a file holds, before it is added. */
export interface RoleFileView {
  name: string;
  lines: RoleLine[];
  /** Lines that were left out. */
  left: number;
  /** Name of a role that asks for the same. */
  same?: string | undefined;
}

/** "Java or Kotlin". */
export function lineName(line: RoleLine, words: Words): string {
  return requirementLabel(line, words);
}

/** "Advanced or above · at least 3 years · Only a verified badge counts"; empty where nothing more is asked for. */
export function lineDetails({ level, years, verifiedOnly }: RoleLine, { t, plural }: Words): string {
  return [
    level === undefined
      ? ''
      : level === 'advanced'
        ? t('level_advanced')
        : t('roles_atLeastLevel', [t(keyOf('level', level))]),
    years === undefined || years === 0 ? '' : plural('roles_atLeastYears', years),
    verifiedOnly ? t('roles_badgeOnly') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "6 must-haves, 2 nice-to-haves"; empty for a role without lines. */
export function roleCounts(lines: readonly RoleLine[], { plural }: Words): string {
  const musts = lines.filter(({ force }) => force === 'must').length;
  const nices = lines.length - musts;
  return [musts > 0 ? plural('roles_musts', musts) : '', nices > 0 ? plural('roles_nices', nices) : '']
    .filter(Boolean)
    .join(', ');
}

/** Why something was not done. */
export function refusalWords(refused: RoleRefused, { t }: Words): string {
  switch (refused.why) {
    case 'unknown':
      return t('roles_notKnown', [refused.typed]);
    case 'twice':
      return t('roles_twice', [refused.label]);
    case 'full':
      return t('roles_full');
    case 'gone':
      return t('roles_lineGone');
    case 'nameless':
      return '';
  }
}

/** Kinds that people hold at a level, and those that they have years of. */
const LEVELS: ReadonlySet<RoleLine['kind']> = new Set(['knowledge', 'tool', 'method', 'language']);
const YEARS: ReadonlySet<RoleLine['kind']> = new Set(['knowledge', 'tool', 'method', 'soft']);

/** Whether a line may ask for a level, or for years; what it asks for already can always be taken back. */
export function mayAsk({ kind, level, years }: RoleLine): { level: boolean; years: boolean } {
  return { level: LEVELS.has(kind) || level !== undefined, years: YEARS.has(kind) || years !== undefined };
}
