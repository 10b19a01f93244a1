import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseMessage } from '../../utils/message-schemas.ts';
import { answerMessages, tell } from '../../utils/messages.ts';
import { fail, ok } from '../../utils/model/result.ts';
import {
  loadOverlay,
  onGrantsChanged,
  reconcileScripts,
  registeredPatterns,
  serveOpenTabs,
  sitePattern,
} from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { chooseSite, chosenSites, linkedInOptIn } from '../../utils/storage/settings.ts';
import { correct, findSkill, undo } from './correct.ts';
import { matchPosting } from './engine.ts';
import { noteFailed, noteRead } from './health.ts';
import { matchCards } from './match-cards.ts';
import { noteOpened } from './opened.ts';
import { remindOfExpiry } from './reminders.ts';
import { readWithNow, rereadSaved } from './reread.ts';
import { changeSiteState, choicesNow, forgetUngranted, siteState } from './site-state.ts';

const AFTER_START_MS = 1000;
/** The first posting that is counted has the roles read: not while its page waits for the overlay. */
const AFTER_MATCH_MS = 500;

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
        return match;
      },
      'reading-failed': noteFailed,
      'match-cards': matchCards,
      'save-posting': async ({ posting }, { private: inPrivate }) => {
        if (inPrivate) return fail('storage-blocked', 'private window');
        // Asked first: what is imported between the two has the posting read again.
        const readWith = await readWithNow();
        const match = await matchPosting(posting);
        if (!match.ok) return match;
        const saved = await savePosting(database(), posting, match.value.requirements, new Date(), readWith);
        return saved.ok ? ok({ saved: true }) : saved;
      },
      correct: (request, from) => correct(request, from),
      'undo-corrections': undo,
      'find-skill': findSkill,
      'reread-saved': async () => {
        void reread();
        return ok({ started: true });
      },
      'site-state': async ({ host }) => ok(await siteState(host)),
      'set-site-state': async ({ host, change }, { private: inPrivate }) =>
        // In a private window the choice holds for what is drawn now, and is not kept.
        ok(inPrivate ? { ...(await siteState(host)), ...change } : await changeSiteState(host, change)),
      'choose-site': async ({ host, chosen }, { tabId }) => {
        const pattern = sitePattern(`https://${host}/`);
        if (tabId !== undefined || !pattern) return fail('bad-message', 'only the popup chooses sites');
        await chooseSite(pattern, chosen);
        return ok({ chosen });
      },
      'load-overlay': async (_request, { tabId, frameId }) => {
        if (tabId === undefined) return fail('bad-message', 'only a page asks for the overlay');
        const loaded = await loadOverlay(tabId, frameId ?? 0);
        return loaded.ok ? ok({ loaded: true }) : loaded;
      },
      'open-dashboard': async ({ route }) => {
        const page = browser.runtime.getURL(route === 'sample' ? '/sample.html' : '/dashboard.html');
        await browser.tabs.create({ url: route === 'sample' ? page : `${page}#${encodeURIComponent(route)}` });
        return ok({ opened: true });
      },
    });

    // Left over from a worker that was stopped, or due after an update; never before the question that started this one.
    setTimeout(reread, AFTER_START_MS);
    remindOfExpiry();

    browser.runtime.onInstalled.addListener(({ reason }) => {
      // An update leaves open tabs without a living script, registered or not.
      void reconcile(true);
      if (reason === 'install') void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#start` });
    });
    browser.runtime.onStartup.addListener(() => void forgetUngranted().then(() => reconcile()));
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

/** One at a time: two runs side by side would both try to register the same script. */
let queue: Promise<void> = Promise.resolve();

function reconcile(everyTab = false): Promise<void> {
  queue = queue
    .then(async () => {
      const fresh = await reconcileScripts(await choicesNow());
      await serveOpenTabs(everyTab ? await registeredPatterns() : fresh);
    })
    .catch((error: unknown) => console.error('credlens: registering scripts failed', error));
  return queue;
}
