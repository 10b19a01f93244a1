import type { Requirement } from '../model/requirement.ts';
import type { RoleLine } from '../model/role.ts';

/** As in the model. */
const MOST_LINES = 200;
const MOST_ALTERNATIVES = 20;

/**
 * Lines of a role from what a posting asks for, in its order. Knock-outs and degrees are left out: they are no skill, and
 * judging by them is not what a role here is for.
 */
export function roleLinesOf(requirements: readonly Requirement[]): RoleLine[] {
  const lines: RoleLine[] = [];
  for (const { id, label, kind, force, alternatives, level, years, knockOut } of requirements) {
    if (force === 'context' || knockOut || kind === 'degree' || kind === 'knockout') continue;
    const skills = alternatives.filter((each) => each.kind !== 'degree' && each.kind !== 'knockout');
    if (skills.length === 0 || lines.length >= MOST_LINES) continue;
    lines.push({
      id,
      label,
      kind,
      force,
      alternatives: skills.slice(0, MOST_ALTERNATIVES),
      ...(level === undefined ? {} : { level }),
      ...(years === undefined ? {} : { years: years.min }),
    });
  }
  return lines;
}
