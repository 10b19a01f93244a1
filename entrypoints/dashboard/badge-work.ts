import { hostToAsk } from '../../utils/intake/badge-address.ts';
import { bytesOfShown } from '../../utils/intake/badge-in-text.ts';
import type { ShownBadge } from '../../utils/intake/candidate-badge.ts';
import { type CheckedBadge, checkReached } from '../../utils/intake/check-badge.ts';
import { type Reached, reachBadge } from '../../utils/intake/reach-badge.ts';
import { statedIn } from '../../utils/intake/stated-badge.ts';
import { uncheckedBadges } from '../../utils/matching/badge-evidence.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import type { StatedOnPage } from '../../utils/verification/profile-recipient.ts';
import type { createRuns } from './judge-run.ts';
import type { JudgePlace } from './judge-work.ts';

/** One badge of a candidate's page to look at. */
export interface BadgeJob {
  /** Jobs of one run share what they fetched. */
  run: string;
  /** As `ProfileSnapshot.badges`; `text` where it is embedded in the page. */
  shown: ShownBadge & { text?: string };
  /** Hosts that the person allowed in the click that started the run; no other is asked. */
  allowed: readonly string[];
  /** What the badge's recipient is compared with, here and nowhere else. */
  page: StatedOnPage;
  /** Only say which hosts a check has to ask: nothing is asked and nothing verified. */
  only?: 'hosts';
}

/**
 * Checks badges of a candidate's page, one after the other; nothing is stored.
 * @returns as `checkReached`; a failure only where our own code stumbled (`check-interrupted`) or the lexicon is missing.
 * Never throws.
 */
export function createBadgeCheck(
  { skills }: JudgePlace,
  runOf: ReturnType<typeof createRuns>,
): (job: BadgeJob) => Promise<Result<CheckedBadge>> {
  return async (job) => {
    try {
      return job.only === 'hosts' ? ok(hostsOf(job.shown)) : await check(job);
    } catch (error) {
      return fail('check-interrupted', String(error));
    }
  };

  async function check(job: BadgeJob): Promise<Result<CheckedBadge>> {
    const { page, allowed } = job;
    const { text, ...shown } = job.shown;
    const run = runOf(job);
    const { verifier, now } = run;
    const reader = () => {
      run.reader ??= skills();
      return run.reader;
    };
    const reached: Reached =
      text === undefined
        ? await reachBadge(shown.url ?? '', run.get)
        : { ok: true, kind: 'file', found: bytesOfShown(text), unsaid: [] };
    return checkReached(shown, reached, { verifier, now, page, allowed, reader });
  }
}

/** Which hosts, and what an embedded badge calls itself, unverified. */
function hostsOf({ text, ...shown }: BadgeJob['shown']): CheckedBadge {
  if (text !== undefined) return statedIn(shown, bytesOfShown(text));
  const host = hostToAsk(shown.url ?? '');
  return { badges: uncheckedBadges([shown]), hosts: host === undefined ? [] : [host] };
}
