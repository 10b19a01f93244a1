import type { Bought, PlanView } from './plan-view.ts';
import { useTexts } from './texts.tsx';

export interface PlanBuysProps {
  view: PlanView;
  hoursPerWeek: number | undefined;
}

/** What no money and four weeks close, each with its sign of the curve. */
export function PlanBuys({ view, hoursPerWeek }: PlanBuysProps) {
  const { t, number } = useTexts();
  const { buys } = view;
  if (!buys) return null;
  const { free, fourWeeks } = buys;
  return (
    <ul className="cl-plan-buys">
      <li className="cl-plan-key">
        <Swatch kind="free" />
        <span>
          {t('plan_buysFree', [number(free.closed), number(free.of)])}
          <Names bought={free} view={view} />
        </span>
      </li>
      <li className="cl-plan-key">
        <Swatch kind="four-weeks" />
        <span>
          {t(hoursPerWeek === undefined ? 'plan_buysWeeks' : 'plan_buysWeeksAt', [
            number(fourWeeks.closed),
            number(fourWeeks.of),
            number(hoursPerWeek ?? 0),
          ])}
          <Names bought={fourWeeks} view={view} />
        </span>
      </li>
    </ul>
  );
}

/** A diamond for no money, a square for four weeks; around its middle. */
export function LimitSign({ kind }: { kind: 'free' | 'four-weeks' }) {
  return <path className="cl-plan-sign" d={kind === 'free' ? 'M0-7 7 0 0 7-7 0z' : 'M-6-6H6V6H-6z'} />;
}

function Swatch({ kind }: { kind: 'free' | 'four-weeks' }) {
  return (
    <svg className="cl-chart" width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true">
      <LimitSign kind={kind} />
    </svg>
  );
}

/** By what it is closed. */
function Names({ bought, view }: { bought: Bought; view: PlanView }) {
  const { list } = useTexts();
  const names = bought.steps.map((id) => view.courses[id]?.name ?? id);
  return names.length > 0 && <span className="cl-small cl-quiet"> ({list(names)})</span>;
}
