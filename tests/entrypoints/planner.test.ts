import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlanner, type Told, type Workplace } from '../../entrypoints/dashboard/planner.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW } from '../storage/make-rows.ts';
import { OPTIONS, SOURCE, save } from './plan-stored.ts';

let db: CredlensDatabase;
let told: Told[];
let source: ReturnType<typeof vi.fn<Workplace['source']>>;

beforeEach(() => {
  db = new CredlensDatabase(`planner-${crypto.randomUUID()}`);
  told = [];
  source = vi.fn<Workplace['source']>(async () => ok(SOURCE));
});
const start = (change: Partial<Workplace> = {}) =>
  createPlanner({ db, source, now: () => NOW, tell: (each) => told.push(each), ...change });
const answers = () => told.filter(({ kind }) => kind !== 'working');
const answered = (count: number) => vi.waitUntil(() => answers().length >= count, 4000);
const gapsOf = (each: Told | undefined) => (each?.kind === 'plan' ? each.view.gaps.map(({ id }) => id) : undefined);

describe('the planner', () => {
  it('tells how far it is, and then the plan', async () => {
    await save(db, 'a', ['sql']);
    start().ask(OPTIONS);
    await answered(1);
    expect(told[0]).toEqual({ kind: 'working', done: 1, of: 1 });
    expect(gapsOf(told.at(-1))).toEqual(['sql']);
  });

  it('reads what is stored once for many questions', async () => {
    const planner = start();
    planner.ask(OPTIONS);
    await answered(1);
    await save(db, 'a', ['sql']);
    planner.ask({ ...OPTIONS, free: true });
    await answered(2);
    expect(source).toHaveBeenCalledOnce();
    expect(gapsOf(answers()[1])).toEqual([]);
  });

  it('a change of what is stored is answered by itself, once for a heap of changes', async () => {
    const planner = start();
    planner.ask(OPTIONS);
    await answered(1);
    await save(db, 'a', ['sql']);
    planner.changed();
    planner.changed();
    await answered(2);
    expect(gapsOf(answers()[1])).toEqual(['sql']);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(answers()).toHaveLength(2);
  });

  it('a change before the first question asks nothing', async () => {
    start().changed();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(told).toEqual([]);
  });

  it('a newer question replaces one that is being answered', async () => {
    for (let id = 0; id < 3; id++) await save(db, String(id), ['sql']);
    const planner = start();
    planner.ask(OPTIONS);
    planner.ask({ ...OPTIONS, aim: { kind: 'picked', ids: ['docker'] } });
    await answered(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answers().map(gapsOf)).toEqual([['docker']]);
  });

  it('reads again on the next day', async () => {
    let now = NOW;
    const planner = start({ now: () => now });
    planner.ask(OPTIONS);
    await answered(1);
    now = new Date(NOW.getTime() + 86_400_000);
    planner.ask(OPTIONS);
    await answered(2);
    expect(source).toHaveBeenCalledTimes(2);
  });

  it('what is missing is said by name, and the next question tries again', async () => {
    source.mockResolvedValueOnce(fail('lexicon-missing', 'gone'));
    const planner = start();
    planner.ask(OPTIONS);
    await answered(1);
    expect(answers()[0]).toMatchObject({ kind: 'failed', failure: { code: 'lexicon-missing' } });
    planner.ask(OPTIONS);
    await answered(2);
    expect(answers()[1]?.kind).toBe('plan');
  });

  it('a row that is damaged is passed over', async () => {
    await save(db, 'a', ['sql']);
    await db.postings.put({ id: 'b', posting: 'torn' } as never);
    start().ask(OPTIONS);
    await answered(1);
    expect(answers()[0]).toMatchObject({ kind: 'plan', view: { n: 1 } });
  });

  it('5,000 saved postings are read in steps, and a newer question need not wait for the end', async () => {
    const asks = Array.from({ length: 15 }, (_, n) => requirement(`skill-${n}`));
    const rows = Array.from({ length: 5000 }, (_, n) => ({
      id: `p${n}`,
      posting: aPosting(`p${n}`, 'A line of text. '.repeat(100)),
      requirements: asks,
      status: 'saved' as const,
      savedAt: NOW.toISOString(),
    }));
    await db.postings.bulkPut(rows);
    const planner = start();
    planner.ask(OPTIONS);
    await vi.waitUntil(() => told.length > 0, 5000);
    planner.ask({ ...OPTIONS, aim: { kind: 'picked', ids: ['sql'] } });
    await vi.waitUntil(() => answers().length > 0, 20_000);
    const steps = told.flatMap((each) => (each.kind === 'working' ? [each.done] : []));
    expect(steps.filter((done) => done === 200)).toHaveLength(2);
    expect(steps.filter((done) => done === 5000)).toHaveLength(1);
    expect(answers().map(gapsOf)).toEqual([['sql']]);
    expect(answers()[0]).toMatchObject({ view: { n: 5000 } });
  }, 30_000);
});
