import { lazy, Suspense } from 'react';
import type { FigureFile } from './charts/figure-model.ts';
import { PlanBuys } from './PlanBuys.tsx';
import type { PlanView } from './plan-view.ts';
import { useTexts } from './texts.tsx';

export interface PlanWhatProps {
  view: PlanView;
  hoursPerWeek: number | undefined;
  onSaveFigure: (file: FigureFile) => void;
}

/** Pictures come after the words. */
const PlanCurve = lazy(async () => ({ default: (await import('./PlanCurve.tsx')).PlanCurve }));

/** What hours, no money and four weeks buy. */
export function PlanWhat({ view, hoursPerWeek, onSaveFigure }: PlanWhatProps) {
  const { t } = useTexts();
  const buys = <PlanBuys view={view} hoursPerWeek={hoursPerWeek} />;
  return (
    <section className="cl-section">
      <h2>{t('plan_what')}</h2>
      {view.curve.length > 0 ? (
        <Suspense fallback={<div className="cl-card cl-plan-figure" />}>
          <PlanCurve view={view} hoursPerWeek={hoursPerWeek} onSave={onSaveFigure}>
            {buys}
          </PlanCurve>
        </Suspense>
      ) : (
        <>
          {buys}
          {view.gaps.length > 0 && <p className="cl-small cl-quiet">{t('plan_curveNone')}</p>}
        </>
      )}
    </section>
  );
}
