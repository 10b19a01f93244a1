import type { scaleUtc } from '@visx/scale';
import { BottomAxis } from './charts/axes.tsx';
import type { Picture } from './charts/Figure.tsx';
import { Label } from './charts/Label.tsx';
import { textWidth } from './charts/measure-text.ts';
import type { Dated, ExpiryState } from './expiry.ts';
import { dateOf } from './format.ts';
import { keyOf } from './keys.ts';
import { numbersOf, type useTexts } from './texts.tsx';
import { layOut, type Mark, monthTicks, type Period, type Label as Placed, yearTicks } from './timeline-layout.ts';

type Words = ReturnType<typeof useTexts>;

export interface ExpiryDrawing {
  /** Those that end within the period, soonest first. */
  inside: readonly Dated[];
  period: Period;
  width: number;
  scale: ReturnType<typeof scaleUtc<number>>;
  /** ms */
  now: number;
}

/** Of the line with the word "today", of a label, and from label to label, px. */
const TOP = 26;
const LABEL = 36;
const PITCH = LABEL + 8;
/** From the lowest label to the axis. */
const GAP = 16;
const NAME = { weight: 600 };

/** A mark for each credential, with its name and end where they find room. */
export function drawExpiryMarks({ inside, period, width, scale, now }: ExpiryDrawing, words: Words): Picture {
  const most = Math.max(96, Math.min(180, width * 0.42));
  const linesOf = ({ items }: Mark): [string, string] => {
    const [first] = items;
    if (!first) return ['', ''];
    const more = items.length > 1 && words.t('timeline_more', [numbersOf(words.language).format(items.length - 1)]);
    return [first.name, [endWords(first, words), more].filter(Boolean).join(' · ')];
  };
  const widthOf = (mark: Mark) => {
    const [name, end] = linesOf(mark);
    return Math.min(most, Math.ceil(Math.max(textWidth(name, NAME), textWidth(end))) + 2);
  };
  const today = scale(now);
  const layout = layOut(inside, (ms) => scale(ms), widthOf, { width, today });
  const axis = TOP + layout.levels * PITCH + GAP;
  return {
    height: axis + 32,
    marks: (
      <>
        <TimeAxis period={period} width={width} scale={scale} at={axis} />
        <Today x={today} width={width} bottom={axis + 8} now={now} unnamed={layout.unnamed} words={words} />
        {layout.labels.map((label) => (
          <NameAndEnd key={label.mark.items[0]?.id} label={label} axis={axis} lines={linesOf(label.mark)} />
        ))}
        {layout.marks.map((mark) => (
          <g key={mark.items[0]?.id} transform={`translate(${mark.x} ${axis})`}>
            <title>{mark.items.map((item) => `${item.name}: ${endWords(item, words)}`).join('\n')}</title>
            <Shape state={mark.state} />
          </g>
        ))}
      </>
    ),
  };
}

/** "expired", "in 67 days", "14 Feb 2028". */
function endWords({ state, days, until }: Dated, { t, language }: Words): string {
  if (state === 'soon') return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return state === 'later' ? dateOf(until, language) : t(keyOf('expiry', state));
}

function NameAndEnd({ label, axis, lines }: { label: Placed; axis: number; lines: [string, string] }) {
  const { mark, level, x0, x1 } = label;
  const top = axis - GAP - LABEL - level * PITCH;
  const middle = (x0 + x1) / 2;
  const [x, anchor] =
    Math.abs(middle - mark.x) < 1
      ? ([middle, 'middle'] as const)
      : mark.x < middle
        ? ([x0, 'start'] as const)
        : ([x1, 'end'] as const);
  return (
    <g>
      {level > 0 && <line className="cl-timeline-lead" x1={mark.x} x2={mark.x} y1={top + LABEL + 2} y2={axis - 10} />}
      <Label x={x} y={top + 13} text={lines[0]} width={x1 - x0} anchor={anchor} strong />
      <Label
        x={x}
        y={top + 31}
        text={lines[1]}
        width={x1 - x0}
        anchor={anchor}
        quiet={mark.state !== 'soon'}
        tone={mark.state === 'soon' ? 'cl-partial' : undefined}
      />
    </g>
  );
}

/** The line of today with its word above it; on the other side, how many have no name for want of room. */
export function Today({
  x,
  width,
  bottom,
  now,
  unnamed = 0,
  words: { t, language },
}: {
  x: number;
  width: number;
  bottom: number;
  now: number;
  unnamed?: number;
  words: Words;
}) {
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(now);
  const text = t('timeline_today', [day]);
  const half = textWidth(text, NAME) / 2 + 2;
  const middle = Math.min(Math.max(x, half), width - half);
  const left = middle > width / 2;
  const room = left ? middle - half - 12 : width - middle - half - 12;
  const count = numbersOf(language).format(unnamed);
  const whole = t('timeline_unnamed', [count]);
  return (
    <>
      <line className="cl-timeline-today" x1={x} x2={x} y1={TOP - 6} y2={bottom} />
      <text className="cl-chart-text cl-chart-strong cl-timeline-now" x={middle} y={13} textAnchor="middle">
        {text}
      </text>
      {unnamed > 0 && (
        <Label
          x={left ? 0 : width}
          y={13}
          anchor={left ? 'start' : 'end'}
          text={textWidth(whole) <= room ? whole : t('timeline_more', [count])}
          width={room}
          quiet
        />
      )}
    </>
  );
}

/** Years with their numbers, months between them where there is room. */
export function TimeAxis({
  period,
  width,
  scale,
  at,
}: Pick<ExpiryDrawing, 'period' | 'width' | 'scale'> & { at: number }) {
  return (
    <>
      <g className="cl-axis">
        {monthTicks(period, width).map((ms) => (
          <line key={ms} x1={scale(ms)} x2={scale(ms)} y1={at} y2={at + 3} />
        ))}
      </g>
      <BottomAxis
        scale={scale}
        at={at}
        values={yearTicks(period, width).map((tick) => new Date(tick.at))}
        format={(value) => String(new Date(value).getUTCFullYear())}
      />
    </>
  );
}

/** Told apart by form: half filled, in a ring, filled, crossed out. */
function Shape({ state }: { state: ExpiryState }) {
  switch (state) {
    case 'expired':
      return (
        <>
          <circle className="cl-mark-open cl-mark-partial" r={6} />
          <path className="cl-mark-partial" d="M0-6a6 6 0 0 0 0 12z" />
        </>
      );
    case 'soon':
      return (
        <>
          <circle className="cl-mark-open cl-mark-partial" r={9} />
          <circle className="cl-mark-verified" r={5.5} />
        </>
      );
    case 'later':
      return <circle className="cl-mark-verified" r={6} />;
    case 'none':
      return (
        <>
          <circle className="cl-mark-open cl-mark-missing" r={6} />
          <path className="cl-mark-open cl-mark-missing" d="M-3 0h6" />
        </>
      );
  }
}

/** The form of a state, for a key. */
export function ExpirySwatch({ state, column, hatch }: { state: ExpiryState; column: boolean; hatch: string }) {
  return (
    <svg className="cl-chart" width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true">
      {column ? (
        <ExpiryBar state={state} hatch={hatch} x={-7} y={-7} width={14} height={14} />
      ) : (
        <Shape state={state} />
      )}
    </svg>
  );
}

/** A piece of a column: open, striped, filled, narrow. `hatch`: as given to `drawExpiryColumns`. */
export function ExpiryBar({
  state,
  hatch,
  ...place
}: {
  state: ExpiryState;
  hatch: string;
  x: number;
  y: number;
  width: number;
  height: number;
}) {
  if (state === 'later') return <rect className="cl-mark-verified" {...place} />;
  if (state === 'soon') return <rect fill={`url(#${hatch})`} {...place} />;
  const narrow = state === 'none' ? place.width / 4 : 0;
  return (
    <rect
      className={`cl-mark-open cl-mark-${state === 'expired' ? 'partial' : 'missing'}`}
      x={place.x + 0.75 + narrow}
      y={place.y + 0.75}
      width={Math.max(0.5, place.width - 1.5 - 2 * narrow)}
      height={Math.max(0.5, place.height - 1.5)}
    />
  );
}
