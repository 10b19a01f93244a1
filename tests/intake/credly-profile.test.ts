import { describe, expect, it } from 'vitest';
import { credlyName, fetchCredlyList } from '../../utils/intake/credly-profile.ts';
import { guardedFetch } from '../../utils/verification/fetch-document.ts';

const nameOf = (text: string) => {
  const name = credlyName(text);
  return name.ok ? name.value : name.failure.code;
};

describe('credlyName', () => {
  it.each([
    ['https://www.credly.com/users/ada-lind.4f2a', 'ada-lind.4f2a'],
    ['http://credly.com/users/ada_lind/', 'ada_lind'],
    ['www.credly.com/users/Ada/badges', 'Ada'],
    [' https://www.credly.com/users/ada/badges?sort=new#top ', 'ada'],
    ['ada-lind', 'ada-lind'],
  ])('%s', (text, name) => {
    expect(nameOf(text)).toBe(name);
  });

  it.each([
    'https://www.credly.com/badges/11111111-2222-3333-4444-555555555555',
    'https://www.credly.com.evil.example/users/ada',
    'https://evil.example/?https://www.credly.com/users/ada',
    'https://www.credly.com/users/..',
    'https://www.credly.com/users/%2e%2e',
    '../../api',
    'ada lind',
    'ada@mail.example',
    'javascript:alert(1)',
    '.',
    '',
    'a'.repeat(500),
  ])('refuses %s', (text) => {
    expect(nameOf(text)).toBe('profile-address-wrong');
  });
});

const badge = (name: string) => ({ id: name, badge_template: { name } });
const page = (names: string[], total = 1) =>
  JSON.stringify({ data: names.map(badge), metadata: { total_pages: total } });

describe('fetchCredlyList', () => {
  async function list(answers: Record<number, { body?: string; status?: number; error?: boolean }>) {
    const asked: { url: string; init: RequestInit }[] = [];
    const get = guardedFetch({
      allowed: (host) => host === 'www.credly.com',
      fetch: async (url, init) => {
        asked.push({ url, init });
        const { body = '', status = 200, error } = answers[asked.length] ?? { error: true };
        if (error) throw new TypeError('Failed to fetch');
        return new Response(status === 204 ? null : body, { status });
      },
    });
    const result = await fetchCredlyList('ada', get);
    return { result, asked, failure: result.ok ? result.value.failure?.code : result.failure.code };
  }

  it('asks the one address, without cookies or referrer, and keeps the bytes as they came', async () => {
    const body = ` ${page(['Tides'])}\n`;
    const { result, asked } = await list({ 1: { body } });
    expect(asked.map(({ url }) => url)).toEqual(['https://www.credly.com/users/ada/badges.json?page=1']);
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' });
    expect(asked[0]?.init.headers).toEqual({ accept: 'application/json' });
    const pages = result.ok ? result.value.pages : [];
    expect(pages.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['credly-ada.json', body],
    ]);
  });

  it('goes on for five pages and no more, and says how many are left', async () => {
    const answers = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [n + 1, { body: page([`Badge ${n}`], 7) }]));
    const { result, asked } = await list(answers);
    expect(asked.map(({ url }) => url.slice(-6))).toEqual([1, 2, 3, 4, 5].map((n) => `page=${n}`));
    expect(result).toMatchObject({ ok: true, value: { left: 2, pages: { length: 5 } } });
  });

  it.each([
    ['a name that nobody has', { status: 404 }, 'profile-not-found'],
    ['a page to sign in', { status: 302 }, 'profile-not-found'],
    ['a private profile', { status: 403 }, 'profile-private'],
    ['a list without badges', { body: page([]) }, 'profile-no-badges'],
    ['a web page', { body: '<!doctype html><title>Credly</title>' }, 'profile-unreadable'],
    ['other JSON', { body: '{"data": {}}' }, 'profile-unreadable'],
    ['a list of its own', { body: '[]' }, 'profile-unreadable'],
    ['nothing', { body: '' }, 'profile-unreadable'],
    ['bytes that are no text', { body: '\ufffd{' }, 'profile-unreadable'],
    ['too many questions', { status: 429 }, 'profile-unreachable'],
    ['a broken server', { status: 500 }, 'profile-unreachable'],
    ['no answer', { error: true }, 'profile-unreachable'],
    ['more than 2 MB', { body: page(['x'.repeat(3_000_000)]) }, 'profile-unreachable'],
  ])('%s', async (_, answer, code) => {
    const { result, failure, asked } = await list({ 1: answer });
    expect([result.ok, failure, asked.length]).toEqual([false, code, 1]);
  });

  it('keeps what came before a page that fails, and says why', async () => {
    const { result, failure } = await list({ 1: { body: page(['Tides'], 3) }, 2: { status: 429 } });
    expect([result.ok && result.value.pages.length, failure]).toEqual([1, 'profile-unreachable']);
  });

  it.each([-1, 1e9, 2.5, '3', null])('a number of pages that is none (%j) is one', async (total) => {
    const body = JSON.stringify({ data: [badge('Tides')], metadata: { total_pages: total } });
    expect((await list({ 1: { body } })).asked).toHaveLength(1);
  });
});
