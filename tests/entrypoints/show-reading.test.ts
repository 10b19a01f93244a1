import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { showReading } from '../../entrypoints/posting.content/show-reading.ts';
import type { FailureCode } from '../../utils/model/result.ts';
import type { PageReading } from '../../utils/reading/page.ts';

// Threads, stories and comments of Hacker News have addresses of one form: only the page says that it is no posting.
const ITEM = 'https://news.ycombinator.com/item?id=41900000';

const asked = vi.spyOn(browser.runtime, 'sendMessage');

beforeEach(() => {
  vi.stubGlobal('location', new URL(ITEM));
  asked.mockResolvedValue({ ok: false, failure: { code: 'bad-message' } } as never);
});
afterEach(() => {
  vi.unstubAllGlobals();
  asked.mockClear();
});

const show = (kind: PageReading['kind'], code: FailureCode): Promise<void> =>
  showReading({ kind, posting: null, failure: { code }, body: null }, new AbortController().signal, () => {});

it.each([
  ['list', 'list-without-posting'],
  ['none', 'no-posting'],
  ['none', 'posting-in-frame'],
] as const)('is silent where a page is a %s without anything gone wrong (%s)', async (kind, code) => {
  await show(kind, code);
  expect(asked).not.toHaveBeenCalled();
});

it('goes on where an address of a posting stays unreadable', async () => {
  await show('none', 'layout-changed');
  expect(asked).toHaveBeenCalledOnce();
});

it('is silent about any failure at other addresses', async () => {
  vi.stubGlobal('location', new URL('https://news.ycombinator.com/newest'));
  await show('none', 'layout-changed');
  expect(asked).not.toHaveBeenCalled();
});
