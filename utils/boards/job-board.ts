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
  /** Reads the page. May answer `undefined`: the general ladder goes on. */
  read?(page: Page): BoardAnswer | undefined;
  /** Where the overlay is best put; unset: the page's edge. */
  anchor?: readonly string[];
  /** Result list: one element a card. */
  cards?: readonly string[];
  /** `ask`: the site's terms forbid page changes; nothing is registered until the person opts in. */
  overlay?: 'ask';
  /** False until a real page has been read right. */
  verified: boolean;
}
