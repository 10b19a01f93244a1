import type { Requirement } from '../utils/model/requirement.ts';

export interface QuotePart {
  start: number;
  text: string;
  marked: boolean;
}

/** Cuts the requirement's own sentence at its mentions. Offsets outside the sentence are ignored, overlaps joined. */
export function quoteParts({ quote, mentions }: Pick<Requirement, 'quote' | 'mentions'>): QuotePart[] {
  const parts: QuotePart[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end > at) parts.push({ start: at, text: quote.text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    const start = mention.start - quote.start;
    const end = mention.end - quote.start;
    if (start < 0 || end > quote.text.length) continue;
    push(start, false);
    push(end, true);
  }
  push(quote.text.length, false);
  return parts;
}
