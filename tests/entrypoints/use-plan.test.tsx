// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePlan } from '../../entrypoints/dashboard/use-plan.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import { database } from '../../utils/storage/database.ts';
import { planOptions } from '../../utils/storage/settings.ts';
import { aView, docker, OPTIONS, sqlExam, sqlFree } from '../components/plan-view.ts';

class FakeWorker {
  static last: FakeWorker | undefined;
  asked: PlanOptions[] = [];
  stopped = false;
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { message: string }) => void) | undefined;
  constructor() {
    FakeWorker.last = this;
  }
  postMessage(options: PlanOptions) {
    this.asked.push(options);
  }
  terminate() {
    this.stopped = true;
  }
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(async () => {
  cleanup();
  // What React still had to draw must be drawn while there is a window.
  await new Promise((resolve) => setTimeout(resolve, 50));
  vi.unstubAllGlobals();
  await database().courseMarks.clear();
});

async function start() {
  const hook = renderHook(() => usePlan());
  await waitFor(() => expect(hook.result.current.options).toEqual(OPTIONS));
  const worker = FakeWorker.last as FakeWorker;
  const tell = (data: unknown) => act(() => worker.onmessage?.({ data }));
  return { ...hook, worker, tell, now: () => hook.result.current };
}

describe('usePlan', () => {
  it('asks with the stored options, and again with each change, which is stored', async () => {
    const { worker, now } = await start();
    expect(worker.asked).toEqual([OPTIONS]);
    act(() => now().onOptions({ ...OPTIONS, free: true }));
    expect(worker.asked.at(-1)?.free).toBe(true);
    await waitFor(async () => expect((await planOptions.get()).free).toBe(true));
  });

  it('follows what another page of the extension sets', async () => {
    const { worker, now } = await start();
    await act(() => planOptions.set({ ...OPTIONS, aim: { kind: 'picked', ids: ['sql'] } }));
    await waitFor(() => expect(now().options?.aim.kind).toBe('picked'));
    expect(worker.asked.at(-1)?.aim).toEqual({ kind: 'picked', ids: ['sql'] });
  });

  it('says it where the options cannot be kept', async () => {
    const { now } = await start();
    vi.spyOn(planOptions, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    act(() => now().onOptions({ ...OPTIONS, usd: 3 }));
    await waitFor(() => expect(now().failure?.code).toBe('storage-blocked'));
  });

  it('asks once for a change, although the store tells of it again', async () => {
    const { worker, now } = await start();
    act(() => now().onOptions({ ...OPTIONS, usd: 3 }));
    act(() => now().onOptions({ ...OPTIONS, usd: 30 }));
    await waitFor(async () => expect((await planOptions.get()).usd).toBe(30));
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(worker.asked.map(({ usd }) => usd)).toEqual([undefined, 3, 30]);
  });

  it('keeps the last plan while a new one is made, and when one fails', async () => {
    const { tell, now } = await start();
    const view = aView();
    tell({ kind: 'plan', view });
    expect(now().view).toBe(view);
    tell({ kind: 'working', done: 200, of: 400 });
    expect(now()).toMatchObject({ view, working: { done: 200, of: 400 } });
    tell({ kind: 'failed', failure: { code: 'storage-blocked' } });
    expect(now()).toMatchObject({ view, working: undefined, failure: { code: 'storage-blocked' } });
    tell({ kind: 'plan', view });
    expect(now().failure).toBeUndefined();
  });

  it('a worker that does not start is said, and one that is left is stopped', async () => {
    const { worker, now, unmount } = await start();
    act(() => worker.onerror?.({ message: 'no memory' }));
    expect(now().failure).toEqual({ code: 'plan-interrupted', detail: 'no memory' });
    unmount();
    expect(worker.stopped).toBe(true);
  });

  it('swaps a course and leaves out a provider, each with the way back', async () => {
    const { now } = await start();
    act(() => now().onSwap(sqlFree, sqlExam));
    expect(now().options).toMatchObject({ without: ['sql-free'], take: ['sql-exam'] });
    act(() => now().onSwap(sqlExam, sqlFree));
    expect(now().options).toMatchObject({ without: ['sql-exam'], take: ['sql-free'] });
    await act(() => now().onUndo() as unknown as Promise<void>);
    expect(now()).toMatchObject({ options: { without: ['sql-free'], take: ['sql-exam'] }, did: undefined });
    act(() => now().onLeaveOut(docker));
    expect(now()).toMatchObject({
      options: { withoutProviders: ['Lernhof'] },
      did: { kind: 'left-out', name: 'Lernhof' },
    });
    await act(() => now().onUndo() as unknown as Promise<void>);
    expect(now().options?.withoutProviders).toEqual([]);
  });

  it('undoing a swap leaves limits alone that were set since', async () => {
    const { now } = await start();
    act(() => now().onSwap(sqlFree, sqlExam));
    act(() => now().onOptions({ ...(now().options ?? OPTIONS), usd: 300 }));
    await act(() => now().onUndo() as unknown as Promise<void>);
    expect(now().options).toMatchObject({ usd: 300, without: [], take: [] });
    await waitFor(async () => expect(await planOptions.get()).toMatchObject({ usd: 300, take: [] }));
  });

  it('swapping on and on keeps the newest choices, and what cannot be kept changes nothing', async () => {
    const { now } = await start();
    for (let at = 0; at < 60; at++) act(() => now().onSwap(sqlFree, { ...sqlExam, id: `other-${at}` }));
    await waitFor(async () => expect((await planOptions.get()).take.at(-1)).toBe('other-59'));
    expect((await planOptions.get()).take).toHaveLength(50);
    const before = now().options;
    act(() => now().onOptions({ ...(before ?? OPTIONS), deadline: '20266-01-01' }));
    expect(now().options).toEqual(before);
  });

  it('marks, and takes the mark back to what it was', async () => {
    const { now } = await start();
    const statuses = () => now().marks.map(({ status }) => status);
    await act(() => now().onMark(sqlFree, 'started') as unknown as Promise<void>);
    await waitFor(() => expect(statuses()).toEqual(['started']));
    await act(() => now().onMark(sqlFree, 'done') as unknown as Promise<void>);
    await waitFor(() => expect(statuses()).toEqual(['done']));
    expect(now().did).toMatchObject({ kind: 'done', name: sqlFree.name });
    await act(() => now().onUndo() as unknown as Promise<void>);
    await waitFor(() => expect(statuses()).toEqual(['started']));
    await act(() => now().onMark(sqlFree, null) as unknown as Promise<void>);
    await waitFor(() => expect(statuses()).toEqual([]));
    await act(() => now().onUndo() as unknown as Promise<void>);
    await waitFor(() => expect(statuses()).toEqual(['started']));
  });
});
