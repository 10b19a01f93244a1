import type { RoleChoice } from '../../components/role-choice.ts';
import { type RankedGoal, rankGoal } from '../../utils/matching/goal.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import { createRoleFinder } from '../../utils/matching/role-of-title.ts';
import { roleRequirements } from '../../utils/matching/role-requirements.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';
import type { Counted, PlanData } from './plan-data.ts';

/** A role as something to plan for. */
export interface RoleGoal extends RankedGoal {
  /** What the wallet answers already, as the profile names it. */
  answered: string[];
}

/** The gaps between the wallet and a role, ranked by the saved and opened postings of that role. */
export function roleGoal(role: RoleProfile, data: PlanData, today: string): RoleGoal {
  const { lexicon, evidence, opened, now } = data;
  const requirements = roleRequirements(role, lexicon);
  const match = matchRequirements(requirements, evidence, { now, graph: lexicon });
  const held = new Set(evidence.map(({ skillId }) => skillId));
  const seen = postingsByRole(data).get(role.id) ?? [];
  const goal = rankGoal({
    role: role.id,
    requirements,
    match,
    seen,
    opened,
    today,
    lexicon,
    holds: (id) => held.has(id),
  });
  const states = new Map(match.rows.map(({ requirementId, state }) => [requirementId, state]));
  const isAnswered = (id: string): boolean => ['verified', 'held'].includes(states.get(id) ?? '');
  return { ...goal, answered: requirements.filter(({ id }) => isAnswered(id)).map(({ label }) => label) };
}

/** Every role that can be a goal, with how many saved postings there are of it. */
export function roleChoices(data: PlanData): RoleChoice[] {
  const seen = postingsByRole(data);
  return data.roles.map(({ id, label, family, titles }) => ({
    id,
    name: label,
    family,
    n: seen.get(id)?.length ?? 0,
    titles,
  }));
}

const byRole = new WeakMap<PlanData, Map<string, Counted[]>>();

/** Kept with the data: a change of the limits asks again, and titles stay what they are. */
function postingsByRole(data: PlanData): Map<string, Counted[]> {
  const known = byRole.get(data);
  if (known) return known;
  const find = createRoleFinder(data.roles);
  const found = new Map<string, Counted[]>();
  for (const posting of data.postings) {
    const role = find(posting.title);
    if (role) found.set(role.id, [...(found.get(role.id) ?? []), posting]);
  }
  byRole.set(data, found);
  return found;
}
