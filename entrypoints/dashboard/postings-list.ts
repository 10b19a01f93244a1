import type { PostingCard, PostingFilter } from '../../components/posting-card.ts';
import { fold } from '../../utils/matching/fold.ts';

/** What search and filters leave, in order. Every word of the question must be somewhere in a posting. Pure. */
export function shownPostings(
  cards: readonly PostingCard[],
  { query, status, match, only, sort }: PostingFilter,
  language: string,
): PostingCard[] {
  const asked = fold(query).split(' ').filter(Boolean);
  const alone = only && new Set(only);
  const fits = (card: PostingCard) =>
    (status === undefined || card.status === status) &&
    (match === undefined || (match === 'answered' ? card.ready : card.match.band === match)) &&
    (alone === undefined || alone.has(card.id)) &&
    asked.every((word) => card.words.includes(word));
  return cards.filter(fits).sort(ORDERS[sort](language));
}

const newest = (a: PostingCard, b: PostingCard) =>
  a.savedAt === b.savedAt ? compare(a.id, b.id) : compare(b.savedAt, a.savedAt);

const ORDERS = {
  saved: () => newest,
  match: () => (a: PostingCard, b: PostingCard) => share(b) - share(a) || newest(a, b),
  title: (language: string) => {
    const { compare } = new Intl.Collator(language);
    return (a: PostingCard, b: PostingCard) => compare(a.title, b.title) || newest(a, b);
  },
} as const;

/** Share of must-haves answered, a verified one a little more than one that is held; without any, after all others. */
function share({ match: { status, musts } }: PostingCard): number {
  if (status !== 'matched' || musts.total === 0) return -1;
  return (musts.verified + musts.held + musts.verified / 1000) / musts.total;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** So many are remembered. */
const MOST_OPEN = 20_000;

/**
 * Which postings moved to "all must-haves answered" since the person looked. One with an offer, or closed, is no news.
 *
 * @param cards all of them
 * @param open ids of those that had a must-have open when the person looked; null: they never did, and nothing is news
 */
export function movedSince(cards: readonly PostingCard[], open: readonly string[] | null): PostingCard[] {
  const before = new Set(open);
  return cards
    .filter(({ id, ready, status }) => ready && before.has(id) && status !== 'offer' && status !== 'closed')
    .sort(newest);
}

/**
 * The ids to be remembered when these cards are shown: those that have a must-have open, and those that moved until the
 * person says that they saw it. One that is not there keeps its place: it may come back by an undo.
 *
 * @param looked the person saw what moved
 */
export function openNow(cards: readonly PostingCard[], open: readonly string[] | null, looked: boolean): string[] {
  const ready = new Set(looked ? cards.filter((card) => card.ready).map(({ id }) => id) : []);
  const ids = [...(open ?? []), ...cards.filter((card) => !card.ready).map(({ id }) => id)];
  return [...new Set(ids)].filter((id) => !ready.has(id)).slice(-MOST_OPEN);
}
