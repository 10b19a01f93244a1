import { rangeOf } from './format.ts';
import type { Bought, PlanView } from './plan-view.ts';
import { useTexts } from './texts.tsx';

/** What hours, no money and four weeks buy. */
export function PlanWhat({ view, hoursPerWeek }: { view: PlanView; hoursPerWeek: number | undefined }) {
  const { t, plural, language } = useTexts();
  const { curve, buys, gaps } = view;
  const number = new Intl.NumberFormat(language);
  return (
    <section className="cl-section">
      <h2>{t('plan_what')}</h2>
      {buys && (
        <ul className="cl-bullets cl-plan-buys">
          <li>
            {t('plan_buysFree', [number.format(buys.free.closed), number.format(buys.free.of)])}
            <Names bought={buys.free} view={view} />
          </li>
          <li>
            {t(hoursPerWeek === undefined ? 'plan_buysWeeks' : 'plan_buysWeeksAt', [
              number.format(buys.fourWeeks.closed),
              number.format(buys.fourWeeks.of),
              number.format(hoursPerWeek ?? 0),
            ])}
            <Names bought={buys.fourWeeks} view={view} />
          </li>
        </ul>
      )}
      {curve.length > 0 && (
        <table className="cl-plan-table">
          <caption className="cl-small cl-quiet">{t('plan_curve')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('plan_curveHours')}</th>
              <th scope="col">{t('plan_curveClosed')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {curve.map(({ hours, closed }) => (
              <tr key={closed}>
                <th scope="row">{t('hours', [rangeOf([hours, hours], language, { maximumFractionDigits: 1 })])}</th>
                <td>{plural('plan_gapsClosed', closed, [number.format(gaps.length)])}</td>
                <td aria-hidden="true" className="cl-plan-track">
                  <i style={{ width: `${(closed / Math.max(1, gaps.length)) * 100}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** By what it is closed. */
function Names({ bought, view }: { bought: Bought; view: PlanView }) {
  const names = bought.steps.map((id) => view.courses[id]?.name ?? id);
  return names.length > 0 && <span className="cl-small cl-quiet"> ({names.join(', ')})</span>;
}
