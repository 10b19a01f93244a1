import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { courseWords } from '../entrypoints/dashboard/course-words.ts';
import {
  EVIDENCE_YEAR,
  knownIds,
  MOST_BYTES,
  MOST_PACKED_BYTES,
  readCatalogueFiles,
  readEvidenceFiles,
} from '../utils/cli/compile-catalogue.ts';
import { lexicon } from '../utils/cli/data.ts';
import { ANY_SKILL as ANY_SKILL_OF_ROUTES } from '../utils/matching/routes.ts';
import { type Course, courseSchema } from '../utils/model/course.ts';
import type { PageCourse } from '../utils/model/page-course.ts';
import { ok, type Result } from '../utils/model/result.ts';
import { courseOnPage } from '../utils/page/course-on-page.ts';
import { checkCatalogue, type KnownIds } from '../utils/providers/catalogue-checks.ts';
import type { EvidenceText } from '../utils/providers/catalogue-evidence.ts';
import { ANY_SKILL, type CatalogueText } from '../utils/providers/catalogue-text.ts';
import type { BundledProvider, CourseProvider, CourseWords } from '../utils/providers/course-provider.ts';
import { providers } from '../utils/providers/index.ts';
import { lexiconText } from './skills/compiled.ts';

const folder = fileURLToPath(new URL('../utils/providers/', import.meta.url));
const stored = fileURLToPath(new URL('../../shared/data/courses/data/', import.meta.url));
const hasStored = existsSync(`${stored}awesome-certificates.README.md`);

/** Files of the folder that are not providers but what they are made with. */
const BESIDE = new Set([
  'index.ts',
  'course-provider.ts',
  'catalogue-text.ts',
  'catalogue-checks.ts',
  'catalogue-evidence.ts',
  // What providers share.
  'circles.ts',
  'collect-courses.ts',
  'course-fields.ts',
  'own-columns.ts',
  'read-answer.ts',
]);

/** Whether an address stands in a text and ends there: not as the beginning of a longer one. */
function standsIn(text: string, url: string): boolean {
  for (let at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1)) {
    if (/^[\s",)>\]<|]?$/.test(text.charAt(at + url.length))) return true;
  }
  return false;
}

const GIVEN = {
  nothing: '',
  site: 'learn.harbour.example',
  record: 'https://registry.example/resources/ce-1',
} as const;

/** A provider's own fixtures; a live one is answered with the file whose name stands in the address. */
function fixturesOf(id: string): { stem: string; text: string }[] {
  const own = fileURLToPath(new URL(`fixtures/providers/${id}/`, import.meta.url));
  if (!existsSync(own)) return [];
  return readdirSync(own).map((name) => ({
    stem: name.replace(/\..*$/, ''),
    text: readFileSync(`${own}${name}`, 'utf8'),
  }));
}

/** Gives texts to a provider in the way of its kind. */
async function feed(
  provider: CourseProvider,
  textOf: (url?: string) => string,
  meant: CourseWords,
): Promise<Result<Course[]>> {
  const today = '2026-11-22';
  if (provider.kind === 'bundled') return provider.read(textOf());
  if (provider.kind === 'file') {
    const read = provider.read('list', textOf(), { today, words: meant });
    return read.ok ? ok(read.value.courses) : read;
  }
  if (provider.kind === 'page') {
    const { window } = new JSDOM(textOf(), { url: 'https://www.lockacademy.example/c', runScripts: 'outside-only' });
    const draft = provider.read(window.eval(`(${courseOnPage})()`) as PageCourse, meant);
    if (!draft.ok) return draft;
    const course = provider.keep(draft.value, today);
    return course.ok ? ok([course.value]) : course;
  }
  const get = async (url: string) => ({ ok: true, status: 200, text: textOf(url) }) as const;
  const fetched = await provider.fetch(get, { given: GIVEN[provider.asks], today, words: meant });
  return fetched.ok ? ok(fetched.value.unchanged ? [] : fetched.value.courses) : fetched;
}

let words: CourseWords;
let files: Map<string, CatalogueText>;
let evidence: Map<string, EvidenceText>;
let known: KnownIds;
let catalogue: Course[];

beforeAll(async () => {
  words = courseWords(await lexicon());
  files = await readCatalogueFiles();
  evidence = await readEvidenceFiles();
  known = await knownIds();
  catalogue = [...files.values()].flatMap((file) => file.entries.map((entry) => entry.course));
});

describe('the shelf', () => {
  it('lists every provider file once', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !BESIDE.has(name));
    const ids = providers.map((provider) => provider.id);
    expect(
      ids.map((id) => `${id}.ts`).sort(),
      'add the file to providers/index.ts, with the file name as its id',
    ).toEqual(names.sort());
  });

  for (const provider of providers) {
    describe(provider.id, () => {
      it.each(['', '   ', 'no json', '{"courses":[]}', '[{"id":"Not An Id"}]', '[null]', '<html></html>', '{"a":'])(
        'names what is wrong with %j',
        async (data) => {
          const result = await feed(provider, () => data, words);
          expect(result.ok).toBe(false);
          if (!result.ok) expect(result.failure.code).toMatch(/^(file|courses|page)-/);
        },
      );

      it('says where it comes from, and is not taken for certain where it was never seen', () => {
        expect(provider.name.length).toBeGreaterThan(3);
        expect(['bundled', 'live', 'file', 'page']).toContain(provider.kind);
        expect(provider.experimental ?? false).toBe(['mit-learn', 'open-edx', 'ctdl-record'].includes(provider.id));
      });

      if (provider.kind === 'bundled') return;
      const own = fixturesOf(provider.id);

      it('reads its fixtures into courses of the model: known skills, clean addresses, no course above working', async () => {
        expect(own.length, `add tests/fixtures/providers/${provider.id}/`).toBeGreaterThan(0);
        const all: Course[] = [];
        for (const file of provider.kind === 'live' ? own.slice(0, 1) : own) {
          const result = await feed(
            provider,
            (url) => own.find((each) => url?.includes(each.stem))?.text ?? file.text,
            words,
          );
          if (!result.ok) throw new Error(`${file.stem}: ${result.failure.code} ${result.failure.detail}`);
          all.push(...result.value);
        }
        expect(all.length).toBeGreaterThan(0);
        for (const course of all) {
          expect(courseSchema.parse(course)).toEqual(course);
          for (const { id, level } of course.skills) {
            expect(known.skills.has(id), `${course.name}: ${id}`).toBe(true);
            expect(level).not.toBe('advanced');
          }
          expect(course.url ?? '').not.toMatch(/utm_|[?&]ref=|#/);
          expect(course.id.length).toBeLessThanOrEqual(120);
        }
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      });

      if (provider.kind !== 'live') return;

      it('asks only the hosts that it names, and the same whatever the person holds or lacks', async () => {
        const given = GIVEN[provider.asks];
        const hosts = provider.hosts(given);
        if (!hosts.ok) throw new Error(hosts.failure.code);
        const asked = async (meant: CourseWords) => {
          const urls: string[] = [];
          const answer = (url = '') => {
            urls.push(url);
            return own[0]?.text ?? '';
          };
          await feed(provider, answer, meant);
          return urls;
        };
        const urls = await asked(words);
        expect(urls.length).toBeGreaterThan(0);
        for (const url of urls) expect(hosts.value).toContain(new URL(url).hostname);
        expect(await asked({ skills: () => ['sql'], credential: () => undefined })).toEqual(urls);
      });

      it.each(['http://', 'not an address', 'https://localhost/x', 'https://10.0.0.1/', 'https://u:p@a.example/'])(
        'will not ask %j',
        (given) => {
          if (provider.asks === 'nothing') expect(provider.hosts(given).ok).toBe(true);
          else expect(provider.hosts(given)).toMatchObject({ ok: false, failure: { code: 'courses-address' } });
        },
      );
    });
  }
});

describe('the bundled catalogue', () => {
  it('reads back what the text files say', () => {
    const bundled = providers.find((provider): provider is BundledProvider => provider.kind === 'bundled');
    const result = bundled?.read(JSON.stringify(catalogue));
    expect(result).toEqual({ ok: true, value: catalogue.filter((course) => course.status !== 'retired') });
  });

  it('has no problem that stops the build', () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(checkCatalogue(files, evidence, known, today, EVIDENCE_YEAR)).toEqual([]);
  });

  it('names only skills and named credentials that exist', () => {
    const skills = new Set(catalogue.flatMap((course) => course.skills.map((skill) => skill.id)));
    skills.delete(ANY_SKILL);
    expect([...skills].filter((id) => !known.skills.has(id))).toEqual([]);
    const awards = new Set(catalogue.flatMap((course) => course.awards ?? []));
    expect([...awards].filter((id) => !known.namedCredentials.has(id))).toEqual([]);
  });

  it('is worth having and stays small', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(420);
    const small = [
      'micro-project',
      'micro-internship',
      'mentorship',
      'job-simulation',
      'volunteering',
      'fellowship',
      'bootcamp',
    ];
    expect(catalogue.filter((course) => small.includes(course.kind)).length).toBeGreaterThanOrEqual(45);
    const text = JSON.stringify(catalogue);
    expect(text.length).toBeLessThan(MOST_BYTES);
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(MOST_PACKED_BYTES);
    for (const course of catalogue) courseSchema.parse(course);
  });

  it('ends every exam and licence in a named credential, 130 of them under more than one name', () => {
    const examined = catalogue.filter((course) => ['certification-exam', 'licence'].includes(course.kind));
    expect(examined.length).toBeGreaterThan(150);
    expect(examined.filter((course) => course.awards === undefined).map((course) => course.id)).toEqual([]);
    const awarded = new Set(examined.map((course) => course.awards));
    const renamed = lexiconText().credentials.filter(({ id, aliases }) => awarded.has(id) && aliases.length > 1);
    expect(renamed.length).toBeGreaterThanOrEqual(130);
  });

  it('has one entry that fits any skill, by the word that routes know', () => {
    expect(ANY_SKILL).toBe(ANY_SKILL_OF_ROUTES);
    const fitting = catalogue.filter((course) => course.skills.some((skill) => skill.id === ANY_SKILL));
    expect(fitting.map((course) => course.id)).toEqual(['self-arranged-micro-project']);
    expect(known.skills.has(ANY_SKILL)).toBe(false);
  });

  it('calls nothing free that no source of the year calls free', () => {
    const claims = catalogue.filter((course) => course.cost.model === 'free' && course.cost.asOf < EVIDENCE_YEAR);
    expect(claims.map((course) => course.id)).toEqual([]);
    const unfounded = catalogue.filter(
      (course) =>
        course.cost.model === 'free' &&
        !course.evidence.some((item) => item.seen >= EVIDENCE_YEAR && item.source !== 'editor'),
    );
    expect(unfounded.map((course) => course.id)).toEqual([]);
  });

  it.skipIf(!hasStored)(
    `copies every address from a text that says it${hasStored ? '' : ' (skipped: shared data not present)'}`,
    () => {
      const sources = [...evidence.values()].flatMap((file) => file.evidence ?? []);
      const copies = sources.filter((source) => source.stored !== undefined);
      expect(copies.length).toBeGreaterThanOrEqual(5);
      const wrong = copies.flatMap((source) => {
        const text = readFileSync(`${stored}${source.stored}`, 'utf8');
        return source.urls.filter((url) => !standsIn(text, url)).map((url) => `${source.source}: ${url}`);
      });
      expect(wrong).toEqual([]);
      expect(copies.flatMap((source) => source.urls).length).toBeGreaterThan(400);
    },
  );
});
