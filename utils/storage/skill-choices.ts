import type { Credential, CredentialSkill } from '../model/credential.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type ChosenSkill, type SkillChoice, skillChoiceSchema } from '../model/skill-choice.ts';
import { attempt } from './attempt.ts';
import { listCredentials } from './credentials.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

const MOST_SKILLS = 500;

/**
 * Tells achievements apart: two credentials of one achievement, imported at different times, have the same key. Ids in
 * preference to names, compared without case and outer space.
 */
export function achievementKey({ issuer, achievement }: Pick<Credential, 'issuer' | 'achievement'>): string {
  return JSON.stringify(
    [issuer.id ?? issuer.name, achievement.id ?? achievement.name].map((part) => part.trim().toLowerCase()),
  );
}

/**
 * Every credential with the skills that the person stated, newest first. Rows keep what was read out of them, and the
 * person's word is laid over it here: so it holds for what is imported later, and no later reading loses it.
 * @param newest no more than so many, for a first look. Works inside `liveQuery`.
 */
export async function listHeld(db: CredlensDatabase, newest?: number): Promise<Result<Readable<Credential>>> {
  const [credentials, choices] = await Promise.all([listCredentials(db, newest), listChoices(db)]);
  if (!credentials.ok) return credentials;
  if (!choices.ok) return choices;
  const { items, unreadable } = credentials.value;
  const byKey = new Map(choices.value.map((choice) => [choice.id, choice]));
  if (byKey.size === 0) return credentials;
  return ok({ items: items.map((each) => withChoice(each, byKey.get(achievementKey(each)))), unreadable });
}

function listChoices(db: CredlensDatabase): Promise<Result<SkillChoice[]>> {
  return attempt(async () => readRows(await db.skillChoices.toArray(), skillChoiceSchema).items);
}

/** A credential as the person sees it: what they confirmed first, without what they refused. */
export function withChoice(credential: Credential, choice: SkillChoice | undefined): Credential {
  if (!choice || choice.skills.length === 0) return credential;
  const judged = new Set(choice.skills.map(({ id }) => id));
  const confirmed = choice.skills
    .filter((each) => each.is === 'yes')
    .map(({ id, field, level }): CredentialSkill => {
      const stated = level ?? credential.skills.find((skill) => skill.id === id)?.level;
      return { id, via: 'person', field, ...(stated === undefined ? {} : { level: stated }) };
    });
  const refused = choice.skills.filter((each) => each.is === 'no').map(({ id }) => id);
  const read = credential.skills.filter(({ id }) => !judged.has(id));
  return {
    ...credential,
    skills: [...confirmed, ...read].slice(0, MOST_SKILLS),
    ...(refused.length > 0 ? { notSkills: refused } : {}),
  };
}

/**
 * Remembers what the person says about skills of this credential's achievement; a skill that was judged before is judged
 * anew. Two at once are a correction: not this one, but that one.
 */
export function chooseSkills(
  db: CredlensDatabase,
  credential: Pick<Credential, 'issuer' | 'achievement'>,
  chosen: readonly ChosenSkill[],
  now: Date,
): Promise<Result<void>> {
  return change(db, credential, now, (before) => [
    ...before.filter(({ id }) => !chosen.some((each) => each.id === id)),
    ...chosen,
  ]);
}

/** Forgets what the person said about one skill: it is again what was read out of the credential. */
export function unchooseSkill(
  db: CredlensDatabase,
  credential: Pick<Credential, 'issuer' | 'achievement'>,
  skillId: string,
  now: Date,
): Promise<Result<void>> {
  return change(db, credential, now, (before) => before.filter(({ id }) => id !== skillId));
}

async function change(
  db: CredlensDatabase,
  credential: Pick<Credential, 'issuer' | 'achievement'>,
  now: Date,
  next: (before: ChosenSkill[]) => ChosenSkill[],
): Promise<Result<void>> {
  const id = achievementKey(credential);
  const written = await attempt(() =>
    db.transaction('rw', db.skillChoices, async () => {
      const stored = await db.skillChoices.get(id);
      const [before] = readRows([stored], skillChoiceSchema).items;
      const skills = next(before?.skills ?? []);
      if (skills.length === 0) {
        if (before) await db.skillChoices.delete(id);
        return undefined;
      }
      const row = { id, name: before?.name ?? credential.achievement.name, skills, changedAt: now.toISOString() };
      const checked = skillChoiceSchema.safeParse(row);
      if (!checked.success) return complaintOf(checked.error);
      if (stored && !before) await setAside(db.skillChoices, id, stored, now);
      await db.skillChoices.put(checked.data);
      return undefined;
    }),
  );
  if (!written.ok) return written;
  return written.value === undefined ? ok(undefined) : fail('file-missing-fields', written.value);
}
