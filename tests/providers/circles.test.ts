import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requirementCircles } from '../../utils/providers/circles.ts';
import { runs } from '../runs.ts';

const of = (links: Record<string, string[]>) =>
  requirementCircles(Object.entries(links).map(([id, requires]) => ({ id, requires })));

describe('requirementCircles', () => {
  it('names what comes back to itself, not what leads there', () => {
    expect(of({ a: ['b'], b: ['c'], c: ['b'], d: [] })).toEqual(['b', 'c']);
    expect(of({ a: ['a'] })).toEqual(['a']);
    expect(of({ a: ['gone'], b: ['a'] })).toEqual([]);
    expect(of({})).toEqual([]);
  });

  it('agrees with following every link, whatever the graph', () => {
    const graph = fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(graph, (links) => {
        const courses = links.map((requires, id) => ({ id: `n${id}`, requires: requires.map((each) => `n${each}`) }));
        const comesBack = (start: string): boolean => {
          const seen = new Set<string>();
          const open = courses.find(({ id }) => id === start)?.requires.slice() ?? [];
          for (let id = open.pop(); id !== undefined; id = open.pop()) {
            if (id === start) return true;
            if (seen.has(id)) continue;
            seen.add(id);
            open.push(...(courses.find((each) => each.id === id)?.requires ?? []));
          }
          return false;
        };
        expect(requirementCircles(courses)).toEqual(courses.map(({ id }) => id).filter(comesBack));
      }),
      { numRuns: runs(500) },
    );
  });

  it('follows a chain and a circle of 50,000 without running out of stack or time', () => {
    const chain = Array.from({ length: 50_000 }, (_, n) => ({ id: `n${n}`, requires: [`n${n + 1}`] }));
    expect(requirementCircles(chain)).toEqual([]);
    const circle = chain.map((each, n) => (n === 49_999 ? { ...each, requires: ['n0'] } : each));
    expect(requirementCircles(circle)).toHaveLength(50_000);
  });
});
