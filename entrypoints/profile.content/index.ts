import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask, type TabMessage } from '../../utils/messages.ts';
import type { SwitchedOff } from '../../utils/permissions.ts';
import { type FromProfilePage, PROFILE_PORT, type ToProfilePage } from '../../utils/profile-port.ts';
import { matchesHost } from '../../utils/reading/hosts.ts';
import { followProfile } from './follow-profile.ts';

/** How often a script looks whether its extension is still there; a look costs nothing. */
const ORPHAN_CHECK_MS = 2000;

// Registered at run time for the profile sites that the person switched on, or run by a click in any page
// (utils/permissions.ts, utils/tab-scripts.ts); never in the manifest.
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main(ctx) {
    // In a picture or a feed there is nothing to read.
    if (document.documentElement?.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
    const ports = new Set<{ postMessage(message: FromProfilePage): void }>();
    const post = (message: FromProfilePage, to: Iterable<{ postMessage(message: FromProfilePage): void }>) => {
      for (const port of to)
        try {
          port.postMessage(message);
        } catch {
          // The panel was closed, or the page slept meanwhile.
          ports.delete(port);
        }
    };
    const follow = followProfile({
      document,
      signal: ctx.signal,
      ask: (request) => ask('match-profile', request),
      mustCover: async () => {
        const answer = await ask('must-cover', { url: address() });
        return answer.ok && answer.value.cover;
      },
      changed: (now) => post(now, ports),
      off: () => ctx.abort(),
    });
    const sayHere = async () => {
      const heard = await ask('profile-here', { url: address() });
      if (heard.ok && heard.value.cover && !ctx.signal.aborted) follow.coverEarly();
    };

    const connect = (port: Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]) => {
      if (port.name !== PROFILE_PORT || port.sender?.id !== browser.runtime.id) return;
      ports.add(port);
      port.onMessage.addListener((message: ToProfilePage) => follow.tell(message));
      port.onDisconnect.addListener(() => ports.delete(port));
      post(follow.now(), [port]);
    };
    browser.runtime.onConnect.addListener(connect);
    const listen = (message: TabMessage | SwitchedOff, sender: { id?: string }) => {
      if (sender.id !== browser.runtime.id) return;
      if (message.type === 'candidates-changed') follow.askAgain();
      if (message.type === 'switched-off' && message.script === 'profile' && isHere(message.patterns)) ctx.abort();
    };
    browser.runtime.onMessage.addListener(listen);
    ctx.onInvalidated(() => {
      browser.runtime?.onMessage?.removeListener(listen);
      browser.runtime?.onConnect?.removeListener(connect);
      for (const port of ports) (port as { disconnect?(): void }).disconnect?.();
    });
    // After an update or a removal of the extension nobody answers any more: asking is how the context finds out.
    ctx.setInterval(() => {}, ORPHAN_CHECK_MS);
    // What unfolds on a click is often there all along, and what hides it comes with a sheet: nothing is added or taken out.
    for (const type of ['click', 'toggle']) ctx.addEventListener(document, type, () => follow.look());
    ctx.addEventListener(window, 'load', () => follow.look());
    // Somebody who just changed the role comes back to the profile and must not see yesterday's marks.
    ctx.addEventListener(
      document,
      'visibilitychange',
      () => document.visibilityState === 'visible' && follow.askAgain(),
    );
    ctx.addEventListener(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && void sayHere());
    void sayHere();
  },
});

const address = () => location.href.slice(0, 4000);
const isHere = (patterns: readonly string[]) => matchesHost(patterns, new URL(location.href));
