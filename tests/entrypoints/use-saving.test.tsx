// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSaving } from '../../entrypoints/sidepanel/use-saving.ts';
import type { ProfileSnapshot, ProfileView } from '../../utils/model/profile-snapshot.ts';
import { eraseCandidates, listCandidates, updateCandidate } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { candidateKeepDays } from '../../utils/storage/settings.ts';
import { ANALYST, BADGE, rowOf, uuid } from '../components/candidates-made.ts';

const line = ANALYST.lines[0];
if (!line) throw new Error('lines');

const profile: ProfileSnapshot = {
  url: 'https://people.example/ada?from=mail',
  site: null,
  name: 'Ada Quill',
  text: 'Ada Quill writes SQL',
  blocks: [],
  breaks: [],
  personal: [{ start: 0, end: 9, kind: 'name' }],
  hidden: null,
  badges: [],
};
const view = (more: Partial<ProfileView> = {}): ProfileView => ({
  role: ANALYST,
  rows: [rowOf(line, 'claimed')],
  marks: [],
  badges: [],
  notCounted: { hidden: 0, listed: 0 },
  blind: false,
  mayMark: true,
  engine: '0.1.0',
  lexicon: 'test',
  readAt: '2026-11-22T09:30:00.000Z',
  ...more,
});
const kept = async () => {
  const all = await listCandidates(database());
  if (!all.ok) throw new Error(all.failure.code);
  return all.value.items;
};

beforeEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
  await eraseCandidates(database());
});

const start = (first: { of?: string; view?: ProfileView } = {}) =>
  renderHook(({ of = '1 ada', view: shown = view() }) => useSaving(of, profile, shown), { initialProps: first });

describe('saving a candidate from a panel', () => {
  it('keeps nothing before the click, however much is written', async () => {
    const { result } = start();
    act(() => result.current.onNotes('Ask about window functions'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await kept()).toEqual([]);
    expect([result.current.notes, result.current.saved]).toEqual(['Ask about window functions', undefined]);
  });

  it('keeps person, notes and evidence for as long as was chosen, and takes it back', async () => {
    await candidateKeepDays.set(30);
    const { result } = start();
    act(() => result.current.onNotes('Ask'));
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    const [candidate] = await kept();
    expect(candidate).toMatchObject({
      number: 1,
      notes: 'Ask',
      person: { name: 'Ada Quill', url: 'https://people.example/ada', site: null },
    });
    const days =
      (Date.parse(candidate?.keepUntil ?? '') - Date.parse(candidate?.savedAt.slice(0, 10) ?? '')) / 86_400_000;
    expect(Math.abs(days - 30)).toBeLessThanOrEqual(1);
    expect(result.current.outdated).toBe(false);
    await act(async () => result.current.onUndoSave());
    await waitFor(() => expect(result.current.saved).toBeUndefined());
    expect(await kept()).toEqual([]);
  });

  it('keeps one candidate however fast the button is pressed', async () => {
    const { result } = start();
    await act(async () => {
      result.current.onSave();
      result.current.onSave();
    });
    await waitFor(() => expect(result.current.saved).toBeDefined());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await kept()).toHaveLength(1);
  });

  it('what is written while it is being saved is kept too', async () => {
    const { result } = start();
    act(() => result.current.onNotes('Knows'));
    act(() => void result.current.onSave());
    act(() => result.current.onNotes('Knows CTEs'));
    await waitFor(() => expect(result.current.saved).toBeDefined());
    expect(result.current.notes).toBe('Knows CTEs');
    await waitFor(async () => expect((await kept())[0]?.notes).toBe('Knows CTEs'), { timeout: 3000 });
  });

  it('says when the settings cannot be read, and the button still works then', async () => {
    const { result } = start();
    const broken = vi.spyOn(candidateKeepDays, 'get').mockRejectedValueOnce(new Error('the disk is gone'));
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.failure).toMatchObject({ code: 'storage-blocked' }));
    broken.mockRestore();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    expect(result.current.failure).toBeUndefined();
  });

  it('notes on their way stay where taking the candidate back fails', async () => {
    const { result } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    act(() => result.current.onNotes('Knows CTEs'));
    const broken = vi
      .spyOn(database().candidates, 'bulkDelete')
      .mockRejectedValue(new DOMException('no', 'UnknownError'));
    await act(async () => result.current.onUndoSave());
    await waitFor(() => expect(result.current.failure).toBeDefined());
    expect(result.current.notes).toBe('Knows CTEs');
    broken.mockRestore();
    await waitFor(async () => expect((await kept())[0]?.notes).toBe('Knows CTEs'), { timeout: 3000 });
  });

  it('says when notes could not be kept, and leaves them in the field', async () => {
    const { result } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    const broken = vi
      .spyOn(database().candidates, 'put')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    act(() => result.current.onNotes('Knows CTEs'));
    await waitFor(() => expect(result.current.failure).toBeDefined(), { timeout: 3000 });
    expect(result.current.notes).toBe('Knows CTEs');
    broken.mockRestore();
    act(() => result.current.onNotes('Knows CTEs well'));
    await waitFor(async () => expect((await kept())[0]?.notes).toBe('Knows CTEs well'), { timeout: 3000 });
    await waitFor(() => expect(result.current.failure).toBeUndefined());
  });

  it('keeps notes at once when the panel is hidden or shut', async () => {
    const { result } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    // The pause after which notes are kept anyhow never ends.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    act(() => result.current.onNotes('Knows CTEs'));
    act(() => void dispatchEvent(new Event('pagehide')));
    await vi.waitFor(async () => expect((await kept())[0]?.notes).toBe('Knows CTEs'));
    vi.useRealTimers();
  });

  it('in blind mode keeps nobody', async () => {
    const { result } = start({ view: view({ blind: true }) });
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    expect((await kept())[0]?.person).toBeNull();
    expect(JSON.stringify(await kept())).not.toMatch(/Quill|people\.example/);
  });

  it('writes later notes of a saved one by themselves', async () => {
    const { result } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    act(() => result.current.onNotes('Knows CTEs'));
    await waitFor(async () => expect((await kept())[0]?.notes).toBe('Knows CTEs'), { timeout: 3000 });
  });

  it('a name that was taken out elsewhere stays out, and what is erased elsewhere is saved no more', async () => {
    const { result } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    const [candidate] = await kept();
    if (!candidate) throw new Error('nothing is kept');
    await updateCandidate(database(), { ...candidate, person: null, notes: 'Written on the other page' });
    await waitFor(() => expect(result.current.notes).toBe('Written on the other page'));
    act(() => result.current.onNotes('Written here'));
    await waitFor(async () => expect((await kept())[0]?.notes).toBe('Written here'), { timeout: 3000 });
    expect((await kept())[0]?.person).toBeNull();
    await eraseCandidates(database());
    await waitFor(() => expect(result.current.saved).toBeUndefined());
    expect(result.current.notes).toBe('Written here');
    expect(await kept()).toEqual([]);
  });

  it('says when other evidence is shown than was saved; a click writes it over the same candidate', async () => {
    const { result, rerender } = start();
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    rerender({ view: view({ readAt: '2026-11-22T10:00:00.000Z' }) });
    expect(result.current.outdated, 'the same evidence, read again').toBe(false);
    rerender({ view: view({ blind: true }) });
    expect(result.current.outdated, 'blind mode alone').toBe(false);
    rerender({ view: view({ badges: [BADGE] }) });
    expect(result.current.outdated, 'a badge more').toBe(true);
    rerender({ view: view() });
    rerender({ view: view({ rows: [rowOf(line, 'verified')] }) });
    expect(result.current.outdated).toBe(true);
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.outdated).toBe(false));
    expect((await kept()).map(({ number, rows }) => [number, rows[0]?.state])).toEqual([[1, 'verified']]);
  });

  it('blind mode alone changes nothing of a badge that is saved', async () => {
    const { url: _url, issuerId: _id, checks: _checks, ...words } = BADGE;
    const { result, rerender } = start({ view: view({ badges: [BADGE] }) });
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    const checks = BADGE.checks?.map(({ detail: _detail, ...check }) => check);
    rerender({ view: view({ blind: true, badges: [{ ...words, ...(checks && { checks }) }] }) });
    expect(result.current.outdated).toBe(false);
  });

  it('another page, or another role, has notes and a saving of its own', async () => {
    const { result, rerender } = start();
    act(() => result.current.onNotes('About Ada'));
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.saved).toBeDefined());
    rerender({ of: '2 bo' });
    expect([result.current.notes, result.current.saved]).toEqual(['', undefined]);
    rerender({ of: '1 ada' });
    expect([result.current.notes, result.current.saved?.number]).toEqual(['About Ada', 1]);
    rerender({ of: '1 ada', view: view({ role: { ...ANALYST, id: uuid(2) } }) });
    expect([result.current.notes, result.current.saved]).toEqual(['About Ada', undefined]);
  });

  it('keeps nothing of a private window, and says so', async () => {
    const { result } = renderHook(() => useSaving('1 ada', profile, view(), true));
    await act(async () => result.current.onSave());
    await waitFor(() => expect(result.current.failure).toMatchObject({ code: 'private-window' }));
    expect(await kept()).toEqual([]);
    expect(result.current.saved).toBeUndefined();
  });
});
