import { boards } from '../../utils/boards/index.ts';
import { grantedHosts, isGranted } from '../../utils/permissions.ts';
import { profileSites } from '../../utils/profiles/index.ts';
import { chosenSites, linkedInOptIn, profileSitesOn } from '../../utils/storage/settings.ts';

/** Hosts that postings are read on: they stay granted when a profile site that shares them is switched off. */
export async function hostsOfPostings(): Promise<string[]> {
  const [granted, optedIn, chosen] = await Promise.all([grantedHosts(), linkedInOptIn.get(), chosenSites.get()]);
  const on = boards.filter(({ overlay }) => overlay !== 'ask' || optedIn);
  return [...on.flatMap(({ matches }) => matches.filter((match) => isGranted(match, granted))), ...(chosen ?? [])];
}

/** Hosts that candidates' pages are read on, but for one of the sites: what a board that is switched off may not take. */
export async function hostsOfProfiles(except?: string): Promise<string[]> {
  const on = await profileSitesOn.get();
  return profileSites.flatMap(({ id, matches }) => (id !== except && on.includes(id) ? matches : []));
}
