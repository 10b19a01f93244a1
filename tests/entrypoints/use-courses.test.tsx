// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CourseJob } from '../../entrypoints/dashboard/course-worker.ts';
import { useCourses } from '../../entrypoints/dashboard/use-courses.ts';
import { listCourseLists, putCourseList } from '../../utils/storage/course-lists.ts';
import { database } from '../../utils/storage/database.ts';
import { foundCourse } from '../../utils/storage/settings.ts';
import { aCourse } from '../matching/a-course.ts';

const seen = vi.hoisted(() => ({ requested: [] as string[][], allow: true }));
vi.mock('../../utils/permissions.ts', () => ({
  requestChecks: (hosts: string[]) => {
    seen.requested.push(hosts);
    return Promise.resolve(seen.allow ? hosts : []);
  },
}));

const jobs: CourseJob[] = [];
const workers: { terminated: boolean; onmessage?: (event: { data: unknown }) => void }[] = [];
class FakeWorker {
  terminated = false;
  constructor() {
    workers.push(this);
  }
  postMessage(job: CourseJob) {
    jobs.push(job);
  }
  terminate() {
    this.terminated = true;
  }
}

beforeEach(async () => {
  jobs.length = 0;
  workers.length = 0;
  seen.requested = [];
  seen.allow = true;
  vi.stubGlobal('Worker', FakeWorker);
  await database().courseLists.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('asks for the hosts within the click, before anything is awaited, and starts only then', async () => {
  const { result } = renderHook(() => useCourses());
  expect(seen.requested).toEqual([]);
  act(() => {
    result.current.onFetch('lfx-mentorship', '');
    expect(seen.requested).toEqual([['raw.githubusercontent.com']]);
    expect(jobs).toEqual([]);
  });
  await waitFor(() =>
    expect(jobs).toEqual([
      { kind: 'fetch', provider: 'lfx-mentorship', given: '', allowed: ['raw.githubusercontent.com'] },
    ]),
  );
  await waitFor(() => expect(result.current.work?.phase).toBe('asking'));
});

it('starts nothing where the person declines, or gives no address', async () => {
  seen.allow = false;
  const { result } = renderHook(() => useCourses());
  act(() => result.current.onFetch('open-edx', 'learn.harbour.example'));
  await waitFor(() => expect(result.current.said).toMatchObject({ failure: { code: 'courses-not-allowed' } }));
  act(() => result.current.onFetch('open-edx', 'localhost'));
  expect(result.current.said).toMatchObject({ failure: { code: 'courses-address' } });
  expect([seen.requested, jobs]).toEqual([[['learn.harbour.example']], []]);
});

it('a job is stopped by ending its worker; another one can begin then', async () => {
  const { result } = renderHook(() => useCourses());
  act(() => result.current.onFile(new File(['x'], 'big.csv')));
  act(() => result.current.onFile(new File(['x'], 'second.csv')));
  expect(jobs).toHaveLength(1);
  act(() => workers[0]?.onmessage?.({ data: { kind: 'working', phase: 'reading', share: 0.5 } }));
  expect(result.current.work).toEqual({ name: 'big.csv', phase: 'reading', share: 0.5 });
  act(() => result.current.onCancel());
  expect([workers[0]?.terminated, result.current.work, result.current.said]).toEqual([
    true,
    undefined,
    { kind: 'cancelled', name: 'big.csv' },
  ]);
  act(() => result.current.onFile(new File(['x'], 'second.csv')));
  expect(jobs).toHaveLength(2);
});

it('removing a list can be undone', async () => {
  await putCourseList(database(), {
    id: 'own-catalogue:a.csv',
    provider: 'own-catalogue',
    name: 'a.csv',
    fetchedAt: '2026-11-22T10:00:00.000Z',
    skipped: 0,
    courses: [aCourse('own-a', { sql: 'intro' })],
  });
  const { result } = renderHook(() => useCourses());
  await waitFor(() => expect(result.current.lists).toHaveLength(1));
  await act(async () => result.current.onRemove('own-catalogue:a.csv'));
  await waitFor(() => expect(result.current.said).toEqual({ kind: 'removed', name: 'a.csv' }));
  expect(await database().courseLists.count()).toBe(0);
  await act(async () => result.current.onUndo?.());
  await waitFor(() => expect(result.current.said).toEqual({ kind: 'restored', name: 'a.csv' }));
  expect(result.current.onUndo).toBeUndefined();
  const listed = await listCourseLists(database());
  expect(listed.ok && listed.value.items.map(({ count }) => count)).toEqual([1]);
});

it('what was removed can be brought back after the page was left', async () => {
  await putCourseList(database(), {
    id: 'own-catalogue:b.csv',
    provider: 'own-catalogue',
    name: 'b.csv',
    fetchedAt: '2026-11-22T10:00:00.000Z',
    skipped: 0,
    courses: [aCourse('own-b', { sql: 'intro' })],
  });
  const first = renderHook(() => useCourses());
  await waitFor(() => expect(first.result.current.lists.map(({ name }) => name)).toContain('b.csv'));
  await act(async () => first.result.current.onRemove('own-catalogue:b.csv'));
  first.unmount();
  const { result } = renderHook(() => useCourses());
  expect(result.current.said).toEqual({ kind: 'removed', name: 'b.csv' });
  await act(async () => result.current.onUndo?.());
  await waitFor(() => expect(result.current.said).toEqual({ kind: 'restored', name: 'b.csv' }));
  expect(await database().courseLists.get('own-catalogue:b.csv')).toBeTruthy();
});

it('a page in the background leaves what the popup found to the page in front', async () => {
  await foundCourse.set({ url: 'https://quay.example/sql', title: '', data: [] });
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  renderHook(() => useCourses());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await foundCourse.get()).not.toBeNull();
  hidden.mockReturnValue('visible');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(async () => expect(await foundCourse.get()).toBeNull());
  hidden.mockRestore();
});
