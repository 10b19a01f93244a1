import { expect, it } from 'vitest';
import { calendarSteps, planFile } from '../../entrypoints/dashboard/plan-files.ts';
import { aView, cheapest, docker, OPTIONS, sqlFree } from '../components/plan-view.ts';
import { textsOf } from '../components/render.tsx';

it('the calendar says of each step who, how long, how much and what for, and its address where it has one', () => {
  const view = aView();
  const [first, second] = calendarSteps(view, cheapest, textsOf());
  expect(first).toEqual({
    id: 'sql-free',
    name: 'SQL from the ground up',
    notes: ['Kestrel Data School', '10–14 h · free (as of Jun 2026)', 'Covers: SQL', sqlFree.url],
    when: { from: 0, to: 2.5 },
  });
  expect(second?.notes[0]).toBe('Lernhof');
  expect(calendarSteps(view, undefined, textsOf())).toEqual([]);
});

it('the JSON file is plain, with versions, dates, limits, gaps and every course in full', () => {
  const view = aView();
  const file = planFile(view, { ...OPTIONS, usd: 100 }, '0.1.0');
  expect(JSON.parse(JSON.stringify(file))).toMatchObject({
    format: 'credlens-plan',
    formatVersion: 1,
    madeBy: 'Credlens 0.1.0',
    madeOn: '2026-11-22',
    limits: { usd: 100 },
    savedPostings: 12,
    gaps: [{ id: 'sql', required: 6 }, {}, {}, {}],
    notCovered: [{ id: 'zig', label: 'Zig & <i>more</i>' }],
    plans: [{ kind: 'fastest' }, { kind: 'cheapest', exact: true, open: [{ id: 'french', label: 'French' }] }, {}],
  });
  const step = file.plans[1]?.steps[1];
  expect(step).toMatchObject({
    course: { id: 'docker', name: docker.name, lastSeen: '2026-06' },
    closes: [{ id: 'docker', label: 'Docker' }],
    countsTowards: [{ id: 'path', label: 'Container Path' }],
  });
  expect(file.plans[1]?.steps[0]?.alternatives).toMatchObject([{ id: 'sql-exam', cost: { asOf: '2026-03' } }]);
});

it('a course that is gone is null, not a hole', () => {
  const view = aView({ courses: {} });
  expect(planFile(view, OPTIONS, '0').plans[1]?.steps[0]?.course).toBeNull();
  expect(calendarSteps(view, cheapest, textsOf())).toEqual([]);
});

it('the JSON file says nothing of postings and roles that the plan is not for', () => {
  const view = aView({
    postings: [{ id: 'https://jobs.example/1', name: 'Harbour pilot · Kelp Ltd' }],
    roles: [{ id: 'lock-keeper', name: 'Lock keeper', family: 'software', n: 3 }],
  });
  expect(JSON.stringify(planFile(view, OPTIONS, '1.2.3'))).not.toMatch(/jobs\.example|Kelp|lock-keeper|Lock keeper/);
});
