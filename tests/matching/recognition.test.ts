import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RANK_FLOOR, recognised, recognisedRoles, recognition } from '../../utils/matching/recognition.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';

const row = (kind: OpenedCount['kind'], id: string, musts: number, change: Partial<OpenedCount> = {}): OpenedCount => ({
  month: '2026-11',
  role: 'data-analyst',
  kind,
  id,
  label: id.toUpperCase(),
  musts,
  others: 0,
  ...change,
});
const nurse = { role: 'nurse' };
const october = { month: '2026-10' };

/** 30 postings of analysts over two months, 14 of nurses. */
const counts: OpenedCount[] = [
  row('posting', 'all', 18),
  row('posting', 'all', 12, october),
  row('posting', 'all', 14, nurse),
  row('credential', 'pl-300', 4, { others: 2 }),
  row('credential', 'pl-300', 3, { ...october, label: 'Former name', others: 0 }),
  row('credential', 'cissp', 9),
  row('credential', 'aaa', 1),
  row('credential', 'bls', 14, nurse),
  row('credential', 'acls', 2, nurse),
  row('issuer', 'isc2', 9, { label: 'ISC2' }),
  row('skill', 'sql', 30),
];

describe('recognition', () => {
  it('ranks what the postings of a role name, most named first, with n and the share', () => {
    expect(recognition(counts, { kind: 'credential', role: 'data-analyst' })).toEqual({
      n: 30,
      tooFew: false,
      rows: [
        { id: 'cissp', label: 'CISSP', musts: 9, others: 0, share: 0.3 },
        { id: 'pl-300', label: 'PL-300', musts: 7, others: 2, share: 0.3 },
        { id: 'aaa', label: 'AAA', musts: 1, others: 0, share: 1 / 30 },
      ],
      byMonth: [
        { month: '2026-10', n: 12 },
        { month: '2026-11', n: 18 },
      ],
    });
  });

  it('under the floor tells numbers alone, by name', () => {
    const { n, tooFew, rows } = recognition(counts, { kind: 'credential', role: 'nurse' });
    expect([n, tooFew]).toEqual([14, true]);
    expect(rows.map(({ id, musts, share }) => [id, musts, share])).toEqual([
      ['acls', 2, null],
      ['bls', 14, null],
    ]);
  });

  it.each([
    [RANK_FLOOR - 1, true],
    [RANK_FLOOR, false],
  ])('with %i postings: too few is %s', (n, tooFew) => {
    expect(recognition([row('posting', 'all', n), row('skill', 'sql', 1)], { kind: 'skill' }).tooFew).toBe(tooFew);
  });

  it('takes all roles together, and only the months asked for', () => {
    expect(recognition(counts, { kind: 'skill' })).toMatchObject({ n: 44, rows: [{ id: 'sql', share: 30 / 44 }] });
    expect(recognition(counts, { kind: 'credential', to: '2026-10' })).toMatchObject({ n: 12, tooFew: true });
    expect(recognition(counts, { kind: 'credential', from: '2026-11' })).toMatchObject({ n: 32 });
    expect(recognition(counts, { kind: 'credential', from: '2027-01' })).toEqual({
      n: 0,
      tooFew: true,
      rows: [],
      byMonth: [],
    });
  });

  it('is empty for nothing, without a share of nothing, and no share goes over the whole', () => {
    expect(recognition([], { kind: 'skill', floor: 0 })).toEqual({ n: 0, tooFew: false, rows: [], byMonth: [] });
    // Rows that lost their postings, as a broken store may hold them.
    expect(recognition([row('skill', 'sql', 5)], { kind: 'skill', floor: 0 }).rows[0]?.share).toBeNull();
    const most = recognition([row('posting', 'all', 20), row('skill', 'sql', 25)], { kind: 'skill' });
    expect(most.rows[0]?.share).toBe(1);
  });

  it('does not depend on the order of the rows, and never loses a number', () => {
    const some = fc.record({
      month: fc.constantFrom('2026-09', '2026-10', '2026-11'),
      role: fc.constantFrom('a', 'b', 'other'),
      kind: fc.constantFrom('posting' as const, 'skill' as const),
      id: fc.constantFrom('x', 'y', 'z'),
      label: fc.constant('same'),
      musts: fc.nat(40),
      others: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(some), (rows) => {
        const found = recognition(rows, { kind: 'skill' });
        expect(recognition(rows.toReversed(), { kind: 'skill' })).toEqual(found);
        const sum = (kind: string) =>
          rows.filter((each) => each.kind === kind).reduce((all, each) => all + each.musts + each.others, 0);
        expect(found.n).toBe(sum('posting'));
        expect(found.rows.reduce((all, each) => all + each.musts + each.others, 0)).toBe(sum('skill'));
        expect(recognisedRoles(rows).reduce((all, each) => all + each.n, 0)).toBe(found.n);
      }),
    );
  });
});

describe('roles', () => {
  it('stand with their number of postings, most first, under their newest name', () => {
    const renamed = [...counts, row('posting', 'all', 1, { month: '2026-12', label: 'Analyst of data' })];
    expect(recognisedRoles(renamed)).toEqual([
      { id: 'data-analyst', label: 'Analyst of data', n: 31 },
      { id: 'nurse', label: 'ALL', n: 14 },
    ]);
  });
});

describe('what a plan is told', () => {
  it('is the credentials of the role where there are enough postings', () => {
    expect([...recognised(counts, 'data-analyst')]).toEqual([
      ['cissp', 9],
      ['pl-300', 9],
      ['aaa', 1],
    ]);
  });

  it('is those of all roles where the role has too few, or none is named', () => {
    const all = [
      ['bls', 14],
      ['cissp', 9],
      ['pl-300', 9],
      ['acls', 2],
      ['aaa', 1],
    ];
    expect([...recognised(counts, 'nurse')]).toEqual(all);
    expect([...recognised(counts)]).toEqual(all);
  });

  it('is nothing where all are too few: no plan leans on a handful', () => {
    const few = counts.filter(({ role }) => role === 'nurse');
    expect([...recognised(few, 'nurse')]).toEqual([]);
    expect([...recognised([], 'nurse')]).toEqual([]);
    expect(recognised(few, 'nurse', 14).get('bls')).toBe(14);
  });
});
