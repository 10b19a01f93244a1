import { describe, expect, it } from 'vitest';
import { allRoles, readRoleFiles } from '../../utils/cli/compile-roles.ts';
import { matchRequirements } from '../../utils/matching/match.ts';
import { type RoleLexicon, roleRequirements } from '../../utils/matching/role-requirements.ts';
import { requirementSchema } from '../../utils/model/requirement.ts';
import type { RoleProfile } from '../../utils/model/role-profile.ts';
import { evidence, graph, NOW } from './make.ts';

const KNOWN = ['sql', 'python', 'java', 'kotlin'];
const lexicon: RoleLexicon = {
  skill: (id) =>
    KNOWN.includes(id)
      ? { id, label: id.toUpperCase(), kind: 'tool', family: 'software', broader: [], related: [] }
      : undefined,
  namedCredential: (id) =>
    id === 'lamp-licence'
      ? {
          id,
          label: 'Lamp licence',
          family: 'x',
          aliases: [],
          issuer: 'Guild',
          award: 'licence',
          level: 'working',
          skills: [],
        }
      : undefined,
};
const role: RoleProfile = {
  id: 'keeper',
  label: 'Keeper',
  family: 'software',
  titles: [],
  asks: [
    { id: 'sql', force: 'must', level: 'advanced' },
    { id: 'python', any: ['java', 'gone', 'kotlin'], force: 'must' },
    { id: 'gone', force: 'must' },
    { id: 'lamp-licence', force: 'nice' },
  ],
};

describe('roleRequirements', () => {
  it('asks as a posting would, without what the lexicon does not know', () => {
    const made = roleRequirements(role, lexicon);
    expect(made.map(({ id, label, kind, force, level }) => ({ id, label, kind, force, level }))).toEqual([
      { id: 'sql', label: 'SQL', kind: 'tool', force: 'must', level: 'advanced' },
      { id: 'java|kotlin|python', label: 'PYTHON, JAVA or KOTLIN', kind: 'tool', force: 'must', level: undefined },
      { id: 'lamp-licence', label: 'Lamp licence', kind: 'credential', force: 'nice', level: undefined },
    ]);
    for (const each of made) expect(requirementSchema.safeParse(each).error).toBeUndefined();
  });

  it('gives what a wallet can be matched against', () => {
    const match = matchRequirements(roleRequirements(role, lexicon), [evidence('kotlin')], { now: NOW, graph });
    expect(match.rows.map(({ state }) => state)).toEqual(['missing', 'verified', 'missing']);
    expect(match.musts).toMatchObject({ total: 2, verified: 1, missing: 1 });
  });

  it('gives every profile requirements that the model takes', async () => {
    const all = {
      skill: (id: string) => ({ ...lexicon.skill('sql'), id, label: id }),
      namedCredential: () => undefined,
    };
    for (const each of allRoles(await readRoleFiles()))
      for (const requirement of roleRequirements(each, all as unknown as RoleLexicon))
        expect(requirementSchema.safeParse(requirement).error).toBeUndefined();
  });
});
