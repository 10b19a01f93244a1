import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countStates, datedOf, daysUntil, endsSoon } from '../../components/expiry.ts';
import { columnsOf, layOut, monthTicks, periodOf, yearTicks } from '../../components/timeline-layout.ts';
import { endOfValidity } from '../../components/verdict-state.ts';
import { judgeAll } from '../../components/wallet-order.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { runs } from '../runs.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;

const credential = (id: string, change: Partial<Credential> = {}): Credential => ({
  id,
  format: 'open-badges-3',
  name: `Badge ${id}`,
  achievement: { name: id, alignments: [], tags: [] },
  issuer: { name: 'Ferrow' },
  skills: [],
  verdict: 'verified',
  reasons: [],
  addedAt: '2026-01-01T00:00:00Z',
  ...change,
});
const dated = (...wallet: Credential[]) => datedOf(judgeAll(wallet, NOW), NOW);
const at = (days: number) => new Date(NOW.getTime() + days * DAY_MS).toISOString();

/** Wallets with ends from long ago to far ahead, some without, some of no worth. */
const wallets = fc
  .array(
    fc.record({
      days: fc.option(fc.integer({ min: -3000, max: 8000 }), { nil: undefined }),
      name: fc.string({ minLength: 1, maxLength: 60 }),
      verdict: fc.constantFrom('verified' as const, 'unverified' as const, 'revoked' as const),
    }),
    { maxLength: 90 },
  )
  .map((all) =>
    all.map(({ days, name, verdict }, n) =>
      credential(`c${n}`, { name, verdict, ...(days === undefined ? {} : { validUntil: at(days) }) }),
    ),
  );
const widths = fc.integer({ min: 260, max: 1400 });

describe('ends', () => {
  it('tells the four apart, soonest first', () => {
    const list = dated(
      credential('later', { validUntil: '2027-06-01' }),
      credential('soon', { validUntil: '2027-01-28' }),
      credential('gone', { validUntil: '2026-03-03' }),
      credential('nothing', { validUntil: '2027-01-01', verdict: 'revoked' }),
      credential('never'),
      credential('unreadable', { validUntil: 'some day' }),
    );
    expect(list.map(({ id, state, days }) => [id, state, days])).toEqual([
      ['gone', 'expired', -264],
      ['nothing', 'none', 40],
      ['soon', 'soon', 67],
      ['later', 'later', 191],
    ]);
    expect(countStates(list)).toEqual({ expired: 1, soon: 1, later: 1, none: 1 });
  });

  it('the last day is still soon, the next one is not, and 90 days are', () => {
    expect(endsSoon('2026-11-22', NOW)).toBe(0);
    expect(endsSoon('2026-11-21', NOW)).toBeUndefined();
    expect(endsSoon('2027-02-20', NOW)).toBe(90);
    expect(endsSoon('2027-02-21', NOW)).toBeUndefined();
    expect(endsSoon(undefined, NOW)).toBeUndefined();
    expect(endsSoon('some day', NOW)).toBeUndefined();
  });

  it('a day, a month and a year last until their end', () => {
    expect(new Date(endOfValidity('2028-02')).toISOString()).toBe('2028-02-29T23:59:59.999Z');
    expect(new Date(endOfValidity('2026-12')).toISOString()).toBe('2026-12-31T23:59:59.999Z');
    expect(new Date(endOfValidity('2027')).toISOString()).toBe('2027-12-31T23:59:59.999Z');
    expect(new Date(endOfValidity('2026-11-22')).toISOString()).toBe('2026-11-22T23:59:59.999Z');
    expect(endOfValidity('2026-11-22T08:00:00Z')).toBe(Date.parse('2026-11-22T08:00:00Z'));
    expect(endOfValidity('soon')).toBeNaN();
    expect(daysUntil(endOfValidity('2026-11-23'), NOW.getTime())).toBe(1);
  });
});

describe('the period', () => {
  it('is whole years, holds today, and does not reach for what lies far off', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3e14, max: 3e14 })), (ends) => {
        const { from, to } = periodOf(ends, NOW.getTime());
        expect([new Date(from).toISOString().slice(4), new Date(to).toISOString().slice(4)]).toEqual(
          Array(2).fill('-01-01T00:00:00.000Z'),
        );
        expect(from <= NOW.getTime() && NOW.getTime() < to).toBe(true);
        expect(to - from).toBeLessThanOrEqual(13 * 366 * DAY_MS);
      }),
    );
  });

  it('years stand at least 40 px apart, months 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }), widths, (back, ahead, width) => {
        const period = { from: Date.UTC(2026 - back, 0, 1), to: Date.UTC(2027 + ahead, 0, 1) };
        const px = (ms: number) => ((ms - period.from) / (period.to - period.from)) * width;
        const years = yearTicks(period, width);
        expect(years[0]?.at).toBe(period.from);
        for (const [n, { at }] of years.entries())
          if (n > 0) expect(px(at) - px(years[n - 1]?.at ?? 0)).toBeGreaterThan(40);
        const months = monthTicks(period, width);
        for (const [n, at] of months.entries()) if (n > 0) expect(px(at) - px(months[n - 1] ?? 0)).toBeGreaterThan(4.5);
      }),
    );
  });
});

describe('the layout', () => {
  const draw = (wallet: Credential[], width: number) => {
    const list = dated(...wallet);
    const period = periodOf(
      list.map(({ end }) => end),
      NOW.getTime(),
    );
    const inside = list.filter(({ end }) => end >= period.from && end < period.to);
    const px = (ms: number) => ((ms - period.from) / (period.to - period.from)) * width;
    const today = px(NOW.getTime());
    const widthOf = ({ items }: { items: { name: string }[] }) => Math.min(180, 40 + (items[0]?.name.length ?? 0) * 8);
    return { list, period, inside, today, ...layOut(inside, px, widthOf, { width, today }) };
  };

  it('draws or counts every credential with an end exactly once', () => {
    fc.assert(
      fc.property(wallets, widths, (wallet, width) => {
        const { inside, marks, labels, unnamed } = draw(wallet, width);
        const drawn = marks.flatMap(({ items }) => items.map(({ id }) => id));
        expect(drawn.toSorted()).toEqual(inside.map(({ id }) => id).toSorted());
        const named = labels.reduce((sum, { mark }) => sum + mark.items.length, 0);
        expect(named + unnamed).toBe(inside.length);
      }),
    );
  });

  it('marks stand apart', () => {
    fc.assert(
      fc.property(wallets, widths, (wallet, width) => {
        const { marks } = draw(wallet, width);
        for (const [n, { x }] of marks.entries())
          if (n > 0) expect(x - (marks[n - 1]?.x ?? 0)).toBeGreaterThanOrEqual(16);
      }),
    );
  });

  it('no two labels overlap, none leaves the picture, and no line runs through one', () => {
    fc.assert(
      fc.property(wallets, widths, (wallet, width) => {
        const { labels, today } = draw(wallet, width);
        for (const a of labels) {
          expect(a.x0 >= 0 && a.x1 <= width).toBe(true);
          expect(a.x1 <= today || a.x0 >= today).toBe(true);
          for (const b of labels) {
            if (a === b) continue;
            if (a.level === b.level) expect(a.x1 < b.x0 || b.x1 < a.x0).toBe(true);
            else if (a.level > b.level) expect(a.mark.x < b.x0 || a.mark.x > b.x1).toBe(true);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('names what ends soon before all else', () => {
    const { labels } = draw(
      [
        credential('later', { validUntil: at(95) }),
        credential('gone', { validUntil: at(-1) }),
        credential('soon', { validUntil: at(60) }),
      ],
      260,
    );
    expect(labels[0]?.mark.items[0]?.id).toBe('soon');
    expect(labels[0]?.level).toBe(0);
  });

  it('what ends soon has its name although today stands beside it, whatever else there is', () => {
    fc.assert(
      fc.property(
        wallets,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 600, max: 1400 }),
        (wallet, days, width) => {
          const others = wallet.map((each) => ({ ...each, ...(each.validUntil && { validUntil: at(2000) }) }));
          const { labels, marks } = draw(
            [...others, credential('soon', { name: 'First Aid', validUntil: at(days) })],
            width,
          );
          expect(marks.find(({ items }) => items.some(({ id }) => id === 'soon'))?.items[0]?.id).toBe('soon');
          expect(labels[0]?.mark.items[0]?.id).toBe('soon');
        },
      ),
    );
  });

  it('a label right behind today is not lost to rounding', () => {
    const far = credential('far', { name: ' ', validUntil: at(2000) });
    for (let width = 600; width <= 1400; width++) {
      const { labels } = draw([far, credential('soon', { name: 'First Aid', validUntil: at(1) })], width);
      expect(labels[0]?.mark.items[0]?.id, `at ${width} px`).toBe('soon');
    }
  });

  it('nothing has no marks, labels or levels', () => {
    expect(draw([credential('never')], 900)).toMatchObject({ marks: [], labels: [], levels: 0, unnamed: 0 });
  });
});

describe('columns', () => {
  it('hold every credential once, in the state it has', () => {
    fc.assert(
      fc.property(wallets, widths, (wallet, width) => {
        const list = dated(...wallet);
        const period = periodOf(
          list.map(({ end }) => end),
          NOW.getTime(),
        );
        const inside = list.filter(({ end }) => end >= period.from && end < period.to);
        const columns = columnsOf(inside, period, width);
        for (const { from, to, counts, total } of columns) {
          const own = inside.filter(({ end }) => end >= from && end < to);
          expect(counts).toEqual(countStates(own));
          expect(total).toBe(own.length);
          expect(total).toBeGreaterThan(0);
        }
        expect(columns.reduce((sum, { total }) => sum + total, 0)).toBe(inside.length);
      }),
    );
  });
});
