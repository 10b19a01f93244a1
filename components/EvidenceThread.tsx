import type { Evidence } from '../utils/model/evidence.ts';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { file } from './icons.ts';
import { keyOf } from './keys.ts';
import type { MatchRow } from './match-view.ts';
import { quoteParts } from './quote.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

export interface EvidenceThreadProps {
  row: MatchRow;
  onShowQuote?: (requirementId: string) => void;
}

/** Both ends of the evidence: the posting's own sentence, and the credential's or claim's own field. */
export function EvidenceThread({ row: { requirement, match }, onShowQuote }: EvidenceThreadProps) {
  const { t, plural } = useTexts();
  const { evidence, state } = match;
  return (
    <ol className={`cl-thread cl-thread-${state}`}>
      <li>
        <span className="cl-dot">
          <Icon d={file} />
        </span>
        <h3>{requirement.heading ? t('why_postingUnder', [requirement.heading]) : t('why_posting')}</h3>
        <blockquote>
          {quoteParts(requirement).map((part) =>
            part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
          )}
        </blockquote>
        {onShowQuote && (
          <button type="button" className="cl-link" onClick={() => onShowQuote(requirement.id)}>
            {t('why_goTo')}
          </button>
        )}
      </li>
      <li>
        <span className="cl-dot">
          <StateIcon state={state} />
        </span>
        {evidence ? <EvidenceEnd evidence={evidence} /> : <h3>{t(keyOf('reason', match.reason))}</h3>}
        {evidence && <p className={`cl-small cl-${state}`}>{t(keyOf('reason', match.reason))}</p>}
        {match.others.length > 0 && <p className="cl-small cl-quiet">{plural('why_others', match.others.length)}</p>}
      </li>
    </ol>
  );
}

function EvidenceEnd({ evidence }: { evidence: Evidence }) {
  const { t, language, plural } = useTexts();
  const facts: [string, string | undefined][] = [
    [t(keyOf('via', evidence.via)), evidence.field],
    [t('fact_years'), evidence.years === undefined ? undefined : plural('years', evidence.years)],
    [t('fact_level'), evidence.level && t(keyOf('level', evidence.level))],
    [t('fact_issued'), evidence.validFrom && dateOf(evidence.validFrom, language)],
    [t('fact_expires'), evidence.validUntil && dateOf(evidence.validUntil, language)],
    [t('fact_checked'), evidence.checkedAt && dateOf(evidence.checkedAt, language)],
    [t('fact_holder'), evidence.holder && t(keyOf('holder', evidence.holder))],
  ];
  return (
    <>
      <h3>{evidence.source === 'claim' ? t('why_claim') : t('why_credential')}</h3>
      <p>
        <b>{evidence.name}</b>
        {evidence.issuer && <span className="cl-quiet"> · {evidence.issuer}</span>}
      </p>
      <dl className="cl-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
