import { scaleLinear } from '@visx/scale';
import { LeftAxis } from './charts/axes.tsx';
import type { Picture } from './charts/Figure.tsx';
import { Hatch } from './charts/Hatch.tsx';
import { EXPIRY_STATES } from './expiry.ts';
import { ExpiryBar, type ExpiryDrawing, TimeAxis, Today } from './expiry-marks.tsx';
import { numbersOf, type useTexts } from './texts.tsx';
import { columnsOf } from './timeline-layout.ts';

const TOP = 32;
const HEIGHT = 132;

/** How many end in each month, quarter or year: for more credentials than marks have room. */
export function drawExpiryColumns(
  { inside, period, width, scale, now, hatch }: ExpiryDrawing & { hatch: string },
  words: ReturnType<typeof useTexts>,
): Picture {
  const columns = columnsOf(inside, period, width);
  const number = numbersOf(words.language).format;
  const axis = TOP + HEIGHT;
  const most = Math.max(1, ...columns.map(({ total }) => total));
  const high = scaleLinear<number>({ domain: [0, most], range: [0, HEIGHT], nice: true });
  const down = scaleLinear<number>({ domain: high.domain(), range: [axis, TOP] });
  const room = 12 + number(high.domain()[1] ?? most).length * 8;
  const across = scale.copy().range([room, width - 20]);
  return {
    height: axis + 32,
    marks: (
      <>
        <Hatch id={hatch} tone="var(--cl-partial-fill)" />
        <LeftAxis
          scale={down}
          at={room}
          ticks={4}
          grid={width - 20 - room}
          format={(value) => (Number.isInteger(value) ? number(Number(value)) : '')}
        />
        {columns.map(({ from, to, counts }) => {
          const x = across(from) + 0.5;
          const wide = Math.max(2, across(to) - across(from) - 1);
          let y = axis;
          return EXPIRY_STATES.map((state) => {
            if (counts[state] === 0) return null;
            // One among thousands is seen too.
            const height = Math.max(2, high(counts[state]));
            y -= height;
            return (
              <ExpiryBar
                key={`${from} ${state}`}
                state={state}
                hatch={hatch}
                x={x}
                y={y}
                width={wide}
                height={height}
              />
            );
          });
        })}
        <TimeAxis period={period} width={width} scale={across} at={axis} />
        <Today x={across(now)} width={width} bottom={axis} now={now} words={words} />
      </>
    ),
  };
}
