// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PageShown } from '../../entrypoints/sidepanel/PageShown.tsx';
import type { TabProfile } from '../../entrypoints/sidepanel/use-tab-profile.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { ANALYST, lineOf, rowOf } from '../components/candidates-made.ts';
import { show } from '../components/render.tsx';

const profile: ProfileSnapshot = {
  url: 'https://people.example/ada',
  site: null,
  name: 'Ada Quill',
  text: '',
  blocks: [],
  breaks: [],
  personal: [],
  hidden: null,
  badges: [],
};
const tab = (more: Partial<TabProfile> = {}): TabProfile => ({
  tab: 1,
  attempt: 1,
  state: 'connecting',
  page: null,
  inPrivate: false,
  goTo: vi.fn(),
  ...more,
});
const read = tab({ state: 'connected', page: { generation: 1, profile, failure: null, uncovered: 0 } });
const line = lineOf('SQL');
const view = {
  role: { ...ANALYST, lines: [line] },
  rows: [rowOf(line, 'claimed')],
  marks: [],
  badges: [],
  notCounted: { hidden: 0, listed: 0 },
  blind: false,
  mayMark: true,
};

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = vi.fn(async () => ({ ok: true, value: view })) as never;
});

it('has one live region from the beginning, which says that it reads and then what for', async () => {
  const { again, container } = show(<PageShown tab={tab()} />);
  const said = screen.getByRole('status');
  expect(said.textContent, 'what is quick needs no words').toBe('');
  await waitFor(() => expect(said.textContent).toBe('Reading the page …'));
  again(<PageShown tab={read} />);
  await waitFor(() => expect(said.textContent).toBe(`Read for: ${ANALYST.name}`));
  expect(container.contains(said)).toBe(true);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ada Quill');
});

it('says nothing of the page before once another is shown', async () => {
  const { again } = show(<PageShown tab={read} />);
  await screen.findByRole('heading', { level: 1 });
  again(<PageShown tab={tab({ tab: 2 })} />);
  expect(screen.queryByRole('heading')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('');
  again(<PageShown tab={tab({ tab: 2, state: 'silent' })} />);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This page is not read');
  await act(async () => {});
});
