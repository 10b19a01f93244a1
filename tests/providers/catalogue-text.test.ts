import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCatalogueText } from '../../utils/providers/catalogue-text.ts';

const full = `# a comment
invented-course
  name Invented Course: with a colon
  alias IC-101
  alias The Old Course
  issuer Example Body
  host Example Site
  kind specialization
  url https://courses.example/specializations/invented?page=1
  grade A
  core python:intro sql:working
  touched git:intro
  awards invented-badge
  hours 5-40
  weeks 12
  cost one-off 49-99.5 2026-06
  requires first-course second-course
  recommends third-course
  part-of a-series
  stacks-into next-course
  credit Counts for half of the next one.
  form mentored project
  eligibility Adults
  eligibility Residents of Exampleland
  regions GB IE
  languages en de
  valid-years 2.5
  status retiring
  retires-on 2027-06-30
  replaced-by newer-course
  seen 2026-06 Somebody/list of courses
  seen 2024-07 editor
`;

function stanza(change: (lines: string[]) => string[]): { problems: string[]; count: number } {
  const lines = [
    'small',
    '  name Small',
    '  issuer Body',
    '  kind course',
    '  grade C',
    '  core sql:intro',
    '  cost free 2026-06',
    '  seen 2026-06 editor',
  ];
  const { entries, problems } = parseCatalogueText(change(lines).join('\n'));
  return { problems, count: entries.length };
}

describe('catalogue text', () => {
  it('reads every key', () => {
    const { entries, problems } = parseCatalogueText(full);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        line: 2,
        course: {
          id: 'invented-course',
          name: 'Invented Course: with a colon',
          aliases: ['IC-101', 'The Old Course'],
          issuer: 'Example Body',
          host: 'Example Site',
          kind: 'specialization',
          url: 'https://courses.example/specializations/invented?page=1',
          grade: 'A',
          skills: [
            { id: 'python', role: 'core', level: 'intro' },
            { id: 'sql', role: 'core', level: 'working' },
            { id: 'git', role: 'touched', level: 'intro' },
          ],
          awards: 'invented-badge',
          hours: [5, 40],
          weeks: [12, 12],
          cost: { model: 'one-off', usd: [49, 99.5], asOf: '2026-06' },
          requires: ['first-course', 'second-course'],
          recommends: ['third-course'],
          partOf: ['a-series'],
          stacksInto: ['next-course'],
          creditNote: 'Counts for half of the next one.',
          mentored: true,
          projectBased: true,
          eligibility: ['Adults', 'Residents of Exampleland'],
          regions: ['GB', 'IE'],
          languages: ['en', 'de'],
          validYears: 2.5,
          status: 'retiring',
          retiresOn: '2027-06-30',
          replacedBy: 'newer-course',
          evidence: [
            { source: 'Somebody/list of courses', seen: '2026-06' },
            { source: 'editor', seen: '2024-07' },
          ],
          lastSeen: '2026-06',
        },
      },
    ]);
  });

  it('reads Windows line ends and leaves out what is not stated', () => {
    const { entries, problems } = parseCatalogueText(
      'small\r\n  name S\r\n  issuer B\r\n  kind course\r\n  grade C\r\n  core sql:intro\r\n  cost unknown 2026-11\r\n  seen 2026-11 editor\r\n',
    );
    expect(problems).toEqual([]);
    expect(entries[0]?.course).toMatchObject({
      name: 'S',
      cost: { model: 'unknown', asOf: '2026-11' },
      languages: ['en'],
      status: 'current',
    });
    expect(entries[0]?.course).not.toHaveProperty('hours');
    expect(entries[0]?.course).not.toHaveProperty('url');
  });

  it.each([
    ['an unknown key', (lines: string[]) => [...lines, '  rating 5'], /^line 9: unknown key "rating"/],
    ['a key without a value', (lines: string[]) => [...lines, '  hours'], /^line 9: "hours" has no value/],
    ['a key given twice', (lines: string[]) => [...lines, '  grade A'], /^line 9: "grade" is given twice/],
    ['a wrong indent', (lines: string[]) => [...lines, '    hours 3'], /^line 9: a field is indented by two spaces/],
    ['a field before the first id', (lines: string[]) => ['  name X', ...lines], /^line 1: a field stands before/],
    ['an unknown form', (lines: string[]) => [...lines, '  form guided'], /^line 9: form is/],
  ])('names %s by its line', (_, change, expected) => {
    expect(stanza(change).problems[0]).toMatch(expected);
  });

  it.each([
    ['a missing name', 1, undefined, /^line 1: small: name:/],
    ['an unknown kind', 3, '  kind seminar', /^line 4: small: kind:/],
    ['a level that does not exist', 5, '  core sql:expert', /^line 6: small: core:/],
    ['a skill without a level', 5, '  core sql', /^line 6: small: core:/],
    ['a price without a month', 6, '  cost free', /^line 7: small: cost:/],
    ['a price that is no number', 6, '  cost one-off about-50 2026-06', /^line 7: small: cost:/],
    ['a price that runs backwards', 6, '  cost one-off 90-50 2026-06', /^line 7: small: cost:/],
    ['evidence without a month', 7, '  seen editor', /^line 8: small: seen:/],
    ['an id with capitals', 0, 'Small', /^line 1: Small: id:/],
  ])('leaves out an entry with %s and says where', (_, index, line, expected) => {
    const { problems, count } = stanza((lines) =>
      lines.flatMap((one, place) => (place === index ? (line ?? []) : [one])),
    );
    expect(count).toBe(0);
    expect(
      problems.some((problem) => expected.test(problem)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('refuses addresses that are not https', () => {
    for (const url of ['http://courses.example/', 'javascript:alert(1)', 'courses.example/x', 'https://']) {
      expect(stanza((lines) => [...lines, `  url ${url}`]).count, url).toBe(0);
    }
  });

  it('never throws, whatever the text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(...full.split('\n')),
      fc.string().map((text) => `  cost ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { entries, problems } = parseCatalogueText(lines.join('\n'));
        for (const entry of entries) expect(entry.line).toBeGreaterThan(0);
        for (const problem of problems) expect(problem).toMatch(/^line \d+: /);
      }),
    );
  });
});
