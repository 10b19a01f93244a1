import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { courseSchema } from '../../utils/model/course.ts';
import type { PageCourse } from '../../utils/model/page-course.ts';
import { courseOnPage } from '../../utils/page/course-on-page.ts';
import type { CourseWords } from '../../utils/providers/course-provider.ts';
import { pageCourse } from '../../utils/providers/page-course.ts';
import { fixture, realWords, TODAY, unwrapped } from './make.ts';

let words: CourseWords;
beforeAll(async () => {
  words = await realWords();
});

const HERE = 'https://www.lockacademy.example/courses/kubernetes-on-barges?ref=mail&session=1';
const onPage = (html: string, url = HERE) =>
  new JSDOM(html, { url, runScripts: 'outside-only' }).window.eval(`(${courseOnPage})()`) as PageCourse;
const draftOf = (html: string, url?: string) => unwrapped(pageCourse.read(onPage(html, url), words));
const ld = (node: object) => `<title>t</title><script type="application/ld+json">${JSON.stringify(node)}</script>`;
const course = (over: object) => draftOf(ld({ '@type': 'Course', name: 'SQL', ...over }));

describe('a page with schema.org data', () => {
  it('is read by its course, whose description says nothing', () => {
    expect(draftOf(fixture('page-course/course.html'))).toEqual({
      name: 'Kubernetes on Barges',
      provider: 'Lock Academy',
      kind: 'course',
      url: 'https://www.lockacademy.example/courses/kubernetes-on-barges',
      skills: ['kubernetes', 'docker'],
      unknownWords: ['Mooring'],
      hours: [24, 24],
      weeks: [6, 6],
      price: { amount: 180, currency: 'GBP' },
      language: 'en',
    });
  });

  it('knows programmes and credentials, and prefers the course beside them', () => {
    const program = { '@type': 'EducationalOccupationalProgram', name: 'Data year', timeToComplete: 'P1Y' };
    const credential = {
      '@type': 'https://schema.org/EducationalOccupationalCredential',
      name: 'SQL certificate',
      recognizedBy: { name: 'Quay College' },
      competencyRequired: [{ '@type': 'DefinedTerm', name: 'SQL' }],
    };
    expect(draftOf(ld(program))).toMatchObject({ name: 'Data year', kind: 'certificate', weeks: [52, 52] });
    expect(draftOf(ld(credential))).toMatchObject({ provider: 'Quay College', skills: ['sql'], kind: 'certificate' });
    expect(draftOf(ld([credential, { '@type': ['Product', 'Course'], name: 'SQL at sea' }]))).toMatchObject({
      name: 'SQL at sea',
      kind: 'course',
    });
  });

  it('takes prices as they are stated, and none without a currency', () => {
    const price = (offers: object) => course({ offers }).price;
    expect(price({ price: 0 })).toEqual({ amount: 0, currency: 'USD' });
    expect(price([{ lowPrice: '49,50', priceCurrency: 'EUR' }])).toEqual({ amount: 49.5, currency: 'EUR' });
    expect(price({ price: '80' })).toBeUndefined();
    expect(course({ isAccessibleForFree: true }).price).toEqual({ amount: 0, currency: 'USD' });
  });

  it('never takes an address of another host, a script or a tracker for the course’s own', () => {
    expect(course({ url: 'https://evil.example/x' }).url).toBe(
      'https://www.lockacademy.example/courses/kubernetes-on-barges?session=1',
    );
    expect(course({ url: 'javascript:alert(1)' }).url).toContain('lockacademy');
    expect(course({ url: '/c/sql?utm_source=x#top' }).url).toBe('https://www.lockacademy.example/c/sql');
    expect(draftOf(ld({ '@type': 'Course', name: 'SQL' }), 'http://plain.example/a').url).toBeUndefined();
  });
});

describe('a page without', () => {
  it('is read by its head: markup in it stays text, and a foreign canonical address is not believed', () => {
    expect(draftOf(fixture('page-course/plain.html'), 'https://vhs.example/sql')).toEqual({
      name: 'SQL am Abend <img src=x onerror=alert(1)>',
      provider: 'Volkshochschule Musterhafen',
      kind: 'course',
      url: 'https://vhs.example/sql',
      skills: ['sql'],
      unknownWords: [],
      language: 'de',
    });
  });

  it('and without a title is no course', () => {
    expect(pageCourse.read(onPage(''), words)).toMatchObject({ ok: false, failure: { code: 'page-no-course' } });
  });

  it.each([
    '{"@type":"Course","name":["",{"name":7}]}',
    '{"@type":"Course"',
    `{"@type":"Course","name":"SQL","teaches":${'['.repeat(3000)}${']'.repeat(3000)}}`,
    '{"@type":"Course","name":"SQL","offers":[null,1,"x"],"hasCourseInstance":[[]],"inLanguage":{"a":1},"keywords":{}}',
    '[[[{"@graph":null}]]]',
  ])('hostile data stops nothing: %#', (data) => {
    const read = pageCourse.read({ url: HERE, title: 'A page', data: [data] }, words);
    expect(read.ok).toBe(true);
  });
});

describe('keeping what was confirmed', () => {
  it('makes a course of the model, its skills as the person left them', () => {
    const draft = draftOf(fixture('page-course/course.html'));
    const kept = unwrapped(pageCourse.keep({ ...draft, name: ' Kubernetes  afloat ', skills: ['kubernetes'] }, TODAY));
    expect(courseSchema.parse(kept)).toEqual(kept);
    expect(kept).toMatchObject({
      name: 'Kubernetes afloat',
      skills: [{ id: 'kubernetes', role: 'core', level: 'intro' }],
      cost: { model: 'one-off', local: { currency: 'GBP', amount: [180, 180] }, asOf: '2026-11' },
      evidence: [{ source: 'www.lockacademy.example', seen: '2026-11' }],
      grade: 'B',
    });
    const again = unwrapped(pageCourse.keep({ ...draft, name: 'Kubernetes afloat' }, TODAY));
    expect(again.id).toBe(kept.id);
  });

  it.each([{ name: '' }, { provider: ' ' }, { skills: [] }])('refuses %j', (over) => {
    const draft = draftOf(fixture('page-course/course.html'));
    expect(pageCourse.keep({ ...draft, ...over }, TODAY)).toMatchObject({
      ok: false,
      failure: { code: 'courses-none' },
    });
  });
});

describe('a price that is a number', () => {
  it('keeps its point, however many digits follow', () => {
    const data = ['{"@type":"Course","name":"SQL","offers":{"price":49.995,"priceCurrency":"EUR"}}'];
    const draft = pageCourse.read({ url: HERE, title: '', data }, words);
    expect(draft).toMatchObject({ ok: true, value: { price: { currency: 'EUR' } } });
    expect(draft.ok && draft.value.price?.amount).toBeCloseTo(50, 1);
  });
});

describe('courseOnPage', () => {
  it('takes the head and the data alone: no text of the body, bounded in every way', () => {
    const blocks = Array.from(
      { length: 40 },
      () => '<script type="application/ld+json">{"@type":"Course"}</script>',
    ).join('');
    const long = `<script type="application/ld+json">"${'x'.repeat(400_000)}"</script>`;
    const page = onPage(`<title>${'t'.repeat(5000)}</title>${long}${blocks}<p>Dear Ada, your grade is 4.</p>`);
    expect(page.data).toHaveLength(20);
    expect(page.title).toHaveLength(1000);
    expect(JSON.stringify(page)).not.toContain('Ada');
  });

  it('finds the course behind two hundred blocks about something else, and the title where the stated one is empty', () => {
    const block = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const others = Array.from({ length: 200 }, (_, at) => block(`{"@type":"Review","name":"R${at}"}`)).join('');
    const page = onPage(
      `<title>Query school</title><meta property="og:title" content="">${others}${block('{"@type":"Course","name":"SQL"}')}`,
    );
    expect(page.data).toEqual(['{"@type":"Course","name":"SQL"}']);
    expect(page.title).toBe('Query school');
  });
});
