import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CourseWords, LiveProvider } from '../../utils/providers/course-provider.ts';
import { ctdlRecord } from '../../utils/providers/ctdl-record.ts';
import { mitLearn } from '../../utils/providers/mit-learn.ts';
import { openEdx } from '../../utils/providers/open-edx.ts';
import { answers, broughtOf, fixture, realWords, SAMPLES, TODAY } from './make.ts';

let words: CourseWords;
beforeAll(async () => {
  words = await realWords();
});

const stored = existsSync(`${SAMPLES}fixtures`);
const skipped = stored ? '' : ' (skipped: shared data not present)';
const sample = (name: string) => readFileSync(`${SAMPLES}fixtures/${name}`, 'utf8');
/** Every question answered with the same text. */
const ask = (provider: LiveProvider, text: string, given = '') =>
  provider.fetch(async () => ({ ok: true, status: 200, text }), { given, today: TODAY, words });

describe('MIT Learn', () => {
  const at = (list: string, offset: number) => `https://api.learn.mit.edu/api/v1/${list}/?limit=100&offset=${offset}`;
  const programs = fixture('mit-learn/programs.json');

  it('reads titles for skills, topics only as touched, and nothing of descriptions or people', async () => {
    const { get, asked } = answers({
      [at('courses', 0)]: fixture('mit-learn/courses.json'),
      [at('programs', 0)]: programs,
    });
    const brought = broughtOf(await mitLearn.fetch(get, { given: '', today: TODAY, words }));
    expect(asked).toEqual([at('courses', 0), at('programs', 0)]);
    expect(brought.courses).toHaveLength(1);
    expect(brought.courses[0]).toMatchObject({
      name: 'Machine Learning for Ferries',
      issuer: 'MITx',
      host: 'MITx Online',
      url: 'https://mitxonline.mit.example/courses/ferries/',
      weeks: [6, 8],
      hours: [24, 40],
      cost: { model: 'free-cert-paid', usd: [99, 99] },
      languages: ['en-us'],
    });
    const roles = Object.fromEntries(brought.courses[0]?.skills.map(({ id, role }) => [id, role]) ?? []);
    expect(roles['machine-learning']).toBe('core');
    expect(roles['data-science'] ?? 'touched').toBe('touched');
    expect(JSON.stringify(brought)).not.toContain('Muster');
    expect(brought.reasons).toEqual([{ reason: 'no-skill', count: 1, rows: [2] }]);
  });

  it('turns pages as far as the list goes, fifteen at most, and counts what is left', async () => {
    const page = JSON.parse(fixture('mit-learn/courses.json'));
    const many = (count: number) => JSON.stringify({ ...page, count });
    const asked: string[] = [];
    const get = async (url: string) => {
      asked.push(url);
      return { ok: true, status: 200, text: url.includes('/courses/') ? many(2000) : programs } as const;
    };
    const brought = broughtOf(await mitLearn.fetch(get, { given: '', today: TODAY, words }));
    expect(asked.filter((url) => url.includes('/courses/'))).toHaveLength(15);
    expect(brought.left).toBe(500);
  });

  it.skipIf(!stored)(`takes no other list of MIT for this one${skipped}`, async () => {
    for (const name of ['mit_bootcamps.json', 'mit_professional_ed_resources_0.json', 'mit_offered_by.json'])
      expect(await ask(mitLearn, sample(name)), name).toMatchObject({ ok: false, failure: { code: 'courses-shape' } });
    // Near kin: pages and titles as here, other members beside them. Read as far as the members are the same.
    for (const name of ['mit_mitxonline_courses.json', 'mit_mitxonline_programs.json']) {
      const result = await ask(mitLearn, sample(name));
      if (result.ok) for (const course of broughtOf(result).courses) expect(course.url).toBeUndefined();
      else expect(result.failure.code).toMatch(/^courses-(?:none|shape)$/);
    }
  });

  it.skipIf(!stored)(`reads members that the service’s own description names${skipped}`, () => {
    const description = sample('mitlearn-v1.yaml');
    const from = description.indexOf('\n    CourseResource:');
    const schema = description.slice(from, description.indexOf('\n    CourseResourceRequest:', from));
    for (const member of 'id title url offered_by platform topics certification_type free prices languages min_weeks max_weeks min_weekly_hours max_weekly_hours'.split(
      ' ',
    ))
      expect(schema, member).toContain(`\n        ${member}:`);
    for (const list of ['courses', 'programs']) expect(description).toContain(`\n  /api/v1/${list}/:`);
  });
});

describe('a site with Open edX', () => {
  it('is asked at the host that was given; only what still runs is kept, and no address is made up', async () => {
    const { get, asked } = answers({
      'https://learn.harbour.example/api/courses/v1/courses/?page_size=100&page=1': fixture('open-edx/courses.json'),
    });
    const given = 'http://Learn.Harbour.example/dashboard?next=/';
    const brought = broughtOf(await openEdx.fetch(get, { given, today: TODAY, words }));
    expect(asked).toHaveLength(1);
    expect(brought.courses).toHaveLength(1);
    expect(brought.courses[0]).toMatchObject({
      name: 'SQL for Harbour Masters',
      issuer: 'HarbourX',
      host: 'learn.harbour.example',
      grade: 'C',
      weeks: [10, 10],
      hours: [35, 35],
      retiresOn: '2026-12-10',
    });
    expect(brought.courses[0]?.url).toBeUndefined();
    expect(brought.courses[0]?.skills.map(({ id }) => id)).toEqual(['sql']);
    expect(brought.reasons).toEqual([{ reason: 'past', count: 1, rows: [2] }]);
  });
});

describe('a record in CTDL', () => {
  const given = 'https://registry.example/resources/ce-1';

  it('is read with its parts: names in English, owner by its record, prices as they are', async () => {
    const brought = broughtOf(await ask(ctdlRecord, fixture('ctdl-record/program.json'), given));
    const [program, part] = brought.courses;
    expect(program).toMatchObject({
      name: 'Data Programme of the Quay',
      issuer: 'Quay College',
      kind: 'certificate',
      url: 'https://quay.example/data',
      weeks: [13, 13],
      cost: { model: 'one-off', usd: [400, 400] },
    });
    const roles = Object.fromEntries(program?.skills.map(({ id, role }) => [id, role]) ?? []);
    expect([roles['data-analysis'], roles.sql]).toEqual(['core', 'touched']);
    expect(part).toMatchObject({
      name: 'Python at Sea',
      hours: [20, 30],
      cost: { local: { currency: 'EUR', amount: [90, 90] } },
      partOf: [program?.id],
      eligibility: ['Can swim'],
    });
    expect(brought.courses).toHaveLength(2);
    expect(brought.reasons).toEqual([{ reason: 'past', count: 1, rows: [3] }]);
    expect(JSON.stringify(brought)).not.toContain('office@');
  });

  it('says that JSON of another kind is none', async () => {
    const code = async (text: string) => {
      const result = await ask(ctdlRecord, text, given);
      return result.ok ? 'ok' : result.failure.code;
    };
    expect(await code('{"@type": "Course", "name": "SQL"}')).toBe('courses-shape');
    expect(await code('{"@context": "https://credreg.net/ctdl/schema/context/json", "@type": "ceterms:Agent"}')).toBe(
      'courses-none',
    );
  });

  it.skipIf(!stored)(
    `stored records: degrees are left alone, programmes read where a skill is known${skipped}`,
    async () => {
      expect(await ask(ctdlRecord, sample('ctdl_Credential-1.json'), given)).toMatchObject({
        ok: false,
        failure: { code: 'courses-none' },
      });
      for (const name of ['ctdl_LearningProgram-1-graph.json', 'ctdl_Course-1a.json']) {
        const meant: CourseWords = {
          skills: (text) => (/^Personal|^Life/.test(text) ? ['coaching'] : []),
          credential: () => undefined,
        };
        const result = await ctdlRecord.fetch(async () => ({ ok: true, status: 200, text: sample(name) }), {
          given,
          today: TODAY,
          words: meant,
        });
        const course = broughtOf(result).courses.find((each) => each.name === 'Personal Growth Mastery');
        expect(course, name).toMatchObject({
          url: 'https://example.com/',
          cost: { usd: [995, 995] },
          languages: ['en'],
        });
        expect(course?.eligibility).toHaveLength(1);
      }
    },
  );
});
