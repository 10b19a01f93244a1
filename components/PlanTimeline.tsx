import type { PlanOf, PlanView } from './plan-view.ts';
import { weekSpan } from './plan-words.ts';
import { useTexts } from './texts.tsx';

/** Which step falls into which weeks, one after the other: a table, with a bar in each row. */
export function PlanTimeline({ plan, view }: { plan: PlanOf; view: PlanView }) {
  const { t, language } = useTexts();
  const last = Math.max(1, ...plan.steps.map(({ when }) => Math.ceil(when?.to ?? 0)));
  const untimed = plan.steps.filter(({ when }) => !when).length;
  if (untimed === plan.steps.length) return <p className="cl-small cl-quiet">{t('plan_noWeeks')}</p>;
  return (
    <>
      <table className="cl-plan-table">
        <thead>
          <tr>
            <th scope="col">{t('plan_step')}</th>
            <th scope="col">{t('plan_weeks')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {plan.steps.map(({ course, when }) => (
            <tr key={course}>
              <th scope="row">{view.courses[course]?.name ?? course}</th>
              <td>{when ? weekSpan(when, language) : t('plan_notStated')}</td>
              <td aria-hidden="true" className="cl-plan-track">
                {when && (
                  <i
                    style={{
                      marginInlineStart: `${(when.from / last) * 100}%`,
                      width: `${(Math.max(when.to - when.from, 0.2) / last) * 100}%`,
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {untimed > 0 && <p className="cl-small cl-quiet">{t('plan_someUntimed')}</p>}
    </>
  );
}
