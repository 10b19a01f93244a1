import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agoOf, dateOf, hoursOf, priceOf, rangeOf, timeOf, weeksOf } from '../../components/format.ts';
import { formOf, listOf, type MessageKey, numbersOf, type Texts } from '../../components/texts.tsx';
import type { Course } from '../../utils/model/course.ts';

const LANGUAGES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'nl'] as const;

/** The words of a language as the browser gives them. */
function wordsOf(language: string): { t: Texts['get']; language: string } {
  const file = new URL(`../../public/_locales/${language.slice(0, 2)}/messages.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<MessageKey, { message: string }>;
  return {
    language,
    t: (key, values = []) => messages[key].message.replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? ''),
  };
}
/** With plain spaces and hyphens: which of them stands there differs between versions of the same data. */
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ').replaceAll('–', '-');
const cost = (model: Course['cost']['model'], usd?: [number, number]) => ({ cost: { model, usd, asOf: '2026-04' } });

describe('each language writes in its own way', () => {
  it.each([
    ['en-US', 'Feb 14, 2026', 'Feb 2026', '1,234,567.5', /^\$39 ?- ?\$49$/],
    ['en-GB', '14 Feb 2026', 'Feb 2026', '1,234,567.5', /^US\$39 ?- ?(?:US\$)?49$/],
    ['de', '14. Feb. 2026', 'Feb. 2026', '1.234.567,5', /^39-49 \$$/],
    ['fr', '14 févr. 2026', 'févr. 2026', '1 234 567,5', /^39-49 \$US$/],
    ['es', '14 feb 2026', 'feb 2026', '1.234.567,5', /^39-49 US\$$/],
    ['nl', '14 feb 2026', 'feb 2026', '1.234.567,5', /^US\$ 39 ?- ?(?:US\$ )?49$/],
  ])('%s', (language, day, month, figure, price) => {
    expect(dateOf('2026-02-14', language)).toBe(day);
    expect(dateOf('2026-02', language)).toBe(month);
    expect(plain(numbersOf(language).format(1234567.5))).toBe(figure);
    expect(plain(priceOf(cost('one-off', [39, 49]), wordsOf(language)))).toMatch(price);
  });

  it.each([
    ['en-US', 'SQL, Python and Excel', 'Java or Kotlin', 'yesterday', '10-14 h'],
    ['de', 'SQL, Python und Excel', 'Java oder Kotlin', 'gestern', '10-14 Std.'],
    ['fr', 'SQL, Python et Excel', 'Java ou Kotlin', 'hier', '10-14 h'],
    ['es', 'SQL, Python y Excel', 'Java o Kotlin', 'ayer', '10-14 h'],
    ['nl', 'SQL, Python en Excel', 'Java of Kotlin', 'gisteren', '10-14 u'],
  ])('%s: lists, times and hours', (language, all, either, yesterday, hours) => {
    expect(listOf(['SQL', 'Python', 'Excel'], language)).toBe(all);
    expect(listOf(['Java', 'Kotlin'], language, 'disjunction')).toBe(either);
    expect(listOf(['SQL'], language)).toBe('SQL');
    expect(agoOf('2026-11-20T20:00:00Z', new Date('2026-11-21T21:00:00Z'), language)).toBe(yesterday);
    expect(plain(hoursOf({ hours: [10, 14] }, wordsOf(language)))).toBe(hours);
  });

  it('sorts by its own alphabet', () => {
    const names = ['Zebra', 'Ärger', 'Apfel', 'ñandú', 'nube', 'oso'];
    expect(names.filter((name) => /^[ZÄA]/.test(name)).sort(new Intl.Collator('de').compare)).toEqual([
      'Apfel',
      'Ärger',
      'Zebra',
    ]);
    expect(names.filter((name) => /^[ñno]/.test(name)).sort(new Intl.Collator('es').compare)).toEqual([
      'nube',
      'ñandú',
      'oso',
    ]);
  });
});

describe('plural forms', () => {
  it.each([
    ['en', [0, 2, 1.5, 1_000_000], [1]],
    ['de', [0, 2, 1.5, 1_000_000], [1]],
    ['nl', [0, 2, 1.5, 1_000_000], [1]],
    // French counts nought and one and a half as one.
    ['fr', [2, 10, 1_000_000], [0, 1, 1.5]],
    ['es', [0, 2, 1.5, 1_000_000], [1]],
  ])('%s', (language, others, ones) => {
    expect(others.map((figure) => formOf(language, figure))).toEqual(others.map(() => 'other'));
    expect(ones.map((figure) => formOf(language, figure))).toEqual(ones.map(() => 'one'));
  });

  it.each([
    ['en', '0-1 weeks', '1 week', '1-2 weeks'],
    ['de', '0-1 Woche', '1 Woche', '1-2 Wochen'],
    ['fr', '0-1 semaine', '1 semaine', '1-2 semaines'],
    ['es', '0-1 semanas', '1 semana', '1-2 semanas'],
    ['nl', '0-1 week', '1 week', '1-2 weken'],
  ])('%s, of ranges', (language, upToOne, one, upToTwo) => {
    const words = wordsOf(language);
    const ranges: [number, number][] = [
      [0, 1],
      [1, 1],
      [1, 2],
    ];
    expect(ranges.map((weeks) => plain(weeksOf({ weeks }, words)))).toEqual([upToOne, one, upToTwo]);
    expect(weeksOf({}, words)).toBeNull();
  });

  it('are one or other whatever the figure, and the message of either is there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.nat({ max: 10_000_000 }),
        fc.nat({ max: 1000 }),
        (language, low, more) => {
          expect(['one', 'other']).toContain(formOf(language, low));
          expect(['one', 'other']).toContain(formOf(language, low, low + more));
        },
      ),
    );
  });
});

describe('ranges, dates and times', () => {
  it('hold both ends, and one figure where they are the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.nat({ max: 9999 }),
        fc.nat({ max: 9999 }),
        (language, low, more) => {
          const text = rangeOf([low, low + more], language);
          const figures = [low, low + more].map((each) => numbersOf(language).format(each));
          for (const each of figures) expect(text).toContain(each);
          if (more === 0) expect(text).toBe(figures[0]);
        },
      ),
    );
  });

  it('show no part of a format: no letter T between, no zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (language, date) => {
          for (const text of [dateOf(date.toISOString(), language), timeOf(date.toISOString(), language)]) {
            expect(text).not.toMatch(/\dT\d|Z$|\d{4}-\d{2}-\d{2}/);
            expect(text).toContain(String(date.getUTCFullYear()).slice(0, 2));
          }
        },
      ),
    );
  });

  it('leave what is no date as it is', () => {
    for (const language of LANGUAGES) {
      expect(dateOf('summer term', language)).toBe('summer term');
      expect(dateOf('2026', language)).toBe('2026');
      expect(timeOf('never', language)).toBe('never');
      expect(agoOf('never', new Date(), language)).toBe('');
    }
  });

  it('say in every language that a price is not stated', () => {
    const unstated = LANGUAGES.map((language) => priceOf(cost('unknown'), wordsOf(language)));
    expect(new Set(unstated).size).toBe(5);
  });
});
