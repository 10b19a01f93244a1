import { lazy, Suspense, useId, useState } from 'react';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { download } from './icons.ts';
import { keyOf } from './keys.ts';
import { PlanOpen } from './PlanOpen.tsx';
import type { PlanPageProps } from './PlanPage.tsx';
import { PlanStep } from './PlanStep.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { PlanWhat } from './PlanWhat.tsx';
import type { PlanOf, PlanView } from './plan-view.ts';
import { weeksTotal } from './plan-words.ts';
import { useTexts } from './texts.tsx';

/** Pictures come after the words. */
const PlanTimeline = lazy(async () => ({ default: (await import('./PlanTimeline.tsx')).PlanTimeline }));

export interface PlanResultProps extends PlanPageProps {
  view: PlanView;
  plan: PlanOf | undefined;
  onKind: (kind: PlanOf['kind']) => void;
  onProject: (skill: string) => void;
}

/** The plans, what they cost and leave open, and how to take them along. */
export function PlanResult(props: PlanResultProps) {
  const { view, plan, onKind, onProject } = props;
  const texts = useTexts();
  const { t } = texts;
  if (view.gaps.length === 0) return <PlanOpen view={view} plan={undefined} onProject={onProject} />;
  const statusOf = new Map(props.marks.map(({ id, status }) => [id, status]));
  const same = plan && view.plans.filter((each) => each !== plan && sameSteps(each, plan));
  return (
    <>
      {view.impossible && (
        <p className="cl-empty" role="alert">
          {t(keyOf('planImpossible', view.impossible))}
        </p>
      )}
      {!view.impossible && !plan && <p className="cl-empty">{t('plan_none')}</p>}
      {view.notTaken.length > 0 && (
        <p className="cl-small">
          {t('plan_notTaken', [texts.list(view.notTaken.map((id) => view.courses[id]?.name ?? id))])}
        </p>
      )}
      {plan && (
        <section className="cl-section">
          <h2>{t('plan_three')}</h2>
          <PlanTabs plans={view.plans} chosen={plan} onChoose={onKind}>
            <p className="cl-small cl-quiet">
              {weeksTotal(plan, texts)} · {t(plan.exact ? 'plan_exact' : 'plan_notExact')}{' '}
              {(same ?? []).map((each) => t('plan_same', [t(keyOf('planKind', each.kind))])).join(' ')}
            </p>
            <ol className="cl-plan-steps">
              {plan.steps.map((step, index) => (
                <PlanStep
                  key={step.course}
                  view={view}
                  step={step}
                  place={index + 1}
                  mark={statusOf.get(step.course)}
                  onSwap={props.onSwap}
                  onLeaveOut={props.onLeaveOut}
                  onMark={props.onMark}
                />
              ))}
            </ol>
            <Suspense fallback={<div className="cl-card cl-plan-figure" />}>
              <PlanTimeline plan={plan} view={view} onSave={props.onSaveFigure} />
            </Suspense>
            <TakeAlong {...props} plan={plan} />
          </PlanTabs>
        </section>
      )}
      <PlanOpen view={view} plan={plan} onProject={onProject} />
      <PlanWhat view={view} hoursPerWeek={props.options?.hoursPerWeek} onSaveFigure={props.onSaveFigure} />
      <Order view={view} />
    </>
  );
}

function sameSteps(a: PlanOf, b: PlanOf): boolean {
  return a.steps.length === b.steps.length && a.steps.every(({ course }, index) => course === b.steps[index]?.course);
}

/** Print, calendar, JSON. */
function TakeAlong({ view, plan, onPrint, onCalendar, onJson, saved }: PlanResultProps & { plan: PlanOf }) {
  const { t } = useTexts();
  const id = useId();
  const [start, setStart] = useState(view.today);
  const timed = plan.steps.some(({ when }) => when);
  return (
    <div className="cl-plan-along cl-plan-controls">
      <button type="button" className="cl-button" onClick={onPrint}>
        {t('plan_print')}
      </button>
      <button type="button" className="cl-button" onClick={onJson}>
        <Icon d={download} />
        {t('plan_json')}
      </button>
      {timed && (
        <>
          <label htmlFor={`${id}start`} className="cl-small">
            {t('plan_start')}
          </label>
          <input
            id={`${id}start`}
            className="cl-input"
            type="date"
            required
            max="9999-12-31"
            value={start}
            onChange={({ currentTarget }) => setStart(currentTarget.value)}
          />
          <button
            type="button"
            className="cl-button"
            disabled={start === ''}
            onClick={() => onCalendar(plan.kind, start)}
          >
            <Icon d={download} />
            {t('plan_calendar')}
          </button>
        </>
      )}
      <p className="cl-small" role="status">
        {saved && t('pack_saved', [saved])}
      </p>
    </div>
  );
}

function Order({ view }: { view: PlanView }) {
  const { t, plural, language } = useTexts();
  return (
    <section className="cl-section">
      <h2>{t('plan_order')}</h2>
      <ul className="cl-bullets cl-small cl-quiet">
        <li>{t('plan_orderGaps')}</li>
        <li>{t('plan_orderPlans')}</li>
        <li>{t('plan_orderSteps')}</li>
        <li>{t('plan_orderNoPay')}</li>
        <li>{t('plan_madeOn', [dateOf(view.today, language)])}</li>
        <li>
          {plural('plan_entries', view.entries)}
          {view.brought > 0 && ` ${plural('plan_brought', view.brought)}`}
        </li>
      </ul>
    </section>
  );
}
