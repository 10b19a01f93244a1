import type { Route } from '../utils/model/gap.ts';
import type { MatchRow } from './match-view.ts';
import { RouteLine } from './RouteLine.tsx';
import { requirementLabel } from './requirement-label.ts';
import { useTexts } from './texts.tsx';

export interface FirstStepProps {
  row: MatchRow;
  route: Route;
  /** Goes on to the plan for this posting; absent where nothing may be kept. */
  onPlan?: (() => void) | undefined;
}

/** The one next thing to do: the first route of the first gap. */
export function FirstStep({ row, route, onPlan }: FirstStepProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <section className="cl-step">
      <div className="cl-grow">
        <h2>{t('step_first', [requirementLabel(row.requirement, texts)])}</h2>
        <RouteLine route={route} />
        {onPlan && (
          <button type="button" className="cl-link" onClick={onPlan}>
            {t('plan_see')}
          </button>
        )}
      </div>
      {route.course.url && (
        <a className="cl-button cl-first" href={route.course.url} target="_blank" rel="noopener noreferrer">
          {t('step_open')}
          <span className="cl-sr"> {t('opensTab')}</span>
        </a>
      )}
    </section>
  );
}
