import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import type { State } from '../../utils/model/match.ts';
import { Label } from './Label.tsx';
import { rowsLayout } from './rows-layout.ts';
import { StateWord } from './StateWord.tsx';

export interface DemandBar {
  id: string;
  name: string;
  total: number;
  /** Formatted. */
  figure: string;
  /** Absent: the bar is plain, nothing is said of what is held. */
  held?: { state: State; word: string; parts: Record<State, number> };
  /** Everything about it in words, for the tooltip. */
  about: string;
}

const PARTS: readonly State[] = ['verified', 'held', 'partial', 'missing'];
/** Between two parts of one bar. */
const CUT = 2;

/** One bar for each row: filled is held, half-filled partly, hollow missing. The full width is `of`. */
export function demandBars(bars: readonly DemandBar[], of: number, width: number) {
  const words = bars.flatMap(({ held }) => held?.word ?? []);
  const place = rowsLayout({ width, names: bars.map(({ name }) => name), words, figures: bars.map((b) => b.figure) });
  const scale = scaleLinear<number>({ domain: [0, of], range: [0, place.bar.width] });
  const marks = bars.map((bar, index) => (
    <Group key={bar.id} top={index * place.height}>
      <title>{bar.about}</title>
      <Label {...place.name} text={bar.name} size={15} />
      {bar.held && <StateWord {...place.word} state={bar.held.state} word={bar.held.word} />}
      <Bar className="cl-mark-track" {...place.bar} rx={3} />
      {bar.held ? (
        <Parts parts={bar.held.parts} scale={scale} bar={place.bar} />
      ) : (
        <Bar className="cl-mark-plain" {...place.bar} width={scale(bar.total)} rx={3} />
      )}
      <Label {...place.figure} text={bar.figure} size={15} strong anchor="end" />
    </Group>
  ));
  return { height: Math.max(1, bars.length * place.height), marks };
}

interface PartsProps {
  parts: Record<State, number>;
  scale: (value: number) => number;
  bar: { x: number; y: number; width: number; height: number };
}

function Parts({ parts, scale, bar }: PartsProps) {
  const shown = PARTS.filter((state) => parts[state] > 0);
  return shown.map((state, index) => {
    const before = shown.slice(0, index).reduce((sum, each) => sum + parts[each], 0);
    const last = index === shown.length - 1;
    const width = Math.max(2, scale(parts[state]) - (last ? 0 : CUT));
    return <Part key={state} state={state} x={bar.x + scale(before)} y={bar.y} width={width} height={bar.height} />;
  });
}

/** Filled, half-filled, or only its outline: told apart without colour. */
function Part({ state, x, y, width, height }: { state: State; x: number; y: number; width: number; height: number }) {
  const open = state === 'partial' || state === 'missing';
  if (!open) return <rect className={`cl-mark-${state}`} x={x} y={y} width={width} height={height} rx={3} />;
  // The line is drawn on both sides of its path.
  const edge = { x: x + 0.75, y: y + 0.75, width: Math.max(0.5, width - 1.5), height: height - 1.5 };
  return (
    <>
      <rect className={`cl-mark-open cl-mark-${state}`} {...edge} rx={2.5} />
      {state === 'partial' && (
        <rect className="cl-mark-partial" x={x} y={y + height / 2} width={width} height={height / 2} />
      )}
    </>
  );
}
