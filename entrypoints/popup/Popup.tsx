import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/PopupView.tsx';
import type { PopupSite, PopupState } from '../../components/popup-state.ts';
import { boardById, boardFor } from '../../utils/boards/index.ts';
import type { JobBoard } from '../../utils/boards/job-board.ts';
import { packAnswers } from '../../utils/matching/pack-answers.ts';
import { ask } from '../../utils/messages.ts';
import type { Posting, Reading } from '../../utils/model/posting.ts';
import { giveBackHosts, isBoardGranted, isPageGranted, requestHosts, sitePattern } from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { addSampleWallet } from '../../utils/storage/sample-wallet.ts';
import { chosenSites, linkedInOptIn, packRequest, planOptions } from '../../utils/storage/settings.ts';
import { aimFor } from './plan-aim.ts';
import { findBadges, matchPosting, matchTab, type ThisTab, takeCourse, takeSample, thisTab } from './read-tab.ts';
import { useCorrecting } from './use-correcting.ts';

/** In a private window nothing is stored; our messages carry no tab, so the background cannot tell by itself. */
const NOT_KEPT = { code: 'storage-blocked', detail: 'private window' } as const;

/** The toolbar popup: reads the tab it was opened on, by the click that opened it. */
export function Popup() {
  const [tab, setTab] = useState<ThisTab | null>(null);
  const [state, setState] = useState<PopupState>({ kind: 'reading' });
  const [posting, setPosting] = useState<Posting | null>(null);
  const [site, setSite] = useState<PopupSite>();
  const [noBadges, setNoBadges] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);

  const read = useCallback(async () => {
    const here = await thisTab();
    setTab(here);
    if (!here) return setState({ kind: 'no-access' });
    void siteOf(here.url).then(setSite);
    const { state, posting, read } = await matchTab(here);
    setReading(read);
    setPosting(posting);
    setState(state);
  }, []);
  useEffect(() => void read(), [read]);

  const inPrivate = tab?.inPrivate;
  const again = useCallback(async (posting: Posting) => setState(await matchPosting(posting, inPrivate)), [inPrivate]);
  const correct = useCorrecting(tab, posting, state.kind === 'match' ? state.view.requirements : [], again);

  const openDashboard = (route: string) => void ask('open-dashboard', { route }).then(() => window.close());

  async function pack() {
    if (state.kind !== 'match') return;
    const { title, company, url } = state.view.posting;
    await packRequest.set({ posting: { title, company, url }, answers: packAnswers(state.view) });
    openDashboard('pack');
  }

  async function plan() {
    if (state.kind !== 'match') return;
    try {
      await planOptions.set({ ...(await planOptions.get()), aim: aimFor(state.view) });
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
        if (answer.ok) setState({ kind: 'match', view: { ...state.view, saved: true } });
        else setState({ kind: 'failure', failure: answer.failure, posting });
      }}
      onTrySample={async () => {
        if (tab?.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
        const added = await addSampleWallet(database(), new Date());
        if (!added.ok) setState({ kind: 'failure', failure: added.failure });
        else if (posting) setState(await matchPosting(posting));
      }}
      onSearchCourse={(course) => void browser.tabs.create({ url: searchUrl(`${course.name} ${course.issuer}`) })}
      noBadges={noBadges}
      onReport={
        tab && !tab.inPrivate
          ? async () => {
              const taken = await takeSample(tab, reading);
              if (taken.ok) openDashboard('sample-report');
              else setState({ kind: 'failure', failure: taken.failure });
            }
          : undefined
      }
      onAddCourse={
        tab && !tab.inPrivate && sitePattern(tab.url)
          ? async () => {
              if (await takeCourse(tab)) openDashboard('courses');
              else setState({ kind: 'failure', failure: { code: 'page-no-course' } });
            }
          : undefined
      }
      onFindBadges={
        tab && !tab.inPrivate
          ? async () => {
              const found = await findBadges(tab);
              if (found) openDashboard('wallet');
              setNoBadges(!found);
            }
          : undefined
      }
      onAlways={(on) => {
        if (!tab || !site) return;
        // The request comes before any await: after one, browsers have forgotten the click.
        const board = boardFor(new URL(tab.url));
        const done = board ? switchBoard(board, on) : switchSite(site.host, sitePattern(tab.url) ?? '', on);
        void done.then(() => siteOf(tab.url)).then(setSite);
      }}
      onFrameBoard={(on) => {
        const board = state.kind === 'failure' && state.frame && boardById(state.frame.id);
        if (board) void switchBoard(board, on).then(read);
      }}
      onHide={(hidden) => changeSite({ hidden })}
      onPause={(on) => changeSite({ paused: on ? new Date(Date.now() + 86_400_000).toISOString() : null })}
    />
  );

  function changeSite(change: { hidden?: boolean; paused?: string | null }) {
    if (!tab || !site) return;
    if (tab.inPrivate) return setState({ kind: 'failure', failure: NOT_KEPT });
    void ask('set-site-state', { host: site.host, change })
      .then(() => siteOf(tab.url))
      .then(setSite);
  }
}

/** Switches a board on or off; within the click, before any await. */
async function switchBoard(board: JobBoard, on: boolean): Promise<void> {
  const done = on ? requestHosts(board.matches) : giveBackHosts(board.matches);
  // Not after the answer: Chromium closes the popup when its prompt opens, and whatever waits here is gone.
  if (board.overlay === 'ask') void linkedInOptIn.set(on);
  if (!(await done) && board.overlay === 'ask') await linkedInOptIn.set(false);
}

/** The same for any other site. */
async function switchSite(host: string, pattern: string, on: boolean): Promise<void> {
  const done = on ? requestHosts([pattern]) : giveBackHosts([pattern]);
  // By the background, which outlives the popup.
  const choose = (chosen: boolean) => ask('choose-site', { host, chosen });
  void choose(on);
  if (!(await done)) await choose(false);
}

/** A general search, opened by the person's click; the address says all that is sent. */
function searchUrl(words: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(words)}`;
}

async function siteOf(address: string): Promise<PopupSite | undefined> {
  if (!sitePattern(address)) return undefined;
  const url = new URL(address);
  const board = boardFor(url);
  const [granted, chosen, optedIn, answer] = await Promise.all([
    board ? isBoardGranted(board) : isPageGranted(address),
    chosenSites.get(),
    linkedInOptIn.get(),
    ask('site-state', { host: url.hostname }),
  ]);
  const always = granted && (board !== null || (chosen ?? []).includes(sitePattern(address) ?? ''));
  const state = answer.ok ? answer.value : { hidden: false, paused: null };
  return {
    host: url.hostname,
    board: board?.name ?? null,
    always: always && (board?.overlay !== 'ask' || optedIn),
    hidden: state.hidden,
    paused: typeof state.paused === 'string' && Date.parse(state.paused) > Date.now(),
    risk: board?.overlay === 'ask',
  };
}
