import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { collectCourses } from './collect-courses.ts';
import { courseAddress, courseId, dayOf, line } from './course-fields.ts';
import type { Asking, Fetched, Get, LiveProvider } from './course-provider.ts';
import { readJson } from './read-answer.ts';

const PAGE = 100;
const MOST_PAGES = 20;
const WEEK_MS = 7 * 86_400_000;
const MOST_WEEKS = 60;

/** The members of a course that are read (Courses API v1 of Open edX). */
const courseSchema = z.object({
  course_id: z.string().max(300),
  name: z.string(),
  org: z.string().nullish().catch(undefined),
  effort: z.string().nullish().catch(undefined),
  start: z.string().nullish().catch(undefined),
  end: z.string().nullish().catch(undefined),
  enrollment_end: z.string().nullish().catch(undefined),
  hidden: z.boolean().optional().catch(undefined),
});
const pageSchema = z.object({
  results: z.array(z.unknown()).max(1000),
  pagination: z.object({ count: z.number().int().nonnegative(), num_pages: z.number().int().nonnegative() }),
});

/** The site's host, of an address as somebody types it. */
function hostOf(given: string): Result<string> {
  const text = given.trim();
  const address = courseAddress(/^https?:\/\//i.test(text) ? text.replace(/^http:/i, 'https:') : `https://${text}`);
  return address === undefined ? fail('courses-address', line(given, 100)) : ok(new URL(address).hostname);
}

/** Weeks between the days, and hours where the weekly effort is stated as `05:00` or `5`. */
function timeOf({ effort, start, end }: z.infer<typeof courseSchema>) {
  const weeks = Math.round((Date.parse(end ?? '') - Date.parse(start ?? '')) / WEEK_MS);
  if (!(weeks >= 1 && weeks <= MOST_WEEKS)) return {};
  const [, hours, minutes = '0'] = /^(\d{1,2})(?::([0-5]\d))?/.exec(effort ?? '') ?? [];
  const weekly = Number(hours) + Number(minutes) / 60;
  const range = (value: number): [number, number] => [value, value];
  return { weeks: range(weeks), ...(weekly > 0 && { hours: range(Math.round(weeks * weekly)) }) };
}

async function fetchSite(get: Get, { given, today, words, tell }: Asking): Promise<Result<Fetched>> {
  const host = hostOf(given);
  if (!host.ok) return host;
  const site = host.value;
  const collector = collectCourses(site, today, words);
  let all = 1;
  let row = 0;
  for (let page = 1; page <= Math.min(all, MOST_PAGES); page += 1) {
    tell?.((page - 1) / Math.min(all, MOST_PAGES));
    const read = readJson(await get(`https://${site}/api/courses/v1/courses/?page_size=${PAGE}&page=${page}`), site);
    if (!read.ok) return read;
    const found = pageSchema.safeParse(read.value.json);
    if (!found.success) return fail('courses-shape', site);
    all = found.data.pagination.num_pages;
    for (const entry of found.data.results) {
      row += 1;
      const course = courseSchema.safeParse(entry);
      if (!course.success) collector.skip('not-valid', row);
      else if (course.data.hidden !== true) add(course.data, row);
    }
    if (page === MOST_PAGES) collector.leave(Math.max(0, found.data.pagination.count - row));
  }
  const brought = collector.finish();
  if (brought.courses.length > 0) return ok({ ...brought, address: `https://${site}/api/courses/v1/courses/` });
  const strange = brought.reasons.length > 0 && brought.reasons.every(({ reason }) => reason === 'not-valid');
  return fail(strange ? 'courses-shape' : 'courses-none', site);

  function add(course: z.infer<typeof courseSchema>, at: number): void {
    const name = line(course.name);
    collector.add(
      {
        id: courseId('edx', name, `${site} ${course.course_id}`),
        name,
        issuer: line(course.org, 200) || site,
        host: site,
        kind: 'course',
        // The list holds no address of a course's page, and one is never built from a pattern.
        teaches: [],
        ...timeOf(course),
        cost: { model: 'unknown', asOf: today.slice(0, 7) },
        retiresOn: dayOf(course.enrollment_end) ?? dayOf(course.end),
      },
      at,
    );
  }
}

/** A site that runs Open edX, such as a national course platform; the person gives its address. */
export const openEdx = {
  id: 'open-edx',
  name: 'A site that runs Open edX',
  kind: 'live',
  experimental: true,
  asks: 'site',
  hosts: (given) => {
    const host = hostOf(given);
    return host.ok ? ok([host.value]) : host;
  },
  fetch: fetchSite,
} satisfies LiveProvider;
