/*
 * Finding a badge in the source of a web page, where there is no document (a worker). Only tags are looked at, one after
 * the other; what is no well-formed tag is passed over.
 */

/** What a page leads to: the badge itself as it stands in it, or addresses of files that may be one, likeliest first. */
export interface FoundInPage {
  texts: string[];
  addresses: string[];
}

const LONGEST_TAG = 4000;
const MOST_TAGS = 50_000;
const MOST_FOUND = 3;
const EMBEDDED = /OpenBadge|AchievementCredential|VerifiableCredential|openbadges/;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?(?:json|jwt)$/i;
const FILE = /\.(?:json|jsonld|jwt)$/i;
const PICTURE = /\.(?:png|svg)$/i;
const SPEAKS = /badge|credential|assertion|award/i;
const ATTRIBUTE = /([a-z][a-z:-]{0,30})\s{0,20}=\s{0,20}(?:"([^"]{0,2100})"|'([^']{0,2100})')/gi;

/**
 * Badges in a page's source, as it is served: a script's runs and what it loads are not there.
 * @param base the address that it came from
 */
export function badgesInSource(html: string, base: string): FoundInPage {
  const texts: string[] = [];
  const ranked: { address: string; rank: number }[] = [];
  const put = (written: string | undefined, rank: number) => {
    if (written === undefined || !URL.canParse(written, base)) return;
    const url = new URL(written, base);
    url.hash = '';
    if (url.protocol !== 'https:' || url.href === base || ranked.some(({ address }) => address === url.href)) return;
    ranked.push({ address: url.href, rank });
  };
  let at = 0;
  let end = -1;
  for (let tags = 0; tags < MOST_TAGS; tags++) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    // The next end stays the same for all that begin before it.
    if (end <= start) end = html.indexOf('>', start + 1);
    if (end < 0) break;
    at = start + 1;
    if (end - start > LONGEST_TAG) continue;
    const [, name = ''] = /^<(a|link|img|meta|script)[\s>]/i.exec(html.slice(start, start + 10)) ?? [];
    if (name === '') continue;
    at = end + 1;
    const {
      href,
      src,
      rel,
      type = '',
      alt = '',
      title = '',
      property = '',
      content,
    } = attributesOf(html.slice(start, end));
    switch (name.toLowerCase()) {
      case 'script': {
        const close = endOfScript(html, at);
        const text = html.slice(at, close);
        at = close;
        if (texts.length < MOST_FOUND && /json|jwt/i.test(type) && EMBEDDED.test(text)) texts.push(text);
        break;
      }
      case 'link':
        if (/\balternate\b/i.test(rel ?? '') && JSON_TYPE.test(type)) put(href, 0);
        break;
      case 'a':
        rankOf(href, base, title, put);
        break;
      case 'img':
        if (SPEAKS.test(`${alt} ${title} ${src ?? ''}`) && isPicture(src, base)) put(src, 3);
        break;
      case 'meta':
        if (/^og:image$/i.test(property) && SPEAKS.test(content ?? '') && isPicture(content, base)) put(content, 4);
    }
  }
  const addresses = ranked.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
  return { texts, addresses: addresses.slice(0, MOST_FOUND) };
}

function rankOf(
  href: string | undefined,
  base: string,
  title: string,
  put: (written: string | undefined, rank: number) => void,
): void {
  if (href === undefined || !URL.canParse(href, base)) return;
  const { pathname } = new URL(href, base);
  const speaks = SPEAKS.test(`${pathname} ${title}`);
  if (FILE.test(pathname) && speaks) put(href, 1);
  else if (PICTURE.test(pathname) && speaks) put(href, 2);
}

function isPicture(written: string | undefined, base: string): boolean {
  return written !== undefined && URL.canParse(written, base) && PICTURE.test(new URL(written, base).pathname);
}

/** What stands in a script is no tag, whatever it looks like. */
function endOfScript(html: string, from: number): number {
  const close = /<\/script/gi;
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

function attributesOf(tag: string): Record<string, string | undefined> {
  const found: Record<string, string | undefined> = Object.create(null);
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    found[name.toLowerCase()] ??= (double ?? single ?? '').replaceAll('&amp;', '&');
  return found;
}
