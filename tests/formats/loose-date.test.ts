import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseDate, writesDayFirst } from '../../utils/formats/loose-date.ts';

describe('dates as people write them', () => {
  it.each([
    ['May 2023', '2023-05'],
    ['Sept. 2021', '2021-09'],
    ['12 May 2023', '2023-05-12'],
    ['May 12, 2023', '2023-05-12'],
    ['3rd of June 2020', '2020-06-03'],
    ['12. März 2024', '2024-03-12'],
    ['Dezember 2019', '2019-12'],
    ['1er août 2022', '2022-08-01'],
    ['juin 2022', '2022-06'],
    ['juillet 2022', '2022-07'],
    ['12 de mayo de 2024', '2024-05-12'],
    ['enero 2024', '2024-01'],
    ['3 mrt 2024', '2024-03-03'],
    ['mei 2024', '2024-05'],
    ['okt 2024', '2024-10'],
    ['2024', '2024'],
    ['2024-02', '2024-02'],
    ['2024-2-9', '2024-02-09'],
    ['2026/08/01 10:00:00 UTC', '2026-08-01'],
    ['2021-01-04 09:00 UTC', '2021-01-04'],
    ['01.03.2024', '2024-03-01'],
    ['1.3.2024 10:00', '2024-03-01'],
    ['05/2023', '2023-05'],
    ['31/12/2023', '2023-12-31'],
    ['12/31/2023', '2023-12-31'],
    ['04/04/2024', '2024-04-04'],
    ['29.02.2024', '2024-02-29'],
  ])('%s: %s', (text, expected) => {
    expect(looseDate(text)).toBe(expected);
  });

  it('a day and a month that could be either are only a year, until something tells', () => {
    expect(looseDate('03/04/2024')).toBe('2024');
    expect(looseDate('03/04/2024', { dayFirst: true })).toBe('2024-04-03');
    expect(looseDate('03/04/2024', { dayFirst: false })).toBe('2024-03-04');
    expect(looseDate('03.04.2024', { dayFirst: false })).toBe('2024-04-03');
  });

  it('an end is its last day', () => {
    const end = (text: string) => looseDate(text, { end: true });
    expect(end('Feb 2024')).toBe('2024-02-29');
    expect(end('2025-02')).toBe('2025-02-28');
    expect(end('2026')).toBe('2026-12-31');
    expect(end('2026-05-03')).toBe('2026-05-03');
    expect(end('03/04/2024')).toBe('2024-12-31');
  });

  it.each([
    '',
    'never',
    'No expiry',
    '30.02.2024',
    '31/04/2024',
    '2024-13',
    '2024-00-10',
    '0001',
    '99/99/2024',
    'May',
    'Marathon 2024 Berlin Finish',
    '12 2024',
    'May June 2024',
    '123456',
    '2024-1-1-1',
    '1.1.20245',
    `May 2024${' '.repeat(40)}x`,
  ])('%j is no date', (text) => {
    expect(looseDate(text)).toBeUndefined();
  });

  it('a column tells which comes first', () => {
    expect(writesDayFirst(['03/04/2024', '14/05/2023'])).toBe(true);
    expect(writesDayFirst(['03/04/2024', '05/14/2023'])).toBe(false);
    expect(writesDayFirst(['3.4.2024'])).toBe(true);
    expect(writesDayFirst(['03/04/2024', '', '2024-05-06', 'May 2024'])).toBeUndefined();
  });

  it('whatever comes, the answer is a day that exists, or none', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 45 }), fc.boolean(), (text, end) => {
        const date = looseDate(text, { end });
        if (date !== undefined) {
          expect(date).toMatch(end ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}(-\d\d(-\d\d)?)?$/);
          expect(new Date(date).toISOString().startsWith(date)).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(looseDate(iso)).toBe(iso);
        const [year, month, date] = iso.split('-');
        expect(looseDate(`${date}.${month}.${year}`)).toBe(iso);
      }),
    );
  });
});
