import { describe, expect, it } from 'vitest';
import { coverageCurve } from '../../utils/matching/coverage-curve.ts';
import { aCourse } from './a-course.ts';

const request = { gaps: ['a', 'b', 'c', 'd'], holds: ['d'], today: '2026-11-21' };

describe('coverage curve', () => {
  it('gives the least hours for each number of gaps that can be closed', () => {
    const courses = [
      aCourse('all', { a: 'intro', b: 'intro', c: 'intro' }, { hours: [10, 50] }),
      aCourse('a', { a: 'intro' }, { hours: [1, 5] }),
      aCourse('ab', { a: 'intro', b: 'intro' }, { hours: [3, 12] }),
      aCourse('b', { b: 'intro' }, { hours: [3, 9.5] }),
      aCourse('unstated', { c: 'intro' }),
    ];
    expect(coverageCurve({ ...request, courses })).toEqual([
      { hours: 5, closed: 1 },
      { hours: 12, closed: 2 },
      { hours: 50, closed: 3 },
    ]);
  });

  it('passes over numbers that cannot be had alone and ends where nothing is stated', () => {
    const pair = aCourse('ab', { a: 'intro', b: 'intro' }, { hours: [3, 12] });
    expect(coverageCurve({ ...request, courses: [pair] })).toEqual([{ hours: 12, closed: 2 }]);
    expect(coverageCurve({ ...request, courses: [aCourse('x', { a: 'intro' })] })).toEqual([]);
    expect(coverageCurve({ ...request, courses: [] })).toEqual([]);
    const instant = aCourse('instant', { a: 'intro' }, { hours: [0, 0] });
    expect(coverageCurve({ ...request, courses: [instant] })).toEqual([{ hours: 0, closed: 1 }]);
  });
});
