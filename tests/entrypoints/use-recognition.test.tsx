// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextsProvider } from '../../components/texts.tsx';
import { useCountOpened } from '../../entrypoints/dashboard/use-count-opened.ts';
import { useRecognition } from '../../entrypoints/dashboard/use-recognition.ts';
import type { Report } from '../../entrypoints/dashboard/use-report.ts';
import type { OpenedCount } from '../../utils/model/opened-count.ts';
import { database } from '../../utils/storage/database.ts';
import { countOpened } from '../../utils/storage/settings.ts';
import { textsOf } from '../components/render.tsx';

const saved = vi.hoisted(() => ({ files: [] as [string, Uint8Array][] }));
vi.mock('../../entrypoints/dashboard/save-file.ts', () => ({
  saveFile: (name: string, bytes: Uint8Array) => saved.files.push([name, bytes]),
}));

const row = (role: string, kind: OpenedCount['kind'], id: string, musts: number, month = '2026-11'): OpenedCount => ({
  month,
  role,
  kind,
  id,
  label: kind === 'posting' ? role : id.toUpperCase(),
  musts,
  others: 0,
});
const counts = [
  row('analyst', 'posting', 'all', 25),
  row('analyst', 'posting', 'all', 5, '2026-10'),
  row('analyst', 'skill', 'sql', 20),
  row('analyst', 'credential', 'pl-300', 6),
  row('other', 'posting', 'all', 3),
  row('other', 'skill', 'welding', 2),
];
const report = ((result) => result.ok) as Report;
const wrapper = ({ children }: { children: ReactNode }) => (
  <TextsProvider texts={textsOf('en')}>{children}</TextsProvider>
);
const start = () => renderHook(() => useRecognition({ on: true, onSwitch: vi.fn() }, report), { wrapper }).result;
const stores = () => [database().openedCounts, database().openedMarks, database().markKeys];

beforeEach(async () => {
  fakeBrowser.reset();
  saved.files = [];
  await database().openedCounts.bulkAdd(counts);
  await database().openedMarks.add({ id: '0'.repeat(32), month: '2026-11' });
});
afterEach(async () => {
  for (const store of stores()) await store.clear();
});

describe('the recognition page', () => {
  it('shows all roles first, then the one that is picked, from the month that is picked', async () => {
    const result = start();
    expect(result.current.loading).toBe(true);
    await waitFor(() => expect(result.current.n).toBe(33));
    expect(result.current).toMatchObject({ total: 33, tooFew: false, months: ['2026-10', '2026-11'] });
    expect(result.current.roles.map(({ id, n }) => [id, n])).toEqual([
      ['analyst', 30],
      ['other', 3],
    ]);
    expect(result.current.tables.map(({ kind, rows }) => [kind, rows.map(({ id }) => id)])).toEqual([
      ['credential', ['pl-300']],
      ['issuer', []],
      ['skill', ['sql', 'welding']],
    ]);
    act(() => result.current.onFrom('2026-11'));
    expect(result.current).toMatchObject({ total: 33, n: 28, byMonth: [{ month: '2026-11', n: 28 }] });
    act(() => result.current.onRole('other'));
    expect(result.current).toMatchObject({ role: 'other', n: 3, tooFew: true });
  });

  it('follows what is counted meanwhile', async () => {
    const result = start();
    await waitFor(() => expect(result.current.n).toBe(33));
    await act(() => database().openedCounts.put(row('analyst', 'posting', 'all', 26)));
    await waitFor(() => expect(result.current.n).toBe(34));
  });

  it('wipes every store and forgets the choice of role; undoing brings all of it back', async () => {
    const result = start();
    await waitFor(() => expect(result.current.n).toBe(33));
    act(() => result.current.onRole('other'));
    await act(async () => result.current.onWipe());
    await waitFor(() => expect(result.current).toMatchObject({ wiped: 33, total: 0, role: undefined }));
    for (const store of stores()) expect(await store.count()).toBe(0);
    await act(async () => result.current.onUndoWipe());
    await waitFor(() => expect(result.current).toMatchObject({ wiped: undefined, total: 33 }));
    expect(await database().openedCounts.count()).toBe(counts.length);
  });

  it('what was wiped can be brought back after the page was left', async () => {
    const first = renderHook(() => useRecognition(useCountOpened(), report), { wrapper });
    await waitFor(() => expect(first.result.current.n).toBe(33));
    await act(async () => first.result.current.onWipe());
    first.unmount();
    const result = start();
    await waitFor(() => expect(result.current).toMatchObject({ wiped: 33, total: 0 }));
    await act(async () => result.current.onUndoWipe());
    await waitFor(() => expect(result.current).toMatchObject({ wiped: undefined, total: 33 }));
  });

  it('saves what is shown', async () => {
    const result = start();
    await waitFor(() => expect(result.current.n).toBe(33));
    act(() => result.current.onRole('other'));
    act(() => result.current.onSave());
    const [[name, bytes] = ['', new Uint8Array()]] = saved.files;
    expect(name).toBe('Recognition Other titles.csv');
    expect(new TextDecoder().decode(bytes)).toContain('skill,welding,WELDING,2,2,0,,3,Other titles,2026-11,2026-11');
    expect(result.current.saved).toBe(name);
  });
});

describe('whether opened postings are counted', () => {
  it('is off until it is turned on, and follows the setting', async () => {
    const { result } = renderHook(() => useCountOpened());
    expect(result.current.on).toBe(false);
    act(() => result.current.onSwitch(true));
    await waitFor(async () => expect(await countOpened.get()).toBe(true));
    await waitFor(() => expect(result.current.on).toBe(true));
    await act(() => countOpened.set(false));
    await waitFor(() => expect(result.current.on).toBe(false));
  });

  it.each([
    [null, false],
    [true, true],
    [false, false],
  ])('having been asked, %s is %s', async (before, after) => {
    if (before !== null) await countOpened.set(before);
    const { result } = renderHook(() => useCountOpened());
    await act(() => result.current.asked());
    expect(await countOpened.get()).toBe(after);
  });
});
