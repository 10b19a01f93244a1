/** True for the codes that `trim` takes away and `\s` matches. */
export function isSpaceCode(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** First place from `start` on, before `end`, that holds no white space. */
export function skipSpaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

/** How many pieces white space cuts a text into, as `text.split(/\s+/).length`. */
export function piecesIn(text: string): number {
  let pieces = 1;
  for (let i = 0; i < text.length; i++)
    if (isSpaceCode(text.charCodeAt(i)) && !(i > 0 && isSpaceCode(text.charCodeAt(i - 1)))) pieces++;
  return pieces;
}

/** Where the white space begins that ends `text.slice(start, end)`. */
export function beforeSpaces(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpaceCode(text.charCodeAt(at - 1))) at--;
  return at;
}
