import { contrast, type Rgb } from './contrast.ts';
import { at, type Matrix, times, UNMOVED } from './pdf-matrix.ts';
import type { HiddenRange } from './profile-page.ts';

type Why = HiddenRange['why'];

/** A place on the page where letters are drawn, and why they are not seen; points, as in the page. */
export interface Drawn {
  x: number;
  y: number;
  width: number;
  why: Why | null;
  /** Height of the letters. */
  size: number;
  /** The letters, where they stand outside of the page: the library leaves those out of its text. */
  text?: string;
}

/** Steps of drawing, as the PDF library lists them. */
export interface Drawing {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Letters smaller than this nobody reads; points (4 px). */
const LEAST_SIZE = 3;
const LEAST_CONTRAST = 1.15;
const LEAST_OPACITY = 0.05;
/** Shapes that are remembered as backgrounds. */
const MOST_SHAPES = 2000;
const MOST_DEPTH = 200;

/** What of the state of drawing tells whether letters are seen. */
interface State {
  ctm: Matrix;
  /** Something was drawn since it was saved. */
  painted: boolean;
  fill: Rgb | null;
  alpha: number;
  mode: number;
  size: number;
  leading: number;
  scale: number;
  letterSpace: number;
  wordSpace: number;
}

interface Shape {
  left: number;
  bottom: number;
  right: number;
  top: number;
  /** Null: a picture or a pattern, which may be anything. */
  colour: Rgb | null;
}

/**
 * Follows the steps of drawing a page and tells where letters are drawn, and which of them nobody sees: drawn invisibly, in
 * the colour of what lies under them, transparent, smaller than 3 points or outside of the page. Not seen here: letters
 * that something drawn later covers, or that a clip cuts off.
 *
 * @param names the library's number of each kind of step
 * @param view left, bottom, right and top of the page
 */
export function drawnText(
  { fnArray, argsArray }: Drawing,
  names: Readonly<Record<string, number>>,
  view: readonly number[],
): Drawn[] {
  const found: Drawn[] = [];
  const shapes: Shape[] = [];
  const stack: State[] = [];
  let state: State = {
    ctm: UNMOVED,
    painted: true,
    fill: [0, 0, 0],
    alpha: 1,
    mode: 0,
    size: 0,
    leading: 0,
    scale: 1,
    letterSpace: 0,
    wordSpace: 0,
  };
  let text: Matrix = UNMOVED;
  let line: Matrix = UNMOVED;
  const step = new Map(Object.entries(names).map(([name, number]) => [number, name]));
  const move = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const save = () => {
    if (stack.length >= MOST_DEPTH) return;
    stack.push(state);
    state = { ...state, painted: false };
  };
  const restore = () => {
    const before = stack.pop();
    if (!before) return;
    // Moved, and nothing drawn: a picture that the library left out.
    if (!state.painted && state.ctm !== before.ctm) put([0, 0, 1, 1], null);
    state = before;
    state.painted = true;
  };
  const put = (shape: readonly number[], colour: Rgb | null) => {
    const corners = [
      at(state.ctm, shape[0] ?? 0, shape[1] ?? 0),
      at(state.ctm, shape[2] ?? 0, shape[3] ?? 0),
      at(state.ctm, shape[0] ?? 0, shape[3] ?? 0),
      at(state.ctm, shape[2] ?? 0, shape[1] ?? 0),
    ];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    if (shapes.length === MOST_SHAPES) shapes.shift();
    shapes.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      bottom: Math.min(...ys),
      top: Math.max(...ys),
      colour,
    });
  };
  const show = (glyphs: readonly unknown[]) => {
    const { size, scale, letterSpace, wordSpace } = state;
    let width = 0;
    for (const glyph of glyphs)
      if (typeof glyph === 'number') width -= (glyph * size * scale) / 1000;
      else {
        const { width: own = 0, isSpace = false } = glyph as { width?: number; isSpace?: boolean };
        width += ((own * size) / 1000 + letterSpace + (isSpace ? wordSpace : 0)) * scale;
      }
    const whole = times(state.ctm, text);
    const [x, y] = [whole[4], whole[5]];
    const right = at(whole, width, 0);
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size);
    const length = Math.hypot(right[0] - x, right[1] - y);
    const why = reason(x, y, right, height);
    found.push({ x, y, width: length, why, size: height, ...(why === 'place' && { text: lettersOf(glyphs) }) });
    state.painted = true;
    text = times(text, [1, 0, 0, 1, width, 0]);
  };
  const reason = (x: number, y: number, right: readonly [number, number], height: number): Why | null => {
    // Drawn invisibly, or only to cut off what comes after.
    if (state.mode === 3 || state.mode === 7 || state.alpha < LEAST_OPACITY) return 'transparent';
    if (height < LEAST_SIZE) return 'size';
    const [left = 0, bottom = 0, end = 0, top = 0] = view;
    if (Math.max(x, right[0]) < left || Math.min(x, right[0]) > end || y + height < bottom || y > top) return 'place';
    // Outlines have a colour of their own.
    if (state.mode !== 0 || !state.fill || state.alpha < 1) return null;
    const middle = [(x + right[0]) / 2, (y + right[1]) / 2 + height / 4] as const;
    const under = shapes.findLast(
      (shape) =>
        shape.left <= middle[0] && middle[0] <= shape.right && shape.bottom <= middle[1] && middle[1] <= shape.top,
    );
    const behind = under ? under.colour : ([255, 255, 255] as const);
    return behind && contrast(state.fill, behind) < LEAST_CONTRAST ? 'colour' : null;
  };

  for (let index = 0; index < fnArray.length; index++) {
    const args = (argsArray[index] ?? []) as unknown[];
    const numbers = args as number[];
    switch (step.get(fnArray[index] ?? -1)) {
      case 'save':
        save();
        break;
      case 'paintFormXObjectBegin':
        save();
        if (args[0]) state.ctm = times(state.ctm, args[0] as Matrix);
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        restore();
        break;
      case 'transform':
        state.ctm = times(state.ctm, numbers as unknown as Matrix);
        break;
      case 'setGState':
        for (const [key, value] of (args[0] ?? []) as [string, unknown][]) {
          if (key === 'ca' && typeof value === 'number') state.alpha = value;
          if (key === 'Font' && Array.isArray(value)) state.size = Number(value[1]);
        }
        break;
      case 'setFillRGBColor':
        state.fill = rgbOf(args[0]);
        break;
      case 'setFillColorN':
      case 'setFillTransparent':
        state.fill = null;
        break;
      case 'beginText':
        text = UNMOVED;
        line = UNMOVED;
        break;
      case 'setFont':
        state.size = Number(args[1]);
        break;
      case 'setTextRenderingMode':
        state.mode = numbers[0] ?? 0;
        break;
      case 'setCharSpacing':
        state.letterSpace = numbers[0] ?? 0;
        break;
      case 'setWordSpacing':
        state.wordSpace = numbers[0] ?? 0;
        break;
      case 'setHScale':
        state.scale = (numbers[0] ?? 100) / 100;
        break;
      case 'setLeading':
        state.leading = -(numbers[0] ?? 0);
        break;
      case 'setTextMatrix':
        line = (Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as unknown as Matrix;
        text = line;
        break;
      case 'setLeadingMoveText':
        state.leading = numbers[1] ?? 0;
        move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case 'moveText':
        move(numbers[0] ?? 0, numbers[1] ?? 0);
        break;
      case 'nextLine':
        move(0, state.leading);
        break;
      case 'nextLineShowText':
      case 'nextLineSetSpacingShowText':
        move(0, state.leading);
        show((args.at(-1) ?? []) as unknown[]);
        break;
      case 'showText':
      case 'showSpacedText':
        show((args[0] ?? []) as unknown[]);
        break;
      case 'constructPath': {
        state.painted = true;
        const kind = step.get(numbers[0] ?? -1) ?? '';
        if (/fill/i.test(kind) && args[2] && state.alpha > 0.5)
          put([...(args[2] as number[])], state.alpha === 1 ? state.fill : null);
        break;
      }
      case 'shadingFill':
        put(view, null);
        break;
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject':
      case 'paintSolidColorImageMask':
        put([0, 0, 1, 1], null);
        break;
      default:
    }
  }
  return found;
}

function lettersOf(glyphs: readonly unknown[]): string {
  return glyphs
    .map((glyph) =>
      typeof glyph === 'number' ? (glyph < -200 ? ' ' : '') : ((glyph as { unicode?: string }).unicode ?? ''),
    )
    .join('');
}

function rgbOf(value: unknown): Rgb | null {
  const hex = typeof value === 'string' ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value) : null;
  return hex
    ? [Number.parseInt(hex[1] ?? '', 16), Number.parseInt(hex[2] ?? '', 16), Number.parseInt(hex[3] ?? '', 16)]
    : null;
}
