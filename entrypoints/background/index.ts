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
} from '../../utils/permissions.ts';
import { database } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { linkedInOptIn } from '../../utils/storage/settings.ts';
import { correct, findSkill, undo } from './correct.ts';
import { matchPosting } from './engine.ts';
import { changeSiteState, siteState } from './site-state.ts';

// Nothing lives only in this worker's memory: it may be stopped after every answer.
export default defineBackground({
  type: 'module',
  main() {
    answerMessages(parseMessage, {
      'match-posting': ({ posting }) => matchPosting(posting),
      'save-posting': async ({ posting }, { private: inPrivate }) => {
        if (inPrivate) return fail('storage-blocked', 'private window');
        const match = await matchPosting(posting);
        if (!match.ok) return match;
        const saved = await savePosting(database(), posting, match.value.requirements, new Date());
        return saved.ok ? ok({ saved: true }) : saved;
      },
      correct: (request, from) => correct(request, from),
      'undo-corrections': undo,
      'find-skill': findSkill,
      'site-state': async ({ host }) => ok(await siteState(host)),
      'set-site-state': async ({ host, change }, { private: inPrivate }) =>
        // In a private window the choice holds for what is drawn now, and is not kept.
        ok(inPrivate ? { ...(await siteState(host)), ...change } : await changeSiteState(host, change)),
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

    browser.runtime.onInstalled.addListener(({ reason }) => {
      // An update leaves open tabs without a living script, registered or not.
      void reconcile(true);
      if (reason === 'install') void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#start` });
    });
    browser.runtime.onStartup.addListener(() => void reconcile());
    onGrantsChanged(() => void reconcile());
    linkedInOptIn.watch(() => void reconcile());

    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'toggle-overlay' && tab?.id !== undefined) void tell(tab.id, { type: 'toggle-overlay' });
    });
  },
});

/** One at a time: two runs side by side would both try to register the same script. */
let queue: Promise<void> = Promise.resolve();

function reconcile(everyTab = false): Promise<void> {
  queue = queue
    .then(async () => {
      const fresh = await reconcileScripts((await linkedInOptIn.get()) ? ['linkedin'] : []);
      await serveOpenTabs(everyTab ? await registeredPatterns() : fresh);
    })
    .catch((error: unknown) => console.error('credlens: registering scripts failed', error));
  return queue;
}
