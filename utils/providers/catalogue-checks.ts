import type { Course } from '../model/course.ts';
import { checkEvidence, type EvidenceText, isOutside } from './catalogue-evidence.ts';
import { ANY_SKILL, type CatalogueText } from './catalogue-text.ts';

/** The ids that catalogue entries may point to. */
export interface KnownIds {
  skills: ReadonlySet<string>;
  namedCredentials: ReadonlySet<string>;
}

/** Names of parameters that tell who sent the person. */
export const TRACKING =
  /^(?:utm_.*|ref|refid|referrer|aff.*|affiliate.*|irclickid|irgwc|gclid|fbclid|ranmid|ransiteid|wt\.mc_id|source|campaign|coupon.*)$/i;
/** Networks that are paid for the click. */
export const AFFILIATE_HOSTS: readonly string[] = [
  'linksynergy.com',
  'awin1.com',
  'shareasale.com',
  'impact.com',
  'sjv.io',
  'pxf.io',
  'anrdoezrs.net',
  'jdoqocy.com',
  'tkqlhce.com',
  'dpbolvw.net',
];

/** First path segment of an address on coursera.org that each kind stands under; guessed ones led to dead links (1.2). */
const COURSERA_SEGMENT: Partial<Record<Course['kind'], string>> = {
  'professional-certificate': 'professional-certificates',
  specialization: 'specializations',
  course: 'learn',
};

function onHost(url: URL, host: string): boolean {
  return url.hostname === host || url.hostname.endsWith(`.${host}`);
}

/** What is wrong with an address: tracking, affiliate networks, or a Coursera path that does not fit the kind. */
function addressProblems(course: Course): string[] {
  if (course.url === undefined) return [];
  const url = new URL(course.url);
  const problems = [...url.searchParams.keys()]
    .filter((name) => TRACKING.test(name))
    .map((name) => `address carries the tracking parameter "${name}"`);
  if (AFFILIATE_HOSTS.some((host) => onHost(url, host))) problems.push('address belongs to an affiliate network');
  if (onHost(url, 'coursera.org')) {
    const segment = url.pathname.split('/')[1];
    const expected = COURSERA_SEGMENT[course.kind];
    if (segment !== expected) problems.push(`address starts with /${segment}/ but the kind is ${course.kind}`);
  }
  return problems;
}

/**
 * A grade promises evidence: A two dated sources, B one, the latest of `year` or later; C has no address. What we wrote
 * ourselves is no evidence.
 */
function gradeProblems(course: Course, year: string): string[] {
  if (course.grade === 'C') return course.url === undefined ? [] : ['grade C has no address'];
  const problems = course.url === undefined ? [`grade ${course.grade} needs an address`] : [];
  const months = course.evidence.filter(isOutside).map((item) => item.seen);
  if (!months.some((month) => month >= year)) problems.push(`grade ${course.grade} needs a source of ${year}`);
  if (course.grade === 'A' && new Set(months).size < 2) problems.push('grade A needs two sources of different dates');
  return problems;
}

/** The dates an entry carries: the newest evidence, and a price or "free" of a month that was looked at. */
function dateProblems(course: Course, year: string): string[] {
  const problems: string[] = [];
  const outside = course.evidence.filter(isOutside);
  const counting = course.url === undefined || outside.length === 0 ? course.evidence : outside;
  const months = counting.map((item) => item.seen).sort();
  if (months.length > 0 && course.lastSeen !== months.at(-1)) problems.push(`last seen is ${months.at(-1)}`);
  const { model, usd, local, asOf } = course.cost;
  if (!course.evidence.some((item) => item.seen === asOf)) problems.push(`nothing was seen in ${asOf} for its cost`);
  if ((usd ?? local) && !outside.some((item) => item.seen === asOf)) problems.push('a price needs a source');
  if (model === 'free' && !course.evidence.some((item) => item.seen >= year && item.source !== 'editor'))
    problems.push(`free needs a source of ${year}`);
  return problems;
}

/** An exam or a licence is worth what it ends in; without the lexicon's name for that it closes nothing by name. */
function awardProblems(course: Course): string[] {
  const examined = course.kind === 'certification-exam' || course.kind === 'licence';
  return examined && course.awards === undefined ? [`a ${course.kind} needs awards`] : [];
}

function linkProblems(course: Course, ids: ReadonlySet<string>, known: KnownIds): string[] {
  const skills = course.skills
    .filter((skill) => skill.id !== ANY_SKILL && !known.skills.has(skill.id))
    .map((skill) => `unknown skill "${skill.id}"`);
  const awards =
    course.awards !== undefined && !known.namedCredentials.has(course.awards)
      ? [`unknown named credential "${course.awards}" in awards`]
      : [];
  const links = { requires: course.requires, recommends: course.recommends, 'part-of': course.partOf };
  const all = { ...links, 'stacks-into': course.stacksInto, 'replaced-by': [course.replacedBy ?? []].flat() };
  const entries = Object.entries(all).flatMap(([key, targets]) =>
    targets.flatMap((id) => {
      if (id === course.id) return [`${key} names the entry itself`];
      return ids.has(id) ? [] : [`unknown entry "${id}" in ${key}`];
    }),
  );
  return [...skills, ...awards, ...entries];
}

/** What is completed without an exam never proves more than working level (research note on courses, 4). */
function levelProblems(course: Course): string[] {
  const examined = course.kind === 'certification-exam' || course.kind === 'licence';
  const advanced = course.skills.filter((skill) => skill.role === 'core' && skill.level === 'advanced');
  return examined ? [] : advanced.map((skill) => `"${skill.id}:advanced" needs an exam or a licence`);
}

/** Entries that, followed through the links that `next` gives, come back to themselves. */
export function cycles(courses: readonly Course[], next: (course: Course) => readonly string[]): string[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const after = (id: string): readonly string[] => {
    const course = byId.get(id);
    return course ? next(course) : [];
  };
  const comesBack = (start: string): boolean => {
    const seen = new Set<string>();
    const open = [...after(start)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...after(id));
    }
    return false;
  };
  return courses.map((course) => course.id).filter(comesBack);
}

const CYCLES: readonly (readonly [string, (course: Course) => readonly string[]])[] = [
  ['requires itself through other entries', (course) => course.requires],
  ['stacks into itself through other entries', (course) => course.stacksInto],
  ['is part of itself through other entries', (course) => course.partOf],
];

/**
 * Everything that stops the catalogue from being shipped (research note on courses, 1.6).
 *
 * @param files file name -> what was read from it
 * @param evidence evidence file name -> what was read from it
 * @param known ids of the lexicon
 * @param today ISO date; an entry that retired before it must be taken out or replaced
 * @param year the year in which grades A and B must have been seen, such as `2026`
 * @returns one line a problem: `software.txt:12: id: what is wrong`, then those of the evidence files
 */
export function checkCatalogue(
  files: ReadonlyMap<string, CatalogueText>,
  evidence: ReadonlyMap<string, EvidenceText>,
  known: KnownIds,
  today: string,
  year: string,
): string[] {
  const problems: string[] = [];
  const placed = new Map<string, string>();
  const everything = [...files.values()].flatMap((file) => file.entries.map((entry) => entry.course));
  const ids = new Set(everything.map((course) => course.id));
  const cyclic = CYCLES.map(([what, next]) => [what, new Set(cycles(everything, next))] as const);
  const seen = checkEvidence(everything, evidence);
  for (const [file, { entries, problems: unread }] of files) {
    problems.push(...unread.map((problem) => `${file}: ${problem}`));
    entries.forEach(({ course, line }, index) => {
      const report = (what: string): void => {
        problems.push(`${file}:${line}: ${course.id}: ${what}`);
      };
      const before = entries[index - 1]?.course.id;
      if (before !== undefined && before > course.id) report(`must stand before "${before}": sort the file by id`);
      const other = placed.get(course.id);
      if (other === undefined) placed.set(course.id, `${file}:${line}`);
      else report(`id stands already in ${other}`);
      if (course.status === 'retired') report('is retired: take it out, or name what replaced it elsewhere');
      if (course.retiresOn !== undefined && course.retiresOn < today) report(`retired on ${course.retiresOn}`);
      if (course.status === 'retiring' && course.retiresOn === undefined) report('retiring needs retires-on');
      for (const [what, inCycle] of cyclic) if (inCycle.has(course.id)) report(what);
      for (const what of [...addressProblems(course), ...(seen.byEntry.get(course.id) ?? [])]) report(what);
      for (const what of [...gradeProblems(course, year), ...dateProblems(course, year)]) report(what);
      for (const what of [...levelProblems(course), ...awardProblems(course)]) report(what);
      for (const what of linkProblems(course, ids, known)) report(what);
    });
  }
  return [...problems, ...seen.inFiles];
}
