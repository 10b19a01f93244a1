// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FirstBoards } from '../../components/FirstBoards.tsx';
import { FirstMatch } from '../../components/FirstMatch.tsx';
import type { MatchView } from '../../utils/model/match-view.ts';
import { show } from './render.tsx';

const board = (id: string, change: object = {}) => ({
  id,
  name: id,
  hosts: [`${id}.example`],
  on: false,
  verified: 'posting' as const,
  risk: false,
  ...change,
});

describe('FirstBoards', () => {
  const boards = [board('risky', { risk: true }), ...Array.from({ length: 8 }, (_, n) => board(`board-${n}`))];

  it('offers a few without risk, those that are on, and all on wish', () => {
    const onBoard = vi.fn();
    const shown = show(<FirstBoards boards={boards} onBoard={onBoard} />);
    expect(screen.getAllByRole('switch').length).toBe(5);
    expect(screen.queryByText('risky')).toBeNull();
    shown.again(
      <FirstBoards boards={boards.map((each) => ({ ...each, on: each.id === 'risky' }))} onBoard={onBoard} />,
    );
    expect(screen.getAllByRole('switch').length).toBe(6);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 9 boards' }));
    const all = screen.getAllByRole('switch');
    expect(all.length).toBe(9);
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
    fireEvent.click(all.at(-1) as HTMLElement);
    expect(onBoard).toHaveBeenCalledWith('risky', false);
  });
});

describe('FirstBoards, before it is known which are on', () => {
  it('is empty, and offers the few as soon as they are known', () => {
    const shown = show(<FirstBoards boards={[]} onBoard={vi.fn()} />);
    expect(screen.queryAllByRole('switch').length).toBe(0);
    shown.again(<FirstBoards boards={Array.from({ length: 8 }, (_, n) => board(`board-${n}`))} onBoard={vi.fn()} />);
    expect(screen.getAllByRole('switch').length).toBe(5);
  });
});

describe('FirstMatch', () => {
  const tally = { total: 8, verified: 0, held: 0, partial: 0, missing: 8 };
  const requirements = Array.from({ length: 8 }, (_, n) => ({ id: `r${n}`, label: `Skill ${n}`, force: 'must' }));
  const view = (match: object) =>
    ({
      posting: { title: 'Data Analyst', company: 'Fernhill Clinics' },
      requirements,
      gaps: [],
      match: {
        rows: requirements.map(({ id }) => ({ requirementId: id, state: 'missing', others: [] })),
        nices: { ...tally, total: 0, missing: 0 },
        musts: tally,
        ...match,
      },
    }) as unknown as MatchView;

  it('with nothing held there is no number, only what is asked for', () => {
    show(<FirstMatch view={view({ status: 'no-evidence' })} />);
    expect(screen.getAllByText('Add what you hold to see your match').length).toBe(2);
    expect(screen.getByText('Skill 5')).toBeTruthy();
    expect(screen.getByText('and 2 more')).toBeTruthy();
    expect(screen.queryByText(/of 8/)).toBeNull();
  });

  it('with something held the headline is said and shown', () => {
    show(<FirstMatch view={view({ status: 'matched', musts: { ...tally, verified: 3, held: 2, missing: 3 } })} />);
    expect(screen.getByText('5 of 8')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('5 of 8 must-haves answered · 3 verified');
  });
});
