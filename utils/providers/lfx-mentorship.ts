import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { collectCourses } from './collect-courses.ts';
import { courseAddress, courseId, line } from './course-fields.ts';
import type { Asking, Brought, Fetched, Get, LiveProvider } from './course-provider.ts';
import { readJson } from './read-answer.ts';

const HOST = 'raw.githubusercontent.com';
const FOLDER = `https://${HOST}/cncf/mentoring/main/programs/lfx-mentorship`;
const SOURCE = 'cncf/mentoring lfx-export.json';

/** Terms of a year: folder, first month, last day. */
const TERMS = [
  { folder: '01-Mar-May', from: 3, until: '05-31' },
  { folder: '02-Jun-Aug', from: 6, until: '08-31' },
  { folder: '03-Sep-Nov', from: 9, until: '11-30' },
] as const;
const MOST_BACK = 3;
/** Applications for a term open in the months before it. */
const AHEAD_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * What is read of a project. Everything else is dropped here, the mentors with their names and addresses before all: an
 * object schema of Zod keeps only what it names.
 */
const programSchema = z.object({
  program_name_full: z.string().optional(),
  program_name_short: z.string().optional(),
  cncf_project: z.string().optional(),
  technologies: z.string().optional(),
  skills: z.string().optional(),
  lfx_url: z.string().optional(),
  prerequisites: z.object({ school_enrollment: z.boolean().optional() }).optional().catch(undefined),
});
const exportSchema = z.object({ programs: z.array(z.unknown()).max(2000) });

interface Term {
  address: string;
  until: string;
}

/** The terms that are asked for, in their order: the one that begins soon, the one that runs or ran last, and those before it. */
export function termsAround(today: string): Term[] {
  const year = Number(today.slice(0, 4));
  const all = [year - 2, year - 1, year, year + 1].flatMap((each) =>
    TERMS.map(({ folder, from, until }) => ({
      address: `${FOLDER}/${each}/${folder}/lfx-export.json`,
      begins: `${each}-0${from}-01`,
      until: `${each}-${until}`,
    })),
  );
  const begun = all.filter(({ begins }) => begins <= today).reverse();
  const soon = all.find(({ begins }) => begins > today);
  const ahead = soon && Date.parse(soon.begins) - Date.parse(today) <= AHEAD_DAYS * DAY_MS ? [soon] : [];
  return [...ahead, ...begun.slice(0, MOST_BACK + 1)].map(({ address, until }) => ({ address, until }));
}

/** Skill words of a comma-separated line; "(Optional)" and the like say that a mentee may do without. */
function tagsOf(text: string): { needed: string[]; optional: string[] } {
  const tags = text
    .slice(0, 5000)
    .split(/[,;|\n]/)
    .map((tag) => line(tag, 200).replace(/^and /i, ''))
    .filter(Boolean);
  const isOptional = (tag: string) => /\boptional\b|\ba plus\b|\bnice to have\b|\betc\b/i.test(tag);
  const bare = (tag: string) => line(tag.replace(/\(optional\)/i, ''));
  return { needed: tags.filter((tag) => !isOptional(tag)), optional: tags.filter(isOptional).map(bare) };
}

async function fetchTerms(get: Get, { today, words, known, tell }: Asking): Promise<Result<Fetched>> {
  const terms = termsAround(today);
  for (const [index, { address, until }] of terms.entries()) {
    tell?.(index / terms.length);
    const answer = await get(address, known?.address === address ? known.etag : undefined);
    if (answer.ok && answer.status === 304) return ok({ unchanged: true });
    if (answer.ok && answer.status === 404) continue;
    const read = readJson(answer, HOST);
    if (!read.ok) return read;
    const courses = readTerm(read.value.json, until, today, words);
    if (!courses.ok) return courses;
    return ok({ ...courses.value, address, ...(read.value.etag !== undefined && { etag: read.value.etag }) });
  }
  return fail('courses-not-found', HOST);
}

function readTerm(json: unknown, until: string, today: string, words: Asking['words']): Result<Brought> {
  const read = exportSchema.safeParse(json);
  if (!read.success) return fail('courses-shape', HOST);
  const collector = collectCourses(SOURCE, today, words);
  for (const [index, entry] of read.data.programs.entries()) {
    const program = programSchema.safeParse(entry);
    if (!program.success) {
      collector.skip('not-valid', index + 1);
      continue;
    }
    const { program_name_full, program_name_short, cncf_project, technologies, skills, prerequisites } = program.data;
    const name = line(program_name_full ?? program_name_short);
    const url = courseAddress(program.data.lfx_url);
    const [used, asked] = [tagsOf(technologies ?? ''), tagsOf(skills ?? '')];
    collector.add(
      {
        id: courseId('lfx', line(program_name_short) || name, url ?? name),
        name,
        issuer: line(cncf_project, 200) || 'CNCF',
        host: 'LFX Mentorship',
        kind: 'mentorship',
        url,
        teaches: [...new Set([...used.needed, ...asked.needed])],
        touches: [...new Set([...used.optional, ...asked.optional])],
        weeks: [12, 13],
        // A stipend is the programme's business; the list says nothing of money.
        cost: { model: 'unknown', asOf: today.slice(0, 7) },
        eligibility: [
          'Selected by application',
          ...(prerequisites?.school_enrollment ? ['Enrolled at a school or university'] : []),
        ],
        languages: ['en'],
        mentored: true,
        projectBased: true,
        retiresOn: until,
      },
      index + 1,
    );
  }
  const brought = collector.finish();
  if (brought.courses.length > 0) return ok(brought);
  const shape =
    read.data.programs.length > 0 && brought.reasons.every(({ reason }) => /no-name|not-valid/.test(reason));
  return fail(shape ? 'courses-shape' : 'courses-none', HOST);
}

/** Mentored three-month projects of the CNCF, as its public repository lists them for each term. */
export const lfxMentorship = {
  id: 'lfx-mentorship',
  name: 'LFX Mentorship (CNCF projects)',
  kind: 'live',
  attribution: 'Project list: Cloud Native Computing Foundation, cncf/mentoring, licensed CC BY 4.0; shortened.',
  asks: 'nothing',
  hosts: () => ok([HOST]),
  fetch: fetchTerms,
} satisfies LiveProvider;
