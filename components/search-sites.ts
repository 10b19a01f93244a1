/** Where a person may look for what the catalogue does not have. Opened by their click; the address is all that is sent. */
export const SEARCH_SITES = [
  { host: 'www.classcentral.com', url: (words: string) => `https://www.classcentral.com/search?q=${of(words)}` },
  { host: 'www.coursera.org', url: (words: string) => `https://www.coursera.org/search?query=${of(words)}` },
  { host: 'www.edx.org', url: (words: string) => `https://www.edx.org/search?q=${of(words)}` },
  { host: 'duckduckgo.com', url: (words: string) => `https://duckduckgo.com/?q=${of(`${words} course`)}` },
] as const;

/** A general search for an entry whose address is not known, by its name and the body that awards it. */
export function searchForCourse({ name, issuer }: { name: string; issuer: string }): string {
  return `https://duckduckgo.com/?q=${of(`${name} ${issuer}`)}`;
}

function of(words: string): string {
  // Half a character, as files hold them now and then, has no place in an address, and throws.
  return encodeURIComponent(words.replace(/\p{Cs}/gu, ''));
}
