import { useEffect, useReducer, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ProfileMark } from '../../utils/model/profile-match.ts';
import { type Connection, connectTo } from './connect.ts';
import { type Following, follow, NOT_FOLLOWING } from './follow.ts';

/** What the active tab of this panel's window shows. */
export interface TabProfile extends Following {
  /** The tab is in a private window: nothing is kept of it. */
  inPrivate: boolean;
  /** Scrolls the page to a mention. */
  goTo: (mark: Pick<ProfileMark, 'start' | 'end'>) => void;
}

/**
 * Follows the active tab of the window in which it is called, and what the script in it says. Tabs are known by their
 * numbers alone: addresses are not ours to see.
 * @param on while it is false, no tab is followed and none is asked
 */
export function useTabProfile(on: boolean): TabProfile {
  const [now, dispatch] = useReducer(follow, NOT_FOLLOWING);
  const [inPrivate, setInPrivate] = useState(false);
  const connection = useRef<Connection>(undefined);

  useEffect(() => {
    if (!on) return;
    let ours: number | undefined;
    let chosen = false;
    let gone = false;
    const look = async () => {
      // One after the other: a tab that is chosen before the window is known is told by nothing but the second answer.
      const window = await browser.windows.getCurrent();
      ours = window.id;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (gone) return;
      setInPrivate(window.incognito);
      // A tab that was chosen since is newer than this answer.
      if (!chosen) dispatch({ type: 'tab', tab: tab?.id ?? null });
    };
    const activated = ({ tabId, windowId }: { tabId: number; windowId: number }) => {
      if (windowId !== ours) return;
      chosen = true;
      dispatch({ type: 'tab', tab: tabId });
    };
    const updated = (tabId: number, { status }: { status?: string }) => {
      if (status === 'loading' || status === 'complete')
        dispatch({ type: 'load', tab: tabId, done: status === 'complete' });
    };
    const told = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
      const { type } = (message ?? {}) as { type?: unknown };
      if (sender.id === browser.runtime.id && sender.tab?.id !== undefined && type === 'profile-here')
        dispatch({ type: 'here', tab: sender.tab.id });
    };
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    browser.runtime.onMessage.addListener(told);
    void look();
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      browser.runtime.onMessage.removeListener(told);
      dispatch({ type: 'tab', tab: null });
    };
  }, [on]);

  const { tab, attempt } = now;
  useEffect(() => {
    if (tab === null) return;
    const mine = connectTo(tab, {
      said: (page) => dispatch({ type: 'said', attempt, page }),
      closed: () => dispatch({ type: 'closed', attempt }),
    });
    connection.current = mine;
    return () => mine.close();
  }, [tab, attempt]);

  return {
    ...now,
    inPrivate,
    goTo: ({ start, end }) =>
      connection.current?.say({ type: 'go-to', generation: now.page?.generation ?? 0, start, end }),
  };
}
