// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWaiting, useImport } from '../../entrypoints/dashboard/use-import.ts';
import type { NewCredential } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { foundBadges } from '../../utils/storage/settings.ts';
import { aBadge } from '../storage/make-rows.ts';

const seen = vi.hoisted(() => ({
  requested: [] as string[][],
  jobs: [] as { name: string; allowed: string[] }[],
  hold: undefined as Promise<void> | undefined,
}));
vi.mock('../../entrypoints/background/reread.ts', () => ({ readWithNow: async () => 'now' }));
vi.mock('../../utils/permissions.ts', () => ({
  requestChecks: (hosts: string[]) => {
    seen.requested.push(hosts);
    return Promise.resolve(hosts.filter((host) => host !== 'declined.example'));
  },
}));
// The worker: a file is the credential of its name, verified once its host may be asked.
vi.mock('../../entrypoints/dashboard/judge-queue.ts', () => ({
  judgeQueue: () => ({
    judge: async ({ name, allowed, columns }: { name: string; allowed: string[]; columns?: { name: number } }) => {
      seen.jobs.push({ name, allowed });
      await seen.hold;
      if (name === 'table.csv' && columns?.name !== 0) {
        const table = { headers: ['a', 'b'], samples: [['x', '']], rows: 1, guess: {}, sure: false };
        const unread = { code: 'file-missing-fields' };
        return { ok: true, value: { format: 'csv', credentials: [], named: [], unread, columns: table } };
      }
      if (name === 'credly-ada.json') {
        const own = aBadge('Tides', [], { format: 'credly-badges', verdict: 'self-asserted', checks: [] });
        return { ok: true, value: { format: own.format, credentials: [own], named: [] } };
      }
      if (name === 'broken.json') return { ok: false, failure: { code: 'file-not-json' } };
      const verdict = allowed.includes('a.example') ? 'verified' : 'unverified';
      const credential: NewCredential = aBadge(name, [], { verdict, checks: [], checkedAt: '2026-11-22T00:00:00Z' });
      return {
        ok: true,
        value: { format: 'open-badges-3', credentials: [credential], named: ['a.example', 'declined.example'] },
      };
    },
  }),
}));

const report = vi.fn((result: { ok: boolean }) => result.ok) as never;
const file = (name: string) => new File([`bytes of ${name}`], name);
const start = () => {
  const waiting = createWaiting();
  return renderHook(() => useImport(report, waiting)).result;
};
const rows = () => database().credentials.toArray();
const kinds = (result: ReturnType<typeof start>) => result.current.files.map(({ result: { kind } }) => kind);

beforeEach(() => {
  fakeBrowser.reset();
  seen.requested = [];
  seen.jobs = [];
  seen.hold = undefined;
});
afterEach(async () => {
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('an import', () => {
  it('reads several files without any host, stores nothing before "Add", and takes it back on "Undo"', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json'), file('broken.json'), file('two.json')]));
    expect(kinds(result)).toEqual(['reading', 'reading', 'reading']);
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'failed', 'read']));
    expect(seen.jobs.map(({ allowed }) => allowed)).toEqual([[], [], []]);
    expect(seen.requested).toEqual([]);
    expect(await rows()).toEqual([]);

    await act(async () => result.current.onAddAll());
    expect((await rows()).map(({ name, readWith }) => [name, readWith]).sort()).toEqual([
      ['one.json', 'now'],
      ['two.json', 'now'],
    ]);
    expect([result.current.added, kinds(result)]).toEqual([2, ['failed']]);
    await act(async () => result.current.onUndo());
    expect([await rows(), result.current.added]).toEqual([[], undefined]);
  });

  it('asks for the hosts within the click, checks with those that were allowed, and names the others', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
    act(() => {
      result.current.onCheckOnline(['a.example', 'declined.example']);
      expect(seen.requested, 'before anything is awaited').toEqual([['a.example', 'declined.example']]);
    });
    await waitFor(() => expect(result.current.asking).toBe(false));
    expect(seen.jobs.at(-1)?.allowed).toEqual(['a.example']);
    expect(result.current.declined).toEqual(['declined.example']);
    const [shown] = result.current.files;
    expect(shown?.result.kind === 'read' && shown.result.credentials[0]?.verdict).toBe('verified');
    expect(await rows()).toEqual([]);
  });

  it('a file that is left out is not added', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json'), file('two.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'read']));
    act(() => result.current.onLeaveOut(result.current.files[0]?.id ?? ''));
    await act(async () => result.current.onAddAll());
    expect((await rows()).map(({ name }) => name)).toEqual(['two.json']);
  });

  it('a file that is left out while its host is asked is not added', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json'), file('two.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'read']));
    let answer = () => {};
    seen.hold = new Promise((resolve) => {
      answer = resolve;
    });
    act(() => result.current.onCheckOnline(['a.example']));
    await waitFor(() => expect(seen.jobs.at(-1)).toEqual({ name: 'one.json', allowed: ['a.example'] }));
    act(() => result.current.onLeaveOut(result.current.files[0]?.id ?? ''));
    answer();
    await waitFor(() => expect(result.current.asking).toBe(false));
    await act(async () => result.current.onAddAll());
    expect((await rows()).map(({ name }) => name)).toEqual(['two.json']);
  });

  it('what was left out comes back where it stood, with what was read of it', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json'), file('two.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'read']));
    act(() => result.current.onLeaveOut(result.current.files[0]?.id ?? ''));
    expect([result.current.leftOut, result.current.files.map((each) => each.fileName)]).toEqual([
      'one.json',
      ['two.json'],
    ]);
    await act(async () => result.current.onUndo());
    expect(result.current.leftOut).toBeUndefined();
    expect(result.current.files.map((each) => each.fileName)).toEqual(['one.json', 'two.json']);
    await act(async () => result.current.onAddAll());
    expect((await rows()).map(({ name }) => name).sort()).toEqual(['one.json', 'two.json']);
  });

  it('cancelled, it gives up what is not read yet, keeps the preview of the rest, and stores nothing', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
    act(() => result.current.onFiles([file('two.json'), file('three.json')]));
    act(() => result.current.onCancel?.());
    expect(kinds(result)).toEqual(['read']);
    await act(async () => void (await new Promise((done) => setTimeout(done, 20))));
    expect(result.current.files.map((each) => each.fileName)).toEqual(['one.json']);
    expect(seen.jobs.map(({ name }) => name)).not.toContain('three.json');
    expect(await rows()).toEqual([]);
    // The next ones are read as ever.
    act(() => result.current.onFiles([file('four.json')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'read']));
  });

  it('stays when the page is left, and is there when it is opened again', async () => {
    const waiting = createWaiting();
    const first = renderHook(() => useImport(report, waiting));
    act(() => first.result.current.onFiles([file('one.json')]));
    first.unmount();
    const { result } = renderHook(() => useImport(report, waiting));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
  });

  it('takes what the popup found in a page, once, as a file to look at', async () => {
    await foundBadges.set([
      { name: 'linked.json', bytes: btoa('{}') },
      { name: 'Ada', text: '{}' },
    ]);
    const result = start();
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'read']));
    expect(seen.jobs.map(({ name }) => name)).toEqual(['linked.json', 'Ada']);
    expect(await foundBadges.get()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('asks about a table that nobody knows, keeps it through "Add", and reads it with the answer', async () => {
    const result = start();
    act(() => result.current.onFiles([file('one.json'), file('table.csv')]));
    await waitFor(() => expect(kinds(result)).toEqual(['read', 'columns']));
    await act(async () => result.current.onAddAll());
    expect(kinds(result)).toEqual(['columns']);
    const id = result.current.files[0]?.id ?? '';
    act(() => result.current.onMapColumns(id, { name: 1 }));
    await waitFor(() => expect(kinds(result)).toEqual(['columns']));
    const [again] = result.current.files;
    expect(again?.result).toMatchObject({ failure: { code: 'file-missing-fields' }, columns: { guess: { name: 1 } } });
    act(() => result.current.onMapColumns(id, { name: 0 }));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
    await act(async () => result.current.onAddAll());
    expect((await rows()).map(({ name }) => name).sort()).toEqual(['one.json', 'table.csv']);
  });

  it('notes what we fetched from Credly with its time', async () => {
    const result = start();
    act(() => result.current.onFetched([file('credly-ada.json')], '2026-11-22T00:00:00Z'));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
    const [shown] = result.current.files;
    expect(shown?.result).toMatchObject({ credentials: [{ checks: [{ reason: 'on-credly' }] }] });
  });

  it('reads pasted text as a file of its own', async () => {
    const result = start();
    act(() => result.current.onText('eyJ'));
    await waitFor(() => expect(kinds(result)).toEqual(['read']));
    expect(seen.jobs.map(({ name }) => name)).toEqual(['pasted.txt']);
  });
});
