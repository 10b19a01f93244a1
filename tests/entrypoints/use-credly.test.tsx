// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCredly } from '../../entrypoints/dashboard/use-credly.ts';

const seen = vi.hoisted(() => ({ requested: [] as string[][], allow: true }));
vi.mock('../../utils/permissions.ts', () => ({
  requestChecks: (hosts: string[]) => {
    seen.requested.push(hosts);
    return Promise.resolve(seen.allow ? hosts : []);
  },
}));

const HOST = 'www.credly.com';
const LIST = '{"data": [{"badge_template": {"name": "Tides"}}], "metadata": {"total_pages": 1}}';
const fetched = vi.fn(async () => new Response(LIST));
const onFetched = vi.fn();
const start = () => renderHook(() => useCredly(onFetched)).result;
const failureOf = (result: ReturnType<typeof start>) => result.current.credlyFailure?.code;

beforeEach(() => {
  seen.requested = [];
  seen.allow = true;
  vi.clearAllMocks();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

describe('fetching a Credly profile', () => {
  it('asks for the one host within the click, and hands over the file as it came, with the time', async () => {
    const result = start();
    expect([seen.requested, fetched.mock.calls]).toEqual([[], []]);
    act(() => {
      result.current.onCredly('https://www.credly.com/users/ada');
      expect(seen.requested, 'before anything is awaited').toEqual([[HOST]]);
      expect(fetched).not.toHaveBeenCalled();
    });
    await waitFor(() => expect(onFetched).toHaveBeenCalledOnce());
    await waitFor(() => expect(result.current.fetchingCredly).toBe(false));
    const [files, at] = onFetched.mock.calls[0] as [File[], string];
    expect(await files[0]?.text()).toBe(LIST);
    expect(Math.abs(Date.now() - Date.parse(at))).toBeLessThan(60_000);
    expect(failureOf(result)).toBeUndefined();
  });

  it('asks nobody for an address that is none', () => {
    const result = start();
    act(() => result.current.onCredly('https://evil.example/users/ada'));
    expect([failureOf(result), seen.requested]).toEqual(['profile-address-wrong', []]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('fetches nothing where the person declines', async () => {
    seen.allow = false;
    const result = start();
    act(() => result.current.onCredly('ada'));
    await waitFor(() => expect(failureOf(result)).toBe('profile-not-allowed'));
    expect([fetched.mock.calls, onFetched.mock.calls]).toEqual([[], []]);
  });

  it('says what went wrong, and forgets it with the next try', async () => {
    fetched.mockResolvedValueOnce(new Response('', { status: 404 }));
    const result = start();
    act(() => result.current.onCredly('ada'));
    await waitFor(() => expect(failureOf(result)).toBe('profile-not-found'));
    await waitFor(() => expect(result.current.fetchingCredly).toBe(false));
    act(() => result.current.onCredly('ada'));
    await waitFor(() => expect(onFetched).toHaveBeenCalledOnce());
    expect(failureOf(result)).toBeUndefined();
  });
});
