import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from '../../entrypoints/dashboard/planner.ts';
import { putClaim } from '../../utils/storage/claims.ts';
import { markCourse } from '../../utils/storage/course-marks.ts';
import { database } from '../../utils/storage/database.ts';
import { tinyBytes } from '../skills/compiled.ts';
import { NOW, value } from '../storage/make-rows.ts';
import { OPTIONS, SOURCE } from './plan-stored.ts';

type Listener = (event: { data?: unknown; reason?: unknown }) => void;
let told: Told[] = [];
const asked: string[] = [];
const listeners = new Map<string, Listener>();
const files: Record<string, () => Response> = {
  '/data/catalogue.json': () => new Response(JSON.stringify(SOURCE.courses)),
};

beforeAll(async () => {
  vi.stubGlobal('location', new URL('https://extension.example/assets/plan-worker.js'));
  vi.stubGlobal('postMessage', (message: Told) => told.push(structuredClone(message)));
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => listeners.set(type, listener));
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const { pathname } = new URL(String(address));
    asked.push(pathname);
    return files[pathname]?.() ?? Promise.reject(new TypeError('no such file'));
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await import('../../entrypoints/dashboard/plan-worker.ts');
});
beforeEach(() => {
  told = [];
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const plans = () => told.filter(({ kind }) => kind !== 'working');
const next = async (count: number) => {
  await vi.waitUntil(() => plans().length >= count, 5000);
  return plans()[count - 1];
};
const ask = (ids: string[]) => listeners.get('message')?.({ data: { ...OPTIONS, aim: { kind: 'picked', ids } } });

// One worker lives through all of it, as it does beside a page.
describe('the worker of the plan', () => {
  it('loads nothing before it is asked; a file that does not come is a failure by name', async () => {
    expect(asked).toEqual([]);
    ask(['sql']);
    expect(await next(1)).toMatchObject({ kind: 'failed', failure: { code: 'lexicon-missing' } });
  });

  it('what nobody foresaw is told, or the page would wait for ever', async () => {
    listeners.get('unhandledrejection')?.({ reason: new RangeError('Array buffer allocation failed') });
    expect(await next(1)).toMatchObject({ kind: 'failed', failure: { code: 'plan-interrupted' } });
  });

  it('plans as soon as the files are there, and without roles too', async () => {
    files['/data/lexicon.bin'] = () => new Response(tinyBytes('sql | tool | SQL | |\npython | tool | Python | |'));
    ask(['sql']);
    const entries = SOURCE.courses.length;
    expect(await next(1)).toMatchObject({ kind: 'plan', view: { gaps: [{ id: 'sql' }], entries, roles: [] } });
  });

  it('loads each file once', async () => {
    asked.length = 0;
    ask(['python']);
    expect(await next(1)).toMatchObject({ kind: 'plan', view: { gaps: [{ id: 'python' }], uncovered: ['python'] } });
    expect(asked).toEqual([]);
  });

  it('answers the last question anew, by itself, when what is stored changes', async () => {
    value(await putClaim(database(), { skillId: 'python', label: 'Python' }, NOW));
    expect(await next(1)).toMatchObject({ view: { gaps: [], answered: ['Python'] } });
  });

  /** How many plans were told, once no more come: on a busy machine the last change may still be on its way. */
  async function settled(): Promise<number> {
    for (;;) {
      const count = plans().length;
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (plans().length === count) return count;
    }
  }

  it('a change in a store that no plan is made of asks nothing; a mark does', async () => {
    ask(['sql']);
    await next(1);
    const before = await settled();
    await database().images.put({ id: 'x', image: 'data:,' });
    expect(await settled()).toBe(before);
    const [course] = SOURCE.courses;
    if (course) value(await markCourse(database(), course, 'done', NOW));
    expect(await next(before + 1)).toMatchObject({ view: { gaps: [] } });
  });
});
