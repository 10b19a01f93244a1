import { demandOf, type SeenPosting } from '../../utils/matching/demand.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { allAnswered, createMatcher } from '../../utils/matching/match.ts';
import type { Course } from '../../utils/model/course.ts';
import type { CourseMark } from '../../utils/model/course-mark.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import { ok, type Result } from '../../utils/model/result.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import { listMarks } from '../../utils/storage/course-marks.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { listOpened } from '../../utils/storage/opened-counts.ts';
import { type PostingOutline, postingBatches } from '../../utils/storage/posting-batches.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';

/** What ships with the extension and what the person brought: read once, and again when it changes. */
export interface PlanSource {
  lexicon: Lexicon;
  courses: readonly Course[];
  /** How many of the courses came from lists of the person's own. */
  brought: number;
  roles: readonly RoleProfile[];
}

/** A saved posting that counts, with how the wallet answers it. */
export interface Counted extends SeenPosting {
  title: string;
  company: string | null;
  /** Everything it requires is answered, and it requires something. */
  ready: boolean;
}

/** All that a plan is made of, as it is stored now. */
export interface PlanData extends PlanSource {
  credentials: readonly Credential[];
  evidence: readonly Evidence[];
  /** Newest first. */
  postings: readonly Counted[];
  demand: ReturnType<typeof demandOf>;
  marks: readonly CourseMark[];
  opened: readonly OpenedCount[];
  now: Date;
}

/** What was reached already, or is no longer wanted, asks for nothing. */
const NOT_COUNTED = new Set<PostingOutline['status']>(['offer', 'closed']);

/**
 * Reads what is stored and answers each saved posting from the wallet, a batch at a time.
 *
 * @param tell how many postings were read, of how many; answers false to stop, because something newer is asked for
 * @returns null where it was stopped; else a failure of storage or the data
 */
export async function planData(
  db: CredlensDatabase,
  source: PlanSource,
  now: Date,
  tell: (done: number, of: number) => boolean,
): Promise<Result<PlanData | null>> {
  const [credentials, claims, marks, opened] = await Promise.all([
    listHeld(db),
    listClaims(db),
    listMarks(db),
    listOpened(db),
  ]);
  if (!credentials.ok) return credentials;
  if (!claims.ok) return claims;
  if (!marks.ok) return marks;
  if (!opened.ok) return opened;
  const evidence = evidenceFromWallet(credentials.value.items, claims.value.items, source.lexicon);
  const match = createMatcher(evidence, { now, graph: source.lexicon });
  const read = await attempt(async () => {
    const counted: { savedAt: string; posting: Counted }[] = [];
    for await (const { outlines, done, of } of postingBatches(db)) {
      if (!tell(done, of)) return null;
      counted.push(...answered(outlines, match));
    }
    return counted;
  });
  if (!read.ok) return read;
  if (read.value === null) return ok(null);
  const postings = read.value.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).map(({ posting }) => posting);
  return ok({
    ...source,
    credentials: credentials.value.items,
    evidence,
    postings,
    demand: demandOf(postings, localDay(now)),
    marks: marks.value.items,
    opened: opened.value.items,
    now,
  });
}

function answered(outlines: readonly PostingOutline[], match: ReturnType<typeof createMatcher>) {
  return outlines
    .filter(({ status }) => !NOT_COUNTED.has(status))
    .map(({ id, savedAt, posting, requirements }) => {
      const forces = new Map(requirements.map((each) => [each.id, each.force]));
      const found = match(requirements);
      const rows = found.rows.flatMap(({ requirementId, state, reason }) => {
        const force = forces.get(requirementId);
        return force ? [{ requirementId, state, reason, force }] : [];
      });
      const { title, company } = posting;
      const ready = allAnswered(found.musts);
      return { savedAt, posting: { id, seenAt: savedAt, title, company, requirements, match: { rows }, ready } };
    });
}
