import { browser } from 'wxt/browser';
import { PROFILE_PORT, type ToProfilePage } from '../../utils/profile-port.ts';
import type { PageSays } from './follow.ts';
import { parsePage } from './parse-page.ts';

/** A connection to the script in a candidate's page. */
export interface Connection {
  say(message: ToProfilePage): void;
  close(): void;
}

/**
 * Connects to the script in the tab's own document. Where there is none, `closed` is called at once; after `close` nothing
 * is called any more. What the page says and cannot be read is a page without a profile.
 */
export function connectTo(
  tabId: number,
  { said, closed }: { said: (page: PageSays) => void; closed: () => void },
): Connection {
  let port: ReturnType<typeof browser.tabs.connect>;
  try {
    port = browser.tabs.connect(tabId, { name: PROFILE_PORT, frameId: 0 });
  } catch {
    // The tab went away between the event and now.
    closed();
    return { say() {}, close() {} };
  }
  port.onMessage.addListener((raw: unknown) => {
    const page = parsePage(raw);
    said(page.ok ? page.value : { generation: 0, profile: null, failure: page.failure, uncovered: 0 });
  });
  port.onDisconnect.addListener(() => {
    // Looked at, or Chromium writes it down as an error that nobody minded: no script there is the usual case.
    void browser.runtime.lastError;
    closed();
  });
  return {
    say(message) {
      try {
        port.postMessage(message);
      } catch {
        // The page is gone; its end is told by the event.
      }
    },
    close: () => port.disconnect(),
  };
}
