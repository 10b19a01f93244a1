import { isSpaceCode } from './spaces.ts';

/** May end a word in capitals: a capital, what joins two of them, or a letter beyond ASCII. */
function mayEndCapitals(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 38 || code === 39 || code === 45 || code === 47 || code > 127;
}

function mayBeginCapitals(code: number): boolean {
  return (code >= 65 && code <= 90) || code === 38 || code > 127;
}

/**
 * True where two words in capitals may stand side by side in `text.slice(start, end)`; false where none can. One look at
 * each character, for the sake of the many sentences that need no pattern to be tried.
 */
export function mayHoldCapitals(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 128) continue;
    if (!isSpaceCode(code) || !mayEndCapitals(text.charCodeAt(i - 1))) continue;
    let next = i + 1;
    while (next < end && isSpaceCode(text.charCodeAt(next))) next++;
    if (next < end && mayBeginCapitals(text.charCodeAt(next))) return true;
    i = next;
  }
  return false;
}
