// @vitest-environment happy-dom

import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Band } from '../../components/Band.tsx';
import { Headline } from '../../components/Headline.tsx';
import { SegmentedBar } from '../../components/SegmentedBar.tsx';
import type { Match, Tally } from '../../utils/model/match.ts';
import { show } from './render.tsx';
import { emptyView, view } from './view.ts';

const none: Tally = { total: 0, verified: 0, held: 0, partial: 0, missing: 0 };
const match = (musts: Partial<Tally>, over: Partial<Match> = {}): Match => ({
  status: 'matched',
  rows: [],
  musts: { ...none, ...musts },
  nices: none,
  ...over,
});
const text = (node: HTMLElement) => node.textContent?.replace(/\s+/g, ' ').trim();

describe('Headline', () => {
  it('counts verified and held as answered, and tells the partly answered ones beside it', () => {
    const { container } = show(<Headline match={match({ total: 12, verified: 6, held: 3, partial: 2, missing: 1 })} />);
    expect(text(container)).toBe('9 of 12 must-haves answered · 6 verified and 2 partly');
  });

  it('says nothing of partly when there is none', () => {
    const { container } = show(<Headline match={match({ total: 4, held: 4 })} />);
    expect(text(container)).toBe('4 of 4 must-haves answered · 0 verified');
  });

  it('speaks of one must-have in the singular, in both languages', () => {
    const one = match({ total: 1, verified: 1 });
    expect(text(show(<Headline match={one} />).container)).toContain('1 of 1 must-have answered');
    expect(text(show(<Headline match={one} />, 'de').container)).toContain('1 von 1 Muss-Kriterium erfüllt');
  });

  it('shows no figure without evidence, without requirements, and without must-haves no "0 of 0"', () => {
    expect(text(show(<Headline match={emptyView().match} />).container)).toBe('Add what you hold to see your match');
    const noRequirements = show(<Headline match={match({}, { status: 'no-requirements' })} />).container;
    expect(text(noRequirements)).toBe('Could not find the requirements on this page');
    const nicesOnly = match({}, { nices: { ...none, total: 4, held: 2, missing: 2 } });
    expect(text(show(<Headline match={nicesOnly} />).container)).toBe(
      'This posting names no must-haves. 2 of 4 nice-to-haves answered',
    );
  });
});

describe('SegmentedBar', () => {
  it('draws one segment for each must-have, by state, and says the same in words', () => {
    const { container } = show(<SegmentedBar tally={view().match.musts} />);
    const count = (state: string) => container.querySelectorAll(`.cl-seg-${state}`).length;
    expect([count('verified'), count('held'), count('partial'), count('missing')]).toEqual([6, 3, 1, 2]);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '12 must-haves: 6 verified, 3 held, 1 partly, 2 missing',
    );
  });

  it('draws one block for each state, as wide as its share, where segments would be too narrow to count', () => {
    const { container } = show(<SegmentedBar tally={{ total: 60, verified: 20, held: 0, partial: 10, missing: 30 }} />);
    const blocks = [...container.querySelectorAll<HTMLElement>('.cl-bar i')];
    expect(blocks.map((block) => [block.className.split(' ')[0], block.style.flexGrow])).toEqual([
      ['cl-seg-verified', '20'],
      ['cl-seg-partial', '10'],
      ['cl-seg-missing', '30'],
    ]);
  });

  it('draws nothing where there are no must-haves', () => {
    expect(show(<SegmentedBar tally={none} />).container.childElementCount).toBe(0);
  });
});

describe('Band', () => {
  it('has its rule one click away, with the figures of this posting', () => {
    show(<Band match={view().match} />);
    const button = screen.getByRole('button', { name: /Good/ });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/9 of 12, 75%/)).toBeNull();
    fireEvent.click(button);
    expect(screen.getByText(/9 of 12, 75%/)).toBeTruthy();
    expect(screen.getByText(/from 80%/)).toBeTruthy();
    expect(document.querySelector('[aria-current="true"]')?.textContent).toContain('Good');
  });

  it('is absent where the match has none', () => {
    show(<Band match={match({ total: 2, held: 2 })} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
