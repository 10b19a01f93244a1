import { expect, it } from 'vitest';
import { readLexiconText } from '../../utils/cli/compile-lexicon.ts';
import { SAMPLE_CLAIMS, SAMPLE_CREDENTIALS } from '../../utils/storage/sample-wallet-data.ts';

it('the sample wallet names only skills of the lexicon, and invented issuers only', async () => {
  const { skills, credentials } = await readLexiconText();
  const known = new Set([...skills.values()].map(({ id }) => id));
  const used = [
    ...SAMPLE_CREDENTIALS.flatMap((each) => each.skills.map(({ id }) => id)),
    ...SAMPLE_CLAIMS.map(({ skillId }) => skillId),
  ];
  expect(used.filter((id) => !known.has(id))).toEqual([]);
  const realIssuers = new Set([...credentials.values()].map(({ issuer }) => issuer.toLowerCase()));
  expect(SAMPLE_CREDENTIALS.filter(({ issuer }) => realIssuers.has(issuer.toLowerCase()))).toEqual([]);
});
