import type { PageKind } from '../model/posting.ts';
import type { FailureCode } from '../model/result.ts';
import type { Page, PostingFacts } from '../reading/page.ts';

/** What a board's reader answers: facts, or why there is no posting. `undefined` leaves it to the general ladder. */
export type BoardAnswer =
  | { kind: Extract<PageKind, 'posting' | 'list+posting'>; facts: PostingFacts }
  | {
      kind: Exclude<PageKind, 'posting' | 'list+posting'>;
      failure?: FailureCode;
      facts?: Pick<PostingFacts, 'title' | 'company'>;
    }
  | { failure: FailureCode };

/** What of a board's result lists is told on its cards, by a chip a card. */
export interface ResultCards {
  /** One element a card, newest layout first. */
  each: readonly string[];
  /**
   * Where in a card the ad's own words stand (a summary, tags), newest layout first; `:scope` is the whole card.
   * Absent where cards carry no such text: then the chip says "open to see".
   */
  text?: readonly string[];
  /**
   * The card is a whole posting: its chip opens the overlay for it. Answers `undefined` for an element that is no card and
   * gets no chip, `null` for a card that holds no posting at the moment: then its text tells, as on other boards.
   */
  read?(card: Element, page: Page): PostingFacts | null | undefined;
}

/** On what a board's reading was proved: a real posting, only other real pages (lists, forms, shells), or no real page. */
export type Verified = 'posting' | 'other-pages' | 'no';

/**
 * A site that shows postings. One file in this folder, one line in index.ts, one fixture folder: everything else
 * (optional host permission, switch, script registration, README row, tests) follows from the list.
 */
export interface JobBoard {
  /** Kebab-case; also the name of the fixture folder. */
  id: string;
  /** As the site calls itself. */
  name: string;
  /** Match patterns of the hosts; asked for only when the person switches the board on. */
  matches: readonly string[];
  /** Addresses of postings (or of lists with one open) that this board must claim. */
  examples: readonly string[];
  /** Addresses on the same hosts that are not postings. Compulsory: without them a widened URL test stays green. */
  notPostings: readonly string[];
  /** True when the address alone says that one posting is open. Pure; must refuse look-alike hosts. */
  isPosting(url: URL): boolean;
  /** The board's own id of the posting that is open, for the identity check and for `Posting.id`. */
  postingId?(url: URL): string | null;
  /**
   * Reads the page. May answer `undefined`: the general ladder goes on, without its last rung (readable text), because
   * a board that knows its own names must not take other text for the posting. A board without a reader gets every rung.
   */
  read?(page: Page): BoardAnswer | undefined;
  /** Where the overlay is best put; unset: the page's edge. */
  anchor?: readonly string[];
  /** Result lists. */
  cards?: ResultCards;
  /** Its postings are also embedded in other sites: the script is registered for frames too. */
  frames?: true;
  /** `ask`: the site's terms forbid page changes; nothing is registered until the person opts in. */
  overlay?: 'ask';
  /** Shown in the README table and on the switch. */
  verified: Verified;
}
