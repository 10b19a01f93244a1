import { describe, expect, it } from 'vitest';
import { fixturePages, havePages, type Original, openPage, readOriginal, savedPages } from './redesigns/originals.ts';
import { TOLERANCE } from './redesigns/outcome.ts';
import { ALL, COMBINED, type Mutant, redesign, tally } from './redesigns/run.ts';

/*
 * Every page is changed as sites change: names, wrappers, order, data, tags, neighbours. The posting must be read as
 * before, within the tolerance, or a named failure says that it is not. The soak run (CREDLENS_RUNS) tries every
 * mutation of every page; otherwise one of every other page, the same at each run.
 */
const FULL = !!process.env.CREDLENS_RUNS;
/** Share of the pages with one change that must be read right, and of those with two or three; a sample may be unlucky. */
const RIGHT = FULL ? 0.9 : 0.8;
const RIGHT_COMBINED = FULL ? 0.75 : 0.6;
const LONG = 3_000_000;

async function redesignAll(pages: readonly Original[]): Promise<Mutant[]> {
  const read = pages.map((page) => {
    const document = openPage(page);
    const { kind, posting, failure } = readOriginal(document, page);
    document.defaultView?.close();
    return { page, before: { kind, posting, failure, body: null } };
  });
  const mutants: Mutant[] = [];
  for (const [index, { page, before }] of read.entries()) {
    if (!FULL && index % 2 === 1) continue;
    // A page of a layout that was not read may be read once it changes: as another page of its board.
    const bodies = read.flatMap(({ page: { group }, before: { posting } }) =>
      group === page.group && posting ? posting.description : [],
    );
    mutants.push(...(await redesign(page, FULL ? ALL : 1, before, bodies)));
  }
  return mutants;
}

function report(title: string, mutants: readonly Mutant[]): void {
  const held = mutants.filter(({ held }) => held);
  const silent = mutants.filter((mutant) => !mutant.held);
  console.log(
    [
      `${title}: ${held.length} changed pages with a posting, ${silent.length} without; tolerance ${TOLERANCE.share * 100} % of the letters`,
      tally(held, 'group'),
      '',
      tally(held, 'mutation'),
      '',
      `of those without a posting ${silent.filter(({ outcome }) => outcome === 'refused').length} still show none`,
    ].join('\n'),
  );
}

function check(mutants: readonly Mutant[]): void {
  const wrong = mutants.filter(({ outcome }) => outcome === 'WRONG');
  expect(
    wrong.map(({ page, from, shown }) => `${page} (${from}) ${shown}`),
    'a changed page shows a wrong body',
  ).toEqual([]);
  const held = mutants.filter((mutant) => mutant.held);
  const share = (some: readonly Mutant[]) =>
    some.filter(({ outcome }) => outcome === 'right').length / Math.max(1, some.length);
  const combined = held.filter(({ mutation }) => mutation === COMBINED);
  const single = held.filter(({ mutation }) => mutation !== COMBINED);
  expect(single.length).toBeGreaterThan(0);
  expect(share(single)).toBeGreaterThanOrEqual(RIGHT);
  if (combined.length > 20) expect(share(combined)).toBeGreaterThanOrEqual(RIGHT_COMBINED);
}

describe('redesigns', () => {
  it(
    'of the fixtures are read right or say why not',
    async () => {
      const mutants = await redesignAll(fixturePages());
      report('fixtures', mutants);
      check(mutants);
    },
    LONG,
  );

  it.skipIf(!havePages)(
    `of saved real pages are read right or say why not${havePages ? '' : ' (skipped: shared data not present)'}`,
    async () => {
      const pages = savedPages().filter((_, index) => FULL || index % 4 === 0);
      const mutants = await redesignAll(pages);
      report('saved pages', mutants);
      check(mutants);
    },
    LONG,
  );
});
