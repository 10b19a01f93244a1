import type { OpenedCount } from '../model/opened-count.ts';
import type { Requirement } from '../model/requirement.ts';
import type { SkillLevel } from '../model/skill.ts';
import { isAnswerable } from './match.ts';
import type { CountingLexicon, OpenedRole } from './opened.ts';
import { compareIds } from './route-order.ts';

/** What a posting asks for as one: any of the ids answers it, at the level and with the years that it wants. */
export interface Ask {
  /** Sorted. */
  ids: string[];
  level?: SkillLevel | undefined;
  years?: number | undefined;
}

/** Id of the row that counts the postings themselves. */
export const ASKING = '*';

const LEVELS: readonly string[] = ['intro', 'working', 'advanced'] satisfies SkillLevel[];
/** Rows of one posting, as for what it names. */
const MOST_ROWS = 200;
/** Of a count's id: longer than a requirement's with its level and years. */
const MOST_KEY = 640;

/** "power-bi|tableau", "python#advanced", "java#3", "java#advanced#3". */
export function askKey({ ids, level, years }: Ask): string {
  return [ids.join('|'), level, years].filter((part) => part !== undefined).join('#');
}

/** The same, read again; undefined where it is none of ours. */
export function readAskKey(key: string): Ask | undefined {
  const [alternatives = '', ...rest] = key.split('#');
  const ids = alternatives.split('|');
  if (key === ASKING || ids.some((id) => id === '')) return undefined;
  const ask: Ask = { ids };
  if (LEVELS.includes(rest[0] ?? '')) ask.level = rest.shift() as SkillLevel;
  const [years, ...more] = rest;
  if (more.length > 0) return undefined;
  if (years === undefined) return ask;
  const number = Number(years);
  return years !== '' && Number.isFinite(number) ? { ...ask, years: number } : undefined;
}

/** What of a requirement makes an ask. */
type Asked = Pick<Requirement, 'force' | 'kind' | 'knockOut' | 'alternatives' | 'level' | 'years'>;

/**
 * What one posting adds to the market: itself, and once each thing that it asks for, alternatives as one. Everything that
 * the match would answer, and nothing that it would not. Ids and labels are the lexicon's own; what it does not know,
 * even as one alternative of several, is left out.
 *
 * @returns one row for each thing, with 1 in `musts` or in `others`; nothing where no requirement was found; at most 200
 */
export function askedCounts(
  requirements: readonly Asked[],
  lexicon: CountingLexicon,
  role: OpenedRole,
  month: string,
): OpenedCount[] {
  if (requirements.length === 0) return [];
  const at = { month, role: role.id, kind: 'asked' } as const;
  const rows = new Map<string, OpenedCount>();
  for (const requirement of requirements) {
    const { alternatives, level, years, force } = requirement;
    if (!isAnswerable(requirement)) continue;
    const ids = idsOf(alternatives);
    if (ids.some((id) => !lexicon.namedCredential(id) && !lexicon.skill(id))) continue;
    const id = askKey({ ids, level, years: years?.min });
    const same = ids.join('|');
    if (id.length > MOST_KEY || rows.has(same)) continue;
    const label = ids.map((each) => lexicon.label(each)).join(' / ');
    const must = force === 'must';
    rows.set(same, { ...at, id, label: label.slice(0, 300), musts: must ? 1 : 0, others: must ? 0 : 1 });
  }
  const itself = { ...at, id: ASKING, label: role.label, musts: 1, others: 0 };
  return [itself, ...rows.values()].slice(0, MOST_ROWS);
}

/** Most postings ask for one thing at a time, thousands of times. */
function idsOf(alternatives: Asked['alternatives']): string[] {
  const ids = alternatives.map(({ id }) => id);
  return ids.length === 1 ? ids : [...new Set(ids)].sort(compareIds);
}
