import { scaleLinear } from '@visx/scale';
import { type ReactNode, useId, useMemo } from 'react';
import { BottomAxis, LeftAxis } from './charts/axes.tsx';
import { Figure, type FigureProps, type Picture } from './charts/Figure.tsx';
import type { FigureColumn } from './charts/figure-model.ts';
import { Hatch } from './charts/Hatch.tsx';
import { keyOf } from './keys.ts';
import { LimitSign } from './PlanBuys.tsx';
import { type Curve, type CurveRow, curveOf } from './plan-curve-rows.ts';
import type { PlanView } from './plan-view.ts';
import { useTexts } from './texts.tsx';

export interface PlanCurveProps {
  view: PlanView;
  hoursPerWeek: number | undefined;
  onSave: FigureProps<CurveRow>['onSave'];
  /** What the signs of the limits mean. */
  children?: ReactNode;
}

const HEIGHT = 176;
const TOP = 12;
/** Beside the hours: there stand the signs of what has a height and no hours. */
const BESIDE = 32;

/** What each hour buys: steps of gaps closed over least hours, with what no money and four weeks close. */
export function PlanCurve({ view, hoursPerWeek, onSave, children }: PlanCurveProps) {
  const { t, plural, number } = useTexts();
  const hatch = useId();
  const curve = useMemo(() => curveOf(view, hoursPerWeek), [view, hoursPerWeek]);
  const columns = useMemo(
    (): FigureColumn<CurveRow>[] => [
      { key: 'limit', name: t('plan_limit'), value: ({ kind }) => t(keyOf('planCurve', kind)) },
      { key: 'hours', name: t('plan_curveHours'), kind: 'number', value: ({ hours }) => hours },
      { key: 'gaps_closed', name: t('plan_curveClosed'), kind: 'number', value: ({ closed }) => closed },
      { key: 'gaps', name: t('plan_gapsAll'), kind: 'number', value: () => curve.of },
    ],
    [t, curve],
  );
  return (
    <div className="cl-card cl-plan-figure">
      <Figure
        title={t('plan_hoursBuy')}
        level={3}
        description={t('plan_curve')}
        n={curve.of}
        basis={t('plan_curveBasis', [number(curve.of)])}
        asOf={view.today}
        rows={curve.rows}
        columns={columns}
        picture={(_rows, width) =>
          draw(curve, width, hatch, {
            hours: (hours) => t('hours', [number(hours)]),
            point: ({ kind, hours, closed }) =>
              [
                t(keyOf('planCurve', kind)),
                hours !== null && t('hours', [number(hours)]),
                plural('plan_gapsClosed', closed, [number(curve.of)]),
              ]
                .filter(Boolean)
                .join(' · '),
          })
        }
        file={`credlens-hours-${view.today}`}
        onSave={onSave}
      >
        {children}
        {curve.unstated > 0 && (
          <p className="cl-plan-key cl-small">
            <svg className="cl-chart" width={20} height={20} aria-hidden="true">
              <Hatch id={`${hatch}k`} tone="var(--cl-control)" />
              <rect x={2} y={2} width={16} height={16} fill={`url(#${hatch}k)`} />
            </svg>
            <span>{t('plan_curveUnstated', [number(curve.unstated), number(curve.of)])}</span>
          </p>
        )}
      </Figure>
    </div>
  );
}

interface Words {
  hours: (hours: number) => string;
  point: (row: CurveRow) => string;
}

function draw({ rows, of, unstated, most }: Curve, width: number, hatch: string, words: Words): Picture {
  const beside = rows.filter(({ kind, hours }) => kind !== 'hours' && hours === null);
  const same = beside.length > 1 && beside[0]?.closed === beside[1]?.closed;
  const right = width - (same ? BESIDE + 18 : BESIDE);
  const left = 24 + String(of).length * 8;
  const bottom = TOP + HEIGHT;
  const across = scaleLinear<number>({ domain: [0, most * 1.04 || 1], range: [left, right] });
  const down = scaleLinear<number>({ domain: [0, of], range: [bottom, TOP] });
  const points = rows.flatMap(({ kind, hours, closed }) =>
    kind === 'hours' && hours !== null ? [{ hours, closed }] : [],
  );
  const line = points.reduce(
    (path, { hours, closed }) => `${path}H${across(hours)}V${down(closed)}`,
    `M${left} ${bottom}`,
  );
  const every = Math.ceil(of / 6);
  return {
    height: bottom + 32,
    marks: (
      <>
        <Hatch id={hatch} tone="var(--cl-line)" />
        {unstated > 0 && (
          <rect
            className="cl-plan-unstated"
            fill={`url(#${hatch})`}
            x={left}
            y={TOP}
            width={right - left}
            height={down(of - unstated) - TOP}
          />
        )}
        <LeftAxis
          scale={down}
          at={left}
          values={Array.from({ length: Math.floor(of / every) + 1 }, (_, n) => n * every)}
          grid={right - left}
          format={String}
        />
        <BottomAxis
          scale={across}
          at={bottom}
          ticks={Math.max(2, Math.floor(width / 90))}
          format={(value) => words.hours(Number(value))}
        />
        {points.length > 0 && <path className="cl-mark-line" d={`${line}H${right}`} />}
        {rows.map((row) => (
          <Limit
            key={`${row.kind} ${row.closed}`}
            row={row}
            x0={left}
            x1={right}
            y={down(row.closed)}
            x={row.hours === null ? null : across(row.hours)}
            sign={row.hours === null ? right + (same && row.kind === 'free' ? 34 : 16) : across(row.hours)}
            bottom={bottom}
            about={words.point(row)}
          />
        ))}
        {rows.map(
          (row) =>
            row.kind === 'hours' &&
            row.hours !== null && (
              <circle key={row.closed} className="cl-mark-plain" cx={across(row.hours)} cy={down(row.closed)} r={5}>
                <title>{words.point(row)}</title>
              </circle>
            ),
        )}
      </>
    ),
  };
}

interface LimitProps {
  row: CurveRow;
  x0: number;
  x1: number;
  y: number;
  /** null: it has a height, and no place among the hours. */
  x: number | null;
  /** Of its sign. */
  sign: number;
  bottom: number;
  about: string;
}

/** A limit as a broken line at its height, with its sign; down to the hours where it has some. */
function Limit({ row: { kind }, x0, x1, y, x, sign, bottom, about }: LimitProps) {
  if (kind === 'hours') return null;
  return (
    <g>
      <title>{about}</title>
      <line className={`cl-plan-limit cl-plan-${kind}`} x1={x0} x2={x === null ? x1 : x} y1={y} y2={y} />
      {x !== null && <line className={`cl-plan-limit cl-plan-${kind}`} x1={x} x2={x} y1={y} y2={bottom} />}
      <g transform={`translate(${sign} ${y})`}>
        <LimitSign kind={kind} />
      </g>
    </g>
  );
}
