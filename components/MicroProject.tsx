import { useEffect, useId, useRef } from 'react';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';

export interface MicroProjectProps {
  /** What it is to show, in words. */
  skill: string;
  onBack: () => void;
  onPrint: () => void;
}

const FIELDS = ['scope', 'mentor', 'deliverable', 'reader'] as const;
const WEEKS = [1, 2, 3, 4, 5, 6] as const;
const EVIDENCE = [1, 2, 3, 4, 5, 6] as const;

/**
 * The outline of a project that a person arranges by themselves: scope, mentor, weeks, deliverable, evidence. Made to be
 * filled in and printed; nothing of it is kept.
 */
export function MicroProject({ skill, onBack, onPrint }: MicroProjectProps) {
  const { t, number } = useTexts();
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  // It takes the place of a page whose end was in view, and of the button that had the focus.
  useEffect(() => back.current?.focus(), []);
  return (
    <article className="cl-narrow cl-project">
      <PageHead title={t('project_title', [skill])} lead={t('project_lead')}>
        <button ref={back} type="button" className="cl-button cl-plan-controls" onClick={onBack}>
          {t('project_back')}
        </button>
        <button type="button" className="cl-button cl-first cl-plan-controls" onClick={onPrint}>
          {t('plan_print')}
        </button>
      </PageHead>
      <p className="cl-small cl-quiet cl-plan-controls">{t('project_notKept')}</p>
      {FIELDS.map((field) => (
        <div key={field} className="cl-project-field">
          <label htmlFor={id + field}>{t(`project_${field}`)}</label>
          <p id={`${id + field}hint`} className="cl-small cl-quiet">
            {t(`project_${field}Hint`, [skill])}
          </p>
          <textarea id={id + field} className="cl-input" rows={2} aria-describedby={`${id + field}hint`} />
        </div>
      ))}
      <section className="cl-section">
        <h2>{t('project_weeks')}</h2>
        <ol className="cl-card cl-rows">
          {WEEKS.map((week) => (
            <li key={week} className="cl-plan-gap">
              <b>{t('project_week', [number(week)])}</b> {t(`project_week_${week}`)}
            </li>
          ))}
        </ol>
      </section>
      <section className="cl-section">
        <h2>{t('project_evidence')}</h2>
        <ul className="cl-project-list">
          {EVIDENCE.map((item) => (
            <li key={item}>
              <label>
                <input type="checkbox" /> {t(`project_evidence_${item}`, [skill])}
              </label>
            </li>
          ))}
        </ul>
      </section>
      <p className="cl-small cl-quiet">{t('project_after')}</p>
    </article>
  );
}
