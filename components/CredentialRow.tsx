import { useId, useState } from 'react';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked, chevron, trash } from './icons.ts';
import { keyOf } from './keys.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { stateOfVerdict } from './verdict-state.ts';

export interface CredentialRowProps {
  credential: Credential;
  /** As of now, see `verdictNow`. */
  verdict: Verdict;
  onRemove: () => void;
}

/** One credential: name, issuer, verdict in words, dates; opens to what it says and why it has this verdict. */
export function CredentialRow({ credential, verdict, onRemove }: CredentialRowProps) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const state = stateOfVerdict(verdict);
  const { name, issuer, validUntil } = credential;
  return (
    <li className="cl-item">
      <div className="cl-item-line">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {state ? (
            <StateIcon state={state} />
          ) : (
            <span className="cl-blocked cl-missing">
              <Icon d={blocked} />
            </span>
          )}
          <span className="cl-item-name">
            <b>{name}</b>
            <span className="cl-small cl-quiet">
              {issuer.name || t('wallet_noIssuer')}
              {credential.sample && <span className="cl-tag">{t('wallet_sample')}</span>}
            </span>
          </span>
          <span className={`cl-small cl-verdict cl-${state ?? 'missing'}`}>
            {t(keyOf('verdict', verdict))}
            <span className="cl-quiet">
              {validUntil ? t('wallet_until', [dateOf(validUntil, language)]) : t('wallet_noEnd')}
            </span>
          </span>
          <Icon d={chevron} />
        </button>
        <button type="button" className="cl-icon-button" onClick={onRemove}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [name])}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && <Details credential={credential} verdict={verdict} />}
      </div>
    </li>
  );
}

function Details({ credential, verdict }: Pick<CredentialRowProps, 'credential' | 'verdict'>) {
  const { t, language } = useTexts();
  const { achievement, skills, reasons, checkedAt, validFrom, format } = credential;
  const facts: [string, string | undefined][] = [
    [t('fact_description'), achievement.description],
    [t('fact_criteria'), achievement.criteria],
    [t('fact_skills'), skills.map((skill) => skill.field).join(', ') || t('fact_noSkills')],
    [t('fact_issued'), validFrom && dateOf(validFrom, language)],
    [t('fact_checked'), checkedAt ? dateOf(checkedAt, language) : t('fact_notChecked')],
    [t('fact_source'), format === 'typed' ? t('fact_typed') : format.replaceAll('-', ' ')],
  ];
  return (
    <div className="cl-item-more">
      <p>{t(keyOf('verdictWhy', verdict))}</p>
      {reasons.length > 0 && (
        <ul className="cl-bullets cl-small cl-quiet">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
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
    </div>
  );
}
