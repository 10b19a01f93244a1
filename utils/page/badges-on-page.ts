/** A badge file as it was found in a page: text as it stands there, or the bytes of a linked file. */
export interface PageBadge {
  name: string;
  text?: string;
  /** Base64. */
  bytes?: string;
}

/**
 * Finds badges in the page by the person's click: marked text, embedded JSON, a page that is itself JSON or a token, and
 * up to ten files of the page's own site that it links to by their endings. Nothing of another site is fetched; cookies
 * are not sent. What comes back is unchecked: the importer says what it is.
 * Runs inside the page, so it uses nothing from outside itself.
 */
export async function badgesOnPage(): Promise<PageBadge[]> {
  const MOST_TEXT = 2_000_000;
  const MOST_LINKS = 10;
  const looksLikeBadge = /OpenBadge|VerifiableCredential|AchievementCredential|openbadges|EuropeanDigitalCredential/;
  const looksLikeFile = /^\s*(?:\{|\[|eyJ[\w-]+\.[\w-]+\.|<\?xml|https:\/\/\S+$)/;
  const found: PageBadge[] = [];
  const title = document.title.trim().slice(0, 80) || location.hostname;

  const selection = String(getSelection() ?? '').trim();
  if (looksLikeFile.test(selection)) found.push({ name: title, text: selection.slice(0, MOST_TEXT) });

  if (/json|jwt|plain/.test(document.contentType)) {
    const text = document.body?.textContent ?? '';
    if (looksLikeFile.test(text)) found.push({ name: title, text: text.slice(0, MOST_TEXT) });
  }
  for (const script of document.querySelectorAll('script[type*="json"], script[type*="jwt"]')) {
    const text = script.textContent ?? '';
    if (looksLikeBadge.test(text)) found.push({ name: title, text: text.slice(0, MOST_TEXT) });
  }

  const linked = new Set<string>();
  for (const link of document.querySelectorAll('a[href], link[rel="alternate"][href], img[src]')) {
    const address = link.getAttribute('href') ?? link.getAttribute('src') ?? '';
    if (!URL.canParse(address, document.baseURI)) continue;
    const { origin, href, pathname } = new URL(address, document.baseURI);
    const words = `${pathname} ${link.textContent} ${link.getAttribute('alt') ?? ''} ${link.className}`;
    const isFile = /\.(?:jsonld|jwt)$/i.test(pathname) || /\.(?:json|png|svg)$/i.test(pathname);
    if (origin === location.origin && isFile && /badge|credential|assertion|award|certif/i.test(words))
      linked.add(href);
  }
  for (const address of [...linked].slice(0, MOST_LINKS)) {
    try {
      const response = await fetch(address, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // A redirect could lead to a site that the click did not name.
        redirect: 'error',
        signal: AbortSignal.timeout(8000),
      });
      const blob = await response.blob();
      if (!response.ok || blob.size > MOST_TEXT) continue;
      // Firefox lets no content script look into the bytes that the page's own fetch answers with.
      const reader = new FileReader();
      const read = new Promise((resolve) => {
        reader.onloadend = resolve;
      });
      reader.readAsDataURL(blob);
      await read;
      const bytes = String(reader.result ?? '').replace(/^data:[^,]*,/, '');
      found.push({ name: new URL(address).pathname.split('/').at(-1) ?? title, bytes });
    } catch {
      // A link that leads nowhere holds no badge.
    }
  }
  return found.slice(0, 2 * MOST_LINKS);
}
