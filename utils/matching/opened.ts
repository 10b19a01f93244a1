import type { OpenedCount } from '../model/opened-count.ts';
import type { Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import { fold } from './fold.ts';

/** What counting asks of the lexicon. */
export interface CountingLexicon {
  /** The id itself where it is unknown. */
  label(id: string): string;
  skill(id: string): { kind: string } | undefined;
  namedCredential(id: string): { issuer: string } | undefined;
}

/** A role of the list with its name in words. */
export interface OpenedRole {
  id: string;
  label: string;
}

/** Titles that fit none of the roles. The words for it are the surface's; this label only fills the row. */
export const OTHER_ROLE: OpenedRole = { id: 'other', label: 'other' };

/** Rows of one posting. A page that names more is no posting, or wants to be counted for everything. */
const MOST_ROWS = 200;

/** What stands in a month: "2026-11" of a time, by universal time. */
export function monthOf(now: Date): string {
  return now.toISOString().slice(0, 7);
}

/**
 * What one posting adds to the counts: itself, and once each skill, named credential and issuer that its requirements
 * name, alternatives each for themselves. What is required somewhere in it counts as required. Ids and labels are the
 * lexicon's own, and what it does not know is left out: so no word of the page can get into a count.
 *
 * @param requirements as the person corrected them
 * @param role of its title
 * @returns one row for each thing, with 1 in `musts` or in `others`; nothing where no requirement was found, because then
 * it cannot be said what the posting names; at most 200, first come first
 */
export function countsOf(
  requirements: readonly Pick<Requirement, 'alternatives' | 'force'>[],
  lexicon: CountingLexicon,
  role: OpenedRole,
  month: string,
): OpenedCount[] {
  if (requirements.length === 0) return [];
  const rows = new Map<string, OpenedCount>();
  const add = (kind: OpenedCount['kind'], id: string, label: string, must: boolean) => {
    const key = `${kind} ${id}`;
    const required = must || rows.get(key)?.musts === 1;
    const [musts, others] = required ? [1, 0] : [0, 1];
    rows.set(key, { month, role: role.id, kind, id, label: label.slice(0, 300), musts, others });
  };
  add('posting', 'all', role.label, true);
  for (const { alternatives, force } of requirements)
    for (const { id, kind } of alternatives) {
      if (kind === 'degree' || kind === 'knockout') continue;
      const must = force === 'must';
      const named = lexicon.namedCredential(id);
      if (named) {
        add('credential', id, lexicon.label(id), must);
        const issuer = fold(named.issuer).slice(0, 200);
        if (issuer !== '') add('issuer', issuer, named.issuer, must);
      } else if (lexicon.skill(id)) add('skill', id, lexicon.label(id), must);
    }
  return [...rows.values()].slice(0, MOST_ROWS);
}

/** Shorter lines are headings, buttons and labels, and boards set different ones around the same advertisement. */
const LINE = 40;
/** Letters of the start: longer than employers' introductions of themselves, which all of their postings share. */
const START = 1200;
/** Less running text than this tells two advertisements apart only together with the company. */
const ENOUGH = 120;

/**
 * By what a posting is known again, to be hashed before anything is kept. Two things, and either will do:
 *
 * - its title (without "(m/f/d)" and the like) and the start of its running text in letters and digits alone: the same on
 *   every board. The company is left out, because each board writes it in its own way ("Ltd", "GmbH"), unless the text is
 *   too short to tell.
 * - the board's id or its address, and the title: the same posting after its text was changed.
 *
 * One advertisement for several places therefore counts once.
 */
export function identitiesOf({
  id,
  title,
  company,
  description,
}: Pick<Posting, 'id' | 'title' | 'company' | 'description'> & Partial<Posting>): string[] {
  const name = fold(title.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  const lines = description.slice(0, 20_000).split('\n');
  const running = lettersOf(lines.filter((line) => line.trim().length >= LINE));
  const text = running.length < ENOUGH ? [fold(company ?? ''), lettersOf(lines)] : [running];
  return [JSON.stringify(['text', name, ...text]), JSON.stringify(['id', id, fold(title)])];
}

function lettersOf(lines: readonly string[]): string {
  const text = lines
    .join(' ')
    .slice(0, START * 4)
    .normalize('NFKD')
    .toLowerCase();
  return text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, START);
}
