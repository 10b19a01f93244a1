import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseSchema } from '../../utils/model/course.ts';
import type { Brought, CourseWords } from '../../utils/providers/course-provider.ts';
import { providers } from '../../utils/providers/index.ts';
import { ownCatalogue } from '../../utils/providers/own-catalogue.ts';
import { pageCourse } from '../../utils/providers/page-course.ts';
import { runs } from '../runs.ts';
import { fixture, TODAY } from './make.ts';

/** Every word is a skill: nothing is turned away before it was read. */
const eager: CourseWords = { skills: () => ['sql'], credential: () => 'cissp' };
const GIVEN = { nothing: '', site: 'learn.harbour.example', record: 'https://registry.example/r/1' } as const;
const live = providers.flatMap((provider) => (provider.kind === 'live' ? [provider] : []));

/** Names that the sources use, with values of any kind under them. */
const names = [
  'programs',
  'program_name_full',
  'technologies',
  'skills',
  'lfx_url',
  'prerequisites',
  'results',
  'count',
  'pagination',
  'num_pages',
  'course_id',
  'name',
  'title',
  'id',
  'url',
  'topics',
  'prices',
  'free',
  'min_weeks',
  'max_weeks',
  'start',
  'end',
  'effort',
  '@graph',
  '@type',
  '@id',
  '@context',
  'ceterms:name',
  'ceterms:hasPart',
  'ceterms:estimatedCost',
  'ceterms:teaches',
  'provider',
  'offers',
  'hasCourseInstance',
  'courses',
  'requires',
  'hours',
  'price',
  '__proto__',
];
const values = fc.constantFrom<unknown>(
  'SQL',
  '',
  'Course',
  'ceterms:Course',
  'https://a.example/x?utm_source=y',
  'javascript:alert(1)',
  'P3M',
  'PT9999999H',
  '\u202e\ud800',
  -1,
  0,
  1e308,
  12,
  null,
  true,
  'x'.repeat(5000),
  '2026-01-01T00:00:00Z',
  '99999-99',
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    values,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 8, noNullPrototype: true }),
  ),
}));

/** What came is of the model; what did not has a name. */
function check(result: { ok: true; value: { unchanged: true } | Brought } | { ok: false; failure: { code: string } }) {
  if (!result.ok) {
    expect(result.failure.code).toMatch(/^(?:courses|page)-/);
    return;
  }
  if ('unchanged' in result.value && result.value.unchanged) return;
  for (const course of (result.value as Brought).courses) {
    expect(courseSchema.safeParse(course).success).toBe(true);
    expect(course.url ?? 'https:').toMatch(/^https:/);
    // A name is shown as text and may say anything, but nothing that turns the text around it.
    expect(JSON.stringify(course)).not.toMatch(/\u202e/);
  }
}

describe('whatever a source answers', () => {
  for (const provider of live) {
    it(`${provider.id} names a failure or brings courses of the model, and never throws`, async () => {
      await fc.assert(
        fc.asyncProperty(json, async (value) => {
          const text = JSON.stringify(value) ?? '';
          const get = async () => ({ ok: true, status: 200, text }) as const;
          check(await provider.fetch(get, { given: GIVEN[provider.asks], today: TODAY, words: eager }));
        }),
        { numRuns: runs(300) },
      );
    });
  }

  it('a file is read or named, whatever its cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('SQL', '"', '12-3', '€', '=1+1', '1.2.3,4', 'B;A|C'),
    );
    const table = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, sign) => {
        const head = ['name', 'provider', 'skills', 'url', 'hours', 'weeks', 'price', 'currency', 'requires', 'until'];
        const text = [head, ...rows].map((row) => row.join(sign)).join('\n');
        check(ownCatalogue.read('list.csv', text, { today: TODAY, words: eager }));
      }),
      { numRuns: runs(300) },
    );
    fc.assert(
      fc.property(json, (value) => {
        check(
          ownCatalogue.read('list.json', JSON.stringify([value, { courses: value }]), { today: TODAY, words: eager }),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('a page too, and what is kept of it', () => {
    fc.assert(
      fc.property(json, fc.string(), (value, title) => {
        const data = [JSON.stringify({ '@type': 'Course', name: 'SQL', ...(value as object) })];
        const draft = pageCourse.read({ url: 'https://a.example/x', title, data }, eager);
        if (!draft.ok) {
          check(draft);
          return;
        }
        const kept = pageCourse.keep(draft.value, TODAY);
        if (kept.ok) expect(courseSchema.safeParse(kept.value).success).toBe(true);
        else check(kept);
      }),
      { numRuns: runs(300) },
    );
  });

  it('an answer cut anywhere is damaged, or is the whole', async () => {
    for (const provider of live) {
      const whole = fixture(
        {
          'lfx-mentorship': 'lfx-mentorship/export.json',
          'mit-learn': 'mit-learn/courses.json',
          'open-edx': 'open-edx/courses.json',
        }[provider.id] ?? 'ctdl-record/program.json',
      );
      for (let end = 0; end < whole.trimEnd().length; end += 37) {
        const get = async () => ({ ok: true, status: 200, text: whole.slice(0, end) }) as const;
        const result = await provider.fetch(get, { given: GIVEN[provider.asks], today: TODAY, words: eager });
        expect(result, `${provider.id} ${end}`).toMatchObject({ ok: false, failure: { code: 'courses-damaged' } });
      }
    }
  });
});
