import type { PostingCard } from '../../components/posting-card.ts';
import type { Tally } from '../../utils/model/match.ts';

const tally = (verified: number, held: number, partial: number, missing: number): Tally => ({
  total: verified + held + partial + missing,
  verified,
  held,
  partial,
  missing,
});

/** A card with 4 must-haves: 1 verified, 1 held, 1 partly, 1 missing. */
export function aCard(id: string, change: Partial<PostingCard> = {}): PostingCard {
  const musts = tally(1, 1, 1, 1);
  return {
    id,
    title: `Posting ${id}`,
    company: 'Northwind',
    location: 'Leeds',
    url: `https://jobs.example/${id}`,
    status: 'saved',
    savedAt: '2026-11-01T00:00:00.000Z',
    match: { status: 'matched', musts, nices: tally(0, 0, 0, 0), band: 'partial' },
    ready: false,
    words: `posting ${id} northwind leeds sql`,
    ...change,
  };
}

/** The same with every must-have answered. */
export function aReadyCard(id: string, change: Partial<PostingCard> = {}): PostingCard {
  const match = {
    status: 'matched' as const,
    musts: tally(3, 1, 0, 0),
    nices: tally(0, 0, 0, 0),
    band: 'strong' as const,
  };
  return aCard(id, { match, ready: true, ...change });
}
