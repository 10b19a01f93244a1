// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { StorageTrouble, type StorageTroubleKind, type StorageTroubleState } from '../../components/StorageTrouble.tsx';
import { StorageTroubleRoom } from '../../components/StorageTroubleRoom.tsx';
import { StorageTroubleUnreadable } from '../../components/StorageTroubleUnreadable.tsx';
import { show } from './render.tsx';

const held = { credentials: 12, claims: 0, postings: 3, at: '2026-11-21T09:00:00.000Z' };
const events = () => ({ onReload: vi.fn(), onRetry: vi.fn(), onBackup: vi.fn(), onDismiss: vi.fn() });

const STATES: Record<StorageTroubleKind, { state: StorageTroubleState; says: RegExp; first?: string }> = {
  full: {
    state: { kind: 'full' },
    says: /no room left.*Not kept: what you just did.*Save a backup first/s,
    first: 'Save a backup',
  },
  blocked: {
    state: { kind: 'blocked' },
    says: /does not let Credlens open its storage.*changed nothing/s,
    first: 'Try again',
  },
  newer: { state: { kind: 'newer' }, says: /saved by a newer Credlens.*changed nothing/s, first: 'Reload this page' },
  outdated: {
    state: { kind: 'outdated' },
    says: /newer Credlens is open.*Kept: everything.*Copy first/s,
    first: 'Reload this page',
  },
  waiting: { state: { kind: 'waiting' }, says: /Another Credlens tab.*Close the other/s },
  cleared: { state: { kind: 'cleared' }, says: /browser closed.*was read before that/s, first: 'Reload this page' },
  updated: {
    state: { kind: 'updated' },
    says: /Credlens was updated.*Kept.*Reload this page/s,
    first: 'Reload this page',
  },
  private: { state: { kind: 'private' }, says: /private window.*untouched.*normal window/s },
  lost: {
    state: { kind: 'lost', held },
    says: /gone from this browser.*On Nov 21, 2026 it held 12 credentials and 3 saved postings\..*Credlens deleted nothing/s,
    first: 'Restore a backup',
  },
  missed: {
    state: { kind: 'missed', at: held.at },
    says: /could not be counted.*On Nov 21, 2026 there was no room/s,
    first: 'Save a backup',
  },
  clock: {
    state: { kind: 'clock', at: '2027-01-02T00:00:00Z', now: held.at },
    says: /went back.*It says Nov 21, 2026; it once said Jan 2, 2027\..*Nothing stored was changed/s,
    first: 'The clock is right',
  },
};

describe('StorageTrouble', () => {
  it.each(Object.entries(STATES))(
    '%s: says what happened, what is kept and what to do',
    (_, { state, says, first }) => {
      const { container } = show(<StorageTrouble trouble={state} {...events()} />);
      expect(screen.getByRole('alert').textContent).toMatch(says);
      const buttons = [...container.querySelectorAll('button')].map(({ textContent }) => textContent);
      expect(buttons[0]).toBe(first);
    },
  );

  it('says it in German too, with the numbers of that language', () => {
    show(<StorageTrouble trouble={{ kind: 'lost', held }} {...events()} />, 'de');
    expect(screen.getByRole('alert').textContent).toContain('Am 21. Nov. 2026 enthielt sie 12');
  });

  it('what is lost can be restored or given up, and nothing else happens by itself', () => {
    const on = events();
    show(<StorageTrouble trouble={{ kind: 'lost', held }} {...on} />);
    expect([on.onBackup, on.onDismiss].map((each) => each.mock.calls.length)).toEqual([0, 0]);
    fireEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
    fireEvent.click(screen.getByRole('button', { name: 'Start anew' }));
    expect([on.onBackup, on.onDismiss].map((each) => each.mock.calls.length)).toEqual([1, 1]);
  });

  it('a storage that does not open is told with what it held, where that is known', () => {
    const shown = show(<StorageTrouble trouble={{ kind: 'blocked' }} held={held} {...events()} />);
    expect(screen.getByRole('alert').textContent).toContain('12 credentials');
    shown.again(<StorageTrouble trouble={{ kind: 'blocked' }} {...events()} />);
    expect(screen.getByRole('alert').textContent).not.toContain('held');
  });
});

describe('StorageTroubleUnreadable', () => {
  const on = () => ({ onSave: vi.fn(), onRemove: vi.fn(), onUndo: vi.fn() });
  it('is nothing where everything can be read', () => {
    const { container } = show(<StorageTroubleUnreadable entries={[]} {...on()} />);
    expect(container.textContent).toBe('');
  });

  it('says how many, names each with its place, and lets them be saved, removed and brought back', () => {
    const events = on();
    const entries = [
      { place: 'claims' as const, name: '<b>Juggling</b>', complaint: 'years: not a number' },
      { place: 'markKeys' as const, complaint: 'key: not valid' },
    ];
    const shown = show(<StorageTroubleUnreadable entries={entries} {...events} />);
    const note = screen.getByRole('status');
    expect(note.textContent).toContain('2 entries could not be read');
    expect(note.textContent).toContain('Your own statements · <b>Juggling</b> · years: not a number');
    expect(note.textContent).toContain('Working data · key: not valid');
    fireEvent.click(screen.getByRole('button', { name: 'Save to a file' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    expect([events.onSave.mock.calls.length, events.onRemove.mock.calls.length]).toEqual([1, 1]);
    shown.again(<StorageTroubleUnreadable entries={[]} removed={2} {...events} />);
    expect(screen.getByRole('status').textContent).toContain('2 entries removed');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(events.onUndo).toHaveBeenCalledOnce();
  });
});

describe('StorageTroubleRoom', () => {
  it('measures when it is opened, once, and shows sizes and what can go', () => {
    const onLook = vi.fn();
    const onDropTexts = vi.fn();
    const on = { onLook, onDropTexts, onUndo: vi.fn() };
    const { container, again } = show(<StorageTroubleRoom dropped={false} {...on} />);
    const details = container.querySelector('details') as HTMLDetailsElement;
    expect(onLook).not.toHaveBeenCalled();
    details.open = true;
    fireEvent(details, new Event('toggle'));
    fireEvent(details, new Event('toggle'));
    expect(onLook).toHaveBeenCalledOnce();
    const room = {
      used: 9_500_000,
      most: 10_000_000,
      stores: [{ store: 'postings' as const, rows: 1200, bytes: 7_340_000 }],
      closedTexts: { postings: 3, bytes: 21_000 },
    };
    again(<StorageTroubleRoom dropped={false} room={room} {...on} />);
    expect(container.textContent).toContain('9.5 MB of 10 MB used');
    expect(container.querySelector('tbody')?.textContent).toBe('Saved postings1,2007.34 MB');
    fireEvent.click(screen.getByRole('button', { name: 'Remove the texts of 3 closed postings (21 kB)' }));
    expect(onDropTexts).toHaveBeenCalledOnce();
  });
});
