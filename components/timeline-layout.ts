import type { Dated, ExpiryState } from './expiry.ts';

/** Years that are drawn before and after this one; what lies beyond is counted at its end. */
const YEARS_BACK = 3;
const YEARS_AHEAD = 9;
/** What ends soon must find room behind today. */
const HALF_YEAR_MS = 183 * 86_400_000;
/** More than so many are drawn as columns. */
export const MOST_MARKS = 60;
/** Marks nearer than this become one with a count, px. */
const MARK_GAP = 16;
/** A name that finds no room is cut to this, px. */
const SHORT = 96;
/** Between two labels, px. */
const LABEL_GAP = 10;
/** Between a label and a line that is not its own, px. */
const LINE_GAP = 4;
/** What rounding may cost, px. */
const ROUNDING = 0.01;
const LEVELS = [0, 1, 2];

export interface Period {
  /** First and last moment, ms: whole years. */
  from: number;
  to: number;
}

/** The years that are drawn: at least half a year ahead, and those of what ends, as far as they are near. */
export function periodOf(ends: readonly number[], now: number): Period {
  const year = yearOf(now);
  let first = year;
  let last = yearOf(now + HALF_YEAR_MS);
  for (const end of ends) {
    const its = yearOf(end);
    if (its < first) first = its;
    if (its > last) last = its;
  }
  return {
    from: Date.UTC(Math.max(first, year - YEARS_BACK), 0, 1),
    to: Date.UTC(Math.min(last, year + YEARS_AHEAD) + 1, 0, 1),
  };
}

/** Years whose beginnings stand on the axis; fewer than all where they would touch. */
export function yearTicks({ from, to }: Period, width: number): { year: number; at: number }[] {
  const first = yearOf(from);
  const count = yearOf(to) - first;
  const step = Math.max(1, Math.ceil((count * 44) / Math.max(1, width)));
  return Array.from({ length: Math.ceil(count / step) }, (_, n) => {
    const year = first + n * step;
    return { year, at: Date.UTC(year, 0, 1) };
  });
}

/** Beginnings of months between the years, where each has at least 5 px; else of quarters, else none. */
export function monthTicks({ from, to }: Period, width: number): number[] {
  const years = yearOf(to) - yearOf(from);
  const step = [1, 3].find((months) => (width / years / 12) * months >= 5);
  if (step === undefined) return [];
  const ticks: number[] = [];
  for (let month = 0; month < years * 12; month += step)
    if (month % 12 !== 0) ticks.push(Date.UTC(yearOf(from), month, 1));
  return ticks;
}

/** What stands in one place. */
export interface Mark {
  x: number;
  /** The first is the one that its label names. */
  items: Dated[];
  state: ExpiryState;
}

export interface Label {
  mark: Mark;
  /** 0 stands next to the axis. */
  level: number;
  x0: number;
  x1: number;
}

export interface Layout {
  marks: Mark[];
  labels: Label[];
  /** Levels that are used. */
  levels: number;
  /** Credentials of marks that have no label. */
  unnamed: number;
}

const URGENCY: readonly ExpiryState[] = ['soon', 'expired', 'later', 'none'];

/**
 * Marks by place, and labels that never overlap: neither each other, nor the line of today, nor a line that leads from
 * another label to its mark.
 *
 * @param place ms -> px
 * @param widthOf px that the label of a mark takes
 * @param today px
 */
export function layOut(
  dated: readonly Dated[],
  place: (ms: number) => number,
  widthOf: (mark: Mark) => number,
  { width, today }: { width: number; today: number },
): Layout {
  const marks = marksOf(dated, place);
  const labels: Label[] = [];
  for (const mark of marks.toSorted(byUrgency)) {
    const room = { width, today, marks };
    const wide = widthOf(mark);
    const label = labelFor(mark, wide, labels, room) ?? labelFor(mark, Math.min(wide, SHORT), labels, room);
    if (label) labels.push(label);
  }
  const named = new Set(labels.map(({ mark }) => mark));
  const used = LEVELS.filter((level) => labels.some((label) => label.level === level));
  return {
    marks,
    labels: labels.map((label) => ({ ...label, level: used.indexOf(label.level) })),
    levels: used.length,
    unnamed: marks.reduce((sum, mark) => sum + (named.has(mark) ? 0 : mark.items.length), 0),
  };
}

function marksOf(dated: readonly Dated[], place: (ms: number) => number): Mark[] {
  const marks: Mark[] = [];
  for (const item of dated) {
    const x = place(item.end);
    const last = marks.at(-1);
    if (last && x - last.x < MARK_GAP) last.items.push(item);
    else marks.push({ x, items: [item], state: item.state });
  }
  for (const mark of marks) {
    // The sort is stable: of the same state the soonest stays first.
    mark.items.sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
    mark.state = mark.items[0]?.state ?? mark.state;
  }
  return marks;
}

/** What ends soon gets its label first, then what ended last, then what ends next. */
function byUrgency(a: Mark, b: Mark): number {
  const state = URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state);
  return state || (a.state === 'expired' ? b.x - a.x : a.x - b.x);
}

function labelFor(
  mark: Mark,
  wide: number,
  labels: readonly Label[],
  { width, today, marks }: { width: number; today: number; marks: readonly Mark[] },
): Label | undefined {
  if (wide > width) return undefined;
  const fit = (x0: number) => Math.min(Math.max(0, x0), width - wide);
  // What stands over another mark leaves its label no way down.
  const covered = (x0: number) =>
    marks.filter(({ x }) => x !== mark.x && x + LINE_GAP > x0 && x - LINE_GAP < x0 + wide).length;
  // What ends soon stands right beside today: its label begins behind that line.
  const first = mark.x < today ? mark.x - 8 : Math.max(mark.x - 8, today + LINE_GAP);
  const last = mark.x < today ? Math.min(mark.x + 8, today - LINE_GAP) : mark.x + 8;
  const starts = [mark.x - wide / 2, first, last - wide].map(fit);
  // Next to the axis where it stands over no other mark; else high up, where it is in nobody's way.
  const places = [
    ...LEVELS.flatMap((level) => starts.filter((x0) => covered(x0) === 0).map((x0) => ({ level, x0 }))),
    ...LEVELS.toReversed().flatMap((level) =>
      starts.toSorted((a, b) => covered(a) - covered(b)).map((x0) => ({ level, x0 })),
    ),
  ];
  for (const { level, x0 } of places) {
    const label = { mark, level, x0, x1: x0 + wide };
    const crossesToday = x0 - LINE_GAP < today - ROUNDING && label.x1 + LINE_GAP > today + ROUNDING;
    if (!crossesToday && labels.every((other) => apart(label, other))) return label;
  }
  return undefined;
}

function apart(a: Label, b: Label): boolean {
  if (a.level === b.level) return a.x1 + LABEL_GAP <= b.x0 || b.x1 + LABEL_GAP <= a.x0;
  const [low, high] = a.level < b.level ? [a, b] : [b, a];
  const line = high.mark.x;
  return line + LINE_GAP <= low.x0 || line - LINE_GAP >= low.x1;
}

/** One column of many credentials. */
export interface Column {
  from: number;
  to: number;
  counts: Record<ExpiryState, number>;
  total: number;
}

/** Columns of equal calendar length (months, quarters or years), each at least 6 px wide; only those that hold something. */
export function columnsOf(dated: readonly Dated[], { from, to }: Period, width: number): Column[] {
  const years = yearOf(to) - yearOf(from);
  const months = [1, 3, 12].find((each) => (width / years / 12) * each >= 6) ?? 12;
  const columns = new Map<number, Column>();
  for (const { end, state } of dated) {
    const date = new Date(end);
    const nth = Math.floor(((date.getUTCFullYear() - yearOf(from)) * 12 + date.getUTCMonth()) / months);
    const column = columns.get(nth) ?? {
      from: Date.UTC(yearOf(from), nth * months, 1),
      to: Date.UTC(yearOf(from), (nth + 1) * months, 1),
      counts: { expired: 0, soon: 0, later: 0, none: 0 },
      total: 0,
    };
    column.counts[state] += 1;
    column.total += 1;
    columns.set(nth, column);
  }
  return [...columns.values()].sort((a, b) => a.from - b.from);
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}
