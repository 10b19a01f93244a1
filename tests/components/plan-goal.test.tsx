// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { PlanAim } from '../../components/PlanAim.tsx';
import { PlanGaps } from '../../components/PlanGaps.tsx';
import type { PlanView } from '../../components/plan-view.ts';
import { aView } from './plan-view.ts';
import { show } from './render.tsx';

const AIM = { kind: 'role', id: 'data-analyst' } as const;
const text = (goal: PlanView['goal'], language: 'en' | 'de' = 'en') =>
  show(<PlanGaps view={aView({ aim: AIM, aimName: 'Data analyst', goal })} />, language).container.textContent ?? '';

describe('the gaps of a role', () => {
  it('are counted in postings of the role, not in all that are saved', () => {
    const words = text({ n: 9, saved: 4, opened: 9, ranked: true });
    expect(words).toContain('Most asked-for first, by 9 postings of this role that you saved or opened');
    expect(words).toContain('asked for in 7 of 9 postings of this role · required in 6');
    expect(words).toContain('Of your 12 saved postings, one has all must-haves answered already.');
  });

  it('are not ranked by a few, and the n is said', () => {
    const words = text({ n: 3, saved: 3, opened: 0, ranked: false });
    expect(words).toContain('Postings of this role: n = 3, too few to rank.');
    expect(words).not.toContain('Most asked-for first');
  });

  it('say that none was seen, and count nothing', () => {
    const words = text({ n: 0, saved: 0, opened: 0, ranked: false });
    expect(words).toContain('No posting of this role seen yet');
    expect(words).not.toContain('asked for in');
  });

  it('speak German', () => {
    expect(text({ n: 9, saved: 9, opened: 0, ranked: true }, 'de')).toContain(
      'verlangt in 7 von 9 Anzeigen für diesen Beruf',
    );
  });
});

describe('the aim of a role', () => {
  const roles = [
    { id: 'architect', name: 'Architect', family: 'design', n: 0 },
    { id: 'data-analyst', name: 'Data analyst', family: 'data-ai', n: 2 },
  ];
  const aim = (now: PlanView['aim']) => {
    const onAim = vi.fn();
    const rest = { postings: [], names: {}, suggestions: [], onQuery: vi.fn() };
    show(<PlanAim aim={now} roles={roles} onAim={onAim} {...rest} />);
    return onAim;
  };

  it('starts with a role that was seen', () => {
    const onAim = aim({ kind: 'saved' });
    fireEvent.click(screen.getByRole('radio', { name: 'A role' }));
    expect(onAim).toHaveBeenCalledExactlyOnceWith(AIM);
  });

  it('is chosen with the picker', () => {
    const onAim = aim(AIM);
    fireEvent.change(screen.getByLabelText('Which role'), { target: { value: 'architect' } });
    expect(onAim).toHaveBeenCalledExactlyOnceWith({ kind: 'role', id: 'architect' });
  });
});
