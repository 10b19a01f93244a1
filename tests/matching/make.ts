import type { SkillGraph } from '../../utils/matching/skill-graph.ts';
import type { Claim } from '../../utils/model/claim.ts';
import type { Credential } from '../../utils/model/credential.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import type { Requirement } from '../../utils/model/requirement.ts';

/** A small lexicon: react > javascript > programming, python > programming; java ~ kotlin; one named credential. */
export const graph: SkillGraph = {
  label: (id) => id,
  broader: (id) =>
    ({ python: ['programming'], javascript: ['programming'], react: ['javascript'], java: ['programming'] })[id] ?? [],
  related: (id) => ({ java: ['kotlin'], sql: ['postgresql'] })[id] ?? [],
  skillsOf: (id) => ({ cissp: ['security', 'risk-management'] })[id] ?? [],
};

export const NOW = new Date('2026-11-21T12:00:00Z');

/** A must-have for the given skills, alternatives of each other. */
export function requirement(ids: string | string[], change: Partial<Requirement> = {}): Requirement {
  const alternatives = [ids].flat().map((id) => ({ id, label: id, kind: 'tool' as const }));
  const id = alternatives
    .map((each) => each.id)
    .sort()
    .join('|');
  return {
    id,
    label: id,
    kind: 'tool',
    force: 'must',
    alternatives,
    mentions: [
      { start: 0, end: 1, id: alternatives[0]?.id ?? '', label: id, kind: 'tool', force: 'must', rule: 'certain' },
    ],
    quote: { start: 0, end: 1, text: id },
    ...change,
  };
}

/** Verified, valid evidence for one skill. */
export function evidence(skillId: string, change: Partial<Evidence> = {}): Evidence {
  return {
    source: 'credential',
    sourceId: `badge-${skillId}`,
    skillId,
    name: `${skillId} badge`,
    issuer: 'Lindenhof Open Academy',
    verdict: 'verified',
    reasons: [],
    via: 'alignment',
    field: skillId,
    ...change,
  };
}

export function claimEvidence(skillId: string, change: Partial<Evidence> = {}): Evidence {
  const own = { source: 'claim' as const, sourceId: `claim-${skillId}`, verdict: 'self-asserted' as const };
  return evidence(skillId, { ...own, via: 'claim', ...change });
}

export function credential(change: Partial<Credential> = {}): Credential {
  return {
    id: 'c1',
    format: 'open-badges-3',
    name: 'Python Basics',
    achievement: { name: 'Python Basics', alignments: [], tags: [] },
    issuer: { name: 'Lindenhof Open Academy' },
    skills: [{ id: 'python', via: 'tag', field: 'Python' }],
    verdict: 'verified',
    reasons: ['signature and issuer agree'],
    addedAt: '2026-01-01T00:00:00Z',
    ...change,
  };
}

export function claim(change: Partial<Claim> = {}): Claim {
  return { id: 'k1', skillId: 'sql', label: 'SQL', addedAt: '2026-01-01T00:00:00Z', ...change };
}
