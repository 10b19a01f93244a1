import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { Circle, Line } from '@visx/shape';
import { Label } from './Label.tsx';
import { rowsLayout } from './rows-layout.ts';

export interface Change {
  id: string;
  name: string;
  direction: 'rising' | 'falling';
  word: string;
  /** Shares, 0 to 1. */
  before: number;
  after: number;
  /** Both, formatted. */
  figure: string;
  about: string;
}

const ARROWS = { rising: 'M8 13V3.5M3.75 7.5 8 3.25l4.25 4.25', falling: 'M8 3v9.5M3.75 8.5 8 12.75l4.25-4.25' };

/** From a hollow dot (before) to a filled one (after), on a line from none to all postings. */
export function changeRows(changes: readonly Change[], width: number) {
  const place = rowsLayout({
    width,
    names: changes.map(({ name }) => name),
    words: changes.map(({ word }) => word),
    figures: changes.map(({ figure }) => figure),
  });
  const { bar } = place;
  const scale = scaleLinear<number>({ domain: [0, 1], range: [bar.x + 6, bar.x + bar.width - 6] });
  const middle = bar.y + bar.height / 2;
  const marks = changes.map(({ id, name, direction, word, before, after, figure, about }, index) => (
    <Group key={id} top={index * place.height}>
      <title>{about}</title>
      <Label {...place.name} text={name} size={15} />
      <g transform={`translate(${place.word.x} ${place.word.y})`}>
        <path className="cl-chart-arrow" d={ARROWS[direction]} />
      </g>
      <Label x={place.word.x + 22} y={place.word.y + 13} text={word} />
      <rect className="cl-mark-track" x={bar.x} y={middle - 2} width={bar.width} height={4} rx={2} />
      <Line className="cl-mark-line" from={{ x: scale(before), y: middle }} to={{ x: scale(after), y: middle }} />
      <Circle className="cl-mark-open cl-mark-plain" cx={scale(before)} cy={middle} r={5} />
      <Circle className="cl-mark-plain" cx={scale(after)} cy={middle} r={6} />
      <Label {...place.figure} text={figure} size={15} strong anchor="end" />
    </Group>
  ));
  return { height: Math.max(1, changes.length * place.height), marks };
}
