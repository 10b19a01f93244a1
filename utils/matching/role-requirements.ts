import type { NamedCredential } from '../model/named-credential.ts';
import type { Requirement } from '../model/requirement.ts';
import type { RoleProfile } from '../model/role-profile.ts';
import type { Skill } from '../model/skill.ts';
import { compareIds } from './route-order.ts';

/** What is asked of the lexicon; `Lexicon` fits. */
export interface RoleLexicon {
  skill(id: string): Skill | undefined;
  namedCredential(id: string): NamedCredential | undefined;
}

/**
 * What a role asks for, as if a posting did: so that a wallet can be matched against it. In the order of the profile,
 * with its alternatives. What the lexicon no longer knows is left out.
 */
export function roleRequirements(role: RoleProfile, lexicon: RoleLexicon): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const { id: first, any = [], force, level } of role.asks) {
    const alternatives = [first, ...any].flatMap((id) => alternativeOf(id, lexicon));
    const [usual] = alternatives;
    if (!usual) continue;
    const id = alternatives
      .map((each) => each.id)
      .sort(compareIds)
      .join('|');
    if (found.has(id)) continue;
    const label = labelOf(alternatives.map((each) => each.label));
    found.set(id, {
      id,
      label,
      kind: usual.kind,
      force,
      alternatives,
      mentions: [{ start: 0, end: label.length, ...usual, force, rule: 'role' }],
      quote: { start: 0, end: label.length, text: label },
      ...(level === undefined ? {} : { level }),
    });
  }
  return [...found.values()];
}

function alternativeOf(id: string, lexicon: RoleLexicon): Requirement['alternatives'] {
  const skill = lexicon.skill(id);
  if (skill) return [{ id, label: skill.label, kind: skill.kind }];
  const credential = lexicon.namedCredential(id);
  return credential ? [{ id, label: credential.label, kind: 'credential' }] : [];
}

/** Joined as the labels of what postings ask for are. */
function labelOf(labels: readonly string[]): string {
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`;
}
