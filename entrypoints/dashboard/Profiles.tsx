import { ProfilesPage } from '../../components/ProfilesPage.tsx';
import { useProfiles } from './use-profiles.ts';

/** The settings for reading candidates' pages. */
export function Profiles() {
  return <ProfilesPage {...useProfiles()} />;
}
