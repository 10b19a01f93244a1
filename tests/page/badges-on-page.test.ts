import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { badgesOnPage, type PageBadge } from '../../utils/page/badges-on-page.ts';

const BADGE = '{"type":["VerifiableCredential","OpenBadgeCredential"]}';
const AT = 'https://college.example/ada';

/** Runs the function in a page as the browser does: its source alone, with what the page has. */
async function onPage(
  html: string,
  change: { files?: Record<string, string>; contentType?: string; select?: string } = {},
) {
  const { window } = new JSDOM(html, { url: AT, runScripts: 'outside-only', contentType: change.contentType });
  const asked: { url: string; how: string }[] = [];
  Object.assign(window, {
    fetch: async (url: string, init: RequestInit) => {
      asked.push({ url, how: `${init.credentials} ${init.redirect} ${init.referrerPolicy}` });
      const body = change.files?.[new URL(url).pathname];
      if (body === undefined) throw new TypeError('Failed to fetch');
      return { ok: true, blob: async () => new window.Blob([body]) };
    },
    AbortSignal,
    ...(change.select === undefined ? {} : { getSelection: () => change.select }),
  });
  const found = (await window.eval(`(${badgesOnPage})()`)) as PageBadge[];
  return { found: JSON.parse(JSON.stringify(found)) as PageBadge[], asked };
}

describe('badgesOnPage', () => {
  it('finds what is written into the page, and leaves a posting’s data alone', async () => {
    const { found, asked } = await onPage(
      `<title>Ada</title><script type="application/ld+json">{"@type":"JobPosting"}</script><script type="application/ld+json">${BADGE}</script>`,
    );
    expect(found).toEqual([{ name: 'Ada', text: BADGE }]);
    expect(asked).toEqual([]);
  });

  it('takes marked text that is a file, and no other', async () => {
    expect((await onPage('<p>x</p>', { select: ` ${BADGE}` })).found).toEqual([
      { name: 'college.example', text: BADGE },
    ]);
    expect((await onPage('<p>x</p>', { select: 'eyJhbGciOi.eyJpc3Mi.c2ln' })).found).toHaveLength(1);
    expect((await onPage('<p>x</p>', { select: 'She is great at badges.' })).found).toEqual([]);
  });

  it('fetches linked files of the page’s own site alone, no cookies, no redirects, ten at most', async () => {
    const links = Array.from({ length: 14 }, (_, n) => `<a href="/badge-${n}.json">Badge</a>`).join('');
    const elsewhere =
      '<a href="https://tracker.example/badge.json">Badge</a><a href="javascript:alert(1)//badge.json">B</a>';
    const { found, asked } = await onPage(`${elsewhere}<img src="/photo.png">${links}`, {
      files: { '/badge-0.json': BADGE, '/badge-1.json': 'Grüße' },
    });
    expect(asked).toHaveLength(10);
    expect(new Set(asked.map(({ url, how }) => `${new URL(url).host} ${how}`))).toEqual(
      new Set(['college.example omit error no-referrer']),
    );
    expect(found.map(({ name, bytes }) => [name, Buffer.from(bytes ?? '', 'base64').toString()])).toEqual([
      ['badge-0.json', BADGE],
      ['badge-1.json', 'Grüße'],
    ]);
  });

  it('finds nothing on an ordinary page', async () => {
    expect(await onPage('<h1>Hello</h1><a href="/about">About</a>')).toEqual({ found: [], asked: [] });
  });
});
