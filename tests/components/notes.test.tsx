// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ImportPreview, type ImportPreviewProps } from '../../components/ImportPreview.tsx';
import { UndoNote } from '../../components/UndoNote.tsx';
import { WorkNote } from '../../components/WorkNote.tsx';
import { show } from './render.tsx';

describe('UndoNote', () => {
  it('is a live region before it speaks; then says what was done, with the way back', () => {
    const onUndo = vi.fn();
    const shown = show(<UndoNote of={undefined} onUndo={onUndo} />);
    const note = screen.getByRole('status');
    expect(note.textContent).toBe('');
    shown.again(
      <UndoNote of="tide" onUndo={onUndo}>
        Removed “Tides”.
      </UndoNote>,
    );
    expect(screen.getByRole('status')).toBe(note);
    expect(note.textContent).toBe('Removed “Tides”.Undo');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('stays as long as it takes: it has no clock', () => {
    vi.useFakeTimers();
    show(
      <UndoNote of={1} onUndo={vi.fn()}>
        Wiped
      </UndoNote>,
    );
    vi.advanceTimersByTime(10 * 60_000);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('takes up the focus that was lost with the row, and takes it from nobody', () => {
    const note = (of: number) => (
      <>
        <input />
        <UndoNote of={of} onUndo={vi.fn()}>
          Removed
        </UndoNote>
      </>
    );
    const shown = show(note(1));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    screen.getByRole('textbox').focus();
    shown.again(note(2));
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('stands in the import’s preview only when there is something to take back', () => {
    const on = { asking: false, declined: [], onCheckOnline: vi.fn(), onLeaveOut: vi.fn(), onMapColumns: vi.fn() };
    const preview = (more: Partial<ImportPreviewProps>) => (
      <ImportPreview {...on} files={[]} onAddAll={vi.fn()} onUndo={vi.fn()} {...more} />
    );
    const shown = show(preview({}));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    shown.again(preview({ leftOut: 'tides.json' }));
    expect(screen.getByText('Left out: tides.json')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    const files = [{ id: 'a', fileName: 'a.json', result: { kind: 'reading' as const } }];
    shown.again(preview({ files, onCancel: vi.fn() }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByRole('progressbar', { name: 'Read and checked: 0 of 1 files' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  });

  it('without a way back it is only said, and takes the focus itself', () => {
    show(<UndoNote of="file">Saved as tides.csv.</UndoNote>);
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('status'));
  });
});

describe('WorkNote', () => {
  it('names the bar by the words, and counts "n of m"', () => {
    show(<WorkNote words="Checked: 2 of 5 files" done={2} of={5} />);
    const bar = screen.getByRole('progressbar', { name: 'Checked: 2 of 5 files' }) as HTMLProgressElement;
    expect([bar.value, bar.max]).toEqual([2, 5]);
    expect(screen.queryByRole('button')).toBeNull();
    // A count is not read out with each step.
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says a phase once, and can be cancelled', () => {
    const onCancel = vi.fn();
    const shown = show(<WorkNote words="Packing" onCancel={onCancel} />);
    expect(screen.getByRole('status').textContent).toBe('Packing');
    expect(screen.getByRole('progressbar').hasAttribute('value')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
    shown.again(<WorkNote words="Packing" onCancel={onCancel} cancel="Stop" />);
    expect(screen.getByRole('button', { name: 'Stop' })).toBeTruthy();
  });
});
