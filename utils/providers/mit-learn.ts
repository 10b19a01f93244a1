import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { collectCourses } from './collect-courses.ts';
import { costOf, courseAddress, courseId, line } from './course-fields.ts';
import type { Asking, Fetched, Get, LiveProvider } from './course-provider.ts';
import { readJson } from './read-answer.ts';

const HOST = 'api.learn.mit.edu';
const PAGE = 100;
/** Of each of the two lists. */
const MOST_PAGES = 15;
const LISTS = ['courses', 'programs'] as const;

const named = z.object({ name: z.string() });
const amount = z.union([z.string(), z.number()]);
const weeks = z.number().min(0).max(520).nullish().catch(undefined);
/** The members of a resource that are read (OpenAPI of the service, v1); the rest, people among it, is dropped. */
const resourceSchema = z.object({
  id: z.number(),
  title: z.string(),
  url: z.string().nullish().catch(undefined),
  offered_by: named.nullish().catch(undefined),
  platform: named.nullish().catch(undefined),
  topics: z.array(named).nullish().catch(undefined),
  certification_type: z.object({ code: z.string() }).nullish().catch(undefined),
  free: z.boolean().optional().catch(undefined),
  prices: z.array(amount).nullish().catch(undefined),
  languages: z.array(z.string()).nullish().catch(undefined),
  min_weeks: weeks,
  max_weeks: weeks,
  min_weekly_hours: weeks,
  max_weekly_hours: weeks,
});
const pageSchema = z.object({ count: z.number().int().nonnegative(), results: z.array(z.unknown()).max(1000) });
type Resource = z.infer<typeof resourceSchema>;

function range(low: number | null | undefined, high: number | null | undefined): [number, number] | undefined {
  const [from, to] = [low ?? high, high ?? low];
  return from != null && to != null && from > 0 && to >= from ? [from, to] : undefined;
}

function kindOf({ certification_type }: Resource, isProgram: boolean) {
  const code = certification_type?.code;
  if (code === 'micromasters') return isProgram ? 'micromasters' : 'course';
  if (code === 'professional') return isProgram ? 'professional-certificate' : 'certificate';
  return code === 'completion' ? 'certificate' : 'course';
}

/** Prices of a resource: what it costs, and what its certificate does where taking part is free. */
function priceOf({ free, prices }: Resource, month: string) {
  const amounts = (prices ?? []).map(Number).filter((each) => Number.isFinite(each) && each > 0);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  if (amounts.length === 0) return free ? costOf('free', '', month) : costOf('', '', month);
  const paid = costOf(`${low.toFixed(2)} - ${high.toFixed(2)}`, 'USD', month);
  return free ? { ...paid, model: 'free-cert-paid' as const } : paid;
}

async function fetchAll(get: Get, { today, words, tell }: Asking): Promise<Result<Fetched>> {
  const collector = collectCourses(HOST, today, words);
  const month = today.slice(0, 7);
  let row = 0;
  for (const [at, list] of LISTS.entries()) {
    let all = 1;
    for (let page = 0; page < Math.min(all, MOST_PAGES); page += 1) {
      tell?.((at + page / Math.min(all, MOST_PAGES)) / LISTS.length);
      const address = `https://${HOST}/api/v1/${list}/?limit=${PAGE}&offset=${page * PAGE}`;
      const read = readJson(await get(address), HOST);
      if (!read.ok) return read;
      const found = pageSchema.safeParse(read.value.json);
      if (!found.success) return fail('courses-shape', HOST);
      all = Math.ceil(found.data.count / PAGE);
      for (const entry of found.data.results) {
        row += 1;
        const resource = resourceSchema.safeParse(entry);
        if (resource.success) add(resource.data, list === 'programs', row);
        else collector.skip('not-valid', row);
      }
      if (page + 1 === MOST_PAGES) collector.leave(Math.max(0, found.data.count - MOST_PAGES * PAGE));
    }
  }
  const brought = collector.finish();
  if (brought.courses.length > 0) return ok({ ...brought, address: `https://${HOST}/api/v1/` });
  const strange = brought.reasons.length > 0 && brought.reasons.every(({ reason }) => reason === 'not-valid');
  return fail(strange ? 'courses-shape' : 'courses-none', HOST);

  function add(resource: Resource, isProgram: boolean, at: number): void {
    const name = line(resource.title);
    const time = range(resource.min_weeks, resource.max_weeks);
    const weekly = range(resource.min_weekly_hours, resource.max_weekly_hours);
    collector.add(
      {
        id: courseId('mit', name, String(resource.id)),
        name,
        issuer: line(resource.offered_by?.name, 200) || 'MIT',
        host: line(resource.platform?.name, 200) || undefined,
        kind: kindOf(resource, isProgram),
        url: courseAddress(resource.url),
        teaches: [],
        // Topics are subjects of a whole field: they tag far more than a course teaches.
        touches: (resource.topics ?? []).slice(0, 20).map((topic) => line(topic.name, 200)),
        weeks: time,
        hours: time && weekly && [time[0] * weekly[0], time[1] * weekly[1]],
        cost: priceOf(resource, month),
        languages: (resource.languages ?? []).slice(0, 10).map((each) => line(each, 20).toLowerCase()),
      },
      at,
    );
  }
}

/** MIT's own list of its courses and programmes. Its interface is public; it was never seen answering from here. */
export const mitLearn = {
  id: 'mit-learn',
  name: 'MIT Learn',
  kind: 'live',
  experimental: true,
  asks: 'nothing',
  hosts: () => ok([HOST]),
  fetch: fetchAll,
} satisfies LiveProvider;
