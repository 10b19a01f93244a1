import { describe, expect, it, vi } from 'vitest';
import { guardedFetch, hostOf } from '../../utils/verification/fetch-document.ts';

const REFUSED = [
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://127.1/',
  'https://10.0.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[fd00::1]/',
  'https://127.0.0.1./',
  'https://１２７.0.0.1/',
  'https://localhost/',
  'https://localhost./',
  'https://a.localhost/',
  'https://printer.local/',
  'https://printer.local./',
  'https://db.internal/',
  'https://router.lan/',
  'https://nas.home.arpa/',
  'https://intranet/',
  'https://user@school.example/',
  'https://user:word@school.example/',
  'https://school.example:8443/',
  'http://school.example:8080/',
  'http://school.example:443/',
  'ftp://school.example/',
  'file:///etc/hosts',
  'data:application/json,{}',
  'blob:https://school.example/1',
  'javascript:alert(1)',
  'chrome-extension://abc/x.json',
  '//school.example/',
  'school.example',
  '',
  `https://school.example/${'a'.repeat(2000)}`,
];

describe('hostOf', () => {
  it.each(REFUSED)('%s is never asked', (address) => expect(hostOf(address)).toBeUndefined());

  it.each([
    ['https://school.example/a', 'school.example'],
    ['https://SCHOOL.example/a', 'school.example'],
    ['http://school.example/a', 'school.example'],
    ['https://school.example:443/a', 'school.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://10.example/', '10.example'],
  ])('%s is %s', (address, host) => expect(hostOf(address)).toBe(host));
});

describe('guardedFetch', () => {
  const answering = (answer: () => Response | Promise<Response>, allowed = true) => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => answer());
    return { fetch, ask: guardedFetch({ fetch, allowed: () => allowed }) };
  };

  it.each(REFUSED)('%s: no request', async (address) => {
    const { fetch, ask } = answering(() => new Response('{}'));
    expect(await ask(address, '*/*')).toMatchObject({ ok: false, reason: 'address-refused' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('asks without cookies, referrer and redirects, by https only', async () => {
    const { fetch, ask } = answering(() => new Response('{}', { headers: { 'content-type': 'application/json' } }));
    const answer = await ask('http://school.example/a#part', 'application/json');
    expect(answer).toMatchObject({ ok: true, status: 200, mediaType: 'application/json' });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://school.example/a');
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
  });

  it('without permission asks nothing', async () => {
    const { fetch, ask } = answering(() => new Response('{}'), false);
    expect(await ask('https://school.example/', '*/*')).toEqual({
      ok: false,
      reason: 'host-not-allowed',
      host: 'school.example',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ['a redirect', () => new Response(null, { status: 302 }), 'redirects-elsewhere'],
    [
      'an answer from elsewhere',
      () => Object.defineProperty(new Response('{}'), 'url', { value: 'https://evil.example/' }),
      'redirects-elsewhere',
    ],
    ['three megabytes', () => new Response(new Uint8Array(3_000_000)), 'too-large'],
    ['no answer', () => Promise.reject(new TypeError('failed')), 'hosting-unreachable'],
  ])('%s', async (_what, answer: () => Response | Promise<Response>, reason) => {
    expect(await answering(answer).ask('https://school.example/', '*/*')).toMatchObject({ ok: false, reason });
  });

  it('stops reading an endless answer', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const { ask } = answering(() => new Response(endless));
    expect(await ask('https://school.example/', '*/*')).toMatchObject({ reason: 'too-large' });
    expect(sent).toBeLessThan(50);
  });
});
