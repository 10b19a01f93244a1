import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { courseGet, type GetTools } from '../../entrypoints/dashboard/course-get.ts';
import {
  type CoursePlace,
  fetchCourses,
  importCourses,
  keepPageCourse,
} from '../../entrypoints/dashboard/course-work.ts';
import { bundledCatalogue } from '../../utils/providers/bundled-catalogue.ts';
import type { CourseWords } from '../../utils/providers/course-provider.ts';
import { allCourses, getCourseList, listCourseLists } from '../../utils/storage/course-lists.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { aCourse } from '../matching/a-course.ts';
import { fixture, realWords, unwrapped } from '../providers/make.ts';

const NOW = new Date('2026-11-22T10:00:00.000Z');
const LATER = new Date('2026-11-23T10:00:00.000Z');
const HOST = 'raw.githubusercontent.com';

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: IncomingMessage[] = [];
let words: CourseWords;
let db: CredlensDatabase;
let names = 0;
const told: string[] = [];
let place: CoursePlace;

beforeAll(async () => {
  words = await realWords();
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  told.length = 0;
  db = new CredlensDatabase(`course-work-${names++}`);
  place = { db, words: async () => ({ ok: true, value: words }), tell: (phase) => told.push(phase) };
});
afterEach(() => db.delete());

/** Fetches for real, from the server of this test in place of the host that is named. */
function get(over: Partial<GetTools> = {}) {
  const { port } = server.address() as AddressInfo;
  const toServer = (url: string, init: RequestInit) => {
    const { pathname, search, hostname } = new URL(url);
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
      ...init,
      headers: { ...init.headers, 'x-host': hostname },
    }).then((response) => {
      // What the browser would have asked.
      Object.defineProperty(response, 'url', { value: url });
      return response;
    });
  };
  return courseGet({ fetch: toServer, allowed: new Set([HOST]), ...over });
}
const list = (text = fixture('lfx-mentorship/export.json'), headers: Record<string, string> = {}) => {
  answer = (_request, response) => response.writeHead(200, headers).end(text);
};
const fetchLfx = (now = NOW, over: Partial<GetTools> = {}) => fetchCourses('lfx-mentorship', '', get(over), place, now);

describe('asking a provider', () => {
  it('keeps what came, with its date, credit and address; sends no cookie and no referrer', async () => {
    list(undefined, { etag: '"one"', 'set-cookie': 'who=you' });
    const { list: info } = unwrapped(await fetchLfx());
    expect(info).toMatchObject({
      id: 'lfx-mentorship',
      count: 2,
      skipped: 2,
      fetchedAt: NOW.toISOString(),
      etag: '"one"',
      address: expect.stringMatching(/2026\/03-Sep-Nov\/lfx-export\.json$/),
      attribution: expect.stringMatching(/CC BY 4\.0/),
    });
    expect(asked.map(({ headers }) => [headers.cookie, headers.referer, headers['x-host']])).toEqual([
      [undefined, undefined, HOST],
    ]);
    expect(told).toContain('asking');
    // Nothing of a mentor is anywhere in what is stored.
    const stored = JSON.stringify(await db.courseLists.toArray());
    for (const personal of ['beispiel', 'muster', '@', 'nobody']) expect(stored.toLowerCase()).not.toContain(personal);
  });

  it('asks whether it changed, and only moves the date where it did not', async () => {
    list(undefined, { etag: '"one"' });
    const before = unwrapped(await fetchLfx()).list;
    answer = ({ headers }, response) => response.writeHead(headers['if-none-match'] === '"one"' ? 304 : 500).end();
    const again = unwrapped(await fetchLfx(LATER));
    expect(again).toEqual({ unchanged: true, list: { ...before, fetchedAt: LATER.toISOString() } });
    expect(unwrapped(await allCourses(db)).courses).toHaveLength(2);
  });

  const failures: [string, string, () => void, Partial<GetTools>?][] = [
    ['half of it', 'courses-damaged', () => list(fixture('lfx-mentorship/export.json').slice(0, 900))],
    ['a web page', 'courses-damaged', () => list('<!doctype html><title>Sign in</title>')],
    [
      'bytes that are no text',
      'courses-damaged',
      () => {
        answer = (_, response) => response.writeHead(200).end(Buffer.from([0x5b, 0xff, 0x5d]));
      },
    ],
    ['another shape', 'courses-shape', () => list('{"projects": []}')],
    [
      'projects without skills',
      'courses-none',
      () => list('{"programs":[{"program_name_full":"Bells","skills":"x"}]}'),
    ],
    [
      'an error of its own',
      'courses-unreachable',
      () => {
        answer = (_, response) => response.writeHead(500).end('no');
      },
    ],
    [
      'a closed door',
      'courses-refused',
      () => {
        answer = (_, response) => response.writeHead(403).end('no');
      },
    ],
    [
      'nothing there',
      'courses-not-found',
      () => {
        answer = (_, response) => response.writeHead(404).end('no');
      },
    ],
    [
      'a broken connection',
      'courses-unreachable',
      () => {
        answer = (_, response) => response.destroy();
      },
    ],
    [
      'a connection that breaks in the middle',
      'courses-unreachable',
      () => {
        answer = (_, response) => {
          response.writeHead(200, { 'content-length': '100000' });
          response.write('{"programs": [');
          setTimeout(() => response.destroy(), 30);
        };
      },
    ],
    [
      'too many',
      'courses-busy',
      () => {
        answer = (_, response) => response.writeHead(429, { 'retry-after': '600' }).end();
      },
    ],
    [
      'somewhere else',
      'courses-elsewhere',
      () => {
        answer = (_, response) => response.writeHead(302, { location: 'https://evil.example/list.json' }).end();
      },
    ],
    [
      'more than is read',
      'courses-too-large',
      () => list(`{"programs": ["${'x'.repeat(300_000)}"]}`),
      { mostBytes: 200_000 },
    ],
    [
      'a stream without end',
      'courses-too-large',
      () => {
        answer = (_, response) => {
          response.writeHead(200);
          const more = () => response.write('x'.repeat(60_000)) && !response.destroyed && setTimeout(more, 1);
          response.on('drain', more);
          more();
        };
      },
      { mostBytes: 200_000 },
    ],
    ['JSON deeper than any list', 'courses-too-large', () => list('['.repeat(100_000))],
    [
      'nothing in time',
      'courses-unreachable',
      () => {
        answer = () => undefined;
      },
      { mostMilliseconds: 150 },
    ],
    [
      'a drop every now and then',
      'courses-unreachable',
      () => {
        answer = (_, response) => {
          response.writeHead(200);
          const drip = setInterval(() => response.write(' '), 20);
          response.on('close', () => clearInterval(drip));
        };
      },
      { mostMilliseconds: 200 },
    ],
  ];

  it.each(failures)('%s is %s, and the list that is there stays', async (_what, code, serve, over) => {
    list();
    unwrapped(await fetchLfx());
    const before = await db.courseLists.toArray();
    serve();
    const started = performance.now();
    const result = await fetchLfx(LATER, over);
    expect(result).toMatchObject({ ok: false, failure: { code } });
    if (!result.ok) expect(result.failure.detail).toContain(HOST);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(await db.courseLists.toArray()).toEqual(before);
    // The catalogue that ships asks nobody.
    expect(bundledCatalogue.read(JSON.stringify([aCourse('still-there', { sql: 'intro' })])).ok).toBe(true);
  });

  it('says for how long the site asks to wait, in seconds or as a date', async () => {
    const detail = async (wait?: string) => {
      answer = (_, response) => response.writeHead(429, wait ? { 'retry-after': wait } : {}).end();
      const result = await fetchLfx();
      return result.ok ? '' : result.failure.detail;
    };
    expect(await detail('30')).toBe(`${HOST}: 30 s`);
    expect(await detail('600')).toBe(`${HOST}: 10 min`);
    expect(await detail('Sun, 22 Nov 2026 18:30:00 GMT')).toBe(`${HOST}: 2026-11-22 18:30 UTC`);
    expect(await detail('soon')).toBe(HOST);
    expect(await detail()).toBe(HOST);
    // Asked once each time: who is told to wait does not knock again.
    expect(asked).toHaveLength(5);
  });

  it('asks nobody whom the person did not allow, and stops when it is told to', async () => {
    list();
    expect(await fetchLfx(NOW, { allowed: new Set(['other.example']) })).toMatchObject({
      ok: false,
      failure: { code: 'courses-not-allowed', detail: HOST },
    });
    expect(asked).toHaveLength(0);
    answer = () => undefined;
    const stop = new AbortController();
    const pending = fetchLfx(NOW, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await pending).toMatchObject({ ok: false, failure: { code: 'courses-unreachable' } });
    expect(unwrapped(await listCourseLists(db)).items).toEqual([]);
  });

  it('keeps a list for each site that was asked, under its host', async () => {
    list(fixture('open-edx/courses.json'));
    for (const host of ['learn.harbour.example', 'mooc.quay.example'])
      unwrapped(await fetchCourses('open-edx', `https://${host}/`, get({ allowed: new Set([host]) }), place, NOW));
    const { items } = unwrapped(await listCourseLists(db));
    expect(items.map(({ id, name }) => [id, name]).sort()).toEqual([
      ['open-edx:learn.harbour.example', 'learn.harbour.example'],
      ['open-edx:mooc.quay.example', 'mooc.quay.example'],
    ]);
    expect(await fetchCourses('open-edx', 'localhost', get(), place, NOW)).toMatchObject({
      ok: false,
      failure: { code: 'courses-address' },
    });
    expect(await fetchCourses('nobody', '', get(), place, NOW)).toMatchObject({ ok: false });
  });
});

describe('a file of the person’s own', () => {
  const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

  it('is kept under its name, in place of an earlier one', async () => {
    const text = fixture('own-catalogue/college.csv');
    const { list: first } = unwrapped(await importCourses(fileOf('college.csv', text), place, NOW));
    expect(first).toMatchObject({ id: 'own-catalogue:college.csv', count: 2, skipped: 5 });
    expect(first.notes?.cycles).toEqual(['Docker Kreis A', 'Docker Kreis B']);
    unwrapped(await importCourses(fileOf('college.csv', `${text}SQL Zwei;Quay;;SQL;3;;;de;;;H9\n`), place, LATER));
    const { items } = unwrapped(await listCourseLists(db));
    expect(items.map(({ count, fetchedAt }) => [count, fetchedAt])).toEqual([[3, LATER.toISOString()]]);
  });

  it('is read as spreadsheets save it: UTF-8 with a mark, UTF-16, Windows-1252', async () => {
    const text = 'name;anbieter;fähigkeiten\nSQL für Häfen;Küstenschule;SQL\n';
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const wide = new Uint8Array([255, 254, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
    const marked = new TextEncoder().encode(`\ufeff${text}`);
    for (const [name, bytes] of Object.entries({ latin, wide, marked })) {
      unwrapped(await importCourses(fileOf(name, bytes), place, NOW));
      const kept = unwrapped(await getCourseList(db, `own-catalogue:${name}`));
      expect(
        kept?.courses.map((course) => [course.name, course.issuer]),
        name,
      ).toEqual([['SQL für Häfen', 'Küstenschule']]);
    }
  });

  it('that cannot be read changes nothing', async () => {
    unwrapped(await importCourses(fileOf('a.csv', 'name,provider,skills\nA,B,SQL\n'), place, NOW));
    const before = await db.courseLists.toArray();
    expect(await importCourses(fileOf('a.csv', 'nonsense'), place, LATER)).toMatchObject({
      ok: false,
      failure: { code: 'courses-columns' },
    });
    const huge = { name: 'a.csv', size: 60 * 1024 * 1024, arrayBuffer: async () => new ArrayBuffer(0) };
    expect(await importCourses(huge, place, LATER)).toMatchObject({
      ok: false,
      failure: { code: 'courses-too-large' },
    });
    expect(await db.courseLists.toArray()).toEqual(before);
  });
});

it('a page’s course is a list of its own, and the same page replaces it', async () => {
  const course = aCourse('page-sql-1', { sql: 'intro' });
  unwrapped(await keepPageCourse(db, course, NOW));
  unwrapped(await keepPageCourse(db, { ...course, name: 'Renamed' }, LATER));
  unwrapped(await keepPageCourse(db, aCourse('page-sql-2', { sql: 'intro' }), LATER));
  expect(
    unwrapped(await listCourseLists(db))
      .items.map(({ id, name }) => `${id} ${name}`)
      .sort(),
  ).toEqual(['page-course:page-sql-1 Renamed', 'page-course:page-sql-2 Course page-sql-2']);
});
