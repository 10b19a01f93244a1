import { readCredentialFile } from '../formats/index.ts';
import type { CandidateBadge } from '../model/candidate.ts';
import { namedHosts } from '../verification/named-hosts.ts';
import { noBadge, notBadgeOf, type ShownBadge } from './candidate-badge.ts';

/**
 * What an embedded badge says of itself, before anything is verified or anybody asked: its name, its issuer, and the hosts
 * that a check would ask. Never throws.
 */
export function statedIn(
  shown: ShownBadge,
  found: readonly { bytes: Uint8Array; name: string }[],
): { badges: CandidateBadge[]; hosts: string[] } {
  const badges: CandidateBadge[] = [];
  const hosts = new Set<string>();
  let nothing: CandidateBadge | undefined;
  for (const { name, bytes } of found) {
    const read = readCredentialFile(name, bytes);
    if (!read.ok) {
      const kind = notBadgeOf(read.failure.code);
      if (kind !== undefined) nothing ??= noBadge(shown, kind);
      continue;
    }
    for (const host of namedHosts(read.value.verifiable)) hosts.add(host);
    for (const { name: stated, issuer } of read.value.credentials)
      badges.push({
        name: stated,
        ...(issuer.name === '' || /^(?:https?|did):/i.test(issuer.name) ? {} : { issuer: issuer.name }),
        verdict: 'unverified',
        reasons: [],
        skills: [],
      });
  }
  const unknown: CandidateBadge = { name: shown.name, verdict: 'unverified', reasons: [], skills: [] };
  return { badges: badges.length > 0 ? badges : [nothing ?? unknown], hosts: [...hosts].sort() };
}
