// @vitest-environment happy-dom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextsProvider } from '../../components/texts.tsx';
import { useCandidates, viewOf } from '../../entrypoints/dashboard/use-candidates.ts';
import type { Report } from '../../entrypoints/dashboard/use-report.ts';
import { eraseCandidates } from '../../utils/storage/candidates.ts';
import { database } from '../../utils/storage/database.ts';
import { putRole } from '../../utils/storage/roles.ts';
import { blindMode, candidatesOn } from '../../utils/storage/settings.ts';
import { ANALYST, lineOf, madeCandidate, uuid } from '../components/candidates-made.ts';
import { textsOf } from '../components/render.tsx';

const saved = vi.hoisted(() => ({ files: [] as [string, Uint8Array][] }));
vi.mock('../../entrypoints/dashboard/save-file.ts', () => ({
  saveFile: (name: string, bytes: Uint8Array) => saved.files.push([name, bytes]),
}));
vi.mock('../../entrypoints/background/version.ts', () => ({ extensionVersion: () => '1.2.3' }));

const report = ((result) => result.ok) as Report;
const wrapper = ({ children }: { children: ReactNode }) => (
  <TextsProvider texts={textsOf('en')}>{children}</TextsProvider>
);
const [first, second, third] = [1, 2, 3].map((number) => madeCandidate(number));
if (!first || !second || !third) throw new Error('there are three');
const start = async (n = 3) => {
  const { result } = renderHook(() => useCandidates(report), { wrapper });
  await waitFor(() => expect(result.current.loading).toBe(false));
  await waitFor(() => expect(result.current.candidates.map(({ roleNow }) => roleNow)).toEqual(Array(n).fill('same')));
  return result;
};
const kept = (id: string) => database().candidates.get(id);

beforeEach(async () => {
  fakeBrowser.reset();
  saved.files = [];
  location.hash = '#candidates';
  await candidatesOn.set(true);
  await putRole(database(), ANALYST, new Date());
  await database().candidates.bulkPut([third, first, second]);
});
afterEach(async () => {
  await database().candidates.clear();
  await database().roles.clear();
});

describe('the candidates page', () => {
  it('shows them in the order of saving, by name', async () => {
    const result = await start();
    expect(result.current.on).toBe(true);
    expect(result.current.candidates.map(({ person }) => person?.name)).toEqual([
      'Ottilie Marsh',
      'Bram Verhulst',
      'Ines Calderwood',
    ]);
  });

  it('in blind mode gives nothing personal to the page, and what is kept stays as it is', async () => {
    await database().candidates.update(first.id, { notes: 'Ottilie Marsh, recommended' });
    const result = await start();
    await act(async () => result.current.onBlind(true));
    await waitFor(() => expect(result.current.candidates[0]?.person).toBeNull());
    expect(JSON.stringify(result.current.candidates)).not.toMatch(/ottilie|verhulst|people\.example/i);
    expect(result.current.candidates[0]).toMatchObject({ notesLocked: true, notes: '•••, recommended' });
    expect(result.current.candidates[1]?.notesLocked).toBe(false);
    expect(await kept(first.id)).toMatchObject({ person: first.person, notes: 'Ottilie Marsh, recommended' });
    expect(await blindMode.get()).toBe(true);
  });

  it('keeps notes as typed; undo takes back all that was written on', async () => {
    const result = await start();
    await act(async () => result.current.onNotes(first.id, 'Ask'));
    await waitFor(() => expect(result.current.candidates[0]?.notes).toBe('Ask'));
    await act(async () => result.current.onNotes(first.id, 'Ask about <b>wards</b>\n'));
    await waitFor(() => expect(result.current.candidates[0]?.notes).toBe('Ask about <b>wards</b>\n'));
    await act(async () => result.current.onUndo());
    await waitFor(() => expect(result.current.candidates[0]?.notes).toBe(''));
    expect(result.current.did).toBeUndefined();
  });

  it('takes the name out for good, from notes and addresses too, until undo', async () => {
    await database().candidates.update(first.id, { notes: 'Marsh: good talk' });
    const result = await start();
    await act(async () => result.current.onRemoveName(first.id));
    await waitFor(() => expect(result.current.did).toMatchObject({ kind: 'name', name: 'Candidate 1' }));
    expect(JSON.stringify(await kept(first.id))).not.toMatch(/ottilie|marsh|people\.example|badges\.example/i);
    await act(async () => result.current.onUndo());
    expect(await kept(first.id)).toEqual({ ...first, notes: 'Marsh: good talk' });
  });

  it('changes what is stored now, not what was shown a moment ago', async () => {
    const result = await start();
    const { onRemoveName } = result.current;
    await database().candidates.update(first.id, { notes: 'written in another window' });
    await act(async () => onRemoveName(first.id));
    await waitFor(() => expect(result.current.did?.kind).toBe('name'));
    expect(await kept(first.id)).toMatchObject({ person: null, notes: 'written in another window' });
    await act(async () => result.current.onUndo());
    expect(await kept(first.id)).toEqual({ ...first, notes: 'written in another window' });
  });

  it('notes that are kept by the click that takes the name out stay, and the name does not', async () => {
    const result = await start();
    await act(async () => {
      // The field loses the focus, and the button is pressed.
      result.current.onNotes(first.id, 'Ask about wards');
      result.current.onRemoveName(first.id);
    });
    await waitFor(() => expect(result.current.did?.kind).toBe('name'));
    await waitFor(async () => expect(await kept(first.id)).toMatchObject({ person: null, notes: 'Ask about wards' }));
    await act(async () => {
      result.current.onRemoveName(second.id);
      result.current.onNotes(second.id, 'Ask about nights');
    });
    await waitFor(() => expect(result.current.did?.kind).toBe('notes'));
    expect(await kept(second.id)).toMatchObject({ person: null, notes: 'Ask about nights' });
  });

  it('undo of notes brings no name back that another window took out, and undo of a name no older notes', async () => {
    const result = await start();
    await act(async () => result.current.onNotes(first.id, 'Ask'));
    await waitFor(() => expect(result.current.did?.kind).toBe('notes'));
    await database().candidates.update(first.id, { person: null });
    await act(async () => result.current.onUndo());
    expect(await kept(first.id)).toMatchObject({ person: null, notes: '' });
    await act(async () => result.current.onRemoveName(second.id));
    await waitFor(() => expect(result.current.did?.kind).toBe('name'));
    await database().candidates.update(second.id, { notes: 'written since' });
    await act(async () => result.current.onUndo());
    expect(await kept(second.id)).toEqual({ ...second, notes: 'written since' });
  });

  it('removes one, and puts it back in its place', async () => {
    const result = await start();
    await act(async () => result.current.onRemove(second.id));
    await waitFor(() => expect(result.current.candidates).toHaveLength(2));
    expect(result.current.did).toMatchObject({ kind: 'removed', name: 'Bram Verhulst' });
    await act(async () => result.current.onUndo());
    await waitFor(() => expect(result.current.candidates.map(({ number }) => number)).toEqual([1, 2, 3]));
    expect(await kept(second.id)).toEqual(second);
  });

  it('does not name who was removed once blind mode is on, nor once all are erased', async () => {
    const result = await start();
    await act(async () => result.current.onRemove(second.id));
    await waitFor(() => expect(result.current.did?.name).toBe('Bram Verhulst'));
    await act(async () => result.current.onBlind(true));
    await waitFor(() => expect(result.current.did?.name).toBe('Candidate 2'));
    await act(async () => void (await eraseCandidates(database())));
    await waitFor(() => expect(result.current.candidates).toEqual([]));
    expect(result.current.did).toBeUndefined();
  });

  it('says what became of the role since', async () => {
    const result = await start();
    await putRole(database(), { ...ANALYST, lines: [...ANALYST.lines, lineOf('Airflow')] }, new Date());
    await waitFor(() => expect(result.current.candidates[0]?.roleNow).toBe('changed'));
    await database().roles.clear();
    await waitFor(() => expect(result.current.candidates[0]?.roleNow).toBe('gone'));
  });

  it('saves files of those that are asked for, in blind mode without a name', async () => {
    const result = await start();
    const files = () => saved.files.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    act(() => result.current.onExport('csv', [second.id]));
    expect(saved.files[0]?.[0]).toMatch(/^Candidates \d{4}-\d\d-\d\d\.csv$/);
    expect(files()).toContain('Bram Verhulst');
    expect(files()).not.toContain('Ottilie');
    saved.files = [];
    await act(async () => result.current.onBlind(true));
    await waitFor(() => expect(result.current.candidates[0]?.person).toBeNull());
    act(() => result.current.onExport('csv', [first.id, second.id]));
    act(() => result.current.onExport('json', [first.id, second.id]));
    expect(files()).not.toMatch(/ottilie|verhulst|people\.example|notesLocked|roleNow/i);
    expect(files()).toContain('"blind": true');
    expect(files()).toContain('Candidate 2');
  });

  it('chooses twenty at most, and only who is still here', async () => {
    const result = await start();
    for (const id of [first.id, second.id]) act(() => result.current.onChoose(id, true));
    expect(result.current.chosen).toEqual([first.id, second.id]);
    await act(async () => result.current.onRemove(second.id));
    await waitFor(() => expect(result.current.chosen).toEqual([first.id]));
    act(() => result.current.onChooseNone());
    expect(result.current.chosen).toEqual([]);
  });

  it('has what is open in the address', async () => {
    const result = await start();
    await act(async () => {
      result.current.onView({ kind: 'compare', ids: [first.id, third.id] });
      dispatchEvent(new Event('hashchange'));
    });
    await waitFor(() => expect(result.current.view).toEqual({ kind: 'compare', ids: [first.id, third.id] }));
    expect(viewOf('#candidates')).toEqual({ kind: 'list' });
    expect(viewOf(`#candidates/${uuid(5)}`)).toEqual({ kind: 'one', id: uuid(5) });
    expect(viewOf('#candidates/compare/')).toEqual({ kind: 'compare', ids: [] });
  });
});
