import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correct } from '../../entrypoints/background/correct.ts';
import { matchCards } from '../../entrypoints/background/match-cards.ts';
import type { CardText } from '../../utils/messages.ts';
import { ok } from '../../utils/model/result.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

vi.mock('../../entrypoints/background/engine.ts', async (original) => ({
  ...(await original<object>()),
  loadEngine: async () => ok({ lexicon: ownLexicon(), courses: [] }),
}));

beforeEach(async () => {
  await database().open();
});
afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

async function answer(...texts: string[]) {
  const cards = texts.map((text, index): CardText => ({ key: `k${index}`, text, lang: 'en' }));
  return value(await matchCards({ cards })).answers;
}
const claim = (skillId: string, label: string) => putClaim(database(), { skillId, label, years: 3 }, NOW);
async function verified(name: string, skillId: string) {
  const badge = aBadge(name, [], { verdict: 'verified', skills: [{ id: skillId, via: 'tag', field: name }] });
  value(await addCredentials(database(), [{ credentials: [badge] }], NOW));
}

describe('matchCards', () => {
  it('counts each skill that the text names once, and the verified ones among the held', async () => {
    value(await claim('docker', 'Docker'));
    await verified('Python Badge', 'python');
    expect(await answer('We use Python, Docker and PostgreSQL. Python every day.')).toEqual([
      { key: 'k0', named: 3, held: 2, verified: 1, partly: 0 },
    ]);
  });

  it('tells nothing of a text without skills, whatever the wallet holds', async () => {
    value(await claim('docker', 'Docker'));
    expect(await answer('A friendly team near the station.', '')).toEqual([
      { key: 'k0', none: true },
      { key: 'k1', none: true },
    ]);
  });

  it('gives no figures to an empty wallet', async () => {
    expect(await answer('Docker and Kubernetes')).toEqual([{ key: 'k0', named: 2, empty: true }]);
  });

  it('counts neither knock-outs nor degrees, however the teaser puts them', async () => {
    value(await claim('docker', 'Docker'));
    const [told] = await answer("Docker. Driving licence and right to work in the UK required. Bachelor's degree.");
    expect(told).toEqual({ key: 'k0', named: 1, held: 1, verified: 0, partly: 0 });
  });

  it('counts what is only nice to have: a teaser does not say', async () => {
    value(await claim('docker', 'Docker'));
    expect(await answer('Nice to have: Docker, Kubernetes')).toMatchObject([{ named: 2, held: 1 }]);
  });

  it('holds to what the person said of a phrase', async () => {
    value(await claim('python', 'Python'));
    value(await correct({ kind: 'not-a-skill', phrases: ['Docker'], skillId: 'docker' }, { private: false }, NOW));
    expect(await answer('Docker, Python')).toMatchObject([{ named: 1, held: 1 }]);
  });

  it('answers 30 cards of 4,000 characters well before the question ends', async () => {
    value(await claim('docker', 'Docker'));
    const texts = Array.from({ length: 30 }, (_, n) =>
      `Docker, Python and clear writing ${n}. `.repeat(110).slice(0, 4000),
    );
    const from = performance.now();
    const answers = await answer(...texts);
    const took = performance.now() - from;
    console.log(`30 cards of 4,000 characters answered in ${took.toFixed(0)} ms`);
    expect(answers).toHaveLength(30);
    expect(took).toBeLessThan(8000);
  });
});
