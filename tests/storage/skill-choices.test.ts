import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeCheck } from '../../utils/intake/merge-check.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { addCredentials, getCredential, updateCredential } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { achievementKey, chooseSkills, listHeld, unchooseSkill } from '../../utils/storage/skill-choices.ts';
import { aBadge, NOW, value } from './make-rows.ts';

let names = 0;
let db: CredlensDatabase;
beforeEach(() => {
  db = new CredlensDatabase(`skill-choices-${names++}`);
});
afterEach(() => db.delete());

const skills: Credential['skills'] = [
  { id: 'docker', via: 'tag', field: 'Docker', level: 'working' },
  { id: 'go', via: 'text', field: 'Ready to go' },
];
const badge = (validFrom: string) => aBadge('Containers', ['Docker'], { skills, validFrom });
const add = async (validFrom: string) =>
  value(await addCredentials(db, [{ credentials: [badge(validFrom)] }], NOW)).added[0] as Credential;
const held = async () =>
  value(await listHeld(db)).items.map((each) => each.skills.map(({ id, via }) => `${id}:${via}`));

describe('what the person says about the skills of an achievement', () => {
  it('confirms, refuses and adds; the level that was read stays with what is confirmed', async () => {
    const credential = await add('2026-01-01');
    value(
      await chooseSkills(
        db,
        credential,
        [
          { id: 'docker', is: 'yes', field: 'Docker' },
          { id: 'go', is: 'no', field: 'Ready to go' },
          { id: 'kubernetes', is: 'yes', field: 'Containers', level: 'intro' },
        ],
        NOW,
      ),
    );
    const [seen] = value(await listHeld(db)).items;
    expect(seen?.skills).toEqual([
      { id: 'docker', via: 'person', field: 'Docker', level: 'working' },
      { id: 'kubernetes', via: 'person', field: 'Containers', level: 'intro' },
    ]);
    expect(seen?.notSkills).toEqual(['go']);
  });

  it('holds for the same achievement imported later, and for no other', async () => {
    value(await chooseSkills(db, await add('2026-01-01'), [{ id: 'go', is: 'no', field: 'Ready to go' }], NOW));
    await add('2026-06-01');
    value(await addCredentials(db, [{ credentials: [aBadge('Other', [], { skills })] }], NOW));
    expect((await held()).sort()).toEqual([['docker:tag'], ['docker:tag'], ['docker:tag', 'go:text']].sort());
  });

  it('stands after another check of the same file, which reads the skills anew', async () => {
    const credential = await add('2026-01-01');
    value(await chooseSkills(db, credential, [{ id: 'go', is: 'no', field: 'Ready to go' }], NOW));
    const stored = value(await getCredential(db, credential.id));
    const judged = { ...badge('2026-01-01'), verdict: 'verified' as const, checkedAt: NOW.toISOString() };
    value(await updateCredential(db, mergeCheck(stored, judged, { named: [], allowed: [] })));
    expect(await held()).toEqual([['docker:tag']]);
    expect(value(await listHeld(db)).items[0]?.verdict).toBe('verified');
  });

  it('is forgotten on request: the credential says again what was read out of it', async () => {
    const credential = await add('2026-01-01');
    value(await chooseSkills(db, credential, [{ id: 'go', is: 'no', field: 'Ready to go' }], NOW));
    value(await chooseSkills(db, credential, [{ id: 'docker', is: 'yes', field: 'Docker' }], NOW));
    value(await unchooseSkill(db, credential, 'go', NOW));
    expect(await held()).toEqual([['docker:person', 'go:text']]);
    value(await unchooseSkill(db, credential, 'docker', NOW));
    expect(await held()).toEqual([['docker:tag', 'go:text']]);
    expect(await db.skillChoices.count()).toBe(0);
  });

  it('a later word replaces the earlier one', async () => {
    const credential = await add('2026-01-01');
    value(await chooseSkills(db, credential, [{ id: 'go', is: 'no', field: 'Ready to go' }], NOW));
    value(await chooseSkills(db, credential, [{ id: 'go', is: 'yes', field: 'Ready to go' }], NOW));
    expect((await db.skillChoices.toArray())[0]?.skills).toEqual([{ id: 'go', is: 'yes', field: 'Ready to go' }]);
  });

  it('refuses what is no skill id, and writes nothing', async () => {
    const credential = await add('2026-01-01');
    const result = await chooseSkills(db, credential, [{ id: '<b>', is: 'yes', field: '' }], NOW);
    expect(result).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    expect(await db.skillChoices.count()).toBe(0);
  });
});

it('achievementKey goes by ids where there are some, by names otherwise, whatever their case', () => {
  const of = (issuer: Credential['issuer'], achievement: { id?: string; name: string }) =>
    achievementKey({ issuer, achievement: { alignments: [], tags: [], ...achievement } });
  expect(of({ id: 'did:web:A.example', name: 'A' }, { id: 'urn:x', name: 'One' })).toBe(
    of({ id: 'did:web:a.example', name: 'A renamed' }, { id: 'urn:x', name: 'One, revised' }),
  );
  expect(of({ name: 'A ' }, { name: 'One' })).toBe(of({ name: 'a' }, { name: 'one' }));
  expect(of({ name: 'A' }, { name: 'One' })).not.toBe(of({ name: 'B' }, { name: 'One' }));
});
