import type { PageReading } from '../../utils/reading/page.ts';
import { MUTATIONS } from './mutations.ts';
import { elementOf, type Original, openPage, readOriginal } from './originals.ts';
import { type Outcome, outcomeOf, type Truth } from './outcome.ts';
import { type Random, randomFrom } from './random.ts';

/** One changed page and what was read of it. */
export interface Mutant {
  group: string;
  page: string;
  /** The page held a posting before. */
  held: boolean;
  mutation: string;
  outcome: Outcome;
  /** Rung or failure. */
  from: string;
  /** Title and beginning of what was shown; for the list of wrong ones. */
  shown: string;
}

/** Name of the mutants with more than one change. */
export const COMBINED = 'two or three of them';
const NAMES = Object.keys(MUTATIONS);

/** Combinations that are tried of each page in the full run, beside every single mutation. */
const COMBINATIONS = 6;
/** Mutants of one page in the full run. */
export const ALL = NAMES.length + COMBINATIONS;

/** Mutations of one page: single ones and combinations, as many of the full run's as are asked for. */
function choose(random: Random, count: number): string[][] {
  const combined = Array.from({ length: COMBINATIONS }, () => random.shuffle(NAMES).slice(0, 2 + random.below(2)));
  return random.shuffle([...NAMES.map((name) => [name]), ...combined]).slice(0, count);
}

function tryOne(original: Original, truth: Truth, names: readonly string[], seed: string): Mutant | null {
  const document = openPage(original);
  const before = readOriginal(document, original);
  const subject = { document, body: elementOf(before.body), random: randomFrom(seed) };
  const done = names.filter((name) => MUTATIONS[name]?.(subject));
  if (done.length < names.length) return null;
  const reading = readOriginal(document, original);
  document.defaultView?.close();
  const { posting, failure } = reading;
  return {
    group: original.group,
    page: original.name,
    held: truth.description !== null,
    mutation: names.length > 1 ? COMBINED : (names[0] ?? ''),
    outcome: outcomeOf(reading, truth),
    from: posting?.readFrom ?? failure?.code ?? '',
    shown: posting
      ? `[${names.join(' + ')}] ${posting.title.slice(0, 60)} :: ${posting.description.slice(0, 60)} … ${posting.description.slice(-60)}`
      : '',
  };
}

/** Windows are freed only when the run lets go for a moment. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Changes one page `count` times, each time from the start; `before` is what it was read as. */
export async function redesign(
  original: Original,
  count: number,
  before: PageReading,
  alsoRight: readonly string[] = [],
): Promise<Mutant[]> {
  const { posting, failure } = before;
  const truth: Truth = { title: posting?.title ?? null, description: posting?.description ?? null, alsoRight };
  const found: Mutant[] = [];
  for (const [index, names] of choose(randomFrom(original.name), count).entries()) {
    // Where the data alone says that another posting is open, the page without it says so no longer.
    if (failure?.code === 'identity-mismatch' && names.some((name) => name.startsWith('json-ld'))) continue;
    const mutant = tryOne(original, truth, names, `${original.name} ${names.join()} ${index}`);
    if (mutant) found.push(mutant);
    await breathe();
  }
  return found;
}

/** Right, refused and wrong of each value of a column, and the sum. */
export function tally(mutants: readonly Mutant[], column: 'group' | 'mutation'): string {
  const counts = new Map<string, Record<Outcome, number>>();
  for (const mutant of mutants)
    for (const key of [mutant[column], 'sum']) {
      const of = counts.get(key) ?? { right: 0, refused: 0, WRONG: 0 };
      of[mutant.outcome]++;
      counts.set(key, of);
    }
  const line = (key: string): string => {
    const { right, refused, WRONG } = counts.get(key) ?? { right: 0, refused: 0, WRONG: 0 };
    const share = ((right / (right + refused + WRONG)) * 100).toFixed(1);
    return `${key.padEnd(26)} ${String(right).padStart(6)} ${String(refused).padStart(8)} ${String(WRONG).padStart(6)} ${share.padStart(7)} %`;
  };
  const keys = [...counts.keys()].filter((key) => key !== 'sum').sort();
  return [`${column.padEnd(26)}  right  refused  WRONG   right`, ...[...keys, 'sum'].map(line)].join('\n');
}
