import { AxisBottom, AxisLeft } from '@visx/axis';
import type { scaleLinear, scaleUtc } from '@visx/scale';
import { Label } from './Label.tsx';

type Linear = ReturnType<typeof scaleLinear<number>>;
type Time = ReturnType<typeof scaleUtc<number>>;

export interface AxisProps {
  scale: Linear | Time;
  /** Where it stands in the picture, in px from its top (below) or its left (beside). */
  at: number;
  /** Words of a value: numbers and dates come formatted, by `Intl`. */
  format: (value: number | Date) => string;
  /** About so many marks; default 5. */
  ticks?: number;
  /** These marks and no others. */
  values?: (number | Date)[];
  /** Length in px of quiet lines through the picture, from each mark. */
  grid?: number;
}

/** A scale along the lower edge, with its words under it. Takes 24 px. */
export function BottomAxis({ scale, at, format, ticks = 5, values, grid }: AxisProps) {
  return (
    <AxisBottom
      top={at}
      scale={scale}
      numTicks={ticks}
      {...(values && { tickValues: values })}
      tickLength={grid === undefined ? 4 : -grid}
      axisClassName="cl-axis"
      tickClassName={grid === undefined ? 'cl-tick' : 'cl-tick cl-grid'}
      tickFormat={(value) => format(value as number | Date)}
      tickComponent={({ x, formattedValue }) => (
        <Label x={x} y={18} text={formattedValue ?? ''} anchor="middle" quiet />
      )}
    />
  );
}

/** A scale along the left edge; its words end 8 px before it. */
export function LeftAxis({ scale, at, format, ticks = 5, values, grid }: AxisProps) {
  return (
    <AxisLeft
      left={at}
      scale={scale}
      numTicks={ticks}
      {...(values && { tickValues: values })}
      hideAxisLine
      tickLength={grid === undefined ? 4 : -grid}
      axisClassName="cl-axis"
      tickClassName={grid === undefined ? 'cl-tick' : 'cl-tick cl-grid'}
      tickFormat={(value) => format(value as number | Date)}
      tickComponent={({ y, formattedValue }) => (
        <Label x={-8} y={y + 4} text={formattedValue ?? ''} anchor="end" quiet />
      )}
    />
  );
}
