import { useCallback, useEffect, useState } from 'react';
import type { BoardsPageProps, SiteChoice } from '../../components/BoardsPage.tsx';
import { boardById, boards } from '../../utils/boards/index.ts';
import type { BoardHealth } from '../../utils/model/board-health.ts';
import {
  giveBackHosts,
  grantedHosts,
  grantedSites,
  isGranted,
  onGrantsChanged,
  requestHosts,
} from '../../utils/permissions.ts';
import { boardHealth, chooseSite, chosenSites, linkedInOptIn, setSite, sites } from '../../utils/storage/settings.ts';

const hostOf = (pattern: string) => pattern.replace(/^https:\/\/|\/\*$/g, '');

/** Boards with their switches, and the sites that are treated otherwise than usual. */
export function useBoards(): BoardsPageProps {
  const [granted, setGranted] = useState<string[]>([]);
  const [optedIn, setOptedIn] = useState(false);
  const [choices, setChoices] = useState<SiteChoice[]>([]);
  const [health, setHealth] = useState<Record<string, BoardHealth>>({});

  const look = useCallback(async () => {
    const [hosts, opted, known, chosen] = await Promise.all([
      grantedHosts(),
      linkedInOptIn.get(),
      sites.get(),
      chosenSites.get(),
    ]);
    setGranted(hosts);
    setOptedIn(opted);
    setChoices([
      ...grantedSites(hosts).map((each) => ({
        host: hostOf(each),
        state: chosen?.includes(each) ? ('always' as const) : ('checking' as const),
      })),
      ...Object.entries(known).flatMap(([host, { hidden, off, paused }]): SiteChoice[] => [
        ...(hidden || off ? [{ host, state: 'hidden' as const }] : []),
        ...(paused && Date.parse(paused) > Date.now() ? [{ host, state: 'paused' as const }] : []),
      ]),
    ]);
  }, []);
  useEffect(() => {
    void look();
    const stops = [
      onGrantsChanged(() => void look()),
      sites.watch(() => void look()),
      chosenSites.watch(() => void look()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [look]);
  useEffect(() => {
    void boardHealth.get().then(setHealth);
    return boardHealth.watch(setHealth);
  }, []);

  return {
    boards: boards.map((board) => ({
      id: board.id,
      name: board.name,
      hosts: board.matches.map(hostOf),
      // One host is enough: the switch must never say "off" where something is read.
      on: board.matches.some((match) => isGranted(match, granted)) && (board.overlay !== 'ask' || optedIn),
      verified: board.verified,
      risk: board.overlay === 'ask',
      health: health[board.id] ?? {},
    })),
    sites: choices,
    onBoard(id, on) {
      const board = boardById(id);
      if (!board) return;
      // Before anything else: after an `await`, browsers have forgotten the click.
      const done = on ? requestHosts(board.matches) : giveBackHosts(board.matches);
      if (board.overlay === 'ask') void linkedInOptIn.set(on);
      void done
        .then(async (answer) => {
          if (board.overlay === 'ask' && !answer) await linkedInOptIn.set(false);
        })
        .then(look);
    },
    onForgetSite({ host, state }) {
      const done =
        state === 'always' || state === 'checking'
          ? Promise.all([giveBackHosts([`https://${host}/*`]), chooseSite(`https://${host}/*`, false)])
          : setSite(host, state === 'paused' ? { paused: undefined } : { hidden: undefined, off: undefined });
      void Promise.resolve<unknown>(done).then(look);
    },
  };
}
