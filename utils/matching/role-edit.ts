import type { Role, RoleLine } from '../model/role.ts';
import type { LineChange, RoleEdit, RoleRefusal, RoleSkill } from '../model/role-edit.ts';

/** As in the model. */
const MOST_LINES = 200;
const MOST_ALTERNATIVES = 20;
const LONGEST_ID = 600;
const LONGEST_NAME = 200;

type Edited = { lines: RoleLine[] } | { refused: RoleRefusal };

/** A line that any of these skills answers; its id, name and kind follow from them. */
export function lineOf(
  skills: readonly [RoleSkill, ...RoleSkill[]],
  rest: Pick<RoleLine, 'force' | 'level' | 'years' | 'verifiedOnly'>,
): RoleLine {
  const labels = skills.map(({ label }) => label);
  const last = labels.pop() ?? '';
  return {
    id: skills
      .map(({ id }) => id)
      .sort()
      .join('|')
      .slice(0, LONGEST_ID),
    label: (labels.length === 0 ? last : `${labels.join(', ')} or ${last}`).slice(0, LONGEST_ID),
    kind: skills[0].kind,
    force: rest.force,
    alternatives: [...skills],
    ...asked(rest),
  };
}

/** What else is asked for, without members that say nothing. */
function asked({ level, years, verifiedOnly }: LineChange) {
  return {
    ...(level === undefined ? {} : { level }),
    ...(years === undefined ? {} : { years }),
    ...(verifiedOnly ? { verifiedOnly } : {}),
  };
}

/** Does one step, on the role as it is now; or says why not. The role that went in stays as it is. */
export function editRole(role: Role, edit: RoleEdit): { role: Role } | { refused: RoleRefusal } {
  if (edit.do === 'name') {
    const name = edit.name.trim().slice(0, LONGEST_NAME).trim();
    return name === '' ? { refused: { why: 'nameless' } } : { role: { ...role, name } };
  }
  const edited = editLines(role.lines, edit);
  return 'refused' in edited ? edited : { role: { ...role, lines: edited.lines } };
}

function editLines(lines: readonly RoleLine[], edit: Exclude<RoleEdit, { do: 'name' }>): Edited {
  if (edit.do === 'add') return put(lines, lines.length, 0, [lineOf([edit.skill], { force: edit.force })]);
  const at = lines.findIndex(({ id }) => id === edit.line);
  const line = lines[at];
  if (!line) return GONE;
  const { alternatives } = line;
  switch (edit.do) {
    case 'remove':
      return put(lines, at, 1, []);
    case 'change': {
      const { level, years, verifiedOnly, ...rest } = line;
      const { force = line.force } = edit.change;
      return put(lines, at, 1, [{ ...rest, force, ...asked({ level, years, verifiedOnly, ...edit.change }) }]);
    }
    case 'or':
      if (alternatives.some(({ id }) => id === edit.skill.id)) return { refused: { why: 'twice', label: line.label } };
      return put(lines, at, 1, withSkills(line, [...alternatives, edit.skill]));
    case 'without':
    case 'split': {
      const out = alternatives.find(({ id }) => id === edit.skill);
      const others = withSkills(
        line,
        alternatives.filter((each) => each !== out),
      );
      if (!out || others.length === 0) return GONE;
      return put(lines, at, 1, edit.do === 'without' ? others : [...others, ...withSkills(line, [out])]);
    }
  }
}

const GONE: Edited = { refused: { why: 'gone' } };

function withSkills(line: RoleLine, [first, ...others]: readonly RoleSkill[]): RoleLine[] {
  return first ? [lineOf([first, ...others], line)] : [];
}

/** Puts lines in the place of others, unless one would stand there twice or there would be too many. */
function put(lines: readonly RoleLine[], at: number, without: number, come: readonly RoleLine[]): Edited {
  const after = lines.toSpliced(at, without, ...come);
  for (const { id, alternatives } of come) {
    const twin = after.find((each) => each.id === id && !come.includes(each));
    if (twin) return { refused: { why: 'twice', label: twin.label } };
    const length = alternatives.map((each) => each.id).join('|').length;
    if (alternatives.length > MOST_ALTERNATIVES || length > LONGEST_ID) return { refused: { why: 'full' } };
  }
  return after.length > Math.max(MOST_LINES, lines.length) ? { refused: { why: 'full' } } : { lines: after };
}

/**
 * Takes a step back on the role as it is now: what it brought goes, what it took comes back to its place. What was changed
 * since, here or in another tab, stays.
 */
export function undoneEdit(now: Role, before: Role, after: Role): Role {
  const same = (a: RoleLine, b: RoleLine) => JSON.stringify(a) === JSON.stringify(b);
  const came = after.lines.filter((line) => !before.lines.some((each) => same(each, line)));
  const gone = before.lines.flatMap((line, at) => (after.lines.some((each) => same(each, line)) ? [] : [{ line, at }]));
  const lines = now.lines.filter((line) => !came.some((each) => same(each, line)));
  for (const { line, at } of gone)
    if (!lines.some(({ id }) => id === line.id) && lines.length < MOST_LINES) lines.splice(at, 0, line);
  return { ...now, lines, name: now.name === after.name ? before.name : now.name };
}
