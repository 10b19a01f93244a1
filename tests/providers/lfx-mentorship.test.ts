import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { courseSchema } from '../../utils/model/course.ts';
import type { CourseWords } from '../../utils/providers/course-provider.ts';
import { lfxMentorship, termsAround } from '../../utils/providers/lfx-mentorship.ts';
import { answers, broughtOf, fixture, realWords, SAMPLES, TODAY } from './make.ts';

const ROOT = 'https://raw.githubusercontent.com/cncf/mentoring/main/programs/lfx-mentorship';
const THIS_TERM = `${ROOT}/2026/03-Sep-Nov/lfx-export.json`;
const SAMPLE = `${SAMPLES}data/lfx_mentorship_2026_term3.no-mentors.json`;
const stored = existsSync(SAMPLE);

let words: CourseWords;
beforeAll(async () => {
  words = await realWords();
});
const asking = (over: object = {}) => ({ given: '', today: TODAY, words, ...over });

describe('the terms that are asked for', () => {
  const folders = (today: string) => termsAround(today).map(({ address }) => address.slice(ROOT.length + 1, -16));

  it('are the one that runs, then back up to three', () => {
    expect(folders('2026-11-22')).toEqual(['2026/03-Sep-Nov', '2026/02-Jun-Aug', '2026/01-Mar-May', '2025/03-Sep-Nov']);
  });
  it('begin with the next one where it is near: that can still be applied for', () => {
    expect(folders('2026-08-10').slice(0, 2)).toEqual(['2026/03-Sep-Nov', '2026/02-Jun-Aug']);
    expect(folders('2027-01-15').slice(0, 2)).toEqual(['2027/01-Mar-May', '2026/03-Sep-Nov']);
  });
  it('cross the year', () => {
    expect(folders('2026-03-01')).toEqual(['2026/01-Mar-May', '2025/03-Sep-Nov', '2025/02-Jun-Aug', '2025/01-Mar-May']);
  });
});

describe('reading a term', () => {
  it('reads skills from the tags and the title, never from the description', async () => {
    const { get, asked } = answers({ [THIS_TERM]: fixture('lfx-mentorship/export.json') });
    const brought = broughtOf(await lfxMentorship.fetch(get, asking()));
    expect(asked).toEqual([THIS_TERM]);
    expect(brought.courses).toHaveLength(2);
    const [first, second] = brought.courses;
    expect(first).toMatchObject({
      issuer: 'Harbourline',
      host: 'LFX Mentorship',
      kind: 'mentorship',
      url: 'https://mentorship.lfx.linuxfoundation.org/project/00000000-1111-4222-8333-444444444444',
      grade: 'B',
      weeks: [12, 13],
      mentored: true,
      projectBased: true,
      retiresOn: '2026-11-30',
      eligibility: ['Selected by application', 'Enrolled at a school or university'],
      cost: { model: 'unknown', asOf: '2026-11' },
    });
    expect(first?.skills.map(({ id, role, level }) => `${id} ${role} ${level}`).sort()).toEqual([
      'go core intro',
      'kubernetes core intro',
      'terraform touched intro',
    ]);
    expect(second?.skills.map(({ id }) => id).sort()).toEqual(['react', 'typescript']);
    expect(brought.unknownWords.map(({ word }) => word)).toContain('Tidewatch SDK');
    expect(brought.reasons).toEqual([
      { reason: 'no-skill', count: 1, rows: [3] },
      { reason: 'not-valid', count: 1, rows: [4] },
    ]);
    for (const course of brought.courses) expect(courseSchema.parse(course)).toEqual(course);
  });

  it('drops the mentors: neither names, handles nor addresses are anywhere in what comes out', async () => {
    const { get } = answers({ [THIS_TERM]: fixture('lfx-mentorship/export.json') });
    const all = JSON.stringify(await lfxMentorship.fetch(get, asking()));
    expect(fixture('lfx-mentorship/export.json')).toContain('ilse.beispiel@harbourline.example');
    for (const personal of ['ilse', 'beispiel', 'muster', '@', 'mentors"'])
      expect(all.toLowerCase()).not.toContain(personal);
  });

  it('goes back where a term has no list yet, and says so where none has', async () => {
    const older = `${ROOT}/2026/02-Jun-Aug/lfx-export.json`;
    const { get, asked } = answers({ [older]: fixture('lfx-mentorship/export.json') });
    const past = await lfxMentorship.fetch(get, asking());
    // That term is over: nothing of it is offered any more.
    expect(past).toMatchObject({ ok: false, failure: { code: 'courses-none' } });
    expect(asked).toEqual([THIS_TERM, older]);
    const none = answers({});
    expect(await lfxMentorship.fetch(none.get, asking())).toMatchObject({
      ok: false,
      failure: { code: 'courses-not-found' },
    });
    expect(none.asked).toHaveLength(4);
  });

  it('asks with the tag of the list that is there, for that address only', async () => {
    const tags: (string | undefined)[] = [];
    const get = async (url: string, etag?: string) => {
      tags.push(etag);
      return url === THIS_TERM
        ? ({ ok: true, status: 304, text: '' } as const)
        : ({ ok: true, status: 404, text: '' } as const);
    };
    const known = { address: THIS_TERM, etag: '"abc"' };
    expect(await lfxMentorship.fetch(get, asking({ known }))).toEqual({ ok: true, value: { unchanged: true } });
    expect(tags).toEqual(['"abc"']);
    await lfxMentorship.fetch(get, asking({ known: { address: 'https://other.example/x', etag: '"abc"' } }));
    expect(tags.at(-1)).toBeUndefined();
  });

  it('says that the list has changed where its projects are written otherwise', async () => {
    for (const text of ['{"projects": []}', '[]', '{"programs": [{"title": "x"}]}', 'null']) {
      const { get } = answers({ [THIS_TERM]: text });
      expect(await lfxMentorship.fetch(get, asking()), text).toMatchObject({
        ok: false,
        failure: { code: 'courses-shape' },
      });
    }
  });

  it.skipIf(!stored)(
    `reads the stored list of a real term${stored ? '' : ' (skipped: shared data not present)'}`,
    async () => {
      const { get } = answers({ [THIS_TERM]: readFileSync(SAMPLE, 'utf8') });
      const brought = broughtOf(await lfxMentorship.fetch(get, asking()));
      const skipped = brought.reasons.reduce((sum, { count }) => sum + count, 0);
      expect(brought.courses.length + skipped).toBe(59);
      expect(brought.courses.length).toBeGreaterThanOrEqual(50);
      const count = (id: string) =>
        brought.courses.filter(({ skills }) => skills.some((skill) => skill.id === id)).length;
      // Counted by hand in the list: Go in 33 projects, Kubernetes in 24 and more.
      expect(count('go')).toBeGreaterThanOrEqual(30);
      expect(count('kubernetes')).toBeGreaterThanOrEqual(24);
      for (const course of brought.courses) {
        expect(course.url).toMatch(/^https:\/\/mentorship\.lfx\.linuxfoundation\.org\/project\/[0-9a-f-]{36}$/);
        expect(course.skills.every(({ level }) => level === 'intro')).toBe(true);
      }
    },
  );
});
