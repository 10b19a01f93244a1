import { keyOf } from './keys.ts';
import type { PlanGapView, PlanView } from './plan-view.ts';
import { useTexts } from './texts.tsx';

/** Under so many postings nothing is ranked: one more would turn the order around. */
const RANK_FLOOR = 5;

/** What the plan is to close, with the number of saved postings behind each gap, or why there is nothing to plan. */
export function PlanGaps({ view }: { view: PlanView }) {
  const { t, plural, list, language } = useTexts();
  const { aim, goal, gaps, further, answered, ready } = view;
  const n = goal?.n ?? view.n;
  const number = new Intl.NumberFormat(language);
  const empty = nothing();
  return (
    <section className="cl-section">
      <h2>{view.aimName ? t('plan_gapsOf', [view.aimName]) : t('plan_gaps')}</h2>
      {empty ? (
        <p className="cl-empty">{empty}</p>
      ) : (
        <>
          <p className="cl-small cl-quiet">{basis()}</p>
          <ul className="cl-plan-gaps">
            {gaps.map((gap) => (
              <li key={gap.id}>
                <b className="cl-cap">{gap.label}</b>{' '}
                <span className="cl-small cl-quiet">
                  {[gap.level ? t(keyOf('level', gap.level)) : '', asked(gap)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {further > 0 && <p className="cl-small cl-quiet">{plural('plan_further', further)}</p>}
        </>
      )}
      {answered.length > 0 && <p className="cl-small cl-quiet">{t('plan_answered', [list(answered)])}</p>}
      {ready > 0 && <p className="cl-small cl-quiet">{plural('plan_ready', ready, [number.format(view.n)])}</p>}
    </section>
  );

  function nothing(): string | undefined {
    if (gaps.length > 0) return undefined;
    if (aim.kind === 'saved') return n === 0 ? t('plan_noPostings') : plural('plan_allAnswered', n);
    if (aim.kind === 'picked') return aim.ids.length === 0 ? t('plan_nothingPicked') : t('plan_nothingMissing');
    return view.aimName === undefined ? t('plan_chosenGone') : t('plan_nothingMissing');
  }

  function basis(): string {
    if (goal) {
      if (n === 0) return t('plan_goalUnseen');
      return goal.ranked ? t('plan_goalRanked', [number.format(n)]) : t('plan_goalTooFew', [number.format(n)]);
    }
    if (n === 0) return t('plan_noDemand');
    if (n < RANK_FLOOR) return t('plan_tooFew', [number.format(n)]);
    return t('plan_ranked', [number.format(n)]);
  }

  /** "asked for in 7 of your 12 saved postings"; nothing where no saved posting names it. */
  function asked({ required, preferred }: PlanGapView): string {
    if (n === 0) return '';
    const both = Math.min(n, required + preferred);
    const values = [number.format(both)];
    const words = goal ? plural('plan_goalAskedIn', n, values) : plural('plan_askedIn', n, values);
    return preferred > 0 && required > 0 ? `${words} · ${t('plan_requiredIn', [number.format(required)])}` : words;
  }
}
