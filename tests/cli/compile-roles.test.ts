import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allRoles, checkRoles, readRoleFiles, roleTerms } from '../../utils/cli/compile-roles.ts';
import { parseRoleText } from '../../utils/matching/role-text.ts';
import { readRoles } from '../../utils/model/read-roles.ts';

const terms = { ids: new Set(['oil', 'ropes', 'songs', 'maps']), families: new Set(['night']) };

function check(text: string, file = 'night.txt'): string[] {
  return checkRoles(new Map([[file, parseRoleText(text, file.replace('.txt', ''))]]), terms);
}

const LAMP = 'lamp-lighter\n  label Lamp lighter\n  titles Allumeur\n  must oil ropes\n  nice songs|maps\n';

describe('checkRoles', () => {
  it('lets good text pass', () => {
    expect(check(LAMP)).toEqual([]);
  });

  it.each([
    [
      'an unknown id, with its line',
      LAMP.replace('ropes', 'silk'),
      ['night.txt: line 4: lamp-lighter: unknown id "silk"'],
    ],
    ['an unknown alternative', LAMP.replace('maps', 'silk'), ['night.txt: line 5: lamp-lighter: unknown id "silk"']],
    [
      'fewer than three asks',
      LAMP.replace(' ropes', ''),
      [expect.stringMatching(/^night\.txt: line 1: lamp-lighter: asks: /)],
    ],
    [
      'the same role twice',
      `${LAMP}${LAMP.replace(/Lamp lighter|Allumeur/g, (it) => `${it} two`)}`,
      ['night.txt: line 6: lamp-lighter: stands in night.txt too'],
    ],
    [
      'roles out of order',
      `${LAMP}${LAMP.replace('lamp-lighter', 'keeper').replace(/Lamp lighter|Allumeur/g, (it) => `${it} two`)}`,
      ['night.txt: line 6: keeper: stands behind lamp-lighter'],
    ],
    [
      'a title of two roles',
      `${LAMP}${LAMP.replace('lamp-lighter', 'watch').replace('Lamp lighter', 'Watch')}`,
      ['night.txt: line 8: watch: the title "Allumeur" stands for lamp-lighter already'],
    ],
    [
      'a title that a folded one is already',
      LAMP.replace('Allumeur', 'LAMP-lighters'),
      ['night.txt: line 3: lamp-lighter: the title "LAMP-lighters" stands for lamp-lighter already'],
    ],
    [
      'what the reader found',
      LAMP.replace('  nice', '  wants'),
      ['night.txt: line 5: unknown key "wants"', expect.stringMatching(/: asks: /)],
    ],
  ])('names %s', (_, text, problems) => {
    expect(check(text)).toEqual(problems);
  });

  it('names a family that the lexicon does not have', () => {
    expect(check(LAMP, 'noon.txt')).toEqual(['noon.txt: the lexicon has no family "noon"']);
  });
});

describe('the role profiles', () => {
  it('have no problems, and cover every family but the four that are no work of their own', async () => {
    const [files, known] = await Promise.all([readRoleFiles(), roleTerms()]);
    expect(checkRoles(files, known)).toEqual([]);
    const covered = new Set(allRoles(files).map(({ family }) => family));
    expect([...known.families].filter((family) => !covered.has(family)).sort()).toEqual(['languages', 'soft-skills']);
  });

  it('are many, ask for eight to sixteen things each, and are read back as they are', async () => {
    const roles = allRoles(await readRoleFiles());
    expect(roles.length).toBeGreaterThanOrEqual(100);
    const odd = roles.filter(({ asks }) => asks.length < 8 || asks.length > 20).map(({ id }) => id);
    expect(odd).toEqual([]);
    const json = JSON.stringify(roles);
    expect(readRoles(json)).toEqual({ ok: true, value: roles });
    expect(gzipSync(json).length).toBeLessThan(60_000);
  });
});
