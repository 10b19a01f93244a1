import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readProfile } from '../../entrypoints/popup/read-profile.ts';

type Listen = (message: unknown) => void;
let say: Listen;
let close: () => void;
let shut: ReturnType<typeof vi.fn>;

beforeEach(() => {
  fakeBrowser.reset();
  shut = vi.fn();
  Object.assign(browser, { scripting: { executeScript: async () => [{}] } });
  Object.assign(browser.tabs, {
    connect: () => ({
      onMessage: { addListener: (call: Listen) => (say = call) },
      onDisconnect: { addListener: (call: () => void) => (close = call) },
      postMessage: vi.fn(),
      disconnect: shut,
    }),
  });
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const settled = () => vi.advanceTimersByTimeAsync(0);
const codes = (done: ReturnType<typeof vi.fn>) => done.mock.calls.map(([read]) => read.failure?.code);

it('gives up once, when nothing is said', async () => {
  const done = vi.fn();
  readProfile(1, done);
  await settled();
  say({ type: 'reading', generation: 0, profile: null });
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(9000);
  expect(codes(done)).toEqual(['page-not-readable']);
});

it('why a page cannot be read is said once, and nothing takes its place later', async () => {
  const done = vi.fn();
  readProfile(1, done);
  await settled();
  say({ type: 'reading', generation: 1, profile: null, failure: { code: 'not-a-profile' } });
  await vi.advanceTimersByTimeAsync(9000);
  expect(codes(done)).toEqual(['not-a-profile']);
});

it('where the browser lets no script in, why is kept too', async () => {
  Object.assign(browser.scripting, { executeScript: () => Promise.reject(new Error('cannot be scripted')) });
  const done = vi.fn();
  readProfile(1, done);
  await vi.advanceTimersByTimeAsync(9000);
  expect(done.mock.calls).toEqual([[{ failure: { code: 'page-not-readable', detail: 'Error: cannot be scripted' } }]]);
});

it('once nobody listens any more, nothing is called and the connection is shut', async () => {
  const done = vi.fn();
  const stop = readProfile(1, done);
  await settled();
  stop();
  close();
  await vi.advanceTimersByTimeAsync(9000);
  expect(done).not.toHaveBeenCalled();
  expect(shut).toHaveBeenCalledOnce();
});
