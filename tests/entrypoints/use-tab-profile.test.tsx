// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useTabProfile } from '../../entrypoints/sidepanel/use-tab-profile.ts';

type Activated = (info: { tabId: number; windowId: number }) => void;
let activate: Activated;
let tellWindow: () => void;
let active: number;

beforeEach(() => {
  fakeBrowser.reset();
  active = 1;
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  const port = { onMessage: event(), onDisconnect: event(), postMessage: vi.fn(), disconnect: vi.fn() };
  Object.assign(browser, {
    windows: {
      getCurrent: () =>
        new Promise((resolve) => {
          tellWindow = () => resolve({ id: 7, incognito: false });
        }),
    },
  });
  Object.assign(browser.tabs, {
    query: async () => [{ id: active }],
    connect: () => port,
    onActivated: { ...event(), addListener: (call: Activated) => (activate = call) },
    onUpdated: event(),
  });
});

it('a tab that is chosen while the window is still asked for is the one that is shown', async () => {
  const { result } = renderHook(() => useTabProfile(true));
  // The tab is known, the window is not yet.
  await act(async () => {});
  active = 2;
  act(() => activate({ tabId: 2, windowId: 7 }));
  await act(async () => tellWindow());
  await act(async () => tellWindow());
  await waitFor(() => expect(result.current.tab).toBe(2));
});

it('a tab of another window changes nothing', async () => {
  const { result } = renderHook(() => useTabProfile(true));
  await act(async () => tellWindow());
  act(() => activate({ tabId: 9, windowId: 8 }));
  expect(result.current.tab).toBe(1);
});

it('a tab that is chosen while the active one is asked for is the newer one', async () => {
  let tellTab = (_tabs: { id: number }[]) => {};
  Object.assign(browser.tabs, { query: () => new Promise((resolve) => (tellTab = resolve)) });
  const { result } = renderHook(() => useTabProfile(true));
  await act(async () => tellWindow());
  act(() => activate({ tabId: 2, windowId: 7 }));
  expect(result.current.tab).toBe(2);
  await act(async () => tellTab([{ id: 1 }]));
  expect(result.current.tab).toBe(2);
});
