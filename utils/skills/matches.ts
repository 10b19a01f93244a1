/** What most sentences hold of most patterns. */
const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the flag `g`, in order. As `matchAll`, which makes a copy of the pattern each time it is
 * called: in the sentences of a posting that costs more than the search itself.
 */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/** As {@link matches}, of those with no letter or digit in front; whether one stands there is asked of matches only. */
export function matchesAtEdge(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    if (isWordBefore(text, match.index)) pattern.lastIndex = match.index + 1;
    else found.push(match);
  }
  return found;
}

function isWordBefore(text: string, index: number): boolean {
  return index > 0 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, index - 2), index));
}
