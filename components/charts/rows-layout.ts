import { textWidth } from './measure-text.ts';

/** Where things stand in a picture that has one bar for each row. */
export interface RowsLayout {
  /** Of one row. */
  height: number;
  /** Of the name: left edge, baseline, room. */
  name: { x: number; y: number; width: number };
  /** Of icon and word; the icon's upper edge is at `y`. */
  word: { x: number; y: number };
  bar: { x: number; y: number; width: number; height: number };
  /** Of the figure behind the bar: right edge and baseline. */
  figure: { x: number; y: number };
}

export interface RowsAsked {
  width: number;
  names: readonly string[];
  /** Words of states or directions; none: no such column. */
  words: readonly string[];
  figures: readonly string[];
}

/** Under this width a row has two lines: name and figure above, word and bar below. */
const NARROW = 520;
const BAR = 16;
const ICON = 22;
const GAP = 16;

/** Places for the width that there is: names get what they need, up to two fifths of it. */
export function rowsLayout({ width, names, words, figures }: RowsAsked): RowsLayout {
  const widest = (texts: readonly string[], size: number, weight: number) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, { size, weight }))));
  const word = words.length === 0 ? 0 : ICON + widest(words, 13, 400) + GAP;
  const figure = widest(figures, 15, 600);
  if (width < NARROW) {
    const bar = { x: word, y: 30, width: Math.max(0, width - word), height: BAR };
    return {
      height: 60,
      name: { x: 0, y: 18, width: width - figure - GAP },
      word: { x: 0, y: 30 },
      bar,
      figure: { x: width - 1, y: 18 },
    };
  }
  const name = Math.min(widest(names, 15, 400), Math.floor(width * 0.4));
  const from = name + GAP + word;
  return {
    height: 34,
    name: { x: 0, y: 22, width: name },
    word: { x: name + GAP, y: 9 },
    bar: { x: from, y: 9, width: Math.max(0, width - from - figure - GAP), height: BAR },
    figure: { x: width - 1, y: 22 },
  };
}
