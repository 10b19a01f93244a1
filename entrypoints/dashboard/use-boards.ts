import { useCallback, useEffect, useState } from 'react';
import type { BoardsPageProps, SiteChoice } from '../../components/BoardsPage.tsx';
import { boardById, boards } from '../../utils/boards/index.ts';
import type { JobBoard } from '../../utils/boards/job-board.ts';
import type { BoardHealth } from '../../utils/model/board-health.ts';
import { isPaused } from '../../utils/model/paused.ts';
import {
  giveBackHosts,
  grantedHosts,
  grantedSites,
  isGranted,
  onGrantsChanged,
  readableSites,
  requestHosts,
} from '../../utils/permissions.ts';
import { boardHealth, chooseSite, chosenSites, linkedInOptIn, setSite, sites } from '../../utils/storage/settings.ts';
import { createKept, useKept } from './kept.ts';
import { hostsOfProfiles } from './needed-hosts.ts';

const hostOf = (pattern: string) => pattern.replace(/^https:\/\/|\/\*$/g, '');

type Did = NonNullable<BoardsPageProps['did']> & { back: () => void };

const undone = createKept<Did | undefined>(undefined);

/** Boards with their switches, and the sites that are treated otherwise than usual. */
export function useBoards(): BoardsPageProps {
  /** Until it is known no switch is drawn: one that shows "off" for a moment is clicked to the wrong side. */
  const [granted, setGranted] = useState<string[]>();
  const [optedIn, setOptedIn] = useState(false);
  const [choices, setChoices] = useState<SiteChoice[]>([]);
  const [health, setHealth] = useState<Record<string, BoardHealth>>({});

  const did = useKept(undone);

  const look = useCallback(async () => {
    const [hosts, opted, known, chosen, profiles] = await Promise.all([
      grantedHosts(),
      linkedInOptIn.get(),
      sites.get(),
      chosenSites.get(),
      hostsOfProfiles(),
    ]);
    setOptedIn(opted);
    setGranted(hosts);
    setChoices([
      ...readableSites(chosen ?? [], hosts).map((each): SiteChoice => ({ host: hostOf(each), state: 'always' })),
      // Profile sites have a page of their own.
      ...grantedSites(hosts)
        .filter((each) => !chosen?.includes(each) && !profiles.includes(each))
        .map((each): SiteChoice => ({ host: hostOf(each), state: 'checking' })),
      ...Object.entries(known).flatMap(([host, { hidden, off, paused }]): SiteChoice[] => [
        ...(hidden || off ? [{ host, state: 'hidden' as const }] : []),
        ...(isPaused(paused, new Date()) ? [{ host, state: 'paused' as const }] : []),
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

  const turn = (board: JobBoard, on: boolean) => {
    // Before anything else: after an `await`, browsers have forgotten the click.
    const done = on
      ? requestHosts(board.matches)
      : hostsOfProfiles().then((needed) => giveBackHosts(board.matches, needed));
    if (board.overlay === 'ask') void linkedInOptIn.set(on);
    void done
      .then(async (answer) => {
        if (board.overlay === 'ask' && !answer) await linkedInOptIn.set(false);
      })
      .then(look);
  };

  return {
    boards: (granted ? boards : []).map((board) => ({
      id: board.id,
      name: board.name,
      hosts: board.matches.map(hostOf),
      // One host is enough: the switch must never say "off" where something is read.
      on: board.matches.some((match) => isGranted(match, granted ?? [])) && (board.overlay !== 'ask' || optedIn),
      verified: board.verified,
      risk: board.overlay === 'ask',
      health: health[board.id] ?? {},
    })),
    sites: choices,
    onBoard(id, on) {
      const board = boardById(id);
      if (!board) return;
      turn(board, on);
      undone.set(on ? undefined : { kind: 'off', name: board.name, back: () => turn(board, true) });
    },
    onForgetSite({ host, state }) {
      const before = sites.get().then((all) => all[host] ?? {});
      const done =
        state === 'always' || state === 'checking'
          ? Promise.all([
              hostsOfProfiles().then((needed) => giveBackHosts([`https://${host}/*`], needed)),
              chooseSite(`https://${host}/*`, false),
            ])
          : before.then(() =>
              setSite(host, state === 'paused' ? { paused: undefined } : { hidden: undefined, off: undefined }),
            );
      const back = () => {
        // Before anything else, here as well.
        const granted = state === 'always' || state === 'checking' ? requestHosts([`https://${host}/*`]) : undefined;
        void Promise.resolve<unknown>(
          granted
            ? granted.then((yes) => (yes ? chooseSite(`https://${host}/*`, state === 'always') : undefined))
            : before.then((was) => setSite(host, was)),
        ).then(look);
      };
      undone.set({ kind: 'forgotten', name: host, back });
      void Promise.resolve<unknown>(done).then(look);
    },
    did,
    onUndo() {
      did?.back();
      undone.set(undefined);
    },
  };
}
