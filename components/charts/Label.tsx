import { fitText } from './measure-text.ts';

export interface LabelProps {
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  /** Room in px; what does not fit is cut, and stands in full in its tooltip. Absent: all the room it needs. */
  width?: number | undefined;
  /** 13 or 15. */
  size?: 13 | 15;
  strong?: boolean;
  /** `cl-verified` … `cl-missing`; absent: the colour of text. */
  tone?: string | undefined;
  quiet?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text in a picture. */
export function Label({ x, y, text, width, size = 13, strong, tone, quiet, anchor = 'start' }: LabelProps) {
  const shown = width === undefined ? text : fitText(text, width, { size, weight: strong ? 600 : 400 });
  const classes = ['cl-chart-text', size === 15 && 'cl-chart-large', strong && 'cl-chart-strong', quiet && 'cl-faint'];
  return (
    <text className={[...classes, tone].filter(Boolean).join(' ')} x={x} y={y} textAnchor={anchor}>
      {shown !== text && <title>{text}</title>}
      {shown}
    </text>
  );
}
