import type { CsvMapping } from '../../utils/formats/csv-headers.ts';
import { type JudgedFile, judgeFile } from '../../utils/intake/judge-file.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { createRuns } from './judge-run.ts';
import type { SkillReader } from './skill-reader.ts';

/** One file to read and verify. */
export interface JudgeJob {
  /** Jobs of one run share what they fetched and what they know of the person. */
  run: string;
  name: string;
  bytes: Uint8Array;
  /** Hosts that the person allowed in the click that started the run; no other is asked. */
  allowed: readonly string[];
  /** The person's own addresses; compared here and sent nowhere. */
  recipients: readonly string[];
  /** Which column of a table is what, where the person said so. */
  columns?: CsvMapping;
}

/** What is known of a file then: all but the documents themselves. */
export type Judged = Pick<JudgedFile, 'format' | 'credentials' | 'named' | 'unread' | 'columns'>;

/** What the work needs from outside. */
export interface JudgePlace {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Asked once in a run, for the first credential whose skills are read; the lexicon behind it is large. */
  skills: () => Promise<Result<SkillReader>>;
}

/**
 * Reads and verifies files, one after the other.
 * @returns for each job what the file is: fails as `judgeFile` and `skills` do, and with `check-interrupted` where our
 * own code stumbled. Never throws.
 */
export function createJudge(
  { fetch, skills }: JudgePlace,
  runOf = createRuns(fetch),
): (job: JudgeJob) => Promise<Result<Judged>> {
  async function judge(job: JudgeJob): Promise<Result<Judged>> {
    const { name, bytes, columns } = job;
    const state = runOf(job);
    const { verifier, now } = state;
    const tools = { verifier, now, meaningOf: () => ({ skills: [] }), ...(columns ? { columns } : {}) };
    const judged = await judgeFile(name, bytes, tools);
    if (!judged.ok) return judged;
    const { format, credentials, named, unread, columns: asked } = judged.value;
    const unreadable = { ...(unread ? { unread } : {}), ...(asked ? { columns: asked } : {}) };
    if (credentials.length === 0) return ok({ format, credentials, named, ...unreadable });
    state.reader ??= skills();
    const meaningOf = await state.reader;
    if (!meaningOf.ok) return meaningOf;
    const read = credentials.map((each) => ({ ...each, ...meaningOf.value(each) }));
    return ok({ format, credentials: read, named, ...unreadable });
  }

  return async (job) => {
    try {
      return await judge(job);
    } catch (error) {
      return fail('check-interrupted', String(error));
    }
  };
}
