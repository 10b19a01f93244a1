import type { SiteState } from '../../utils/messages.ts';
import { type Choices, grantedHosts, grantedSites } from '../../utils/permissions.ts';
import { chosenSites, linkedInOptIn, overlayCollapsed, setSite, siteSetting } from '../../utils/storage/settings.ts';

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
 * Where the person wants postings read. The list of sites is made once, at the first start of a version that has it, from
 * what was granted until then; from then on only the person's own choice adds to it.
 */
export async function choicesNow(): Promise<Choices> {
  const optedIn = (await linkedInOptIn.get()) ? ['linkedin'] : [];
  const known = await chosenSites.get();
  if (known) return { optedIn, sites: known };
  const sites = grantedSites(await grantedHosts());
  await chosenSites.set(sites);
  return { optedIn, sites };
}

/**
 * Forgets chosen sites that are not granted: the person declined the browser's question, or took the grant back. A grant
 * that such a host gets later, for asking about a credential, must not bring the choice back to life. For the start of the
 * browser, when no such question is open.
 */
export async function forgetUngranted(): Promise<void> {
  const known = await chosenSites.get();
  const granted = await grantedHosts();
  if (known?.some((site) => !granted.includes(site)))
    await chosenSites.set(known.filter((site) => granted.includes(site)));
}
