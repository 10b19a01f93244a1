// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BackupDue } from '../../components/BackupDue.tsx';
import { BackupPage, type BackupPageProps } from '../../components/BackupPage.tsx';
import { BACKUP_PARTS, type BackupCount, type BackupCounts, type BackupPart } from '../../components/backup-view.ts';
import { ROW_SCHEMAS } from '../../utils/storage/restore-rows.ts';
import { show } from './render.tsx';

const all = <T,>(value: T) => Object.fromEntries(BACKUP_PARTS.map((part) => [part, value])) as Record<BackupPart, T>;
const NOTHING: BackupCount = { inFile: 0, fresh: 0, here: 0, unreadable: 0, now: 0 };
const counts = (change: Partial<BackupCounts>): BackupCounts => ({ ...all(NOTHING), ...change });
const props = (over: Partial<BackupPageProps> = {}): BackupPageProps => ({
  held: { ...all(0), credentials: 1200, originals: 3 },
  onSave: vi.fn(),
  onCancel: vi.fn(),
  onFile: vi.fn(),
  onPassphrase: vi.fn(),
  onPutAway: vi.fn(),
  onRestore: vi.fn(),
  onUndo: vi.fn(),
  ...over,
});
const preview = {
  name: 'b.zip',
  madeAt: '2026-11-22T08:00:00Z',
  merge: counts({
    credentials: { inFile: 4, fresh: 2, here: 1, unreadable: 1, now: 5 },
    claims: { ...NOTHING, now: 3 },
  }),
  replace: counts({
    credentials: { inFile: 4, fresh: 3, here: 0, unreadable: 1, now: 5 },
    claims: { ...NOTHING, now: 3 },
  }),
};
const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe('BackupPage', () => {
  it('has a word for every store', () => {
    expect([...BACKUP_PARTS].sort()).toEqual([...Object.keys(ROW_SCHEMAS), 'settings'].sort());
  });

  it('says in numbers what a backup holds, and saves it without a passphrase', () => {
    const on = props();
    const { container } = show(<BackupPage {...on} />);
    expect(container.querySelector('.cl-backup-held')?.textContent).toBe('Credentials1,200Original files3');
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(on.onSave).toHaveBeenCalledExactlyOnceWith({ candidates: false });
  });

  it('leaves candidates out unless they are asked for, and says what that means', () => {
    const on = props({ held: { ...all(0), claims: 2, candidates: 4 } });
    const { container } = show(<BackupPage {...on} />);
    const held = () => container.querySelector('.cl-backup-held')?.textContent;
    expect(held()).toBe('Your own statements2');
    const asked = screen.getByRole('switch', { name: 'With the saved candidates', checked: false });
    expect(document.getElementById(asked.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /Other people’s data/,
    );
    fireEvent.click(asked);
    expect(held()).toBe('Your own statements2Saved candidates4');
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(on.onSave).toHaveBeenCalledExactlyOnceWith({ candidates: true });
  });

  it('offers candidates also where nothing else is kept, and not where nobody is saved', () => {
    const shown = show(<BackupPage {...props({ held: { ...all(0), candidates: 1 } })} />);
    const save = () => screen.getByRole('button', { name: 'Save the file' }) as HTMLButtonElement;
    expect(save().disabled).toBe(true);
    fireEvent.click(screen.getByRole('switch', { name: 'With the saved candidates' }));
    expect(save().disabled).toBe(false);
    shown.unmount();
    show(<BackupPage {...props()} />);
    expect(screen.queryByRole('switch', { name: 'With the saved candidates' })).toBeNull();
  });

  it('tells of candidates whose time is over and whose badges are to be checked again', () => {
    const candidates = { ...NOTHING, inFile: 3, fresh: 2, overdue: 1 };
    const some = { ...preview, merge: counts({ candidates }), replace: counts({ candidates }) };
    const shown = show(<BackupPage {...props({ preview: some })} />);
    expect(screen.getByText('1 candidate is past the last day and stays in the file.')).toBeTruthy();
    expect(screen.getByText(/Badges of candidates come back as not verified/)).toBeTruthy();
    shown.again(
      <BackupPage {...props({ outcome: { kind: 'restored', rule: 'merge', counts: counts({ candidates }) } })} />,
    );
    expect(screen.getByText('1 candidate is past the last day and stays in the file.')).toBeTruthy();
    shown.again(<BackupPage {...props({ preview })} />);
    expect(screen.queryByText(/Badges of candidates/)).toBeNull();
  });

  it('has nothing to save where nothing is kept', () => {
    show(<BackupPage {...props({ held: all(0) })} />);
    expect(screen.getByText('There is nothing to back up yet.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Save the file' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('takes a passphrase only when it is long enough and the same twice, and shows it on wish', () => {
    const on = props();
    show(<BackupPage {...on} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Lock it with a passphrase' }));
    const [first, second] = [screen.getByLabelText('Passphrase'), screen.getByLabelText('The passphrase once more')];
    const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    expect(first.getAttribute('type')).toBe('password');
    fireEvent.click(screen.getByRole('button', { name: 'Show', pressed: false }));
    expect([first.getAttribute('type'), second.getAttribute('type')]).toEqual(['text', 'text']);
    // Eight signs, not eight code units.
    fireEvent.change(first, { target: { value: '🔑🔑🔑🔑🔑🔑🔑' } });
    save();
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(first.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      '8 characters',
    );
    expect(document.activeElement).toBe(first);
    fireEvent.change(first, { target: { value: 'seven lanterns' } });
    fireEvent.change(second, { target: { value: 'seven lantern' } });
    save();
    expect(screen.getByText('The two are not the same.')).toBeTruthy();
    expect(document.activeElement).toBe(second);
    expect(on.onSave).not.toHaveBeenCalled();
    fireEvent.change(second, { target: { value: 'seven lanterns' } });
    save();
    expect(on.onSave).toHaveBeenCalledExactlyOnceWith({ passphrase: 'seven lanterns', candidates: false });
    expect([first, second].map((field) => (field as HTMLInputElement).value)).toEqual(['', '']);
  });

  it('asks for the passphrase of a locked file, and says that one was wrong', () => {
    const on = props({ locked: { name: 'b.jwe.json', wrong: 0 } });
    const { again } = show(<BackupPage {...on} />);
    expect(screen.queryByText(/does not open/)).toBeNull();
    fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: 'x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(on.onPassphrase).toHaveBeenCalledExactlyOnceWith('x');
    again(<BackupPage {...on} locked={{ name: 'b.jwe.json', wrong: 1 }} />);
    expect(screen.getByText(/does not open/).getAttribute('role')).toBe('alert');
    fireEvent.click(screen.getByRole('button', { name: 'Put it away' }));
    expect(on.onPutAway).toHaveBeenCalledOnce();
  });

  it('shows what would happen, part by part, and says what goes before it is replaced', () => {
    const on = props({ preview });
    show(<BackupPage {...on} />);
    expect(cells()).toEqual([
      ['Part', 'In the file', 'Comes in', 'Here already', 'Unreadable'],
      ['Credentials', '4', '2', '1', '1'],
    ]);
    expect(screen.queryByText(/are here now go/)).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: /Replace everything/ }));
    expect(cells()).toEqual([
      ['Part', 'In the file', 'Comes in', 'Goes', 'Unreadable'],
      ['Credentials', '4', '3', '5', '1'],
      ['Your own statements', '0', '0', '3', '0'],
    ]);
    expect(screen.getByText('8 entries that are here now go.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Replace everything' }));
    expect(on.onRestore).toHaveBeenCalledExactlyOnceWith('replace');
  });

  it('says how it ended, how checking goes on, and takes it back', () => {
    const outcome = { kind: 'restored', rule: 'merge', counts: preview.merge } as const;
    const on = props({ outcome, judging: { done: 1, all: 2 } });
    const { again, container } = show(<BackupPage {...on} />);
    const said = () => container.querySelector('.cl-backup-outcome')?.textContent;
    expect(said()).toContain('2 entries were added.1 entry was here already and stays as it is.1 entry cannot be read');
    const bar = screen.getByRole('progressbar', { name: 'Checking credentials from their files: 1 of 2.' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '2']);
    again(<BackupPage {...on} judging={undefined} judged={2} />);
    expect(said()).toContain('2 credentials were checked again');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(on.onUndo).toHaveBeenCalledOnce();
    again(<BackupPage {...on} outcome={{ kind: 'failed', failure: { code: 'backup-changed' } }} />);
    expect(said()).toContain('not whole, or was changed');
    expect(said()).toContain('Kept: everything in your wallet.');
  });

  it('shows how far it is, and can be stopped, but not while it is written', () => {
    const on = props({ work: { phase: 'packing', share: 0.5 } });
    const { again } = show(<BackupPage {...on} />);
    expect(screen.getByRole('progressbar', { name: 'Packing' }).getAttribute('value')).toBe('0.5');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(on.onCancel).toHaveBeenCalledOnce();
    again(<BackupPage {...on} work={{ phase: 'restoring' }} />);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

it('the reminder is one line with a link, and goes for a while', () => {
  const onLater = vi.fn();
  const { again, container } = show(<BackupDue due madeAt={null} onLater={onLater} />);
  expect(screen.getByRole('link', { name: 'Save a backup' }).getAttribute('href')).toBe('#backup');
  fireEvent.click(screen.getByRole('button', { name: 'Remind me in 30 days' }));
  expect(onLater).toHaveBeenCalledOnce();
  again(<BackupDue due madeAt="2026-06-01T00:00:00Z" onLater={onLater} />);
  expect(screen.getByText(/Jun 1, 2026/)).toBeTruthy();
  again(<BackupDue due={false} madeAt={null} onLater={onLater} />);
  expect(container.textContent).toBe('');
});
