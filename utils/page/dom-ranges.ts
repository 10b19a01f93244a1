import type { DomStretch } from '../reading/page.ts';

/** Live ranges of stretches, in their order; without those that the page took out or shortened since it was read. */
export function toRanges(document: Document, stretches: readonly DomStretch[]): Range[] {
  const ranges: Range[] = [];
  for (const stretch of stretches) {
    if (!stretch.startContainer.isConnected || !stretch.endContainer.isConnected) continue;
    const range = document.createRange();
    try {
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
    } catch {
      // The page shortened a text node since it was read; the next reading brings new stretches.
      continue;
    }
    ranges.push(range);
  }
  return ranges;
}
