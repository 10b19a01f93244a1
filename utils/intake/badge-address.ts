import { hostOf } from '../verification/fetch-document.ts';

const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';

/** Where the badge of a page that people look at is served as a file, by the page's address. */
const PAGES: readonly { page: RegExp; file: (id: string) => string }[] = [
  {
    // Credly: the page takes `/public_url` and the like behind it; the assertion is asked for as JSON and nothing else.
    page: new RegExp(
      `^https://(?:www\\.)?credly\\.com/(?:earner/)?badges/(${UUID})(?:/(?:public_url|linked_in_profile))?/?$`,
      'i',
    ),
    file: (id) => `https://www.credly.com/api/v1/obi/v2/badge_assertions/${id.toLowerCase()}`,
  },
  {
    page: /^https:\/\/(?:www\.)?badgr\.(?:io|com)\/public\/assertions\/([\w-]{8,64})\/?$/i,
    file: (id) => `https://api.badgr.io/public/assertions/${id}`,
  },
];

/** The address that a shown badge is fetched from: its own, or that of its file where its page is known to have one. */
export function fileAddress(shown: string): string {
  const bare = shown.replace(/[?#].*$/s, '');
  for (const { page, file } of PAGES) {
    const id = page.exec(bare)?.[1];
    if (id !== undefined) return file(id);
  }
  return shown;
}

/** The host that has to be asked first about a shown badge; undefined for an address that is never asked. */
export function hostToAsk(shown: string): string | undefined {
  return hostOf(fileAddress(shown));
}
