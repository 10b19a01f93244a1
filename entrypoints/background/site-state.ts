import type { SiteState } from '../../utils/messages.ts';
import { overlayCollapsed, setSite, siteSetting } from '../../utils/storage/settings.ts';

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
