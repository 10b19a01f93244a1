import type { Posting } from '../utils/model/posting.ts';
import type { Failure } from '../utils/model/result.ts';
import type { MatchView } from './match-view.ts';

/** What the popup shows of this tab. */
export type PopupState =
  | { kind: 'reading' }
  | { kind: 'match'; view: MatchView }
  /** `posting`: what could be read in spite of the failure. */
  | {
      kind: 'failure';
      failure: Failure;
      posting?: Partial<Pick<Posting, 'title' | 'company'>>;
      frame?: PopupFrame;
    }
  /** The browser lets no extension read this page (its own pages, the add-on store, a PDF viewer). */
  | { kind: 'no-access' };

/** The board in whose frame the posting stands. */
export interface PopupFrame {
  host: string;
  /** Its id on the shelf. */
  id: string;
  /** As it calls itself. */
  board: string;
  /** It is switched on; then its frame was not there yet when the page was read. */
  on: boolean;
  risk: boolean;
}

/** Reading this tab as a candidate's page. `off`: candidates are not turned on. `likely`: a profile site's own address says so. */
export type PopupProfileOffer = 'off' | 'possible' | 'likely';

/** The site of this tab and what the person chose for it. */
export interface PopupSite {
  host: string;
  /** Name of the board on the shelf that this is, or null for any other site. */
  board: string | null;
  /** Read without a click: the board is switched on, or the host was granted. */
  always: boolean;
  hidden: boolean;
  /** Nothing is read here for a day. */
  paused: boolean;
  /** The site's terms forbid changes to its pages: the line beside the switch states the risk. */
  risk: boolean;
}
