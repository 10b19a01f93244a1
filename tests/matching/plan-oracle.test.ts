import { describe, expect, it } from 'vitest';
import { planGaps } from '../../utils/matching/plan.ts';
import { randomFrom } from '../redesigns/random.ts';
import { anyRequest } from './plan-cases.ts';
import { byProgramme, byTrying, isAllowed, taskOf, worthOf } from './plan-oracle.ts';

/** The soak run (CREDLENS_RUNS) takes all thousand, else a sample of them. */
const CASES = process.env.CREDLENS_RUNS ? 1000 : 150;
const KINDS = ['fastest', 'cheapest', 'strongest'] as const;

describe(`plans against trying everything and against a solver of whole-number programmes, ${CASES} cases`, () => {
  it('agree in every case, for every kind of plan', { timeout: 300_000 }, () => {
    const dice = randomFrom('plans');
    const seen = { plans: 0, open: 0, several: 0, forced: 0, chained: 0 };
    for (let each = 0; each < CASES; each++) {
      const request = anyRequest(dice);
      const { plans } = planGaps(request);
      for (const kind of KINDS) {
        const task = taskOf(kind, request);
        const best = byTrying(kind, task);
        expect(byProgramme(kind, task), `case ${each}, ${kind}: the two oracles`).toEqual(best);
        const plan = plans.find((one) => one.kind === kind);
        const taken = (plan?.steps ?? []).map(({ course }) => task.courses.findIndex(({ id }) => id === course.id));
        expect(taken, `case ${each}, ${kind}: only what is allowed`).not.toContain(-1);
        expect(isAllowed(task, taken), `case ${each}, ${kind}: within limits, with what is required`).toBe(true);
        expect(worthOf(kind, task, taken), `case ${each}, ${kind}`).toEqual(best);
        expect(plan?.exact ?? true).toBe(true);
        seen.plans += plan ? 1 : 0;
        seen.open += plan && plan.open.length > 0 ? 1 : 0;
        seen.several += taken.length > 1 ? 1 : 0;
        seen.forced += task.forced.some(Boolean) ? 1 : 0;
        seen.chained += plan?.steps.some(({ requiredBy }) => requiredBy.length > 0) ? 1 : 0;
      }
    }
    // The cases are worth something: of each sort there are many.
    for (const [sort, count] of Object.entries(seen)) expect(count, sort).toBeGreaterThan(CASES / 5);
  });
});
