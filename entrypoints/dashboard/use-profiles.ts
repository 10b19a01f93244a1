import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProfilesPageProps } from '../../components/ProfilesPage.tsx';
import { giveBackHosts, grantedHosts, isGranted, onGrantsChanged, requestHosts } from '../../utils/permissions.ts';
import { profileSiteById, profileSites } from '../../utils/profiles/index.ts';
import { countCandidates } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { listRoles } from '../../utils/storage/roles.ts';
import { candidatesOn, chooseProfileSite, profileSitesOn } from '../../utils/storage/settings.ts';
import { hostsOfPostings, hostsOfProfiles } from './needed-hosts.ts';

const hostOf = (pattern: string) => pattern.replace(/^https:\/\/|\/\*$/g, '');

/** Whether candidates are on, and the profile sites with their switches. */
export function useProfiles(): ProfilesPageProps {
  const [now, setNow] = useState<{ on: boolean; chosen: string[]; granted: string[] }>();
  const asked = useRef(0);
  const look = useCallback(async () => {
    const mine = ++asked.current;
    const [on, chosen, granted] = await Promise.all([candidatesOn.get(), profileSitesOn.get(), grantedHosts()]);
    // Several changes come with one click: what was asked before the last is not drawn.
    if (mine === asked.current) setNow({ on, chosen, granted });
  }, []);
  useEffect(() => {
    void look();
    const again = () => void look();
    const stops = [onGrantsChanged(again), candidatesOn.watch(again), profileSitesOn.watch(again)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  const kept = useLiveQuery(async () => {
    const [roles, candidates] = await Promise.all([listRoles(database()), countCandidates(database())]);
    return { roles: roles.ok ? roles.value.items.length : 0, candidates: candidates.ok ? candidates.value : 0 };
  });

  return {
    on: now?.on,
    onTurn: (on) => void (on ? candidatesOn.set(true) : turnOff()),
    sites: (now ? profileSites : []).map(({ id, name, matches, verified, overlay }) => ({
      id,
      name,
      hosts: matches.map(hostOf),
      // A grant taken back in the browser's own settings leaves nothing to read.
      on: now?.chosen.includes(id) === true && matches.some((match) => isGranted(match, now.granted)),
      tried: verified !== 'no',
      risk: overlay === 'ask',
    })),
    onSite(id, on) {
      const site = profileSiteById(id);
      if (!site) return;
      // Before anything else: after an `await`, browsers have forgotten the click.
      if (on) void requestHosts(site.matches).then((granted) => (granted ? chooseProfileSite(id, true) : undefined));
      else void turnSiteOff(id);
    },
    kept,
  };
}

async function turnSiteOff(id: string): Promise<void> {
  const site = profileSiteById(id);
  await chooseProfileSite(id, false);
  if (site) await giveBackHosts(site.matches, [...(await hostsOfPostings()), ...(await hostsOfProfiles())]);
}

/** Nothing is read on profiles any more, so no host stays granted for it. Roles and saved candidates stay. */
async function turnOff(): Promise<void> {
  await candidatesOn.set(false);
  for (const id of await profileSitesOn.get()) await turnSiteOff(id);
}
