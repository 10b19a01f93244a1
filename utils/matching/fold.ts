const ASCII = /^[\x20-\x7e]*$/;

/**
 * A name as it is compared: lower case, without accents, trademark signs and punctuation, single spaces. `+` and `#`
 * stay, because C, C++ and C# are three things.
 */
export function fold(text: string): string {
  const short = text.slice(0, 500);
  // Nearly every name is ASCII, and the Unicode steps cost most of the time of building an index.
  if (ASCII.test(short))
    return short
      .toLowerCase()
      .replace(/[^a-z0-9+#]+/g, ' ')
      .trim();
  return short
    .replace(/[\u2122\u00ae\u00a9]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
