import type { ProfileSnapshot, ProfileView } from './model/profile-snapshot.ts';
import type { Failure } from './model/result.ts';

/** Name of the connection from a page of ours to the script in a candidate's page (`browser.tabs.connect`). */
export const PROFILE_PORT = 'profile';

/** From the page's script: at once when a panel connects, and after every change. Hostile until parsed. */
export type FromProfilePage = {
  type: 'reading';
  /** Counts up; a `go-to` for an older one is not followed. */
  generation: number;
  /** The page could be read. */
  profile: ProfileSnapshot | null;
  /** How it answers the role that is in use; absent where there is none yet. */
  view?: ProfileView;
  failure?: Failure;
  /** In blind mode: what could not be covered ("photo" and the like), so that the panel can say so. */
  uncovered?: number;
};

/** To the page's script. */
export type ToProfilePage =
  /** Scrolls to the mention and marks it as the one in hand. */
  | { type: 'go-to'; generation: number; start: number; end: number }
  /** Role, blind mode or badges changed: ask the background and draw anew. */
  | { type: 'ask-again' };
