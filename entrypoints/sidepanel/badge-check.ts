import { unreachedBadge } from '../../utils/intake/candidate-badge.ts';
import { shownKey } from '../../utils/matching/badge-evidence.ts';
import type { Failure } from '../../utils/model/result.ts';
import type { StatedOnPage } from '../../utils/verification/profile-recipient.ts';
import type { BadgeJob } from '../dashboard/badge-work.ts';
import type { JudgeQueue } from '../dashboard/judge-queue.ts';
import { hostsOf, type KnownBadge, type KnownBadges, type Shown } from './badge-list.ts';

/** A page that states nobody. */
export const NOBODY: StatedOnPage = { name: null, emails: [], addresses: [], host: null };

/** What the worker is given of a shown badge. */
export function jobOf({ url, text, name }: Shown): BadgeJob['shown'] {
  return { name, ...(url === undefined ? {} : { url }), ...(text === undefined ? {} : { text }) };
}

/**
 * Checks badges one after the other, asking allowed hosts alone. One that takes too long, or on which our own code stumbles,
 * says so by itself and the others go on. One none of whose hosts is allowed stays as it was.
 * @param tell called after each, with what was found; null where nothing was asked
 * @returns what stops all of them, which is a lexicon that cannot be read; undefined where nothing did
 */
export async function checkBadges(
  work: { shown: readonly Shown[]; known: KnownBadges; allowed: readonly string[]; page: StatedOnPage },
  queue: Pick<JudgeQueue, 'badge'>,
  tell: (each: Shown, found: KnownBadge | null, done: number) => void,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  const { shown, known, allowed, page } = work;
  const run = crypto.randomUUID();
  for (const [at, each] of shown.entries()) {
    const hosts = hostsOf(each, known.get(shownKey(each)));
    if (hosts.length > 0 && !hosts.some((host) => allowed.includes(host))) {
      tell(each, null, at + 1);
      continue;
    }
    const found = await queue.badge({ run, shown: jobOf(each), allowed, page }, signal);
    if (signal.aborted) return undefined;
    if (found.ok) tell(each, found.value, at + 1);
    else if (found.failure.code !== 'check-interrupted') return found.failure;
    else {
      const plain = { name: each.name, ...(each.url === undefined ? {} : { url: each.url }) };
      const badge = unreachedBadge(plain, { reason: 'too-much-work' }, new Date().toISOString());
      tell(each, { badges: [badge], hosts }, at + 1);
    }
  }
  return undefined;
}
