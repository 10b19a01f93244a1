import type { Claim } from '../model/claim.ts';
import type { Credential, CredentialSkill } from '../model/credential.ts';
import type { Evidence } from '../model/evidence.ts';
import type { SkillGraph } from './skill-graph.ts';

type Via = CredentialSkill['via'];

const LEVEL_RANK = { intro: 0, working: 1, advanced: 2 } as const;

/** Verdicts that make a credential no evidence at all (ARCHITECTURE 3, "Verdict -> state"). */
export const NO_EVIDENCE = new Set<Credential['verdict']>(['invalid', 'issuer-mismatch', 'revoked', 'suspended']);

/**
 * Everything in the wallet, seen as answers to skills: one entry for each credential (or claim), skill and field that
 * says so. A named credential is evidence of itself and of its skills. Broader skills are not listed here; the match
 * walks the graph. Credentials that were found to be false, revoked or suspended give nothing, and neither do those that
 * were issued to somebody else than any address that the person gave.
 * The order follows the input; the match does not depend on it.
 */
export function evidenceFromWallet(
  credentials: readonly Credential[],
  claims: readonly Claim[],
  graph: SkillGraph,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const credential of credentials) evidence.push(...evidenceFromCredential(credential, graph));
  for (const claim of claims) evidence.push(evidenceFromClaim(claim));
  return evidence;
}

function evidenceFromCredential(credential: Credential, graph: SkillGraph): Evidence[] {
  if (NO_EVIDENCE.has(credential.verdict)) return [];
  const holder = holderOf(credential);
  if (holder === 'another') return [];
  const links = new Map<string, CredentialSkill>();
  const add = (link: CredentialSkill): void => {
    const key = `${link.via} ${link.id}`;
    const known = links.get(key);
    if (!known || rankOf(link.level) > rankOf(known.level)) links.set(key, link);
  };
  for (const skill of credential.skills) add(skill);
  if (credential.namedCredential !== undefined) {
    const named = credential.namedCredential;
    const via: Via = 'named-credential';
    for (const id of [named, ...graph.skillsOf(named)]) add({ id, via, field: credential.name });
  }
  const refused = new Set(credential.notSkills);
  const standing = [...links.values()].filter(({ id, via }) => via === 'person' || !refused.has(id));
  return standing.map((link) => ({
    source: 'credential' as const,
    sourceId: credential.id,
    skillId: link.id,
    name: credential.name,
    ...(credential.issuer.name === '' ? {} : { issuer: credential.issuer.name }),
    verdict: credential.verdict,
    reasons: credential.reasons,
    via: link.via,
    field: link.field,
    ...(link.level === undefined ? {} : { level: link.level }),
    ...(credential.validFrom === undefined ? {} : { validFrom: credential.validFrom }),
    ...(credential.validUntil === undefined ? {} : { validUntil: credential.validUntil }),
    ...(credential.checkedAt === undefined ? {} : { checkedAt: credential.checkedAt }),
    ...(holder === undefined ? {} : { holder }),
  }));
}

/** Whom a checked credential was issued to, as far as the person's addresses tell; undefined where it was not looked at. */
function holderOf({ checks = [] }: Credential): 'you' | 'not-checked' | 'another' | undefined {
  switch (checks.find(({ part }) => part === 'recipient')?.reason) {
    case 'recipient-matches':
      return 'you';
    case 'recipient-not-compared':
      return 'not-checked';
    case 'recipient-differs':
      return 'another';
    default:
      return undefined;
  }
}

function evidenceFromClaim(claim: Claim): Evidence {
  return {
    source: 'claim',
    sourceId: claim.id,
    skillId: claim.skillId,
    name: claim.label,
    verdict: 'self-asserted',
    reasons: [],
    via: 'claim',
    field: claim.quote ?? claim.label,
    ...(claim.level === undefined ? {} : { level: claim.level }),
    ...(claim.years === undefined ? {} : { years: claim.years }),
  };
}

function rankOf(level: CredentialSkill['level']): number {
  return level === undefined ? -1 : LEVEL_RANK[level];
}
