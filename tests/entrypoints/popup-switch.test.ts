import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { switchSite } from '../../entrypoints/popup/later.ts';

const HOST = 'careers.example.org';
let grants = true;
let heard: boolean[] = [];
let stored: (() => void)[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  [heard, stored, grants] = [[], [], true];
  Object.assign(browser, { permissions: { request: async () => grants, remove: async () => true } });
  Object.assign(browser.runtime, {
    // The background takes its time to store what was chosen.
    sendMessage: (message: { request: { chosen: boolean } }) =>
      new Promise((resolve) => {
        heard.push(message.request.chosen);
        stored.push(() => resolve({ ok: true, value: { chosen: message.request.chosen } }));
      }),
  });
});

it('a site is switched on only when what was chosen is stored: whoever asks then hears so', async () => {
  const done = vi.fn();
  const switched = switchSite(HOST, `https://${HOST}/*`, true).then(done);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual([true]);
  expect(done).not.toHaveBeenCalled();
  stored[0]?.();
  await switched;
});

it('a refusal is told after the choice, so that it is what stays', async () => {
  grants = false;
  const switched = switchSite(HOST, `https://${HOST}/*`, true);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual([true]);
  stored[0]?.();
  await vi.waitFor(() => expect(heard).toEqual([true, false]));
  stored[1]?.();
  await switched;
});
