import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import type { Failure } from '../../utils/model/result.ts';

/** What the page's script said last, parsed. How the page answers the role is asked for by ourselves. */
export interface PageSays {
  generation: number;
  profile: ProfileSnapshot | null;
  failure: Failure | null;
  /** What could not be covered in blind mode. */
  uncovered: number;
}

/** Which tab a panel shows, and how far it came with it. Whatever is kept here is of that tab and of no other. */
export interface Following {
  tab: number | null;
  /** Counts up with every attempt to connect: what an older connection says or does is of a page that is gone. */
  attempt: number;
  /** `silent`: no script of ours answers in this tab. */
  state: 'connecting' | 'connected' | 'silent';
  page: PageSays | null;
}

export type FollowEvent =
  /** Another tab is the active one of the window; null where none is known. */
  | { type: 'tab'; tab: number | null }
  /** A tab began to load, or was loaded. */
  | { type: 'load'; tab: number; done: boolean }
  /** The page's script in this tab has started. */
  | { type: 'here'; tab: number }
  | { type: 'said'; attempt: number; page: PageSays }
  | { type: 'closed'; attempt: number };

export const NOT_FOLLOWING: Following = { tab: null, attempt: 0, state: 'silent', page: null };

/**
 * The next state. Where `attempt` is another one than before, the old connection is to be closed and, if there is a tab, a
 * new one opened to it.
 */
export function follow(now: Following, event: FollowEvent): Following {
  switch (event.type) {
    case 'tab':
      return event.tab === now.tab ? now : connectTo(event.tab, now);
    case 'load':
      if (event.tab !== now.tab) return now;
      // The page that is left may answer for a moment; it closes the connection when it goes.
      return event.done && now.state !== 'silent' ? now : connectTo(now.tab, now);
    case 'here':
      // Also where it is connected: a script that starts ends the one before it, and which is told first is chance.
      return event.tab === now.tab ? connectTo(now.tab, now) : now;
    case 'said':
      return event.attempt === now.attempt && now.tab !== null
        ? { ...now, state: 'connected', page: steady(event.page, now.page) }
        : now;
    case 'closed':
      return event.attempt === now.attempt ? { ...now, state: 'silent', page: null } : now;
  }
}

/** Within one generation the page tells the same profile again, as another object: whoever watches it sees no change. */
function steady(page: PageSays, before: PageSays | null): PageSays {
  const same = before?.profile && page.profile && before.generation === page.generation;
  return same ? { ...page, profile: before.profile } : page;
}

function connectTo(tab: number | null, { attempt }: Following): Following {
  return { tab, attempt: attempt + 1, state: tab === null ? 'silent' : 'connecting', page: null };
}

/**
 * Tells pages apart, and people: apps show one after the other under the same address. What was written beside one and what
 * was found of one is of no other.
 */
export function pageOf({ tab, page }: Pick<Following, 'tab' | 'page'>): string {
  return JSON.stringify([tab, page?.profile?.url, page?.profile?.name]);
}
