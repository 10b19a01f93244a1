import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { ask } from '../../utils/messages.ts';
import type { CandidateBadge } from '../../utils/model/candidate.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import type { Result } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { getRole } from '../../utils/storage/roles.ts';
import { activeRole, blindMode } from '../../utils/storage/settings.ts';
import { useSetting } from './use-setting.ts';

/** An answer, and which reading of the page it is about: offsets in it belong to that text. */
export interface Answer {
  to: ProfileSnapshot;
  is: Result<ProfileView>;
}

/**
 * How the profile answers the role in use, asked anew whenever the profile, the role, blind mode or what is known of its
 * badges changes; undefined until the first answer. Meanwhile the answer to the last reading of the same page stays; one
 * about another page is never shown.
 *
 * @param of tells pages apart
 * @param badges what is known of the profile's badges by now; absent where none was checked
 */
export function useAnswer(
  of: string,
  profile: ProfileSnapshot | null,
  badges?: CandidateBadge[] | undefined,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer & { of: string }>();
  const role = useSetting(activeRole);
  const blind = useSetting(blindMode);
  /** As it is kept now: its editor may be open beside this. */
  const lines = useLiveQuery(async () => {
    const kept = role ? await getRole(database(), role) : undefined;
    return JSON.stringify(kept?.ok ? kept.value : null);
  }, [role]);
  // The background reads role and blind mode by itself: they are asked after here only to notice a change.
  useEffect(() => {
    if (!profile || role === undefined || blind === undefined || lines === undefined) return;
    let gone = false;
    void ask('match-profile', { profile, ...(badges && { badges }) }).then((is) => {
      if (!gone) setAnswer({ of, to: profile, is });
    });
    return () => {
      gone = true;
    };
  }, [of, profile, badges, role, blind, lines]);
  if (!profile || answer?.of !== of) return undefined;
  const { to, is } = answer;
  // At once, not with the next answer.
  return { to, is: is.ok && blind ? { ...is, value: { ...is.value, blind } } : is };
}
