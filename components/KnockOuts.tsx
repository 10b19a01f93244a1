import type { Requirement } from '../utils/model/requirement.ts';
import { requirementLabel } from './requirement-label.ts';
import { useTexts } from './texts.tsx';

export interface KnockOutsProps {
  requirements: Requirement[];
  /** Scroll to the sentence; without it the sentence shows on hover only. */
  onShowQuote?: (requirementId: string) => void;
}

/** Knock-outs stand apart, have no state and are never counted. Nothing when there is none. */
export function KnockOuts({ requirements, onShowQuote }: KnockOutsProps) {
  const texts = useTexts();
  const { t } = texts;
  if (requirements.length === 0) return null;
  return (
    <section className="cl-knockouts">
      <h2>
        {t('knockOuts_title')} <span>{t('knockOuts_notScored')}</span>
      </h2>
      <ul>
        {requirements.map((requirement) => (
          <li key={requirement.id} title={requirement.quote.text}>
            {onShowQuote ? (
              <button type="button" onClick={() => onShowQuote(requirement.id)}>
                {requirementLabel(requirement, texts)}
              </button>
            ) : (
              requirementLabel(requirement, texts)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
