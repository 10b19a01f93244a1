import type { CandidateBadge } from '../model/candidate.ts';
import type { Credential } from '../model/credential.ts';
import type { Evidence } from '../model/evidence.ts';
import type { CredentialMeaning } from './credential-reader.ts';
import { evidenceFromWallet } from './evidence.ts';
import type { SkillGraph } from './skill-graph.ts';

/** What tells what a badge means; `correctedReader` and `createCredentialReader` make one. */
export type MeaningOf = (
  credential: Pick<Credential, 'name' | 'achievement' | 'issuer' | 'facts'>,
) => CredentialMeaning;

/** A badge as a page shows it; see `ProfileSnapshot.badges`. */
interface Shown {
  url?: string | undefined;
  text?: string | undefined;
  name: string;
}

/** The same badge in another reading of the page. */
export function shownKey({ url, text, name }: Shown): string {
  return url ?? text ?? name;
}

/** Each shown badge once, by the better of its names: pages link a badge from its picture and from its name. */
export function shownOnce<S extends Shown>(shown: readonly S[]): S[] {
  const seen = new Map<string, S>();
  for (const each of shown) {
    const key = shownKey(each);
    const known = seen.get(key);
    if (!known) seen.set(key, each);
    else if (known.name === '' && each.name !== '') seen.set(key, { ...known, name: each.name });
  }
  return [...seen.values()];
}

/** The badges of a page before anybody asked anything of anyone: what the page calls them, and nothing that is believed. */
export function uncheckedBadges(shown: readonly Shown[]): CandidateBadge[] {
  return shownOnce(shown).map(({ url, name }) => ({
    ...(url === undefined ? {} : { url }),
    name: name.slice(0, 500),
    verdict: 'unverified',
    reasons: [],
    skills: [],
  }));
}

/**
 * A candidate's badges as answers to skills, by the rules of the wallet (ARCHITECTURE 3): false, revoked and suspended
 * ones give nothing, nor does one whose recipient contradicts the page; one that ran out answers partly; one that was not
 * checked is there as what it is, by the words that the page calls it.
 *
 * @param badges in the page's order; the place in it is the evidence's `sourceId`
 * @param meaningOf reads what a badge means that was not checked yet
 */
export function evidenceOfBadges(
  badges: readonly CandidateBadge[],
  graph: SkillGraph,
  meaningOf: MeaningOf,
): Evidence[] {
  return badges.flatMap((badge, at) => {
    if (badge.holder === 'another' || badge.notBadge !== undefined) return [];
    const id = badgeId(at);
    const evidence = evidenceFromWallet([credentialOf(badge, id, meaningOf)], [], graph);
    // Whether it is the person's own is for `holder` to say: `checks` were compared with what the page states.
    return evidence.map(({ holder: _holder, ...each }) =>
      badge.holder === undefined || badge.holder === 'another' ? each : { ...each, holder: badge.holder },
    );
  });
}

/**
 * Evidence without what only a page's own words for an unread badge say, and no reader sees: the text of a hidden link, of a
 * picture's description, of data in the source. A badge that was read speaks for itself, wherever it stood.
 *
 * @param badges those that the evidence is of
 * @param claimed ids that the visible text names
 */
export function withoutUnseen(
  evidence: readonly Evidence[],
  badges: readonly CandidateBadge[],
  claimed: ReadonlySet<string>,
): Evidence[] {
  const read = new Set(badges.flatMap(({ links }, at) => (links === undefined ? [] : badgeId(at))));
  const named = new Set(
    evidence
      .filter(({ via, skillId }) => via === 'named-credential' && claimed.has(skillId))
      .map(({ sourceId }) => sourceId),
  );
  return evidence.filter(
    ({ sourceId, skillId, via }) =>
      read.has(sourceId) || claimed.has(skillId) || (via === 'named-credential' && named.has(sourceId)),
  );
}

/** `Evidence.sourceId` of the badge at this place of the list. */
export function badgeId(at: number): string {
  return `badge-${at}`;
}

function credentialOf(badge: CandidateBadge, id: string, meaningOf: MeaningOf): Credential {
  const { name, issuer = '', facts, verdict, reasons, validFrom, validUntil, checkedAt } = badge;
  const stated = {
    name: name === '' ? '-' : name,
    achievement: { name, alignments: [], tags: [] },
    issuer: { name: issuer, ...(badge.issuerId === undefined ? {} : { id: badge.issuerId }) },
    ...(facts === undefined ? {} : { facts }),
  };
  const { namedCredential, skills } = badge.links
    ? { namedCredential: badge.namedCredential, skills: badge.links }
    : meaningOf(stated);
  return {
    ...stated,
    id,
    format: badge.format ?? 'typed',
    skills,
    verdict,
    reasons,
    ...(namedCredential === undefined ? {} : { namedCredential }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    addedAt: checkedAt ?? '',
  };
}
