import type { Requirement } from '../model/requirement.ts';
import type { RoleLine } from '../model/role.ts';
import { lineOf } from './role-edit.ts';

/** As in the model. */
const MOST_LINES = 200;
const MOST_ALTERNATIVES = 20;

/**
 * Lines of a role from what a posting asks for, in its order. Knock-outs and degrees are left out: they are no skill, and
 * judging by them is not what a role here is for.
 */
export function roleLinesOf(requirements: readonly Requirement[]): RoleLine[] {
  const lines: RoleLine[] = [];
  const ids = new Set<string>();
  for (const { kind, force, alternatives, level, years, knockOut } of requirements) {
    if (force === 'context' || knockOut || kind === 'degree' || kind === 'knockout') continue;
    const [first, ...others] = alternatives
      .filter((each) => each.kind !== 'degree' && each.kind !== 'knockout')
      .slice(0, MOST_ALTERNATIVES);
    if (!first || lines.length >= MOST_LINES) continue;
    const line = lineOf([first, ...others], { force, level, years: years?.min });
    // "A degree or SQL" is SQL then, which may stand there by itself.
    if (!ids.has(line.id)) lines.push(line);
    ids.add(line.id);
  }
  return lines;
}
