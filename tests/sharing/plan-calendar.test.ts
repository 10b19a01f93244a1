import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarStep, planCalendar } from '../../utils/sharing/plan-calendar.ts';
import { runs } from '../runs.ts';

const NOW = new Date('2026-11-22T07:00:00Z');
const step = (change: Partial<CalendarStep> = {}): CalendarStep => ({
  id: 'sql',
  name: 'SQL',
  notes: [],
  when: { from: 0, to: 2 },
  ...change,
});
/** Content lines, unfolded (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');
/** The value of a text property, unescaped (RFC 5545, 3.3.11). */
const textOf = (lines: string[], name: string) =>
  lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) =>
      line
        .slice(name.length + 1)
        .replace(/\\([\\;,nN])/g, (_, each: string) => (each.toLowerCase() === 'n' ? '\n' : each)),
    );

describe('planCalendar', () => {
  it('leaves out what lies beyond years of four digits, as a few minutes a week do, and keeps the rest', () => {
    for (const to of [1e6, 4e7, 1e300, Number.POSITIVE_INFINITY, Number.NaN]) {
      const text = planCalendar('Plan', [step({ when: { from: 0, to } }), step({ id: 'docker' })], '2026-12-01', NOW);
      expect(linesOf(text).filter((line) => line.startsWith('UID'))).toEqual(['UID:docker-2026-12-01@credlens']);
    }
  });

  it('writes one event of whole days for each step, with no clock and no time zone', () => {
    const text = planCalendar('Plan', [step(), step({ id: 'docker', when: { from: 2, to: 3.5 } })], '2026-12-01', NOW);
    const lines = linesOf(text);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20261201',
      'DTSTART;VALUE=DATE:20261215',
    ]);
    // The end is not part of it, and the next begins there.
    expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([
      'DTEND;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261226',
    ]);
    expect(text).not.toMatch(/TZID|VTIMEZONE|DTSTART[^\r]*T\d/);
    expect(lines).toContain('TRANSP:TRANSPARENT');
  });

  it('has the same ids for the same plan from the same start', () => {
    const uids = (start: string) =>
      linesOf(planCalendar('Plan', [step()], start, NOW)).filter((line) => line.startsWith('UID:'));
    expect(uids('2026-12-01')).toEqual(uids('2026-12-01'));
    expect(uids('2026-12-01')).not.toEqual(uids('2026-12-02'));
  });

  it('leaves out steps without weeks, and writes an empty calendar for a day that is none', () => {
    expect(planCalendar('Plan', [step({ when: undefined })], '2026-12-01', NOW)).not.toContain('VEVENT');
    expect(planCalendar('Plan', [step()], 'soon', NOW)).not.toContain('VEVENT');
  });

  it('an event lasts a day at least', () => {
    const text = planCalendar('Plan', [step({ when: { from: 1, to: 1.01 } })], '2026-12-01', NOW);
    expect(text).toContain('DTSTART;VALUE=DATE:20261208\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20261209\r\n');
  });

  it('a name can neither end its line nor begin another one', () => {
    const name = 'SQL, "part; one"\r\nEND:VEVENT\nATTACH:https://evil.example\u2028\\n\u0000x';
    const lines = linesOf(planCalendar(name, [step({ name, notes: [name, 'two, three'] })], '2026-12-01', NOW));
    expect(lines.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('ATTACH'))).toEqual([]);
    const said = 'SQL, "part; one" END:VEVENT ATTACH:https://evil.example \\n x';
    expect(textOf(lines, 'SUMMARY')).toEqual([said]);
    expect(textOf(lines, 'DESCRIPTION')).toEqual([`${said}\ntwo, three`]);
    expect(textOf(lines, 'X-WR-CALNAME')).toEqual([said]);
  });

  it('any text comes back as it was, in lines of 75 bytes at most', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(name, (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what the calendar leaves out
        const plain = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
        const file = planCalendar('Plan', [step({ name: text })], '2026-12-01', NOW);
        const bytes = new TextEncoder();
        for (const line of file.split('\r\n')) expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
        expect(textOf(linesOf(file), 'SUMMARY')).toEqual([plain]);
      }),
      { numRuns: runs(200) },
    );
  });
});
