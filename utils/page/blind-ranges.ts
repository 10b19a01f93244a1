import type { DomStretch } from '../reading/page.ts';

/** True where two ranges share a place, or nobody can tell. */
export function touches(one: Range, other: Range): boolean {
  try {
    return one.compareBoundaryPoints(1, other) > 0 && one.compareBoundaryPoints(3, other) < 0;
  } catch {
    // In different trees: nobody can tell, so it counts.
    return true;
  }
}

/** Everything in an element. */
export function rangeOver(document: Document, element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** Live ranges over stretches that still stand in the document. */
export function toRanges(document: Document, stretches: readonly DomStretch[]): Range[] {
  const ranges: Range[] = [];
  for (const { startContainer, startOffset, endContainer, endOffset } of stretches) {
    if (!startContainer.isConnected) continue;
    const range = document.createRange();
    try {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
    } catch {
      // Shortened since it was read; the next reading brings new stretches.
      continue;
    }
    ranges.push(range);
  }
  return ranges;
}
