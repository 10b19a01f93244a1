import { type Failure, fail, ok, type Result } from '../../utils/model/result.ts';
import type { CourseWords } from '../../utils/providers/course-provider.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { database } from '../../utils/storage/database.ts';
import { withImported } from '../background/imported-lexicon.ts';
import { courseGet } from './course-get.ts';
import { courseWords } from './course-words.ts';
import { type CourseOutcome, type CoursePhase, type CoursePlace, fetchCourses, importCourses } from './course-work.ts';

/** One worker does one job: stopping it is how it is cancelled. `allowed`: hosts that may be asked. */
export type CourseJob =
  | { kind: 'file'; file: File }
  | { kind: 'fetch'; provider: string; given: string; allowed: string[] };

export type CourseTold =
  | { kind: 'working'; phase: CoursePhase; share?: number }
  | { kind: 'done'; outcome: CourseOutcome }
  | { kind: 'failed'; failure: Failure };

const tell = (told: CourseTold) => postMessage(told);

async function words(): Promise<Result<CourseWords>> {
  try {
    const bytes = await (await fetch(new URL('/data/lexicon.bin', location.href))).arrayBuffer();
    return ok(courseWords(await withImported(database(), openLexicon(bytes))));
  } catch (error) {
    return fail('lexicon-missing', String(error));
  }
}

const place: CoursePlace = {
  db: database(),
  words,
  tell: (phase, share) => tell({ kind: 'working', phase, ...(share === undefined ? {} : { share }) }),
};

async function work(job: CourseJob): Promise<Result<CourseOutcome>> {
  try {
    if (job.kind === 'file') return await importCourses(job.file, place, new Date());
    const get = courseGet({ fetch: (url, init) => fetch(url, init), allowed: new Set(job.allowed) });
    return await fetchCourses(job.provider, job.given, get, place, new Date());
  } catch (error) {
    // Out of memory, or a file that vanished while it was read.
    return fail('courses-interrupted', String(error));
  }
}

addEventListener('message', ({ data }: MessageEvent<CourseJob>) => {
  void work(data).then((result) =>
    tell(result.ok ? { kind: 'done', outcome: result.value } : { kind: 'failed', failure: result.failure }),
  );
});
