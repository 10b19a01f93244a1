// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useAnswer } from '../../entrypoints/sidepanel/use-answer.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { database } from '../../utils/storage/database.ts';
import { putRole } from '../../utils/storage/roles.ts';
import { activeRole, blindMode } from '../../utils/storage/settings.ts';
import { ANALYST, uuid } from '../components/candidates-made.ts';

const profile = (name: string): ProfileSnapshot => ({
  url: `https://people.example/${name}`,
  site: null,
  name,
  text: '',
  blocks: [],
  breaks: [],
  personal: [],
  hidden: null,
  badges: [],
});
const [ada, bo] = [profile('ada'), profile('bo')];

/** Questions that wait for their answer. */
let waiting: { name: string; answer: () => void }[] = [];
beforeEach(() => {
  fakeBrowser.reset();
  waiting = [];
  fakeBrowser.runtime.sendMessage = vi.fn(
    ({ request }: { request: { profile: ProfileSnapshot } }) =>
      new Promise((resolve) => {
        const { name } = request.profile;
        const view = { role: { ...ANALYST, name: `for ${name}` }, rows: [], blind: false };
        waiting.push({ name: name ?? '', answer: () => resolve({ ok: true, value: view }) });
      }),
  ) as never;
});
const next = async () => {
  await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
  await act(async () => waiting.shift()?.answer());
};
const start = () =>
  renderHook(({ of, page }: { of: string; page: ProfileSnapshot | null }) => useAnswer(of, page), {
    initialProps: { of: 'ada', page: ada as ProfileSnapshot | null },
  });
const roleIn = (answer: ReturnType<typeof useAnswer>) => answer?.is.ok && answer.is.value.role.name;

describe('asking how a page answers the role', () => {
  it('shows nothing of a former page, not even when its answer comes late', async () => {
    const { result, rerender } = start();
    await waitFor(() => expect(waiting.map(({ name }) => name)).toEqual(['ada']));
    rerender({ of: 'bo', page: bo });
    await waitFor(() => expect(waiting).toHaveLength(2));
    await next();
    expect(result.current).toBeUndefined();
    await next();
    expect(roleIn(result.current)).toBe('for bo');
    rerender({ of: 'bo', page: null });
    expect(result.current).toBeUndefined();
  });

  it('keeps the last answer of the same page while it is read again, and says to which reading it belongs', async () => {
    const { result, rerender } = start();
    await next();
    expect(result.current?.to).toBe(ada);
    const again = { ...ada, text: 'more' };
    rerender({ of: 'ada', page: again });
    expect(result.current?.to).toBe(ada);
    await next();
    expect(result.current?.to).toBe(again);
  });

  it('is asked anew for another role; blind mode holds at once', async () => {
    const { result } = start();
    await next();
    expect(result.current?.is.ok && result.current.is.value.blind).toBe(false);
    await act(() => blindMode.set(true));
    expect(result.current?.is.ok && result.current.is.value.blind, 'before the next answer').toBe(true);
    await next();
    const role = { ...ANALYST, id: uuid(3) };
    await putRole(database(), role, new Date());
    await act(() => activeRole.set(role.id));
    await waitFor(() => expect(waiting.length).toBeGreaterThan(0));
    while (waiting.length > 0) await next();
    await act(async () => void (await putRole(database(), { ...role, name: 'Renamed' }, new Date())));
    await waitFor(() => expect(waiting.length, 'the role was edited').toBeGreaterThan(0));
  });
});
