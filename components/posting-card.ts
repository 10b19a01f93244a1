import type { Match } from '../utils/model/match.ts';
import type { PostingStatus } from '../utils/model/posting-status.ts';

// As the model has them: components know its types alone.
export const POSTING_STATUSES: readonly PostingStatus[] = ['saved', 'applied', 'interview', 'offer', 'closed'];
/** Characters that a note holds at most. */
export const MOST_NOTE = 4000;

/** A match without its rows: what a headline, a bar and a band are made of. */
export type MatchSum = Omit<Match, 'rows'>;

/** A saved posting as the list shows it. */
export interface PostingCard {
  id: string;
  title: string;
  company: string | null;
  location?: string | undefined;
  url: string;
  status: PostingStatus;
  statusAt?: string | undefined;
  savedAt: string;
  notes?: string | undefined;
  match: MatchSum;
  /** Everything it requires is answered, and it requires something. */
  ready: boolean;
  /** What a search looks in, folded. */
  words: string;
}

/** What the list may be narrowed to by its match. */
export const MATCH_FILTERS = ['answered', 'strong', 'good', 'partial', 'early'] as const;
export type MatchFilter = (typeof MATCH_FILTERS)[number];

export const POSTING_SORTS = ['saved', 'match', 'title'] as const;
export type PostingSort = (typeof POSTING_SORTS)[number];

export interface PostingFilter {
  query: string;
  status?: PostingStatus | undefined;
  match?: MatchFilter | undefined;
  /** These alone, whatever else they are. */
  only?: readonly string[] | undefined;
  sort: PostingSort;
}
