import { matchesHost } from '../reading/hosts.ts';
import { github } from './github.ts';
import type { ProfileSite } from './profile-site.ts';

/** Every profile site, in the order in which they are shown. One line a site. */
export const profileSites: readonly ProfileSite[] = [github];

/** The site whose hosts an address belongs to, or null. Look-alike hosts belong to none. */
export function profileSiteFor(url: URL): ProfileSite | null {
  return profileSites.find((site) => matchesHost(site.matches, url)) ?? null;
}

/** The site with this id, or null. */
export function profileSiteById(id: string): ProfileSite | null {
  return profileSites.find((site) => site.id === id) ?? null;
}
