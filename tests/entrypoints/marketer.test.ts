import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MarketView } from '../../components/market-view.ts';
import { createMarketer, type MarketPlace, type MarketTold } from '../../entrypoints/dashboard/marketer.ts';
import { askedCounts } from '../../utils/matching/asked.ts';
import { countsOf, identitiesOf, OTHER_ROLE } from '../../utils/matching/opened.ts';
import type { Posting } from '../../utils/model/posting.ts';
import type { Requirement } from '../../utils/model/requirement.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { setClaim } from '../../utils/storage/claims.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { countOpened } from '../../utils/storage/opened-counts.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';
import { SOURCE } from './plan-stored.ts';

let db: CredlensDatabase;
let told: MarketTold[];
let source: ReturnType<typeof vi.fn<MarketPlace['source']>>;

beforeEach(() => {
  db = new CredlensDatabase(`marketer-${crypto.randomUUID()}`);
  told = [];
  source = vi.fn<MarketPlace['source']>(async () => ok(SOURCE));
});
const start = (change: Partial<MarketPlace> = {}) =>
  createMarketer({ db, source, now: () => NOW, tell: (each) => told.push(each), ...change });
const views = (): MarketView[] => told.flatMap((each) => (each.kind === 'market' ? [each.view] : []));
const shown = (count: number) => vi.waitUntil(() => views().length >= count, 4000);

const text = (n: number) =>
  `Posting number ${n} of the yard, which asks for what it asks for, at length, ${n} times over.`;
const posting = (n: number): Posting => aPosting(`p-${n}`, `${text(n)}\n${text(n + 1000)}`);
const asks: Requirement[] = [requirement('sql'), requirement(['docker', 'python'], { force: 'nice' })];
const save = async (from: number, to: number) => {
  for (let n = from; n < to; n++) value(await savePosting(db, posting(n), asks, NOW));
};
const open = async (from: number, to: number) => {
  for (let n = from; n < to; n++) {
    const given = [asks, SOURCE.lexicon, OTHER_ROLE, '2026-11'] as const;
    const counts = [...countsOf(...given), ...askedCounts(...given)];
    value(await countOpened(db, { identities: identitiesOf(posting(n)), counts }, NOW));
  }
};

describe('the market of what is stored', () => {
  it('counts saved and opened postings, one that is both once', async () => {
    await open(0, 15);
    await save(10, 25);
    start().ask({});
    await shown(1);
    expect(views()[0]).toMatchObject({ n: 25, opened: 15, saved: 10, total: 25, older: 0, tooFew: false });
    expect(views()[0]?.rows.map(({ names, total, musts, others }) => [names, total, musts, others])).toEqual([
      [['SQL'], 25, 25, 0],
      [['Docker', 'Python'], 25, 0, 25],
    ]);
    expect(told[0]).toEqual({ kind: 'working', done: 15, of: 15 });
  });

  it('counts a posting once that was saved from two boards', async () => {
    await save(0, 20);
    for (let n = 0; n < 5; n++) {
      const twin = { ...posting(n), id: `https://other.example/${n}`, url: `https://other.example/${n}` };
      value(await savePosting(db, twin, asks, NOW));
    }
    start().ask({});
    await shown(1);
    expect(views()[0]).toMatchObject({ n: 20, saved: 20, rows: [{ total: 20 }, { total: 20 }] });
  });

  it('compares months as postings are counted by, wherever on the earth the page stands', async () => {
    // Still November on the Pacific coast, and what is saved there counts for December.
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const now = new Date('2026-12-01T03:00:00Z');
    for (let n = 0; n < 20; n++) value(await savePosting(db, posting(n), asks, now));
    start({ now: () => now }).ask({});
    await shown(1);
    vi.unstubAllEnvs();
    expect(views()[0]).toMatchObject({ asOf: '2026-11-30', trend: { after: { to: '2026-12', n: 20 } } });
  });

  it('names the gap of most postings, with the cheapest way, once something is held', async () => {
    await save(0, 20);
    const marketer = start();
    marketer.ask({});
    await shown(1);
    expect(views()[0]).toMatchObject({ holdsAny: false, step: undefined });
    value(await setClaim(db, { skillId: 'python', label: 'Python' }, NOW));
    marketer.changed('held');
    await shown(2);
    const [sql, either] = views()[1]?.rows ?? [];
    expect([sql?.state, either?.state, either?.states.held]).toEqual(['missing', 'held', 20]);
    expect(views()[1]?.step).toMatchObject({ names: ['SQL'], missing: 20, pick: 'sql', course: { id: 'sql-free' } });
    // The postings were not read again for it.
    expect(told.filter(({ kind }) => kind === 'working')).toHaveLength(1);
    expect(source).toHaveBeenCalledOnce();
  });

  it('reads the postings again after they changed, and asks the last question', async () => {
    await save(0, 20);
    const marketer = start();
    marketer.ask({ role: 'other' });
    await shown(1);
    await save(20, 22);
    marketer.changed('asked');
    marketer.changed('asked');
    await shown(2);
    expect(views()[1]).toMatchObject({ role: 'other', n: 22 });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(views()).toHaveLength(2);
  });

  it('says how many opened postings were counted by names alone', async () => {
    const counts = countsOf(asks, SOURCE.lexicon, OTHER_ROLE, '2026-10');
    for (let n = 0; n < 3; n++) value(await countOpened(db, { identities: identitiesOf(posting(n)), counts }, NOW));
    start().ask({});
    await shown(1);
    expect(views()[0]).toMatchObject({ n: 0, older: 3, tooFew: true, rows: [], credentials: [] });
  });

  it('counts the credentials that are named, with the floor of a row', async () => {
    const exam = requirement('cka', { force: 'nice' });
    for (let n = 0; n < 20; n++) value(await savePosting(db, posting(n), n < 6 ? [exam] : asks, NOW));
    start().ask({});
    await shown(1);
    expect(views()[0]).toMatchObject({ credentialsN: 20, credentialsBelow: 0 });
    expect(views()[0]?.credentials).toEqual([
      { id: 'cka', label: 'Certified Kubernetes Administrator', total: 6, state: 'missing' },
    ]);
  });

  it('tells a failure, and what was asked before is not answered', async () => {
    const marketer = start({ source: async () => fail('lexicon-missing') });
    marketer.ask({ role: 'nurse' });
    marketer.ask({});
    await vi.waitUntil(() => told.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toEqual([{ kind: 'failed', failure: { code: 'lexicon-missing' } }]);
  });
});
