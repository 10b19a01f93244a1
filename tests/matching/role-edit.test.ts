import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editRole, lineOf, undoneEdit } from '../../utils/matching/role-edit.ts';
import { type Role, type RoleLine, roleSchema } from '../../utils/model/role.ts';
import type { RoleEdit, RoleSkill } from '../../utils/model/role-edit.ts';
import { runs } from '../runs.ts';

const skill = (id: string): RoleSkill => ({ id, label: id.toUpperCase(), kind: 'tool' });
const line = (ids: string, rest: Partial<RoleLine> = {}): RoleLine => {
  const [first = skill('x'), ...others] = ids.split('|').map(skill);
  return lineOf([first, ...others], { force: 'must', ...rest });
};
const role = (...lines: RoleLine[]): Role => ({
  id: '7f3c1b5e-5b3d-4c1e-9f53-0d4f6a1c2b3e',
  name: 'Data analyst',
  lines,
  savedAt: '2026-11-22T10:00:00.000Z',
  changedAt: '2026-11-22T10:00:00.000Z',
});
/** Does a step that must be possible. */
function done(before: Role, edit: RoleEdit): Role {
  const edited = editRole(before, edit);
  if ('refused' in edited) throw new Error(`refused: ${edited.refused.why}`);
  return edited.role;
}
const ids = ({ lines }: Role) => lines.map(({ id }) => id);

describe('editRole', () => {
  it('adds a skill as a line of its own, once', () => {
    const after = done(role(line('sql')), { do: 'add', skill: skill('python'), force: 'nice' });
    expect(after.lines[1]).toEqual({
      id: 'python',
      label: 'PYTHON',
      kind: 'tool',
      force: 'nice',
      alternatives: [skill('python')],
    });
    expect(editRole(after, { do: 'add', skill: skill('sql'), force: 'nice' })).toEqual({
      refused: { why: 'twice', label: 'SQL' },
    });
  });

  it('adds an alternative: the line is named after all of them, and keeps what else it asks for', () => {
    const before = role(line('java', { years: 3, verifiedOnly: true }));
    expect(done(before, { do: 'or', line: 'java', skill: skill('cobol') }).lines).toEqual([
      {
        id: 'cobol|java',
        label: 'JAVA or COBOL',
        kind: 'tool',
        force: 'must',
        years: 3,
        verifiedOnly: true,
        alternatives: [skill('java'), skill('cobol')],
      },
    ]);
    expect(editRole(before, { do: 'or', line: 'java', skill: skill('java') })).toEqual({
      refused: { why: 'twice', label: 'JAVA' },
    });
  });

  it('refuses an alternative that would make one line of two', () => {
    const before = role(line('java'), line('java|kotlin'));
    expect(editRole(before, { do: 'or', line: 'java', skill: skill('kotlin') })).toEqual({
      refused: { why: 'twice', label: 'JAVA or KOTLIN' },
    });
  });

  it('splits an alternative off: both are asked for, one after the other', () => {
    const before = role(line('java|kotlin|scala', { level: 'working', force: 'nice' }), line('sql'));
    const after = done(before, { do: 'split', line: 'java|kotlin|scala', skill: 'java' });
    expect(ids(after)).toEqual(['kotlin|scala', 'java', 'sql']);
    expect(after.lines[1]).toMatchObject({ level: 'working', force: 'nice' });
    expect(ids(done(before, { do: 'without', line: 'java|kotlin|scala', skill: 'kotlin' }))).toEqual([
      'java|scala',
      'sql',
    ]);
  });

  it('does not empty a line, and says where one is not there any more', () => {
    const before = role(line('java'));
    for (const edit of [
      { do: 'without', line: 'java', skill: 'java' },
      { do: 'split', line: 'java', skill: 'java' },
      { do: 'remove', line: 'sql' },
      { do: 'change', line: 'sql', change: { years: 2 } },
    ] satisfies RoleEdit[])
      expect(editRole(before, edit)).toEqual({ refused: { why: 'gone' } });
  });

  it('changes what a line asks for; what is asked for no more leaves no trace', () => {
    const before = role(line('sql', { years: 2, verifiedOnly: true }));
    const after = done(before, { do: 'change', line: 'sql', change: { years: undefined, verifiedOnly: false } });
    expect(after.lines).toEqual([line('sql')]);
    expect(Object.keys(after.lines[0] ?? {})).not.toContain('years');
  });

  it('is never without a name', () => {
    expect(editRole(role(), { do: 'name', name: ' \n ' })).toEqual({ refused: { why: 'nameless' } });
    expect(done(role(), { do: 'name', name: `  ${'n'.repeat(300)}` }).name).toBe('n'.repeat(200));
  });

  it('holds as many lines and alternatives as the model has room for', () => {
    const lines = Array.from({ length: 200 }, (_, at) => line(`skill-${at}`));
    expect(editRole(role(...lines), { do: 'add', skill: skill('one-more'), force: 'must' })).toEqual({
      refused: { why: 'full' },
    });
    const many = line(Array.from({ length: 20 }, (_, at) => `s${at}`).join('|'));
    expect(editRole(role(many), { do: 'or', line: many.id, skill: skill('one-more') })).toEqual({
      refused: { why: 'full' },
    });
    // Long names fill the line's own before twenty of them are there.
    const long = line(Array.from({ length: 5 }, (_, at) => `${at}${'x'.repeat(118)}`).join('|'));
    expect(editRole(role(long), { do: 'or', line: long.id, skill: skill('y'.repeat(100)) })).toEqual({
      refused: { why: 'full' },
    });
  });
});

const names = ['a', 'b', 'c', 'd'] as const;
const someLine = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
    force: fc.constantFrom('must' as const, 'nice' as const),
    years: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ ids, force, years }) => line(ids.join('|'), { force, years }));
const someRole = fc.uniqueArray(someLine, { maxLength: 5, selector: ({ id }) => id }).map((lines) => role(...lines));
const someEdit = (lines: readonly RoleLine[]): fc.Arbitrary<RoleEdit> => {
  const at = fc.constantFrom('gone', ...lines.map(({ id }) => id));
  const one = fc.constantFrom(...names).map(skill);
  const force = fc.constantFrom('must' as const, 'nice' as const);
  return fc.oneof(
    fc.record({ do: fc.constant('name' as const), name: fc.string({ maxLength: 5 }) }),
    fc.record({ do: fc.constant('add' as const), skill: one, force }),
    fc.record({ do: fc.constant('remove' as const), line: at }),
    fc.record({ do: fc.constant('or' as const), line: at, skill: one }),
    fc.record({
      do: fc.constantFrom('without' as const, 'split' as const),
      line: at,
      skill: fc.constantFrom(...names),
    }),
    fc.record({
      do: fc.constant('change' as const),
      line: at,
      change: fc.record({ force, years: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }) }),
    }),
  );
};

describe('steps and the way back', () => {
  it('leave a role that the model accepts, with each line once; undone, the role is as it was', () => {
    let done = 0;
    fc.assert(
      fc.property(
        someRole.chain((before) => fc.tuple(fc.constant(before), someEdit(before.lines))),
        ([before, edit]) => {
          const copy = structuredClone(before);
          const edited = editRole(before, edit);
          expect(before).toEqual(copy);
          if ('refused' in edited) return;
          done++;
          expect(roleSchema.safeParse(edited.role).success).toBe(true);
          expect(new Set(ids(edited.role)).size).toBe(edited.role.lines.length);
          expect(undoneEdit(edited.role, before, edited.role)).toEqual(before);
        },
      ),
      { numRuns: runs(500) },
    );
    expect(done, 'else the property was about refusals').toBeGreaterThan(100);
  });

  it('keep what another page did since', () => {
    const before = role(line('sql'), line('java'));
    const mine = done(before, { do: 'remove', line: 'sql' });
    const theirs = done(done(mine, { do: 'add', skill: skill('git'), force: 'must' }), {
      do: 'change',
      line: 'java',
      change: { years: 5 },
    });
    const undone = undoneEdit(theirs, before, mine);
    expect(ids(undone)).toEqual(['sql', 'java', 'git']);
    expect(undone.lines[1]?.years).toBe(5);
    // A line that was changed by both stays as the last left it.
    const changed = done(before, { do: 'change', line: 'sql', change: { years: 1 } });
    const again = done(changed, { do: 'change', line: 'sql', change: { years: 9 } });
    expect(undoneEdit(again, before, changed).lines[0]?.years).toBe(9);
    const renamed = done(before, { do: 'name', name: 'Mine' });
    expect(undoneEdit({ ...renamed, name: 'Theirs' }, before, renamed).name).toBe('Theirs');
  });
});
