import type { BadgeOnPage } from './profile-page.ts';

/** Badges of one page that are listed. */
const MOST_BADGES = 100;
const MOST_TEXT = 2_000_000;

/** Addresses that are a badge's own by their form alone, whatever page they stand on. */
const BADGE_ADDRESSES: readonly ((url: URL) => boolean)[] = [
  ({ hostname, pathname }) =>
    /^(?:www\.)?credly\.com$/.test(hostname) && /^\/badges\/[\da-f-]{36}(?:\/|$)/i.test(pathname),
  ({ hostname, pathname }) =>
    /^(?:www\.)?(?:credential\.net|credentials?\.[a-z\d-]+\.[a-z]{2,})$/.test(hostname) &&
    /^\/[\da-f-]{36}(?:[/#]|$)/i.test(pathname),
  ({ hostname, pathname }) =>
    /^(?:www\.)?badgr\.(?:com|io)$|^api\.(?:[a-z]{2}\.)?badgr\.io$/.test(hostname) && /\/assertions?\//.test(pathname),
  ({ pathname }) => /\/(?:obi|ob|openbadges?)\/v\d\/.*(?:assertion|credential)/i.test(pathname),
];
const FILE = /\.(?:json|jsonld|jwt|png|svg)$/i;
const SPEAKS = /badge|credential|assertion|award|certif|zertifi/i;
const EMBEDDED = /OpenBadge|VerifiableCredential|AchievementCredential|openbadges/;

/**
 * Badges that a page links to or holds: addresses of badge hosts, badge files by their ending and words, embedded JSON and
 * tokens. None is fetched or believed here; what is no badge shows when it is verified.
 *
 * @param within the parts of the page that are the person's own; embedded data is looked for in the whole document
 */
export function badgeLinks(document: Document, within: readonly Element[], base: URL): BadgeOnPage[] {
  const found = new Map<string, BadgeOnPage>();
  const put = (key: string, badge: BadgeOnPage) => {
    if (found.size < MOST_BADGES && !found.has(key)) found.set(key, badge);
  };
  for (const part of within)
    for (const element of part.querySelectorAll('a[href],img[src],object[data]')) {
      const written = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('data') ?? '';
      const name = nameOf(element);
      if (/^data:image\/(?:png|svg)/i.test(written)) {
        if (written.length <= MOST_TEXT && SPEAKS.test(`${name} ${element.className}`))
          put(written, { text: written, name });
        continue;
      }
      if (!URL.canParse(written, base.href)) continue;
      const url = new URL(written, base.href);
      if (url.protocol !== 'https:' || url.username !== '' || url.href.length > 2000) continue;
      url.hash = '';
      const isFile = FILE.test(url.pathname) && SPEAKS.test(`${url.pathname} ${name} ${element.className}`);
      if (isFile || BADGE_ADDRESSES.some((is) => is(url))) put(url.href, { url: url.href, name });
    }
  for (const script of document.querySelectorAll('script[type*="json" i],script[type*="jwt" i]')) {
    const text = script.textContent ?? '';
    if (text.length <= MOST_TEXT && EMBEDDED.test(text)) put(text, { text, name: '' });
  }
  return [...found.values()];
}

/** As the page names it: its words, or those of its picture. */
function nameOf(element: Element): string {
  const words =
    element.textContent ||
    element.getAttribute('alt') ||
    element.getAttribute('title') ||
    element.querySelector('img')?.getAttribute('alt') ||
    '';
  return words.replace(/\s+/g, ' ').trim().slice(0, 200);
}
