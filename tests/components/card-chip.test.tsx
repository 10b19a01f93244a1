// @vitest-environment happy-dom

import { fireEvent, screen } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { CardChip, type ChipAnswer } from '../../components/CardChip.tsx';
import { show } from './render.tsx';

const text = (node: HTMLElement) => node.textContent?.replace(/\s+/g, ' ').trim();
const draw = (answer: ChipAnswer | null, language: 'en' | 'de' = 'en') =>
  show(<CardChip title="Deck Hand" answer={answer} />, language).container;
const iconOf = (node: HTMLElement) => node.querySelector('svg')?.getAttribute('class');

describe('CardChip', () => {
  it.each<[string, ChipAnswer | null, string, RegExp]>([
    ['verified ones', { named: 3, held: 2, verified: 1, partly: 1 }, '2 of 3 held · 1 verified', /cl-verified/],
    ['held ones alone', { named: 3, held: 2, verified: 0, partly: 0 }, '2 of 3 held', /cl-held/],
    ['partly held ones', { named: 3, held: 0, verified: 0, partly: 2 }, '0 of 3 held · 2 partly', /cl-partial/],
    ['none of them', { named: 3, held: 0, verified: 0, partly: 0 }, '0 of 3 held', /cl-missing/],
    ['an empty wallet, without a figure of what is held', { named: 3, empty: true }, '3 skills named', /cl-logo/],
    ['one skill', { named: 1, empty: true }, '1 skill named', /cl-logo/],
    ['a card that names none', null, 'Open to see', /cl-logo/],
  ])('tells %s by icon and words', (_name, answer, words, icon) => {
    const chip = draw(answer);
    expect(text(chip)).toBe(`Deck Hand: ${words}`);
    expect(iconOf(chip)).toMatch(icon);
    expect(chip.querySelector('button')).toBeNull();
  });

  it('speaks German', () => {
    expect(text(draw({ named: 3, held: 2, verified: 1, partly: 0 }, 'de'))).toBe(
      'Deck Hand: 2 von 3 vorhanden · 1 geprüft',
    );
  });

  it('is a button that names its posting where the card is a whole one', () => {
    const onOpen = vi.fn();
    show(<CardChip title="Deck Hand" answer={{ named: 3, held: 2, verified: 1, partly: 0 }} onOpen={onOpen} />);
    const button = screen.getByRole('button', { name: /^Deck Hand: 2 of 3 held · 1 verified\s?\. Show details$/ });
    fireEvent.click(button);
    expect(onOpen).toHaveBeenCalledWith(button);
  });

  it('has no accessibility violation, as text or as button', async () => {
    const figures = { named: 3, held: 2, verified: 1, partly: 0 };
    const { container } = show(
      <ul aria-label="Result list">
        <li>
          <CardChip title="Deck Hand" answer={figures} />
        </li>
        <li>
          <CardChip title="Bosun" answer={null} onOpen={() => {}} />
        </li>
      </ul>,
    );
    document.body.append(container);
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
