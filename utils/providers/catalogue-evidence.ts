import type { Course } from '../model/course.ts';
import { z } from '../model/zod.ts';

const sourceSchema = z.strictObject({
  /** As `seen` lines name it. */
  source: z.string().min(1).max(200),
  /** `owner/name`, or who publishes it. */
  repository: z.string().min(1).max(200),
  path: z.string().min(1).max(500),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,40}$/)
    .optional(),
  date: z.iso.date(),
  licence: z.string().min(1).max(100),
  /** Name of a copy in the test data, where there is one. */
  stored: z.string().max(200).optional(),
});

/** One source of the catalogue in one state, with the addresses that entries copied from it. */
export interface Evidence extends z.infer<typeof sourceSchema> {
  urls: string[];
}

export interface EvidenceText {
  evidence: Evidence | undefined;
  /** Each as `line 12: what is wrong`. */
  problems: string[];
}

/** Sources of `seen` lines that are ourselves: they need no file, and no address rests on them. */
const OWN_SOURCES: ReadonlySet<string> = new Set(['editor', 'Credlens project template']);

/** True where somebody else than the authors of the catalogue states it. */
export function isOutside(item: Course['evidence'][number]): boolean {
  return !OWN_SOURCES.has(item.source);
}

/** Whether an address may stand in the catalogue at all: https, and nothing that a parser would write otherwise. */
function addressProblem(url: string): string | undefined {
  if (!URL.canParse(url)) return 'is no address';
  if (!url.startsWith('https://')) return 'is not https';
  return /\s/.test(url) ? 'has a space in it' : undefined;
}

/**
 * Reads one evidence file (format: catalogue/README.md): `key value` lines, an empty line, sorted addresses.
 * Never throws.
 */
export function parseEvidence(text: string): EvidenceText {
  const problems: string[] = [];
  const fields: Record<string, string> = {};
  const urls: string[] = [];
  let inHead = true;
  text.split(/\r?\n/).forEach((raw, index) => {
    const report = (what: string): void => {
      problems.push(`line ${index + 1}: ${what}`);
    };
    if (raw.trim() === '') {
      inHead = false;
      return;
    }
    if (inHead) {
      const space = raw.indexOf(' ');
      const key = space < 0 ? raw : raw.slice(0, space);
      if (key in fields) report(`"${key}" is given twice`);
      fields[key] = space < 0 ? '' : raw.slice(space + 1).trim();
      return;
    }
    const wrong = addressProblem(raw);
    if (wrong) report(`"${raw}" ${wrong}`);
    const before = urls.at(-1);
    if (before === raw) report(`"${raw}" stands twice`);
    else if (before !== undefined && before > raw) report(`"${raw}" must stand before "${before}": sort the addresses`);
    urls.push(raw);
  });
  const parsed = sourceSchema.safeParse(fields);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `line 1: ${issue.path.join('.')}: ${issue.message}`));
    return { evidence: undefined, problems };
  }
  return { evidence: { ...parsed.data, urls }, problems };
}

function keyOf(source: string, month: string): string {
  return `${month} ${source}`;
}

/**
 * Compares every address with what its sources were seen to say (research note on courses, 1.2: addresses that were
 * made from a pattern led nowhere in a third of cases).
 *
 * @param courses every entry of the catalogue
 * @param files file name -> what was read from it
 * @returns what is wrong: by entry id, and one line a problem for the evidence files
 */
export function checkEvidence(
  courses: readonly Course[],
  files: ReadonlyMap<string, EvidenceText>,
): { byEntry: Map<string, string[]>; inFiles: string[] } {
  const byEntry = new Map<string, string[]>();
  const inFiles: string[] = [];
  const known = new Map<string, { urls: ReadonlySet<string>; file: string }>();
  const monthsOf = new Map<string, string[]>();
  for (const [file, { evidence, problems }] of files) {
    inFiles.push(...problems.map((problem) => `evidence/${file}: ${problem}`));
    if (!evidence) continue;
    const month = evidence.date.slice(0, 7);
    const key = keyOf(evidence.source, month);
    const other = known.get(key);
    if (other) inFiles.push(`evidence/${file}: "${key}" is described already in ${other.file}`);
    else known.set(key, { urls: new Set(evidence.urls), file });
    monthsOf.set(evidence.source, [...(monthsOf.get(evidence.source) ?? []), month]);
  }
  const used = new Map<string, Set<string>>();
  for (const course of courses) {
    const problems: string[] = [];
    for (const item of course.evidence.filter(isOutside)) {
      const key = keyOf(item.source, item.seen);
      const source = known.get(key);
      if (!source) {
        const months = monthsOf.get(item.source);
        problems.push(
          months
            ? `"${item.source}" was seen in ${months.join(', ')}, not in ${item.seen}`
            : `the source "${item.source}" has no file in evidence/`,
        );
        continue;
      }
      const urls = used.get(key) ?? new Set();
      used.set(key, urls);
      if (course.url === undefined) continue;
      if (source.urls.has(course.url)) urls.add(course.url);
      else problems.push(`its address does not stand in evidence/${source.file}`);
    }
    if (course.url !== undefined && !course.evidence.some(isOutside)) problems.push('an address needs a source');
    if (problems.length > 0) byEntry.set(course.id, problems);
  }
  for (const [key, { urls, file }] of known) {
    const taken = used.get(key);
    if (!taken) inFiles.push(`evidence/${file}: no entry was seen there`);
    else for (const url of urls) if (!taken.has(url)) inFiles.push(`evidence/${file}: no entry uses ${url}`);
  }
  return { byEntry, inFiles };
}
