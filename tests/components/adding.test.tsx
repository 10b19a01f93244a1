// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { AddCredential } from '../../components/AddCredential.tsx';
import type { FileOutcome } from '../../components/FileDrop.tsx';
import { PasteText } from '../../components/PasteText.tsx';
import { show } from './render.tsx';

const drop = () => screen.getByText('or drop them here').closest('.cl-drop') as HTMLElement;
const add = (outcomes: FileOutcome[], onFiles = vi.fn()) => {
  const on = { outcomes, onFiles, suggestions: [], onQuery: vi.fn(), onAdd: vi.fn() };
  return { on, ...show(<AddCredential {...on} />) };
};

describe('AddCredential', () => {
  it('takes files that are chosen and files that are dropped, all of them', () => {
    const files = [new File(['{}'], 'a.json'), new File(['x'], 'b.png')];
    const { on } = add([]);
    fireEvent.change(screen.getByLabelText('Choose badge files'), { target: { files } });
    expect(on.onFiles).toHaveBeenLastCalledWith(files);
    expect(fireEvent.dragOver(drop())).toBe(false);
    expect(drop().className).toContain('cl-drop-over');
    fireEvent.drop(drop(), { dataTransfer: { files } });
    expect(on.onFiles).toHaveBeenCalledTimes(2);
    expect(drop().className).not.toContain('cl-drop-over');
  });

  it('says of each file what became of it', () => {
    add([
      { id: '1', fileName: 'a.json', result: { kind: 'reading' } },
      {
        id: '2',
        fileName: 'b.png',
        result: { kind: 'added', credentials: [{ id: 'c', name: 'Git in Teams', verdict: 'unverified' }] },
      },
      { id: '3', fileName: '<b>c.jpg', result: { kind: 'failed', failure: { code: 'file-is-picture' } } },
    ]);
    const [reading, added, failed] = [...document.querySelectorAll('.cl-outcomes > li')].map((li) => li.textContent);
    expect(reading).toBe('a.jsonReading …');
    expect(added).toBe('b.pngGit in TeamsHeld, not verified yet');
    expect(failed).toMatch(/^<b>c.jpgThis picture carries no badge that can be read.*Kept:.*type the name/);
  });
});

describe('PasteText', () => {
  const found = [
    { skillId: 'sql', label: 'SQL', quote: 'Six years of SQL.', years: 6 },
    { skillId: 'git', label: 'Git', quote: 'Git, daily.' },
  ];

  it('looks only when asked, and only when there is text', () => {
    const onFind = vi.fn();
    show(<PasteText found={null} onFind={onFind} onSave={vi.fn()} />);
    const find = screen.getByRole('button', { name: 'Find skills' }) as HTMLButtonElement;
    expect(find.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'I know SQL.' } });
    expect(onFind).not.toHaveBeenCalled();
    fireEvent.click(find);
    expect(onFind).toHaveBeenCalledExactlyOnceWith('I know SQL.');
  });

  it('ticks nothing by itself, and saves the ticked ones with the years as they were left', () => {
    const onSave = vi.fn();
    show(<PasteText found={found} onFind={vi.fn()} onSave={onSave} />);
    const save = screen.getByRole('button', { name: 'Tick a skill to add it' }) as HTMLButtonElement;
    expect(save.disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: 'SQL' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Years of SQL' }), { target: { value: '200' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add 1 statement' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith([{ ...found[0], years: 80 }]);
  });

  it('leaves years out where the field was emptied', () => {
    const onSave = vi.fn();
    show(<PasteText found={found} onFind={vi.fn()} onSave={onSave} />);
    fireEvent.click(screen.getByRole('checkbox', { name: 'SQL' }));
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Years of SQL' }), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add 1 statement' }));
    expect(onSave.mock.calls[0]?.[0][0].years).toBeUndefined();
  });

  it('says when a text names nothing known', () => {
    show(<PasteText found={[]} onFind={vi.fn()} onSave={vi.fn()} />);
    expect(screen.getByText(/No known skill found/)).toBeTruthy();
  });
});
