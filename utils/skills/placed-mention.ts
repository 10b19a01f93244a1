import type { Mention } from '../model/mention.ts';
import type { KnockOut } from '../model/requirement.ts';

/** A mention with what the grouping into requirements needs. */
export interface PlacedMention extends Mention {
  /** Index into the sentences of the analysis. */
  sentence: number;
  knockOut?: KnockOut;
}
