// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type Corrected, CorrectionNote } from '../../components/CorrectionNote.tsx';
import { CorrectionsPage } from '../../components/CorrectionsPage.tsx';
import type { Correcting } from '../../components/CorrectMenu.tsx';
import { type MatchRow, rowsOf } from '../../components/match-view.ts';
import { RequirementRow } from '../../components/RequirementRow.tsx';
import type { Correction } from '../../utils/model/correction.ts';
import { show } from './render.tsx';
import { evidence, requirement, view } from './view.ts';

const row = (id: string): MatchRow => {
  const { musts, nices } = rowsOf(view());
  const found = [...musts, ...nices].find((each) => each.requirement.id === id);
  if (!found) throw new Error(id);
  return found;
};
const alternatives = (state: 'missing' | 'held'): MatchRow => ({
  requirement: requirement('go|rust', 'Go or Rust', {
    alternatives: [
      { id: 'go', label: 'Go', kind: 'tool' },
      { id: 'rust', label: 'Rust', kind: 'tool' },
      { id: 'equivalent-experience', label: 'equivalent experience', kind: 'degree' },
    ],
  }),
  match: { requirementId: 'go|rust', state, reason: state === 'held' ? 'claim' : 'no-evidence', others: [] },
});

function open(item: MatchRow) {
  const onCorrect = vi.fn<(id: string, correcting: Correcting) => void>();
  const onFindSkill = vi.fn<(text: string) => void>();
  const suggestions = [{ id: 'rust', kind: 'skill' as const, label: 'Rust' }];
  function Row() {
    const [typed, setTyped] = useState('');
    const correct = {
      onCorrect,
      suggestions: typed ? suggestions : [],
      onFindSkill: (text: string) => {
        onFindSkill(text);
        setTyped(text);
      },
    };
    return <RequirementRow row={item} correct={correct} />;
  }
  show(<Row />);
  fireEvent.click(screen.getByRole('button', { expanded: false }));
  return { onCorrect, onFindSkill };
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('CorrectMenu', () => {
  it('is not there where nothing can be kept', () => {
    show(<RequirementRow row={row('git')} />);
    fireEvent.click(screen.getByRole('button'));
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('the second click says it: I have this, or not a skill', () => {
    const { onCorrect } = open(row('git'));
    expect(screen.getByRole('group', { name: 'Correct “Version control with Git”' })).toBeTruthy();
    fireEvent.click(button('I have this'));
    fireEvent.click(button('Not a skill'));
    const said = { skillId: 'git', label: 'Version control with Git' };
    expect(onCorrect.mock.calls).toEqual([
      ['git', { ...said, kind: 'have' }],
      ['git', { ...said, kind: 'not-a-skill' }],
    ]);
  });

  it('does not ask whether they have what is verified, or fewer years by their own word', () => {
    open(row('sql'));
    expect(screen.queryByRole('button', { name: 'I have this' })).toBeNull();
    expect(button('Not a skill')).toBeTruthy();
  });

  it.each([
    ['an expired badge', evidence({ verdict: 'expired' }), 'expired', true],
    ['a claim of fewer years', evidence({ source: 'claim', via: 'claim', years: 1 }), 'fewer-years', false],
    ['a claim of a related skill', evidence({ source: 'claim', via: 'claim' }), 'related-skill', true],
  ] as const)('asks about %s only where saying so changes something', (_name, of, reason, asked) => {
    open({ ...row('git'), match: { requirementId: 'git', state: 'partial', reason, evidence: of, others: [] } });
    expect(screen.queryByRole('button', { name: 'I have this' }) !== null).toBe(asked);
  });

  it('names each of several alternatives; a degree’s equivalent is none', () => {
    const { onCorrect } = open(alternatives('missing'));
    const groups = screen.getAllByRole('group');
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Correct “Go”', 'Correct “Rust”']);
    fireEvent.click(within(groups[1] as HTMLElement).getByRole('button', { name: 'Not a skill' }));
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith('go|rust', {
      kind: 'not-a-skill',
      skillId: 'rust',
      label: 'Rust',
    });
  });

  it('"means something else" opens a field with the focus in it; Enter takes the first of the list', () => {
    const { onCorrect, onFindSkill } = open(row('git'));
    const opener = button('Means something else');
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    const field = screen.getByRole('combobox', { name: 'What does “Version control with Git” mean?' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'rus' } });
    expect(onFindSkill).toHaveBeenLastCalledWith('rus');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['RustSkill']);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith('git', {
      kind: 'means',
      skillId: 'git',
      label: 'Version control with Git',
      means: { id: 'rust', kind: 'skill', label: 'Rust' },
    });
  });

  it('takes nothing that is not in the list', () => {
    const { onCorrect } = open(row('git'));
    fireEvent.click(button('Means something else'));
    const field = screen.getByRole('combobox');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(onCorrect).not.toHaveBeenCalled();
    expect(screen.queryByText(/as typed/)).toBeNull();
  });

  it('Escape empties the field, then closes it, and reaches nobody else', () => {
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    open(row('git'));
    fireEvent.click(button('Means something else'));
    const field = screen.getByRole('combobox') as HTMLInputElement;
    fireEvent.change(field, { target: { value: 'r' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('');
    expect(screen.getByRole('combobox')).toBe(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(document.activeElement).toBe(button('Means something else'));
    expect(outside).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', outside);
  });
});

describe('CorrectionNote', () => {
  const done: Corrected = { kind: 'means', phrase: 'PM', means: 'product management', undone: false };

  it('is a live region before it speaks, then says what was done and offers the way back', () => {
    const onUndo = vi.fn();
    const shown = show(<CorrectionNote corrected={undefined} onUndo={onUndo} />);
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    shown.again(<CorrectionNote corrected={done} onUndo={onUndo} />);
    expect(screen.getByRole('status')).toBe(region);
    expect(region.textContent).toBe('“PM” means product managementUndo');
    expect(document.activeElement, 'the row with the focus is gone').toBe(button('Undo'));
    fireEvent.click(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
    shown.again(<CorrectionNote corrected={{ ...done, undone: true }} onUndo={onUndo} />);
    expect(region.textContent).toBe('Undone');
    expect(document.activeElement).toBe(region);
  });

  it('takes the focus from nobody', () => {
    const shown = show(<input />);
    const field = screen.getByRole('textbox');
    field.focus();
    shown.again(
      <>
        <input />
        <CorrectionNote corrected={{ kind: 'have', phrase: 'SQL', undone: false }} onUndo={vi.fn()} />
      </>,
    );
    expect(screen.getByRole('status').textContent).toBe('You hold SQLUndo');
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('says why nothing was kept, with nothing to take back', () => {
    show(<CorrectionNote corrected={{ failure: { code: 'storage-blocked' } }} onUndo={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toBe('Your browser does not let Credlens open its storage');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows a hostile phrase as text', () => {
    const { container } = show(
      <CorrectionNote
        corrected={{ kind: 'not-a-skill', phrase: '<img src=x onerror=1>', undone: false }}
        onUndo={vi.fn()}
      />,
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('“<img src=x onerror=1>” is not a skill');
  });
});

describe('CorrectionsPage', () => {
  const made = (change: Partial<Correction>): Correction => ({
    id: '1',
    kind: 'not-a-skill',
    phrase: 'go',
    skillId: 'go',
    label: 'Go',
    scope: 'everywhere',
    addedAt: '2026-05-01T08:00:00.000Z',
    ...change,
  });
  const all = [
    made({}),
    made({ id: '2', kind: 'means', phrase: 'pm', label: 'project management', meansLabel: 'product management' }),
    made({ id: '3', kind: 'have', phrase: 'sql', skillId: 'sql', label: 'SQL' }),
  ];

  it('says each in words, and takes back the one that is chosen', () => {
    const onUndo = vi.fn();
    show(<CorrectionsPage corrections={all} onUndo={onUndo} />);
    expect(screen.getByText('3 corrections')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/Take back.*/, ''))).toEqual([
      '“go” is not a skill read as Go before · May 1, 2026',
      '“pm” means product management read as project management before · May 1, 2026',
      'You hold SQL May 1, 2026',
    ]);
    fireEvent.click(button('Take back: “pm” means product management'));
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('tells that it was taken back, and takes the focus that was lost with the row', () => {
    const shown = show(<CorrectionsPage corrections={all.slice(0, 1)} onUndo={vi.fn()} />);
    button(/^Take back/).focus();
    shown.again(<CorrectionsPage corrections={[]} onUndo={vi.fn()} undone={all[0]} />);
    expect(screen.getByRole('status').textContent).toBe('Undone: “go” is not a skill');
    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(screen.getByText('Nothing corrected yet')).toBeTruthy();
  });

  it('has its words in German', () => {
    show(<CorrectionsPage corrections={all.slice(2)} onUndo={vi.fn()} />, 'de');
    expect(screen.getByText('Eine Berichtigung')).toBeTruthy();
    expect(screen.getByText('Du hast: SQL')).toBeTruthy();
  });
});
