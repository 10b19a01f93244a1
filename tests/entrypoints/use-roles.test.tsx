// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TextsProvider } from '../../components/texts.tsx';
import { findSkill } from '../../entrypoints/background/correct.ts';
import { makeRole } from '../../entrypoints/dashboard/make-role.ts';
import { roleOfSaved } from '../../entrypoints/dashboard/posting-role.ts';
import { freshRole, roleDid } from '../../entrypoints/dashboard/role-did.ts';
import { stepOn } from '../../entrypoints/dashboard/role-steps.ts';
import { useRoles } from '../../entrypoints/dashboard/use-roles.ts';
import type { Result } from '../../utils/model/result.ts';
import type { RoleLine } from '../../utils/model/role.ts';
import { database } from '../../utils/storage/database.ts';
import { savePosting } from '../../utils/storage/postings.ts';
import { listRoles, removeRole } from '../../utils/storage/roles.ts';
import { activeRole } from '../../utils/storage/settings.ts';
import { textsOf } from '../components/render.tsx';
import { requirement } from '../matching/make.ts';
import { aPosting, NOW, value } from '../storage/make-rows.ts';

const saved = vi.hoisted(() => ({ files: [] as [string, Uint8Array][] }));
vi.mock('../../entrypoints/dashboard/save-file.ts', () => ({
  saveFile: (name: string, bytes: Uint8Array) => saved.files.push([name, bytes]),
}));
vi.mock('../../entrypoints/background/version.ts', () => ({ extensionVersion: () => '1.2.3' }));
vi.mock('../../utils/messages.ts', async (original) => ({
  ...(await original<typeof import('../../utils/messages.ts')>()),
  ask: (_: 'find-skill', request: { text: string }) => findSkill(request),
}));

const failures: string[] = [];
function report<T>(result: Result<T>): result is { ok: true; value: T } {
  if (!result.ok) failures.push(result.failure.code);
  return result.ok;
}
const wrapper = ({ children }: { children: ReactNode }) => (
  <TextsProvider texts={textsOf('en')}>{children}</TextsProvider>
);
const roles = async () => value(await listRoles(database())).items;
const names = async () => (await roles()).map(({ name }) => name);

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('fetch', async (url: string) => {
    const bytes = readFileSync(
      join(import.meta.dirname, '../../public', new URL(url, 'https://extension.example').pathname),
    );
    return { arrayBuffer: async () => new Uint8Array(bytes).buffer, text: async () => bytes.toString('utf8') };
  });
  await Promise.all([database().roles.clear(), database().postings.clear(), activeRole.set(null)]);
  saved.files.length = 0;
  failures.length = 0;
  roleDid.set(undefined);
  freshRole.set(undefined);
  location.hash = '#roles';
});
afterEach(() => {
  cleanup();
  expect(failures).toEqual([]);
  vi.unstubAllGlobals();
});

async function open() {
  const hook = renderHook(() => useRoles(report), { wrapper });
  await waitFor(() => expect(hook.result.current.roles).toBeDefined());
  const now = () => hook.result.current;
  return {
    now,
    /** Until the editor shows this many lines. */
    lines: (...ids: string[]) => waitFor(() => expect(now().role?.lines.map(({ id }) => id)).toEqual(ids)),
    /** A role made by hand, in the editor. */
    async made() {
      act(() => now().onNew());
      await waitFor(() => expect(now().role?.name).toBe('New role'));
    },
    pick: (choice: { id: string } | { typed: string }, force: RoleLine['force'] = 'must') =>
      act(async () => now().onPick(choice, { force })),
  };
}

describe('a role by hand', () => {
  it('is made at once, opened, and in use as the first one; undone, nothing is left of it', async () => {
    const { now, made } = await open();
    await made();
    const [role] = await roles();
    expect([location.hash, now().fresh, now().did?.kind]).toEqual([`#roles/${role?.id}`, true, 'made']);
    await waitFor(() => expect(now().active).toBe(role?.id));
    await act(async () => now().onUndo());
    expect([await names(), await activeRole.get(), location.hash]).toEqual([[], null, '#roles']);
  });

  it('is one, however fast the button is pressed', async () => {
    const { now } = await open();
    act(() => {
      now().onNew();
      now().onNew();
    });
    await waitFor(() => expect(now().role?.name).toBe('New role'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await names()).toEqual(['New role']);
    act(() => now().onNew());
    await waitFor(async () => expect(await names()).toHaveLength(2));
  });

  it('an answer to what was typed before is not shown beside what is typed since', async () => {
    const { now, made, lines } = await open();
    await made();
    await act(async () => {
      now().onPick({ typed: 'Pythn' }, { force: 'must' });
      now().onQuery('sql');
    });
    await waitFor(() => expect(now().suggestions.map(({ id }) => id)).toContain('sql'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(now().refused, 'of the text before').toBeUndefined();
    await act(async () => {
      now().onQuery('pyth');
      now().onPick({ typed: 'python' }, { force: 'must' });
    });
    await lines('python');
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(now().suggestions, 'of what is taken by now').toEqual([]);
  });

  it('takes what the lexicon knows, by name, alias or code; in the lexicon’s own words', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await pick({ typed: 'k8s' }, 'nice');
    await pick({ typed: 'cissp' });
    await lines('python', 'kubernetes', 'cissp');
    expect((await roles())[0]?.lines.map(({ label, kind, force }) => [label, kind, force])).toEqual([
      ['Python', 'tool', 'must'],
      ['Kubernetes', 'tool', 'nice'],
      ['CISSP', 'credential', 'must'],
    ]);
    expect(now().did).toMatchObject({ kind: 'added', name: 'CISSP' });
  });

  it('refuses any other text with the nearest names, and invents nothing', async () => {
    const { now, made, pick } = await open();
    await made();
    await pick({ typed: 'pythn' });
    await waitFor(() => expect(now().refused).toMatchObject({ why: 'unknown', typed: 'pythn' }));
    const { refused } = now();
    expect(refused?.why === 'unknown' && refused.nearest.map(({ id }) => id)).toContain('python');
    await pick({ id: 'no-such-skill-anywhere' });
    await waitFor(() => expect(now().refused).toMatchObject({ why: 'unknown', typed: 'no-such-skill-anywhere' }));
    await pick({ typed: 'zzqxv wvvk' });
    await waitFor(() => expect(now().refused).toMatchObject({ why: 'unknown', nearest: [] }));
    expect((await roles())[0]?.lines).toEqual([]);
  });

  it('refuses the same line twice, and says which it is', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await lines('python');
    await pick({ id: 'python' }, 'nice');
    await waitFor(() => expect(now().refused).toMatchObject({ why: 'twice', label: 'Python' }));
    await pick({ id: 'sql' });
    await lines('python', 'sql');
    await waitFor(() => expect(now().refused).toBeUndefined());
  });

  it('a name is kept as it is typed, and undo takes back all of it', async () => {
    const { now, made } = await open();
    await made();
    for (const name of ['D', 'Da', 'Data', 'Data a', 'Data analyst'])
      await act(async () => now().onEdit({ do: 'name', name }));
    expect(await names()).toEqual(['Data analyst']);
    expect(now().did).toMatchObject({ kind: 'named', name: 'Data analyst' });
    await act(async () => now().onUndo());
    expect(await names()).toEqual(['New role']);
  });

  it('a step counts on what another page did meanwhile; undone, that stays', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await lines('python');
    const id = now().role?.id ?? '';
    const sql = { id: 'sql', label: 'SQL', kind: 'tool' } as const;
    // Not told to this page yet, as far as it knows.
    const [, theirs] = await Promise.all([
      act(async () => now().onEdit({ do: 'change', line: 'python', change: { years: 3 } })),
      stepOn(database(), id, { do: 'add', skill: sql, force: 'must' }, new Date()),
    ]);
    value(theirs);
    await lines('python', 'sql');
    expect((await roles())[0]?.lines[0]?.years).toBe(3);
    await act(async () => now().onUndo());
    await lines('python', 'sql');
    expect((await roles())[0]?.lines[0]?.years).toBeUndefined();
  });

  it('a line that is gone meanwhile is told; a role that is gone is shown as gone', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await lines('python');
    const id = now().role?.id ?? '';
    value(await stepOn(database(), id, { do: 'remove', line: 'python' }, new Date()));
    await act(async () => now().onEdit({ do: 'change', line: 'python', change: { years: 3 } }));
    await waitFor(() => expect(now().refused).toEqual({ why: 'gone', line: 'python' }));
    value(await removeRole(database(), id));
    await waitFor(() => expect(now().role).toBeNull());
  });
});

describe('the list', () => {
  it('removes a role and brings it back as it was, in use as before', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await lines('python');
    const before = (await roles())[0];
    await act(async () => now().onRemove(before?.id ?? ''));
    expect([await names(), await activeRole.get(), location.hash]).toEqual([[], null, '#roles']);
    expect(now().did).toEqual(expect.objectContaining({ kind: 'removed', name: 'New role' }));
    await act(async () => now().onUndo());
    expect([await roles(), await activeRole.get()]).toEqual([[before], before?.id]);
  });

  it('duplicates a role under another id; the one in use stays in use', async () => {
    const { now, made } = await open();
    await made();
    const first = now().role?.id ?? '';
    await act(async () => now().onDuplicate(first));
    await waitFor(async () => expect((await names()).sort()).toEqual(['New role', 'New role (copy)']));
    expect(await activeRole.get()).toBe(first);
    expect(new Set((await roles()).map(({ id }) => id)).size).toBe(2);
  });
});

describe('a role as a file', () => {
  it('is shared, shown before it is added, and asks for the same', async () => {
    const { now, made, pick, lines } = await open();
    await made();
    await pick({ id: 'python' });
    await lines('python');
    await act(async () => now().onEdit({ do: 'change', line: 'python', change: { years: 2, verifiedOnly: true } }));
    const [first] = await roles();
    await waitFor(() => expect(now().roles?.[0]).toEqual(first));
    act(() => now().onShare(first?.id ?? ''));
    const [name, bytes] = saved.files[0] ?? ['', new Uint8Array()];
    expect([name, now().saved]).toEqual(['New role.credlens-role.json', 'New role.credlens-role.json']);
    expect(new TextDecoder().decode(bytes)).not.toContain(first?.id);
    const file = new File([bytes as Uint8Array<ArrayBuffer>], name);
    await act(async () => now().onFile(file));
    await waitFor(() =>
      expect(now().file).toEqual({ name: 'New role', lines: first?.lines, left: 0, same: 'New role' }),
    );
    expect(await roles()).toHaveLength(1);
    await act(async () => now().onFileAdd());
    expect((await roles()).map((role) => role.lines)).toEqual([first?.lines, first?.lines]);
    expect(now().file).toBeUndefined();
  });

  it('what this version does not know is kept and known to be unknown', async () => {
    const { now } = await open();
    const alternatives = [{ id: 'from-the-future', label: 'From the future', kind: 'tool' }];
    const line = { id: 'x', label: 'Python', kind: 'tool', force: 'must', alternatives };
    const file = { format: 'credlens-role', formatVersion: 1, madeBy: 'x', name: '\u202e \u0000', lines: [line] };
    await act(async () => now().onFile(new File([JSON.stringify(file)], 'role.json')));
    await waitFor(() => expect(now().file?.lines[0]?.label).toBe('From the future'));
    expect([now().file?.name, [...now().unknown]]).toEqual(['Role without a name', ['from-the-future']]);
  });

  it('says what is wrong with a file, and takes that away with the next', async () => {
    const { now } = await open();
    await act(async () => now().onFile(new File(['{"format":"credlens-backup"}'], 'a.json')));
    expect(now().fileFailure?.code).toBe('role-not-ours');
    await act(async () => now().onFile(new File([new Uint8Array(1_000_001)], 'b.json')));
    expect(now().fileFailure?.code).toBe('file-too-large');
    await act(async () => now().onFile(new File([''], 'c.json')));
    expect([now().fileFailure?.code, now().file]).toEqual(['file-empty', undefined]);
    const folder = new File(['{}'], 'folder');
    vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(new DOMException('a folder', 'NotReadableError'));
    await act(async () => now().onFile(folder));
    expect(now().fileFailure).toMatchObject({ code: 'role-not-ours', detail: expect.stringContaining('a folder') });
    act(() => now().onFileCancel());
    expect(now().fileFailure).toBeUndefined();
  });
});

describe('a role from a posting', () => {
  const source = {
    title: 'Data\u0000 Analyst',
    company: 'Northwind Clinics',
    url: 'https://jobs.example/a',
    requirements: [requirement(['java', 'kotlin']), requirement('sql', { force: 'nice' })],
  };

  it('is called after it, remembers it, and holds what it asks for', async () => {
    const { role, use } = value(await makeRole(database(), source, 'Untitled', NOW));
    expect([role.name, role.from, use]).toEqual([
      'Data Analyst, Northwind Clinics',
      { title: 'Data Analyst', url: 'https://jobs.example/a' },
      true,
    ]);
    expect(role.lines.map(({ id, force }) => [id, force])).toEqual([
      ['java|kotlin', 'must'],
      ['sql', 'nice'],
    ]);
    const second = value(await makeRole(database(), { ...source, title: '', company: null }, 'Untitled', NOW));
    expect([second.role.name, second.use, await activeRole.get()]).toEqual(['Untitled', false, role.id]);
  });

  it('is none where the posting names nothing that a role holds', async () => {
    const requirements = [requirement('degree', { kind: 'degree' }), requirement('git', { force: 'context' })];
    const made = await makeRole(database(), { ...source, requirements }, 'Untitled', NOW);
    expect(made).toMatchObject({ ok: false, failure: { code: 'no-requirements' } });
    expect(await roles()).toEqual([]);
  });

  it('of a saved posting is made once, and a second time on wish only', async () => {
    const posting = aPosting('a', 'Java or Kotlin');
    value(await savePosting(database(), posting, source.requirements, NOW));
    expect(value(await roleOfSaved('a', false, 'Untitled'))).toBe('made');
    const [first] = await roles();
    expect(location.hash).toBe(`#roles/${first?.id}`);
    expect(value(await roleOfSaved('a', false, 'Untitled'))).toEqual(first);
    expect(await roles()).toHaveLength(1);
    expect(value(await roleOfSaved('a', true, 'Untitled'))).toBe('made');
    expect(await roles()).toHaveLength(2);
    value(await savePosting(database(), aPosting('b', 'Git'), [requirement('git', { force: 'context' })], NOW));
    expect(value(await roleOfSaved('b', false, 'Untitled'))).toBe('nothing');
  });
});
