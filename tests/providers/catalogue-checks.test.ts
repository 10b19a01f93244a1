import { describe, expect, it } from 'vitest';
import type { Course } from '../../utils/model/course.ts';
import { checkCatalogue, cycles } from '../../utils/providers/catalogue-checks.ts';
import { type EvidenceText, parseEvidence } from '../../utils/providers/catalogue-evidence.ts';
import { aCourse } from '../matching/a-course.ts';

const known = { skills: new Set(['sql', 'python']), namedCredentials: new Set(['badge']) };
const evidence = [
  { source: 'one', seen: '2025-01' },
  { source: 'two', seen: '2026-06' },
];

function course(id: string, more: Partial<Course> = {}): Course {
  return aCourse(id, { sql: 'intro' }, { evidence, ...more });
}

/** An evidence file a source and month, with just the addresses that the courses say were copied from it. */
function evidenceFor(courses: readonly Course[]): Map<string, EvidenceText> {
  const heads = new Map<string, Set<string>>();
  for (const one of courses) {
    for (const { source, seen } of one.evidence) {
      if (source === 'editor') continue;
      const head = `source ${source}\nrepository someone/lists\npath list.md\ndate ${seen}-05\nlicence none stated\n`;
      heads.set(head, (heads.get(head) ?? new Set()).add(one.url ?? ''));
    }
  }
  return new Map(
    [...heads].map(([head, urls], index) => [
      `${index}.txt`,
      parseEvidence(`${head}\n${[...urls].filter(Boolean).sort().join('\n')}`),
    ]),
  );
}

function problems(...courses: Course[]): string[] {
  const entries = courses.map((one, index) => ({ course: one, line: index * 10 + 1 }));
  const files = new Map([['data.txt', { entries, problems: [] }]]);
  return checkCatalogue(files, evidenceFor(courses), known, '2026-11-21', '2026');
}

describe('build checks', () => {
  it('pass what is right', () => {
    expect(
      problems(
        course('a', { awards: 'badge', requires: ['b'], stacksInto: ['b'], partOf: ['b'], recommends: ['b'] }),
        course('b', { status: 'retiring', retiresOn: '2026-11-21', replacedBy: 'a' }),
        course('c', { grade: 'B', evidence: [{ source: 'two', seen: '2026-06' }] }),
        course('d', { grade: 'C', url: undefined }),
        course('d-exam', { kind: 'certification-exam', awards: 'badge' }),
        course('d-fee', { cost: { model: 'exam-fee', usd: [99, 99], asOf: '2025-01' } }),
        aCourse('e', { 'any-skill': 'working' }, { evidence }),
      ),
    ).toEqual([]);
  });

  it.each<[string, Partial<Course>, RegExp]>([
    [
      'an unknown skill',
      { skills: [{ id: 'basket-weaving', role: 'touched', level: 'intro' }] },
      /unknown skill "basket-weaving"/,
    ],
    ['an unknown award', { awards: 'trophy' }, /unknown named credential "trophy"/],
    ['an unknown requirement', { requires: ['x'] }, /unknown entry "x" in requires/],
    ['an unknown recommendation', { recommends: ['x'] }, /unknown entry "x" in recommends/],
    ['an unknown whole', { partOf: ['x'] }, /unknown entry "x" in part-of/],
    ['an unknown next step', { stacksInto: ['x'] }, /unknown entry "x" in stacks-into/],
    ['an unknown successor', { replacedBy: 'x' }, /unknown entry "x" in replaced-by/],
    ['itself as next step', { stacksInto: ['a'] }, /stacks-into names the entry itself/],
    ['a retirement in the past', { status: 'retiring', retiresOn: '2026-11-20' }, /retired on 2026-11-20/],
    ['a retired entry', { status: 'retired' }, /is retired/],
    ['a retirement without a date', { status: 'retiring' }, /retiring needs retires-on/],
    ['utm parameters', { url: 'https://courses.example/a?utm_source=x' }, /tracking parameter "utm_source"/],
    ['a referrer', { url: 'https://courses.example/a?x=1&ref=y' }, /tracking parameter "ref"/],
    ['an affiliate host', { url: 'https://click.linksynergy.com/deeplink?id=1' }, /affiliate network/],
    ['grade A without an address', { url: undefined }, /grade A needs an address/],
    ['grade A on one source', { evidence: evidence.slice(1) }, /two sources of different dates/],
    ['grade B that is old', { grade: 'B', evidence: evidence.slice(0, 1) }, /grade B needs a source of 2026/],
    [
      'grade B on our own word',
      { grade: 'B', evidence: [{ source: 'editor', seen: '2026-06' }] },
      /grade B needs a source of 2026/,
    ],
    ['an address on our own word', { evidence: [{ source: 'editor', seen: '2026-06' }] }, /an address needs a source/],
    ['a last sight that is not the newest', { lastSeen: '2025-01' }, /last seen is 2026-06/],
    [
      'a last sight on our own word',
      { evidence: [...evidence, { source: 'editor', seen: '2026-11' }], lastSeen: '2026-11' },
      /last seen is 2026-06/,
    ],
    ['a cost of no date', { cost: { model: 'unknown', asOf: '2026-07' } }, /nothing was seen in 2026-07 for its cost/],
    [
      'a price on our own word',
      {
        evidence: [...evidence, { source: 'editor', seen: '2026-11' }],
        cost: { model: 'one-off', usd: [10, 10], asOf: '2026-11' },
      },
      /a price needs a source/,
    ],
    [
      'free by an old source',
      {
        grade: 'C',
        url: undefined,
        evidence: [...evidence.slice(0, 1), { source: 'editor', seen: '2026-06' }],
        cost: { model: 'free', asOf: '2025-01' },
      },
      /free needs a source of 2026/,
    ],
    ['an exam that ends in nothing', { kind: 'certification-exam' }, /a certification-exam needs awards/],
    ['a licence that ends in nothing', { kind: 'licence' }, /a licence needs awards/],
    ['grade C with an address', { grade: 'C' }, /grade C has no address/],
    [
      'a Coursera path of another kind',
      { kind: 'professional-certificate', url: 'https://www.coursera.org/specializations/x' },
      /starts with \/specializations\/ but the kind is professional-certificate/,
    ],
    [
      'a Coursera path for a kind that has none',
      { kind: 'badge', url: 'https://www.coursera.org/learn/x' },
      /but the kind is badge/,
    ],
    [
      'an advanced level without an exam',
      { skills: [{ id: 'sql', role: 'core', level: 'advanced' }] },
      /"sql:advanced" needs an exam/,
    ],
  ])('refuse %s', (_, more, expected) => {
    const found = problems(course('a', more));
    expect(
      found.some((problem) => expected.test(problem)),
      found.join('\n'),
    ).toBe(true);
    expect(found.every((problem) => problem.startsWith('data.txt:1: a: '))).toBe(true);
  });

  it('do not take a parameter that only looks like tracking, nor a host that only looks like an affiliate', () => {
    expect(problems(course('a', { url: 'https://learn.example/course/view.php?id=93&preference=1' }))).toEqual([]);
    expect(problems(course('a', { url: 'https://notawin1.com/x' }))).toEqual([]);
  });

  it('refuse an unsorted file, a double id and a circle of requirements', () => {
    expect(problems(course('b'), course('a'))).toEqual(['data.txt:11: a: must stand before "b": sort the file by id']);
    expect(problems(course('a'), course('a'))).toEqual(['data.txt:11: a: id stands already in data.txt:1']);
    const circle = [
      course('a', { requires: ['b'] }),
      course('b', { requires: ['c'] }),
      course('c', { requires: ['a'] }),
    ];
    expect(cycles([...circle, course('d', { requires: ['a'] })], (one) => one.requires)).toEqual(['a', 'b', 'c']);
    expect(problems(...circle)).toHaveLength(3);
  });

  it('refuse a circle of next steps and of parts', () => {
    expect(problems(course('a', { stacksInto: ['b'] }), course('b', { stacksInto: ['a'] }))).toEqual([
      'data.txt:1: a: stacks into itself through other entries',
      'data.txt:11: b: stacks into itself through other entries',
    ]);
    expect(problems(course('a', { partOf: ['b'] }), course('b', { partOf: ['a'] }))).toEqual([
      'data.txt:1: a: is part of itself through other entries',
      'data.txt:11: b: is part of itself through other entries',
    ]);
  });

  it('find a double id across files and pass on what could not be read', () => {
    const entry = { course: course('a'), line: 1 };
    const files = new Map([
      ['one.txt', { entries: [entry], problems: ['line 7: broken'] }],
      ['two.txt', { entries: [entry], problems: [] }],
    ]);
    expect(checkCatalogue(files, evidenceFor([entry.course]), known, '2026-11-21', '2026')).toEqual([
      'one.txt: line 7: broken',
      'two.txt:1: a: id stands already in one.txt:1',
    ]);
  });
});
