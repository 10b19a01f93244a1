import type { PageReading } from '../reading/page.ts';
import { isLeftover, wordsOf } from './leftover.ts';
import { type EachReading, onEachReading } from './on-each-reading.ts';

type Postings = EachReading<PageReading, NonNullable<ReturnType<typeof wordsOf>>>;

export type EachPage = Omit<Postings, 'sign' | 'wordsOf' | 'isLeftover' | 'again'>;

/** What makes two readings the same visit. */
function sign(reading: PageReading): string {
  const posting = reading.posting;
  return posting
    ? `${posting.id}\n${posting.title}\n${posting.company}\n${posting.description}`
    : `${reading.kind}\n${reading.failure?.code ?? ''}`;
}

/** Visits every posting that the document shows, through client-side navigation. */
export function onEachPage(options: EachPage): void {
  onEachReading({ ...options, sign, wordsOf, isLeftover });
}
