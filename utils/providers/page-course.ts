import type { Course } from '../model/course.ts';
import type { PageCourse } from '../model/page-course.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { parseJsonLd } from '../reading/json-ld.ts';
import { collectCourses } from './collect-courses.ts';
import { costOf, courseAddress, courseId, currencyOf, durationOf, line, rangeOf } from './course-fields.ts';
import type { CourseDraft, CourseWords, PageProvider } from './course-provider.ts';
import { isObject } from './read-answer.ts';

type Json = Record<string, unknown>;

const KINDS: readonly [RegExp, Course['kind']][] = [
  [/(?:^|[/:#])Course$/i, 'course'],
  [/(?:^|[/:#])EducationalOccupationalProgram$/i, 'certificate'],
  [/(?:^|[/:#])EducationalOccupationalCredential$/i, 'certificate'],
];
const MOST_VALUES = 20_000;
const MOST_BLOCKS = 50;

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

/** A line of a string, of the first in a list, or of an object's name. */
function text(value: unknown, most = 300): string {
  for (const each of list(value)) {
    const found = isObject(each) ? line(each.name ?? each['@value'], most) : line(each, most);
    if (found !== '') return found;
  }
  return '';
}

function kindOf(value: Json): Course['kind'] | undefined {
  const types = list(value['@type']).map((type) => line(type));
  return KINDS.find(([type]) => types.some((each) => type.test(each)))?.[1];
}

/** The first object of each kind in the page's data: a course before a programme before a credential. */
function found(blocks: readonly string[]): { node: Json; kind: Course['kind'] } | undefined {
  const all: { node: Json; kind: Course['kind'] }[] = [];
  let budget = MOST_VALUES;
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    const open: unknown[] = [parseJsonLd(block)];
    while (open.length > 0 && budget > 0) {
      budget -= 1;
      const value = open.pop();
      const kind = isObject(value) ? kindOf(value) : undefined;
      if (isObject(value) && kind && text(value.name) !== '') all.push({ node: value, kind });
      if (typeof value === 'object' && value !== null) open.push(...Object.values(value).slice(0, 500).reverse());
    }
  }
  const named = (type: RegExp) => all.find(({ node }) => list(node['@type']).some((each) => type.test(line(each))));
  return KINDS.map(([type]) => named(type)).find((each) => each !== undefined);
}

/** Skill words of `teaches`, `about`, `keywords`, `competencyRequired`: strings with commas, terms, alignments. */
function words(values: readonly unknown[]): string[] {
  const tags = values.flatMap((value) =>
    list(value).flatMap((each) => {
      const tag = isObject(each) ? line(each.targetName ?? each.name ?? each.termCode, 200) : line(each, 1000);
      return tag.split(/[,;|]/).map((part) => line(part, 200));
    }),
  );
  return [...new Set(tags.filter(Boolean))].slice(0, 60);
}

/** Duration and workload of the course or of its first instance. */
function timeOf(node: Json): Pick<CourseDraft, 'hours' | 'weeks'> {
  const instance = list(node.hasCourseInstance).find(isObject);
  const stated = [instance?.courseWorkload, node.timeRequired, node.timeToComplete, instance?.duration, node.duration];
  const schedule = list(instance?.courseSchedule).find(isObject);
  const found: Pick<CourseDraft, 'hours' | 'weeks'> = {};
  for (const value of stated) {
    const { hours, weeks } = durationOf(value);
    if (hours !== undefined) found.hours ??= [hours, hours];
    if (weeks !== undefined) found.weeks ??= [weeks, weeks];
  }
  if (schedule && /week/i.test(line(schedule.repeatFrequency))) found.weeks ??= rangeOf(schedule.repeatCount, 520);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The first price of the offers, with its currency. */
function priceOf(node: Json): CourseDraft['price'] {
  const instance = list(node.hasCourseInstance).find(isObject);
  for (const offer of [...list(node.offers), ...list(instance?.offers)].filter(isObject)) {
    const stated = offer.price ?? offer.lowPrice;
    // A number has no thousands: 49.995 is not written by a person.
    const amount = typeof stated === 'number' ? stated.toFixed(2) : line(stated, 30);
    const currency = currencyOf(offer.priceCurrency);
    const cost = costOf(amount, currency, '2000-01');
    if (cost.model === 'free' || /^free$/i.test(line(offer.category)))
      return { amount: 0, currency: currency ?? 'USD' };
    const [low] = cost.usd ?? cost.local?.amount ?? [];
    if (low !== undefined && currency !== undefined) return { amount: low, currency };
  }
  return node.isAccessibleForFree === true ? { amount: 0, currency: 'USD' } : undefined;
}

/** The address that the page calls its own, where it is on the tab's host; else the tab's. */
function addressOf({ url, canonical }: PageCourse, node?: Json): string | undefined {
  const here = courseAddress(url);
  if (here === undefined) return undefined;
  const bare = (address: string) => new URL(address).hostname.replace(/^www\./, '');
  const own = [canonical, node?.url]
    .map((each) => courseAddress(each, here))
    .find((each) => each !== undefined && bare(each) === bare(here));
  return own ?? here;
}

function readPage(page: PageCourse, meant: CourseWords): Result<CourseDraft> {
  const course = found(page.data);
  const node = course?.node;
  const name = node ? text(node.name) : line(page.title);
  if (name === '') return fail('page-no-course');
  const url = addressOf(page, node);
  const host = url === undefined ? '' : new URL(url).hostname;
  const stated = node
    ? text(node.provider ?? node.offeredBy ?? node.recognizedBy ?? node.creator ?? node.publisher, 200)
    : '';
  const credential = list(node?.educationalCredentialAwarded).find(isObject);
  const tags = node
    ? words([node.teaches, node.competencyRequired, node.keywords, node.about, credential?.competencyRequired])
    : [];
  const known = new Set([...tags, name].flatMap((tag) => [...meant.skills(tag)]));
  const language = line(text(node?.inLanguage) || page.language, 20).toLowerCase();
  const price = node && priceOf(node);
  return ok({
    name,
    provider: stated || line(page.site, 200) || host,
    kind: course?.kind ?? 'course',
    ...(url !== undefined && { url }),
    skills: [...known].slice(0, 40),
    unknownWords: tags.filter((tag) => meant.skills(tag).length === 0).slice(0, 30),
    ...(node ? timeOf(node) : {}),
    ...(price && { price }),
    ...(/^[a-z]{2,3}(-[a-z0-9]{2,8})?$/.test(language) && { language }),
  });
}

/** What the person confirmed. Its skills are ids already, so nothing is looked up. */
function keepDraft(draft: CourseDraft, today: string): Result<Course> {
  const url = courseAddress(draft.url);
  const { price, kind, language, hours, weeks } = draft;
  const name = line(draft.name);
  const issuer = line(draft.provider, 200);
  const source = url === undefined ? 'page' : new URL(url).hostname;
  const asIs: CourseWords = {
    skills: (text) => (draft.skills.includes(text) ? [text] : []),
    credential: () => undefined,
  };
  const collector = collectCourses(source, today, asIs);
  const month = today.slice(0, 7);
  collector.add(
    {
      id: courseId('page', name, `${url ?? ''}|${name}|${issuer}`),
      name,
      issuer,
      kind,
      url,
      teaches: draft.skills,
      hours,
      weeks,
      cost: price ? costOf(String(price.amount), price.currency, month) : { model: 'unknown', asOf: month },
      languages: language ? [language] : [],
    },
    1,
  );
  const { courses, reasons } = collector.finish();
  const [course] = courses;
  return course ? ok(course) : fail('courses-none', reasons[0]?.reason);
}

/** The page in view, read when the person asks for it and kept when they have confirmed it. */
export const pageCourse = {
  id: 'page-course',
  name: 'Added from a page',
  kind: 'page',
  read: readPage,
  keep: keepDraft,
} satisfies PageProvider;
