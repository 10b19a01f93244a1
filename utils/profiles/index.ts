import { matchesHost } from '../reading/hosts.ts';
import { accredible } from './accredible.ts';
import { credly } from './credly.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { greenhouseCandidates } from './greenhouse-candidates.ts';
import { jsonResume } from './json-resume.ts';
import { kaggle } from './kaggle.ts';
import { leverCandidates } from './lever-candidates.ts';
import { linkedin } from './linkedin.ts';
import { orcid } from './orcid.ts';
import type { ProfileSite } from './profile-site.ts';
import { stackOverflow } from './stack-overflow.ts';
import { xing } from './xing.ts';

/** Every profile site, in the order in which they are shown. One line a site. */
export const profileSites: readonly ProfileSite[] = [
  github,
  linkedin,
  credly,
  jsonResume,
  gitlab,
  stackOverflow,
  xing,
  accredible,
  orcid,
  kaggle,
  greenhouseCandidates,
  leverCandidates,
];

/** The site whose hosts an address belongs to, or null. Look-alike hosts belong to none. */
export function profileSiteFor(url: URL): ProfileSite | null {
  return profileSites.find((site) => matchesHost(site.matches, url)) ?? null;
}

/** The site with this id, or null. */
export function profileSiteById(id: string): ProfileSite | null {
  return profileSites.find((site) => site.id === id) ?? null;
}
