import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupProfileOffer, PopupSite, PopupState } from '../../components/popup-state.ts';
import { ask } from '../../utils/messages.ts';
import { pausedUntil } from '../../utils/model/paused.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import type { LostWallet } from '../../utils/storage/settings.ts';
import { matchPosting, readThisTab, type ThisTab } from './read-tab.ts';
import { useCorrecting } from './use-correcting.ts';

type Later = typeof import('./later.ts');

const PopupRole = lazy(async () => ({ default: (await import('./PopupRole.tsx')).PopupRole }));
const PopupProfile = lazy(async () => ({ default: (await import('./PopupProfile.tsx')).PopupProfile }));

/** In a private window nothing is stored; our messages carry no tab, so the background cannot tell by itself. */
const NOT_KEPT = { code: 'private-window' } as const;

/** The toolbar popup: reads the tab it was opened on, by the click that opened it. */
export function Popup() {
  const [tab, setTab] = useState<ThisTab | null>(null);
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [posting, setPosting] = useState<Posting | null>(null);
  const [site, setSite] = useState<PopupSite>();
  const [noBadges, setNoBadges] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const [lost, setLost] = useState<LostWallet | null>(null);
  const [later, setLater] = useState<Later>();
  const [profile, setProfile] = useState<PopupProfileOffer>('off');
  const [asProfile, setAsProfile] = useState(false);

  const savedHere = useRef<string>(undefined);
  /** An answer that was on its way while the posting was saved knows nothing of it. */
  const show = useCallback((next: PopupState) => {
    const isSaved = next.kind === 'match' && next.view.posting.id === savedHere.current;
    setState(isSaved ? { ...next, view: { ...next.view, saved: true } } : next);
  }, []);

  const read = useCallback(async () => {
    const { tab, state, posting, read, before, profile } = await readThisTab();
    setTab(tab);
    setAsProfile(false);
    if (profile) setProfile(profile);
    setReading(read);
    setPosting(posting);
    show(state);
    if (before && posting) show(await matchPosting(posting));
  }, [show]);
  useEffect(() => void read(), [read]);
  const filled = state.kind !== 'reading';
  useEffect(() => {
    if (!filled) return;
    markFilled();
    void import('./later.ts').then(setLater);
  }, [filled]);
  useEffect(() => {
    if (!later || !tab) return;
    void later.siteOf(tab.url).then(setSite);
    void later.profileOffer(tab.url).then(setProfile);
  }, [later, tab]);
  useEffect(() => {
    if (!later) return;
    void later.lostWallet.get().then(setLost);
    return later.lostWallet.watch(setLost);
  }, [later]);

  const inPrivate = tab?.inPrivate;
  const again = useCallback(
    async (posting: Posting) => show(await matchPosting(posting, inPrivate)),
    [inPrivate, show],
  );
  useEffect(() => {
    if (!posting) return;
    const listen = (message: { type?: string }, sender: { id?: string }) => {
      if (sender.id === browser.runtime.id && message.type === 'wallet-changed') void again(posting);
    };
    browser.runtime.onMessage.addListener(listen);
    return () => browser.runtime.onMessage.removeListener(listen);
  }, [posting, again]);
  const correct = useCorrecting(tab, posting, state.kind === 'match' ? state.view.requirements : [], again);

  const openDashboard = (route: string) => void ask('open-dashboard', { route }).then(() => window.close());

  async function pack() {
    if (state.kind !== 'match') return;
    await (await import('./later.ts')).packFor(state.view);
    openDashboard('pack');
  }

  async function plan() {
    if (state.kind !== 'match') return;
    try {
      await (await import('./later.ts')).planFor(state.view);
      openDashboard('plan');
    } catch (error) {
      setState({
        kind: 'failure',
        failure: { code: 'storage-blocked', detail: String(error) },
        posting: state.view.posting,
      });
    }
  }

  return (
    <PopupView
      state={state}
      site={site}
      inPrivate={tab?.inPrivate}
      lost={lost ?? undefined}
      onStartAnew={() => void later?.lostWallet.set(null)}
      correct={correct}
      onReadAgain={() => void read()}
      onOpenDashboard={openDashboard}
      onPlan={tab?.inPrivate ? undefined : () => void plan()}
      onPack={tab?.inPrivate ? undefined : () => void pack()}
      onSave={async () => {
        if (!posting || state.kind !== 'match') return;
        const answer = tab?.inPrivate
          ? ({ ok: false, failure: NOT_KEPT } as const)
          : await ask('save-posting', { posting });
        savedHere.current = answer.ok ? state.view.posting.id : undefined;
        if (answer.ok) show(state);
        else setState({ kind: 'failure', failure: answer.failure, posting });
      }}
      onTrySample={async () => {
        if (tab?.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
        const added = await (await import('./later.ts')).trySample();
        if (!added.ok) setState({ kind: 'failure', failure: added.failure });
        else if (posting) show(await matchPosting(posting));
      }}
      onSearchCourse={(course) => void browser.tabs.create({ url: searchUrl(`${course.name} ${course.issuer}`) })}
      noBadges={noBadges}
      onProfile={profile === 'off' || state.kind === 'no-access' ? undefined : () => setAsProfile(true)}
      likelyProfile={profile === 'likely'}
      role={
        profile !== 'off' &&
        state.kind === 'match' &&
        !tab?.inPrivate && (
          <Suspense fallback={null}>
            <PopupRole view={state.view} onOpen={openDashboard} />
          </Suspense>
        )
      }
      instead={
        tab &&
        asProfile && (
          <Suspense fallback={null}>
            <PopupProfile tab={tab} onBack={() => setAsProfile(false)} />
          </Suspense>
        )
      }
      onReport={
        later && tab && !tab.inPrivate
          ? async () => {
              const taken = await later.takeSample(tab, reading);
              if (taken.ok) openDashboard('sample-report');
              else setState({ kind: 'failure', failure: taken.failure });
            }
          : undefined
      }
      onAddCourse={
        later && tab && !tab.inPrivate && later.sitePattern(tab.url)
          ? async () => {
              if (await later.takeCourse(tab)) openDashboard('courses');
              else setState({ kind: 'failure', failure: { code: 'page-no-course' } });
            }
          : undefined
      }
      onFindBadges={
        later && tab && !tab.inPrivate
          ? async () => {
              const found = await later.findBadges(tab);
              if (found) openDashboard('wallet');
              setNoBadges(!found);
            }
          : undefined
      }
      onAlways={(on) => {
        if (!tab || !site || !later) return;
        if (tab.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
        // The request comes before any await: after one, browsers have forgotten the click.
        const board = later.boardFor(new URL(tab.url));
        const done = board
          ? later.switchBoard(board, on)
          : later.switchSite(site.host, later.sitePattern(tab.url) ?? '', on);
        void done.then(() => later.siteOf(tab.url)).then(setSite);
      }}
      onFrameBoard={(on) => {
        if (tab?.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
        const board = state.kind === 'failure' && state.frame && later?.boardById(state.frame.id);
        if (board) void later?.switchBoard(board, on).then(read);
      }}
      onHide={(hidden) => changeSite({ hidden })}
      onPause={(on) => changeSite({ paused: on ? pausedUntil(new Date()) : null })}
    />
  );

  function changeSite(change: { hidden?: boolean; paused?: string | null }) {
    if (!tab || !site || !later) return;
    if (tab.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
    void ask('set-site-state', { host: site.host, change })
      .then(() => later.siteOf(tab.url))
      .then(setSite);
  }
}

/** Marks the moment after the first frame with content: what the speed of the popup is measured by. */
function markFilled(): void {
  requestAnimationFrame(() => setTimeout(() => performance.mark('credlens:filled')));
}

/** A general search, opened by the person's click; the address says all that is sent. */
function searchUrl(words: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(words)}`;
}
