import { answerProfile } from '../../utils/candidates/answer-profile.ts';
import { uncheckedBadges } from '../../utils/matching/badge-evidence.ts';
import type { Messages } from '../../utils/messages.ts';
import type { ProfileView } from '../../utils/model/profile-snapshot.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { mayChangeProfile } from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { getRole } from '../../utils/storage/roles.ts';
import { activeRole, blindMode, candidatesOn, profileSitesOn } from '../../utils/storage/settings.ts';
import { loadEngine } from './engine.ts';
import { extensionVersion } from './version.ts';

/**
 * How a candidate's page answers the role in use. Writes nothing, whoever asks and whatever comes out.
 * @returns `candidates-off`; `no-role` also where the role in use was removed; the store's and the engine's failures
 */
export async function matchProfile({
  profile,
  badges,
}: Messages['match-profile']['request']): Promise<Result<ProfileView>> {
  const [on, roleId, blind, sites] = await Promise.all([
    candidatesOn.get(),
    activeRole.get(),
    blindMode.get(),
    profileSitesOn.get(),
  ]);
  if (!on) return fail('candidates-off');
  if (roleId === null) return fail('no-role');
  const [engine, role] = await Promise.all([loadEngine(), getRole(database(), roleId)]);
  if (!role.ok) return role;
  if (!role.value) return fail('no-role');
  if (!engine.ok) return engine;
  return ok(
    answerProfile(profile, role.value, badges ?? uncheckedBadges(profile.badges), {
      lexicon: engine.value.lexicon,
      now: new Date(),
      engine: extensionVersion(),
      blind,
      mayMark: mayChangeProfile(profile.url, sites),
    }),
  );
}

/** A candidate's page is going to ask: what its answer needs is loaded meanwhile. */
export async function profileHere(
  request: Messages['profile-here']['request'],
): Promise<Result<Messages['profile-here']['answer']>> {
  const [on, roleId] = await Promise.all([candidatesOn.get(), activeRole.get()]);
  if (on && roleId !== null) void loadEngine();
  return mustCover(request);
}

/** Whether names and pictures of this page are to be covered: in blind mode, while a role is in use. */
export async function mustCover({
  url,
}: Messages['must-cover']['request']): Promise<Result<Messages['must-cover']['answer']>> {
  const [on, roleId, blind, sites] = await Promise.all([
    candidatesOn.get(),
    activeRole.get(),
    blindMode.get(),
    profileSitesOn.get(),
  ]);
  return ok({ cover: on && roleId !== null && blind && mayChangeProfile(url, sites) });
}
