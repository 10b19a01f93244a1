import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../utils/skills/periods.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const found = (text: string) => findPeriods(text, NOW).map(({ from, to }) => `${from}..${to ?? ''}`);

describe('periods in a text', () => {
  it.each([
    ['2019-2024', ['2019..2024']],
    ['2019 – present', ['2019..']],
    ['Mar 2019 – Jul 2021', ['2019-03..2021-07']],
    ['03/2019 bis heute', ['2019-03..']],
    ['Oktober 2018 bis März 2020', ['2018-10..2020-03']],
    ['de janvier 2015 à juin 2016', ['2015-01..2016-06']],
    ['enero 2015 – actualidad', ['2015-01..']],
    ['mei 2015 tot heden', ['2015-05..']],
    ['since 2020, seit 2021', ['2020..', '2021..']],
    ['2012-2014 and 2016-2018', ['2012..2014', '2016..2018']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['backwards', '2020-2015'],
    ['still to come', '2030 - 2035'],
    ['a phone number', '+1 555 2019-2024-11'],
    ['an identifier', 'CVE-2019-2024'],
    ['a date', '2019-03-12'],
  ])('none: %s', (_, text) => expect(found(text)).toEqual([]));

  it('offsets are those of the text', () => {
    const text = 'SQL (2015-2018)';
    const [period] = findPeriods(text, NOW);
    expect(text.slice(period?.start, period?.end)).toBe('2015-2018');
  });
});
