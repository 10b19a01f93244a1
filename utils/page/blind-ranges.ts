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
