import type { RoleLine } from '../model/role.ts';
import type { RoleSkill } from '../model/role-edit.ts';
import { lineOf } from './role-edit.ts';

/** What is asked of a lexicon here. */
export interface KnownNames {
  skill(id: string): { label: string; kind: RoleSkill['kind'] } | undefined;
  namedCredential(id: string): { label: string } | undefined;
}

/** As in the model. */
const LONGEST_LABEL = 200;

/** The skill or named credential of this id, as this lexicon calls it; undefined where it knows none. */
export function skillOf(id: string, names: KnownNames): RoleSkill | undefined {
  const skill = names.skill(id);
  if (skill) return { id, label: skill.label.slice(0, LONGEST_LABEL), kind: skill.kind };
  const named = names.namedCredential(id);
  return named && { id, label: named.label.slice(0, LONGEST_LABEL), kind: 'credential' };
}

/** Ids that these lines ask for and this lexicon does not know: nothing can ever match them. */
export function unknownIn(lines: readonly RoleLine[], names: KnownNames): ReadonlySet<string> {
  const ids = new Set(lines.flatMap(({ alternatives }) => alternatives.map(({ id }) => id)));
  return new Set([...ids].filter((id) => skillOf(id, names) === undefined));
}

/**
 * Lines out of a file, which may say anything, in this lexicon's own terms: what it knows is called by its name here, so
 * that no line can say one thing and ask for another. What it does not know keeps the file's name, in plain characters.
 * Degrees and knock-outs are left out (`roleLinesOf`).
 * @returns the lines, and how many were left out
 */
export function knownLines(lines: readonly RoleLine[], names: KnownNames): { lines: RoleLine[]; left: number } {
  const read = new Map<string, RoleLine>();
  let left = 0;
  for (const line of lines) {
    const skills = new Map<string, RoleSkill>();
    for (const { id, label, kind } of line.alternatives) {
      const known = skillOf(id, names);
      if (known) skills.set(id, known);
      else if (kind !== 'degree' && kind !== 'knockout') skills.set(id, { id, label: plainText(label) || id, kind });
    }
    const [first, ...others] = skills.values();
    if (!first) {
      left += 1;
      continue;
    }
    const own = lineOf([first, ...others], line);
    // The same twice is one line; a must-have goes first.
    if (read.get(own.id)?.force !== 'must') read.set(own.id, own);
  }
  return { lines: [...read.values()], left };
}

/** A name by somebody else, without characters that cannot be seen or that turn the text around. */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
