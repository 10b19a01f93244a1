import type { PostingCard } from '../../components/posting-card.ts';
import { fold } from '../../utils/matching/fold.ts';
import { allAnswered, type createMatcher } from '../../utils/matching/match.ts';
import type { ListedPosting } from '../../utils/storage/posting-batches.ts';

/** `fold` looks at so many characters of a name. */
const FOLDED = 500;

/** A saved posting with how the wallet answers it. Pure. */
export function cardOf(listed: ListedPosting, match: ReturnType<typeof createMatcher>): PostingCard {
  const { id, posting, requirements, status, statusAt, savedAt, notes } = listed;
  const { rows: _rows, ...sum } = match(requirements);
  const { title, company, location, url } = posting;
  return {
    id,
    title,
    company,
    location,
    url,
    status,
    statusAt,
    savedAt,
    notes,
    match: sum,
    ready: allAnswered(sum.musts),
    words: [title, company ?? '', location ?? '', ...requirements.map(({ label }) => label), ...parts(notes ?? '')]
      .map(fold)
      .filter(Boolean)
      .join(' '),
  };
}

function parts(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / FOLDED) }, (_, n) => text.slice(n * FOLDED, (n + 1) * FOLDED));
}
