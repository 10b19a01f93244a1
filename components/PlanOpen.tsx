import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { search } from './icons.ts';
import { CourseName } from './PlanStep.tsx';
import type { PlanOf, PlanView } from './plan-view.ts';
import { SEARCH_SITES } from './search-sites.ts';
import { useTexts } from './texts.tsx';

export interface PlanOpenProps {
  view: PlanView;
  plan: PlanOf | undefined;
  /** Opens the outline of a project of one's own for this skill. */
  onProject: (skill: string) => void;
}

/** What stays open and why, with where else to look; and what lapses. */
export function PlanOpen({ view, plan, onProject }: PlanOpenProps) {
  const { t, plural, list, language } = useTexts();
  const label = (id: string) => view.labels[id] ?? view.courses[id]?.name ?? id;
  // An exam or a licence is shown by nothing but itself.
  const shown = view.gaps.filter(({ kind }) => kind !== 'credential');
  return (
    <>
      {plan && plan.open.length > 0 && (
        <section className="cl-section">
          <h2>{t('plan_open')}</h2>
          <p className="cl-small cl-quiet">{t('plan_openWhy')}</p>
          <ul className="cl-bullets">
            {plan.open.map((id) => (
              <li key={id}>{label(id)}</li>
            ))}
          </ul>
        </section>
      )}
      {view.uncovered.length > 0 && (
        <section className="cl-section">
          <h2>{t('plan_uncovered')}</h2>
          <p className="cl-small cl-quiet">{plural('plan_uncoveredWhy', view.entries)}</p>
          <ul className="cl-card cl-rows">
            {view.uncovered.map((id) => (
              <li key={id} className="cl-plan-gap">
                <b>{label(id)}</b>
                <p className="cl-plan-sites cl-small">
                  {SEARCH_SITES.map(({ host, url }) => (
                    <a key={host} className="cl-link" href={url(label(id))} target="_blank" rel="noopener noreferrer">
                      <Icon d={search} size={14} />
                      {t('plan_searchAt', [host])}
                      <span className="cl-sr">
                        : {label(id)} {t('opensTab')}
                      </span>
                    </a>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.length > 0 && (
        <section className="cl-section cl-plan-controls">
          <h2>{t('plan_projects')}</h2>
          <p className="cl-small cl-quiet">{t('plan_projectsWhy')}</p>
          <p className="cl-plan-sites">
            {shown.map(({ id, label: name }) => (
              <button key={id} type="button" className="cl-link cl-cap" onClick={() => onProject(name)}>
                {name}
              </button>
            ))}
          </p>
        </section>
      )}
      {view.blocked.length > 0 && (
        <section className="cl-section">
          <h2>{t('plan_blocked')}</h2>
          <ul className="cl-bullets cl-small">
            {view.blocked.slice(0, 10).map(({ courseId, missing }) => (
              <li key={courseId}>{t('plan_blockedBy', [label(courseId), list(missing.map(label))])}</li>
            ))}
          </ul>
          {view.blocked.length > 10 && (
            <p className="cl-small cl-quiet">{plural('plan_blockedMore', view.blocked.length - 10)}</p>
          )}
        </section>
      )}
      {view.renewals.length > 0 && (
        <section className="cl-section">
          <h2>{t('plan_renewals')}</h2>
          <ul className="cl-card cl-rows">
            {view.renewals.map(({ namedCredential, expires, postings, courses }) => (
              <li key={namedCredential} className="cl-plan-gap">
                <b>{label(namedCredential)}</b>
                <p className="cl-small">
                  {t(expires < view.today ? 'plan_lapsed' : 'plan_lapses', [dateOf(expires, language)])}
                  {' · '}
                  {plural('plan_askedBy', postings)}
                </p>
                {courses.map((id) => {
                  const course = view.courses[id];
                  return (
                    course && (
                      <p key={id} className="cl-small">
                        <CourseName course={course} />
                      </p>
                    )
                  );
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
