import { expect, it } from 'vitest';
import { originals, tryMutations } from './mutations.ts';

/** The soak run (CREDLENS_RUNS) takes 10,000; both are the same at each run, but for the keys. */
const COUNT = process.env.CREDLENS_RUNS ? 10_000 : 400;
const SEED = 20_261_122;

it('the originals are what they are meant to be', async () => {
  const counts = Object.fromEntries((await originals()).map(({ kind, contents }) => [kind, contents.length]));
  expect(counts).toEqual({ rdfc: 1, jcs: 1, ecdsa: 1, token: 1, png: 1, expired: 0, 'expired-token': 0 });
});

it(`${COUNT} changed files: nothing false is verified, nothing throws, nothing hangs`, async () => {
  const { broken, verified } = await tryMutations(SEED, COUNT);
  expect(broken).toEqual([]);
  // Some changes mean nothing (an unsigned term, the order of tags): the sample is not all rubble.
  expect(verified).toBeGreaterThan(COUNT / 100);
}, 590_000);
