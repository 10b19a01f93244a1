/**
 * Pages that were saved in the wrong encoding show a no-break space as "Â " and a dash as three characters. Both are
 * overwritten by white space of the same length, so that every offset stays what it was.
 */
export function withoutStrayBytes(text: string): string {
  if (!text.includes('\u00c2') && !text.includes('\u00e2\u20ac')) return text;
  return text
    .replace(/\u00c2(?=\s|$)/g, ' ')
    .replace(/\u00e2\u20ac[\u201c\u201d]/g, ' \u2013 ')
    .replace(/\u00e2\u20ac\u00a2/g, ' \u2022 ');
}
