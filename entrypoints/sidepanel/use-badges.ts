import { useEffect, useMemo, useRef, useState } from 'react';
import type { CandidateBadgesProps } from '../../components/CandidateBadges.tsx';
import { badgeWords, hostSaysName } from '../../utils/candidates/badge-words.ts';
import { shownOnce } from '../../utils/matching/badge-evidence.ts';
import type { CandidateBadge } from '../../utils/model/candidate.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import type { Failure } from '../../utils/model/result.ts';
import { requestChecks } from '../../utils/permissions.ts';
import { statedOnPage } from '../../utils/verification/profile-recipient.ts';
import { type JudgeQueue, judgeQueue } from '../dashboard/judge-queue.ts';
import { checkBadges, jobOf, NOBODY } from './badge-check.ts';
import { type KnownBadge, type KnownBadges, learnt, listBadges, offerOf, type Shown } from './badge-list.ts';

const NO_BADGES: readonly Shown[] = [];
const NOTHING: KnownBadges = new Map();
/** As many as are compared side by side. */
const MOST_PAGES = 20;

export interface CheckedBadges {
  /** To be sent with `match-profile`; undefined while nothing is known but what the page says. */
  badges: CandidateBadge[] | undefined;
  props: Omit<CandidateBadgesProps, 'heading'>;
}

interface Checking {
  /** What it is about; what is found late belongs to no other page. */
  page: string | null;
  known: KnownBadges;
  progress?: { done: number; all: number } | undefined;
  declined?: readonly string[];
  failure?: Failure | undefined;
}

/**
 * The badges of a candidate's page and their check, on a click alone. What is found is known until this panel is closed,
 * so that nobody is asked twice by going from tab to tab; nothing is stored, and a host that is allowed for a check is no
 * site that is read.
 */
export function useBadges(
  profile: ProfileSnapshot | null,
  blind: boolean,
  queue: () => Pick<JudgeQueue, 'badge'> = judgeQueue,
): CheckedBadges {
  // A text without an address is told apart by itself: another one is about somebody else.
  const page = profile === null ? null : `${profile.url || profile.text} ${profile.site ?? ''} ${profile.name ?? ''}`;
  const [state, setChecking] = useState<Checking>({ page, known: NOTHING });
  const stop = useRef<AbortController>(undefined);
  const kept = useRef(new Map<string, KnownBadges>());
  const checking = state.page === page ? state : { known: NOTHING };
  const { known, progress, declined, failure }: Partial<Checking> & Pick<Checking, 'known'> = checking;
  const change = (some: Partial<Checking>) =>
    setChecking((before) => (before.page === page ? { ...before, ...some } : before));

  const shown = useMemo(() => (profile ? shownOnce(profile.badges) : NO_BADGES), [profile]);
  const name = profile?.name ?? null;
  const offer = useMemo(() => offerOf(shown, known, { blind, name }), [shown, known, blind, name]);
  const badges = useMemo(() => listBadges(shown, known), [shown, known]);
  const words = useMemo(
    () => (profile ? badges.map((each) => badgeWords(each, profile, blind)) : []),
    [badges, profile, blind],
  );

  useEffect(() => {
    setChecking({ page, known: (page !== null && kept.current.get(page)) || NOTHING });
    return () => stop.current?.abort();
  }, [page]);
  useEffect(() => {
    if (state.page === null || state.known.size === 0) return;
    kept.current.delete(state.page);
    kept.current.set(state.page, state.known);
    const [oldest] = kept.current.keys();
    if (kept.current.size > MOST_PAGES && oldest !== undefined) kept.current.delete(oldest);
  }, [state]);

  // What is embedded says by itself what it is called and whom a check would ask; nobody is asked for that.
  useEffect(() => {
    let gone = false;
    const run = crypto.randomUUID();
    for (const each of shown) {
      if (each.text === undefined) continue;
      const job = { run, shown: jobOf(each), allowed: [], page: NOBODY, only: 'hosts' } as const;
      void queue()
        .badge(job)
        .then(
          (found) =>
            !gone &&
            found.ok &&
            setChecking((before) => ({ ...before, known: learnt(before.known, each, found.value, false) })),
        );
    }
    return () => {
      gone = true;
    };
  }, [shown, queue]);

  const check = async (allowed: readonly string[], { signal }: AbortController) => {
    if (signal.aborted || !offer || !profile) return;
    change({ declined: offer.hosts.filter((host) => !allowed.includes(host)) });
    const work = { shown: offer.shown, known, allowed, page: statedOnPage(profile) };
    const tell = (each: Shown, found: KnownBadge | null, done: number) =>
      setChecking((before) =>
        before.page !== page
          ? before
          : {
              ...before,
              known: found ? learnt(before.known, each, found, true) : before.known,
              progress: { done, all: work.shown.length },
            },
      );
    const trouble = await checkBadges(work, queue(), tell, signal);
    if (!signal.aborted) change({ failure: trouble, progress: undefined });
  };

  return {
    badges: known.size === 0 ? undefined : badges,
    props: {
      badges: words,
      now: new Date(),
      offer: offer && offer.shown.length > 0 ? { count: offer.shown.length, hosts: offer.hosts } : undefined,
      withheld: offer?.withheld ?? 0,
      progress,
      declined: (declined ?? []).filter((host) => !blind || !hostSaysName(host, { name })),
      failure,
      onCheck() {
        if (!offer) return;
        // First of all: the browser forgets the click.
        const asked = offer.hosts.length > 0 ? requestChecks(offer.hosts) : Promise.resolve([]);
        stop.current?.abort();
        const ours = new AbortController();
        stop.current = ours;
        change({ progress: { done: 0, all: offer.shown.length }, declined: [], failure: undefined });
        void asked.then((allowed) => check(allowed, ours));
      },
      onCancel() {
        stop.current?.abort();
        change({ progress: undefined });
      },
    },
  };
}
