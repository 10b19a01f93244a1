import { dateOf } from './format.ts';
import type { PlanPageProps } from './PlanPage.tsx';
import { useTexts } from './texts.tsx';

/** What the person finished, with the way to write down its credential, and the way back. */
export function PlanMarks({
  marks,
  onMark,
  onAddCredential,
}: Pick<PlanPageProps, 'marks' | 'onMark' | 'onAddCredential'>) {
  const { t, language } = useTexts();
  const done = marks.filter(({ status }) => status === 'done');
  if (done.length === 0) return null;
  return (
    <section className="cl-section cl-plan-controls">
      <h2>{t('plan_finished')}</h2>
      <p className="cl-small cl-quiet">{t('plan_finishedNote')}</p>
      <ul className="cl-card cl-rows">
        {done.map(({ id, course, doneAt }) => (
          <li key={id} className="cl-plan-gap cl-plan-finished">
            <span className="cl-grow">
              <b>{course.name}</b> {doneAt && <span className="cl-small cl-quiet">{dateOf(doneAt, language)}</span>}
            </span>
            <button type="button" className="cl-link" onClick={() => onAddCredential(course)}>
              {t('plan_addCredential')}
              <span className="cl-sr">: {course.name}</span>
            </button>
            <button type="button" className="cl-quiet-button" onClick={() => onMark(course, null)}>
              {t('plan_notDone')}
              <span className="cl-sr">: {course.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
