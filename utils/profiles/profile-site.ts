import type { Page } from '../reading/page.ts';
import type { ProfileFacts } from '../reading/profile-page.ts';

/** On what a site's reading was proved: a real profile, or only reports and the site's own documentation. */
export type ProfileVerified = 'profile' | 'no';

/**
 * A site that shows candidates' pages. One file in this folder, one line in index.ts, one fixture folder of invented
 * people: everything else (optional host permission, switch, script registration, README row, tests) follows from the list.
 */
export interface ProfileSite {
  /** Kebab-case; also the name of the fixture folder. */
  id: string;
  /** As the site calls itself. */
  name: string;
  /** Match patterns of the hosts; asked for only when the person switches the site on. */
  matches: readonly string[];
  /** Addresses of profiles that this site must claim. */
  examples: readonly string[];
  /** Addresses on the same hosts that are no profiles. Compulsory: without them a widened URL test stays green. */
  notProfiles: readonly string[];
  /** True when the address alone says that a person's page is open. Pure; must refuse look-alike hosts. */
  isProfile(url: URL): boolean;
  /**
   * Reads the page; `undefined` leaves it to the general reader, `null` says that the page's own names are gone
   * (`layout-changed`): no other text of such a page may pass for the person's.
   */
  read?(page: Page): ProfileFacts | null | undefined;
  /** `ask`: the site's terms forbid page changes; nothing is registered until the person opts in. */
  overlay?: 'ask';
  verified: ProfileVerified;
}
