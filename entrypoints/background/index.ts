import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseMessage } from '../../utils/message-schemas.ts';
import { answerMessages, tell } from '../../utils/messages.ts';
import { fail, ok } from '../../utils/model/result.ts';
import { loadOverlay, onGrantsChanged } from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { keepLastMatch } from '../../utils/storage/last-matches.ts';
import { chosenSites, linkedInOptIn } from '../../utils/storage/settings.ts';
import { keepWitness } from '../../utils/storage/witness.ts';
import { correct, findSkill, undo } from './correct.ts';
import { indexAnew, matchPosting, prepare } from './engine.ts';
import { noteFailed, noteRead } from './health.ts';
import { keepPosting } from './keep-posting.ts';
import { matchCards } from './match-cards.ts';
import { matchProfile, mustCover, profileHere } from './match-profile.ts';
import { noteOpened } from './opened.ts';
import { eraseInTime } from './overdue.ts';
import { reconcile } from './reconcile.ts';
import { remindOfExpiry } from './reminders.ts';
import { rereadSaved } from './reread.ts';
import { chooseOneSite, forgetUngranted, optIn, setSiteState, siteState } from './site-state.ts';
import { walletChanged, watchWallet } from './tell-changes.ts';
import { watchCandidates } from './watch-candidates.ts';

const AFTER_START_MS = 1000;
/** Once for each start of the browser, when the first pages are there. */
const AFTER_BROWSER_MS = 10_000;
/** The first posting that is counted has the roles read: not while its page waits for the overlay. */
const AFTER_MATCH_MS = 500;

const unkept = (error: unknown) => console.warn('credlens: the last answer is not kept', error);

// Nothing lives only in this worker's memory: it may be stopped after every answer.
export default defineBackground({
  type: 'module',
  main() {
    answerMessages(parseMessage, {
      'match-posting': async ({ posting, private: inPopup }, { private: inTab }) => {
        const inPrivate = inTab || inPopup === true;
        void noteRead(posting, inPrivate);
        const match = await matchPosting(posting);
        if (match.ok) setTimeout(noteOpened, AFTER_MATCH_MS, posting, match.value.requirements, inPrivate);
        if (match.ok && !inPrivate) void keepLastMatch(posting, match.value).catch(unkept);
        return match;
      },
      prepare: async () => {
        prepare();
        return ok({ preparing: true });
      },
      'reading-failed': noteFailed,
      'match-cards': matchCards,
      'save-posting': keepPosting,
      correct,
      'undo-corrections': undo,
      'find-skill': findSkill,
      'reread-saved': async () => {
        void reread();
        return ok({ started: true });
      },
      'site-state': async ({ host }, { tabId }) => {
        const state = await siteState(host);
        // A page that asks goes on to ask about its posting or its cards.
        if (tabId !== undefined && !state.hidden) prepare();
        return ok(state);
      },
      'set-site-state': setSiteState,
      'wallet-changed': async () => {
        walletChanged();
        return ok({ told: true });
      },
      'choose-site': chooseOneSite,
      'opt-in': optIn,
      'load-overlay': async (_request, { tabId, frameId }) => {
        if (tabId === undefined) return fail('bad-message', 'only a page asks for the overlay');
        const loaded = await loadOverlay(tabId, frameId ?? 0);
        return loaded.ok ? ok({ loaded: true }) : loaded;
      },
      'match-profile': matchProfile,
      'profile-here': profileHere,
      'must-cover': mustCover,
      'open-dashboard': async ({ route }) => {
        const page = browser.runtime.getURL(route === 'sample' ? '/sample.html' : '/dashboard.html');
        await browser.tabs.create({ url: route === 'sample' ? page : `${page}#${encodeURI(route)}` });
        return ok({ opened: true });
      },
    });

    keepWitness(database());
    // Left over from a worker that was stopped, or due after an update; never before the question that started this one.
    setTimeout(reread, AFTER_START_MS);
    watchWallet();
    watchCandidates();
    remindOfExpiry();
    eraseInTime(AFTER_START_MS);

    browser.runtime.onInstalled.addListener(({ reason }) => {
      // An update leaves open tabs without a living script, registered or not.
      void reconcile(true);
      if (reason === 'install') void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#start` });
    });
    browser.runtime.onStartup.addListener(() => {
      void forgetUngranted().finally(() => reconcile());
      setTimeout(indexAnew, AFTER_BROWSER_MS);
    });
    onGrantsChanged(() => void reconcile());
    linkedInOptIn.watch(() => void reconcile());
    chosenSites.watch(() => void reconcile());

    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'toggle-overlay' && tab?.id !== undefined) void tell(tab.id, { type: 'toggle-overlay' });
    });
  },
});

function reread(): Promise<void> {
  return rereadSaved().catch((error: unknown) => console.error('credlens: reading saved things again failed', error));
}
