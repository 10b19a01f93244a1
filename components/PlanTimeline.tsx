import { scaleLinear } from '@visx/scale';
import { useMemo } from 'react';
import { Figure, type FigureProps, type Picture } from './charts/Figure.tsx';
import type { FigureColumn } from './charts/figure-model.ts';
import { Label } from './charts/Label.tsx';
import { rowsLayout } from './charts/rows-layout.ts';
import type { PlanOf, PlanView } from './plan-view.ts';
import { type WeekRow, weekRows, weeksOfRows, weekTicks } from './plan-weeks.ts';
import { weekSpan } from './plan-words.ts';
import { listOf, useTexts } from './texts.tsx';

export interface PlanTimelineProps {
  plan: PlanOf;
  view: PlanView;
  onSave: FigureProps<WeekRow>['onSave'];
}

/** Weeks that a line is drawn after, where the plan takes longer. */
const FOUR = 4;
const HEAD = 24;

/** Which step falls into which weeks, one after the other. A step that states no time has its word, and no bar. */
export function PlanTimeline({ plan, view, onSave }: PlanTimelineProps) {
  const { t, language, number } = useTexts();
  const rows = useMemo(() => weekRows(plan), [plan]);
  const columns = useMemo((): FigureColumn<WeekRow>[] => {
    const nameOf = (id: string) => view.courses[id]?.name ?? id;
    return [
      { key: 'step', name: t('plan_step'), value: ({ course }) => nameOf(course) },
      { key: 'first_week', name: t('plan_firstWeek'), kind: 'number', value: ({ firstWeek }) => firstWeek },
      { key: 'last_week', name: t('plan_lastWeek'), kind: 'number', value: ({ lastWeek }) => lastWeek },
      {
        key: 'closes',
        name: t('plan_covers'),
        value: ({ closes }) =>
          listOf(
            closes.map((id) => view.labels[id] ?? id),
            language,
          ),
      },
    ];
  }, [t, view, language]);
  const untimed = rows.filter(({ when }) => when === null).length;
  if (untimed === rows.length) return <p className="cl-small cl-quiet">{t('plan_noWeeks')}</p>;
  return (
    <div className="cl-card cl-plan-figure">
      <Figure
        title={t('plan_timeline')}
        level={3}
        description={t(weeksOfRows(rows) > FOUR ? 'plan_timelineFour' : 'plan_timelineOf')}
        n={rows.length}
        basis={t('plan_timelineBasis', [number(rows.length - untimed), number(rows.length)])}
        asOf={view.today}
        rows={rows}
        columns={columns}
        picture={(shown, width) =>
          draw(shown, width, {
            name: ({ course }) => view.courses[course]?.name ?? course,
            span: ({ when }) => (when ? weekSpan(when, language) : t('plan_notStated')),
            week: number,
            weeks: t('plan_weeks'),
            four: t('planCurve_four_weeks'),
          })
        }
        file={`credlens-weeks-${plan.kind}-${view.today}`}
        onSave={onSave}
      >
        {untimed > 0 && <p className="cl-small cl-quiet">{t('plan_someUntimed')}</p>}
      </Figure>
    </div>
  );
}

interface Words {
  name: (row: WeekRow) => string;
  span: (row: WeekRow) => string;
  week: (week: number) => string;
  weeks: string;
  four: string;
}

function draw(rows: readonly WeekRow[], width: number, words: Words): Picture {
  const weeks = weeksOfRows(rows);
  const spans = rows.map(words.span);
  const place = rowsLayout({ width, names: rows.map(words.name), words: [], figures: [...spans, words.weeks] });
  const { bar, height } = place;
  const across = scaleLinear<number>({ domain: [0, weeks], range: [bar.x, bar.x + bar.width] });
  const bottom = HEAD + rows.length * height;
  return {
    height: bottom + 4,
    marks: (
      <>
        {weekTicks(weeks, bar.width).map((week) => (
          <g key={week}>
            <line className="cl-plan-week" x1={across(week - 1)} x2={across(week - 1)} y1={HEAD} y2={bottom} />
            <Label x={(across(week - 1) + across(week)) / 2} y={16} text={words.week(week)} anchor="middle" quiet />
          </g>
        ))}
        {place.bar.x > 0 && <Label x={place.figure.x} y={16} text={words.weeks} anchor="end" quiet />}
        {weeks > FOUR && (
          <line className="cl-plan-four" x1={across(FOUR)} x2={across(FOUR)} y1={HEAD} y2={bottom}>
            <title>{words.four}</title>
          </line>
        )}
        {rows.map((row, index) => (
          <g key={row.course} transform={`translate(0 ${HEAD + index * height})`}>
            <Label {...place.name} text={words.name(row)} size={15} />
            <rect
              className="cl-mark-track"
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              rx={3}
              fillOpacity={0.5}
            />
            {row.when && (
              <rect
                className="cl-mark-plain"
                x={across(row.when.from)}
                y={bar.y}
                width={Math.max(4, across(row.when.to) - across(row.when.from))}
                height={bar.height}
                rx={3}
              />
            )}
            <Label
              {...place.figure}
              text={spans[index] ?? ''}
              strong={row.when !== null}
              quiet={row.when === null}
              anchor="end"
            />
          </g>
        ))}
      </>
    ),
  };
}
