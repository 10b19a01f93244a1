import type { CredentialMeaning } from '../matching/credential-reader.ts';
import type { CandidateBadge } from '../model/candidate.ts';
import { ok, type Result } from '../model/result.ts';
import { isOwnSite } from '../verification/own-site.ts';
import type { StatedOnPage } from '../verification/profile-recipient.ts';
import type { Verifier } from '../verification/verifier.ts';
import { holderOnPage } from './badge-holder.ts';
import { candidateBadge, noBadge, notBadgeOf, type ShownBadge, unreachedBadge } from './candidate-badge.ts';
import { type JudgedCredential, judgeFile } from './judge-file.ts';
import type { Reached } from './reach-badge.ts';

/** What a check of one shown badge found. */
export interface CheckedBadge {
  /** One, or as many as its file holds. */
  badges: CandidateBadge[];
  /** Hosts that a full check asks, as far as is known before anybody is asked. */
  hosts: string[];
}

export interface BadgeTools {
  verifier: Verifier;
  now: Date;
  /** The page that shows it; compared with whom the badge names. */
  page: StatedOnPage;
  allowed: readonly string[];
  /** Reads what badges mean; asked for with the first one that can be read. */
  reader: () => Promise<Result<(credential: JudgedCredential) => CredentialMeaning>>;
}

/**
 * What was reached -> badges with verdict, reasons and skills. What could not be reached, and what is no badge, is a badge
 * that says so; fails only as `reader` does.
 */
export async function checkReached(
  shown: ShownBadge,
  reached: Reached,
  tools: BadgeTools,
): Promise<Result<CheckedBadge>> {
  const checkedAt = tools.now.toISOString();
  if (!reached.ok) {
    const { reason, host } = reached;
    const unasked = reason === 'host-not-allowed' ? [host] : [];
    return ok({ badges: [unreachedBadge(shown, { reason, detail: host }, checkedAt, unasked)], hosts: [host] });
  }
  const badges: CandidateBadge[] = [];
  const hosts = new Set<string>();
  for (const file of reached.found) {
    const found = await checkFile(shown, file, tools);
    if (!found.ok) return found;
    badges.push(...found.value.badges);
    for (const host of found.value.hosts) hosts.add(host);
  }
  const real = badges.filter(({ notBadge }) => notBadge === undefined);
  if (real.length > 0) return ok({ badges: real, hosts: [...hosts] });
  const { unsaid, kind } = reached;
  if (unsaid.length > 0) {
    const badge = unreachedBadge(shown, { reason: 'host-not-allowed', detail: unsaid[0] }, checkedAt, unsaid);
    return ok({ badges: [badge], hosts: unsaid });
  }
  // Of a page, that it is one says more than what became of the files that it leads to.
  const none = kind === 'page' ? undefined : badges[0];
  return ok({ badges: [none ?? noBadge(shown, kind === 'page' ? 'page' : 'other', checkedAt)], hosts: [] });
}

async function checkFile(
  shown: ShownBadge,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { verifier, now, page, allowed, reader }: BadgeTools,
): Promise<Result<CheckedBadge>> {
  const judged = await judgeFile(name, bytes, { verifier, now, meaningOf: () => ({ skills: [] }) });
  const failure = judged.ok ? judged.value.unread : judged.failure;
  if (failure || !judged.ok) {
    const kind = failure && notBadgeOf(failure.code);
    const badge = kind
      ? noBadge(shown, kind, now.toISOString())
      : unreachedBadge(shown, { reason: 'too-large' }, now.toISOString());
    return ok({ badges: [badge], hosts: [] });
  }
  const { credentials, named, verification } = judged.value;
  const meaningOf = await reader();
  if (!meaningOf.ok) return meaningOf;
  const badges: CandidateBadge[] = [];
  for (const credential of credentials) {
    const holder = await holderOnPage(credential, verification, page);
    const ownSite = isOwnSite(credential.issuer.id, page);
    const read = { ...credential, ...meaningOf.value(credential) };
    badges.push(candidateBadge(shown, read, { holder, ownSite }, { named, allowed }));
  }
  return ok({ badges, hosts: named });
}
