import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileAddress, hostToAsk } from '../../utils/intake/badge-address.ts';
import { badgesInSource } from '../../utils/intake/badge-in-page.ts';
import { bytesOfShown } from '../../utils/intake/badge-in-text.ts';
import { reachBadge } from '../../utils/intake/reach-badge.ts';
import type { Fetched } from '../../utils/verification/fetch-document.ts';
import { timed } from '../timed.ts';

const ID = '2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11';
const CREDLY_FILE = `https://www.credly.com/api/v1/obi/v2/badge_assertions/${ID}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('where a badge is served as a file', () => {
  it.each([
    [`https://www.credly.com/badges/${ID}`, CREDLY_FILE],
    [`https://credly.com/badges/${ID.toUpperCase()}/public_url?source=x#top`, CREDLY_FILE],
    [`https://www.credly.com/earner/badges/${ID}/`, CREDLY_FILE],
    ['https://badgr.com/public/assertions/abcDEF_123', 'https://api.badgr.io/public/assertions/abcDEF_123'],
    ['https://www.credly.com/users/mira', 'https://www.credly.com/users/mira'],
    [`https://www.credly.com.evil.example/badges/${ID}`, `https://www.credly.com.evil.example/badges/${ID}`],
    ['https://badges.example.org/a.png?v=2', 'https://badges.example.org/a.png?v=2'],
  ])('%s', (shown, file) => {
    expect(fileAddress(shown)).toBe(file);
  });

  it('names the host that is asked, and none for an address that never is', () => {
    expect(hostToAsk(`https://credly.com/badges/${ID}`)).toBe('www.credly.com');
    for (const never of [
      'https://127.0.0.1/a.json',
      'https://router.local/a',
      'ftp://x.example/a',
      'https://x:8443/a',
      'x',
    ])
      expect(hostToAsk(never)).toBeUndefined();
  });
});

describe('a badge in the source of a page', () => {
  const page = `<!doctype html><html><head><title>Badge</title>
    <script>const a = "<a href='https://evil.example/badge.json'>";</script>
    <link rel="alternate" type="application/ld+json" href="/badges/7.jsonld?a=1&amp;b=2">
    <meta property="og:image" content="https://img.example/badge/7.png"></head>
    <body><a href="/about.json">About</a><a href='https://files.example/badges/7.json'>file</a>
    <img alt="Badge" src="/picture.png"><img src="/logo.png"></body></html>`;

  it('addresses of files, likeliest first; what a script writes is none', () => {
    expect(badgesInSource(page, 'https://badges.example/view/7')).toEqual({
      texts: [],
      addresses: [
        'https://badges.example/badges/7.jsonld?a=1&b=2',
        'https://files.example/badges/7.json',
        'https://badges.example/picture.png',
      ],
    });
  });

  it('the badge itself, in a script of data', () => {
    const badge = '{"type":["VerifiableCredential","OpenBadgeCredential"]}';
    const html = `<script type="application/ld+json">${badge}</script><script type="application/ld+json">{"a":1}</script>`;
    expect(badgesInSource(html, 'https://x.example/').texts).toEqual([badge]);
  });

  it('any text at all is read without a fault, and two megabytes in a moment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<a ', 'href=', '"', "'", '>', '<script', '</script', ' type="json"', 'x', '<'), {
          maxLength: 200,
        }),
        (parts) => {
          const { texts, addresses } = badgesInSource(parts.join(''), 'https://x.example/');
          expect(texts.length).toBeLessThanOrEqual(3);
          expect(addresses.length).toBeLessThanOrEqual(3);
        },
      ),
    );
    for (const part of ['<', '<a href="', '<script type="json">', '<a x=" ', '<img src=', '<!--']) {
      const source = part.repeat(2_000_000 / part.length);
      expect(timed(() => badgesInSource(source, 'https://x.example/')).took, part).toBeLessThan(2500);
    }
  });

  it('where no tag ends before the very last letter, the end is looked for once', () => {
    const source = `${'<a '.repeat(1_400_000)}>`;
    expect(timed(() => badgesInSource(source, 'https://x.example/')).took).toBeLessThan(1000);
  });
});

describe('a badge that stands in a page', () => {
  const inner = { type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Tide tables' };

  it('as it is: JSON of a badge, a token, any other text', () => {
    for (const own of [JSON.stringify(inner), 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln', 'no badge', '{"a":1}', '{broken'])
      expect(bytesOfShown(own).map(({ bytes }) => text(bytes))).toEqual([own]);
  });

  it('inside linked data about a person', () => {
    const data = { '@type': 'Person', name: 'Mira', hasCredential: [{ '@graph': [inner] }, inner] };
    const found = bytesOfShown(JSON.stringify(data)).map(({ bytes }) => JSON.parse(text(bytes)));
    expect(found).toEqual([inner, inner]);
  });

  it('in a picture’s address', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (const address of [
      `data:image/svg+xml,${encodeURIComponent(svg)}`,
      `data:image/svg+xml;charset=utf-8,${svg}`,
      `data:image/svg+xml;base64,${btoa(svg)}`,
    ])
      expect(text(bytesOfShown(address)[0]?.bytes ?? new Uint8Array())).toBe(svg);
    expect(bytesOfShown('data:image/png;base64,%%%')[0]?.bytes).toHaveLength(0);
  });

  it('never throws, whatever is nested in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 12 }), fc.string()), (any) => {
        expect(bytesOfShown(any).length).toBeGreaterThan(0);
      }),
    );
    expect(bytesOfShown(`${'['.repeat(40)}${']'.repeat(40)}`)).toHaveLength(1);
  });
});

describe('reaching a badge', () => {
  const asked: string[] = [];
  const host = (served: Record<string, Partial<Fetched & { body: string }>>, allowed?: string[]) => {
    asked.length = 0;
    return async (url: string, accept: string): Promise<Fetched> => {
      const { hostname } = new URL(url);
      if (allowed && !allowed.includes(hostname)) return { ok: false, reason: 'host-not-allowed', host: hostname };
      asked.push(`${accept} ${url}`);
      const { body = '', ...rest } = served[url] ?? { status: 404 };
      return { ok: true, status: 200, url, bytes: new TextEncoder().encode(body), mediaType: '', ...rest } as Fetched;
    };
  };

  it('a file is taken as it is, asked for as what it is called', async () => {
    const served = { 'https://b.example/a.png': { body: 'x' }, 'https://b.example/a.svg': { body: '<svg/>' } };
    const reached = await reachBadge('https://b.example/a.png', host(served));
    expect(reached).toMatchObject({ ok: true, kind: 'file', found: [{ name: 'a.png' }] });
    expect(asked).toEqual(['image/png https://b.example/a.png']);
    await reachBadge('https://b.example/a.svg', host(served));
    expect(asked).toEqual(['image/svg+xml https://b.example/a.svg']);
  });

  it('a page leads to its files on allowed hosts, and names the other hosts', async () => {
    const served = {
      'https://b.example/view': {
        body: '<!DOCTYPE html><a href="/badge.json"></a><a href="https://other.example/badge.json"></a>',
      },
      'https://b.example/badge.json': { body: '{}' },
    };
    const reached = await reachBadge('https://b.example/view', host(served, ['b.example']));
    expect(reached).toMatchObject({
      ok: true,
      kind: 'page',
      found: [{ name: 'badge.json' }],
      unsaid: ['other.example'],
    });
    expect(asked).toEqual(['application/json https://b.example/view', 'application/json https://b.example/badge.json']);
  });

  it('a page that leads to pages is no badge, and nobody asks in a circle', async () => {
    const body = '<html><a href="/badge.json"></a><a href="/view"></a></html>';
    const served = { 'https://b.example/view': { body }, 'https://b.example/badge.json': { body } };
    const reached = await reachBadge('https://b.example/view', host(served));
    expect(reached).toMatchObject({ ok: true, kind: 'page', found: [] });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['a missing one', { status: 404 }, 'hosting-gone'],
    ['one that was taken down', { status: 410 }, 'hosting-gone'],
    ['a host in trouble', { status: 503 }, 'hosting-unreachable'],
    ['a redirect', { ok: false, reason: 'redirects-elsewhere', host: 'b.example' }, 'redirects-elsewhere'],
  ])('%s', async (_what, answer, reason) => {
    const reached = await reachBadge(
      'https://b.example/a.json',
      host({ 'https://b.example/a.json': answer as object }),
    );
    expect(reached).toMatchObject({ ok: false, reason, host: 'b.example' });
  });
});
