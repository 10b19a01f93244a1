import type { Sender, SiteState } from '../../utils/messages.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { type Choices, grantedHosts, grantedSites, isGranted, sitePattern } from '../../utils/permissions.ts';
import { profileSiteById } from '../../utils/profiles/index.ts';
import {
  candidatesOn,
  chooseProfileSite,
  chooseSite,
  chosenSites,
  linkedInOptIn,
  overlayCollapsed,
  profileSitesOn,
  setSite,
  siteSetting,
} from '../../utils/storage/settings.ts';
import { siteChanged } from './tell-changes.ts';

/** What the person decided for this host, and how they last left the panel anywhere. */
export async function siteState(host: string): Promise<SiteState> {
  const [site, collapsed] = await Promise.all([siteSetting(host), overlayCollapsed.get()]);
  return { hidden: site.hidden === true || site.off === true, paused: site.paused, collapsed };
}

/** Changes what is named and keeps the rest; answers with the state that holds from now on. */
export async function changeSiteState(host: string, change: Partial<SiteState>): Promise<SiteState> {
  const { collapsed, hidden, paused } = change;
  if (collapsed !== undefined) await overlayCollapsed.set(collapsed);
  const site = {
    ...(hidden === undefined ? {} : { hidden: hidden || undefined }),
    ...(paused === undefined ? {} : { paused: paused ?? undefined }),
  };
  if (Object.keys(site).length > 0) await setSite(host, site);
  return siteState(host);
}

/**
 * Changes what holds for a host, and tells its open pages. In a private window the choice holds for what is drawn now, and
 * is not kept.
 */
export async function setSiteState(
  { host, change }: { host: string; change: Partial<SiteState> },
  { private: inPrivate }: Sender,
): Promise<Result<SiteState>> {
  if (inPrivate) return ok({ ...(await siteState(host)), ...change });
  const state = await changeSiteState(host, change);
  if (change.hidden !== undefined || change.paused !== undefined) siteChanged(host, state);
  return ok(state);
}

/** The popup's choice to read a site always, or no more; a page has no such choice. */
export async function chooseOneSite(
  { host, chosen }: { host: string; chosen: boolean },
  { tabId }: Sender,
): Promise<Result<{ chosen: boolean }>> {
  const pattern = sitePattern(`https://${host}/`);
  if (tabId !== undefined || !pattern) return fail('bad-message', 'only the popup chooses sites');
  await chooseSite(pattern, chosen);
  return ok({ chosen });
}

/** The popup's word that page changes on LinkedIn are wanted, or no more. */
export async function optIn({ on }: { on: boolean }, { tabId }: Sender): Promise<Result<{ on: boolean }>> {
  if (tabId !== undefined) return fail('bad-message', 'only the popup opts in');
  await linkedInOptIn.set(on);
  return ok({ on });
}

/**
 * Where the person wants postings and candidates' pages read. The list of sites is made once, at the first start of a version that has it, from
 * what was granted until then; from then on only the person's own choice adds to it.
 */
export async function choicesNow(): Promise<Choices> {
  const optedIn = (await linkedInOptIn.get()) ? ['linkedin'] : [];
  const profiles = (await candidatesOn.get()) ? await profileSitesOn.get() : [];
  const known = await chosenSites.get();
  if (known) return { optedIn, sites: known, profiles };
  const sites = grantedSites(await grantedHosts());
  // Not over a list that cannot be read: it is the person's, and what is granted may be for something else.
  const noted = await chosenSites.note(sites);
  return { optedIn, sites: noted ? sites : [], profiles };
}

/**
 * Forgets chosen sites that are not granted: the person declined the browser's question, or took the grant back. A grant
 * that such a host gets later, for asking about a credential, must not bring the choice back to life. For the start of the
 * browser, when no such question is open.
 */
export async function forgetUngranted(): Promise<void> {
  const known = await chosenSites.get();
  const granted = await grantedHosts();
  const left = known?.filter((site) => isGranted(site, granted));
  if (left && left.length < (known?.length ?? 0)) await chosenSites.note(left);
}

/**
 * Forgets profile sites none of whose hosts is granted any more: a board may ask for the same host later, and that is no
 * opt-in to change candidates' pages there. They are chosen after their grant, so this may run at any time.
 */
export async function forgetUngrantedProfiles(): Promise<void> {
  const [chosen, granted] = await Promise.all([profileSitesOn.get(), grantedHosts()]);
  for (const id of chosen)
    if (!profileSiteById(id)?.matches.some((match) => isGranted(match, granted))) await chooseProfileSite(id, false);
}
