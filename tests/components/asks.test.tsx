// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Asks, type AsksProps } from '../../components/Asks.tsx';
import { rowsOf } from '../../components/match-view.ts';
import { Overlay } from '../../components/Overlay.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import { show } from './render.tsx';
import { emptyView } from './view.ts';

const correct = () => ({ onCorrect: vi.fn(), onFindSkill: vi.fn(), suggestions: [] });
const noted = () => ({ ...correct(), corrected: undefined, onUndo: vi.fn() });
const asks = (over: Partial<AsksProps> = {}) => {
  const { musts, nices } = rowsOf(emptyView());
  return <Asks musts={musts} nices={nices} {...over} />;
};
const chip = (name: string) => screen.getByRole('button', { name });

describe('Asks', () => {
  it('lists must-haves and nice-to-haves in the order of the posting, knock-outs not', () => {
    show(asks());
    const [musts, nices] = screen.getAllByRole('list');
    expect(within(musts as HTMLElement).getAllByRole('listitem')).toHaveLength(12);
    expect(
      within(nices as HTMLElement)
        .getAllByRole('listitem')
        .at(0)?.textContent,
    ).toBe('Forecasting');
    expect(screen.queryByText(/DBS/)).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByText(/correct it/)).toBeNull();
  });

  it('the second click says it: I have this, or not a skill', () => {
    const on = correct();
    show(asks({ correct: on }));
    expect(screen.getByText('Choose one to say that you have it, or to correct it.')).toBeTruthy();
    expect(chip('SQL').getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(chip('SQL'));
    expect(chip('SQL').getAttribute('aria-expanded')).toBe('true');
    const menu = screen.getByRole('group', { name: 'Correct “SQL”' });
    expect(document.getElementById(chip('SQL').getAttribute('aria-controls') ?? '')?.contains(menu)).toBe(true);
    fireEvent.click(within(menu).getByRole('button', { name: 'I have this' }));
    fireEvent.click(within(menu).getByRole('button', { name: 'Not a skill' }));
    expect(on.onCorrect.mock.calls).toEqual([
      ['sql', { kind: 'have', skillId: 'sql', label: 'SQL' }],
      ['sql', { kind: 'not-a-skill', skillId: 'sql', label: 'SQL' }],
    ]);
    fireEvent.click(chip('SQL'));
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('opening shows the sentence in the page too, closing does not scroll again', () => {
    const onShowQuote = vi.fn();
    show(asks({ correct: correct(), onShowQuote }));
    fireEvent.click(chip('SQL'));
    fireEvent.click(chip('SQL'));
    expect(onShowQuote).toHaveBeenCalledExactlyOnceWith('sql');
  });

  it('where nothing can be kept, a chip only shows its sentence', () => {
    const onShowQuote = vi.fn();
    show(asks({ onShowQuote }));
    expect(chip('SQL').hasAttribute('aria-expanded')).toBe(false);
    fireEvent.click(chip('SQL'));
    expect(onShowQuote).toHaveBeenCalledExactlyOnceWith('sql');
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('speaks German', () => {
    show(asks({ correct: correct() }), 'de');
    expect(screen.getByText(/um es zu berichtigen/)).toBeTruthy();
  });
});

describe('with an empty wallet, the same two clicks correct', () => {
  it('in the overlay', () => {
    const on = noted();
    const none = vi.fn();
    show(
      <Overlay
        view={emptyView()}
        collapsed={false}
        correct={on}
        onToggle={none}
        onHoverRequirement={none}
        onShowQuote={none}
        onOpenDashboard={none}
        onHideSite={none}
        onPause={none}
        onSave={none}
      />,
    );
    fireEvent.click(chip('SQL'));
    fireEvent.click(chip('Not a skill'));
    expect(on.onCorrect).toHaveBeenCalledExactlyOnceWith('sql', { kind: 'not-a-skill', skillId: 'sql', label: 'SQL' });
  });

  it('in the popup, where the way back is offered as well', () => {
    const on = noted();
    const none = vi.fn();
    const events = {
      onSave: none,
      onReadAgain: none,
      onOpenDashboard: none,
      onTrySample: none,
      onSearchCourse: none,
      onAlways: none,
      onHide: none,
      onPause: none,
    };
    const state = { kind: 'match', view: emptyView() } as const;
    const shown = show(<PopupView {...events} state={state} correct={on} />);
    fireEvent.click(chip('SQL'));
    fireEvent.click(chip('Not a skill'));
    expect(on.onCorrect).toHaveBeenCalledOnce();
    const corrected = { kind: 'not-a-skill', phrase: 'SQL', undone: false } as const;
    shown.again(<PopupView {...events} state={state} correct={{ ...on, corrected }} />);
    fireEvent.click(chip('Undo'));
    expect(on.onUndo).toHaveBeenCalledOnce();
  });
});
