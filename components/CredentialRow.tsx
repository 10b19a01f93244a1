import { memo, useId, useState } from 'react';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import { CredentialDetail } from './CredentialDetail.tsx';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked, chevron, trash } from './icons.ts';
import { keyOf } from './keys.ts';
import { kindOf } from './quality-facts.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { isAnothers, stateOfCredential } from './verdict-state.ts';
import type { WalletTools } from './wallet-tools.ts';

export interface CredentialRowProps {
  credential: Credential;
  /** As of now, see `verdictNow`. */
  verdict: Verdict;
  /** Place in the whole list, of which only a part may stand here; from 1. */
  at: number;
  of: number;
  tools: WalletTools;
  selected: boolean;
  onSelect: (id: string, selected: boolean) => void;
  onRemove: (ids: string[]) => void;
}

/** One credential: name, issuer, verdict in words, dates; opens to what it says and why it has this verdict. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, verdict, at, of, tools, selected, onSelect, onRemove } = props;
  const texts = useTexts();
  const { t, language } = texts;
  const [open, setOpen] = useState(false);
  const id = useId();
  const state = stateOfCredential(credential, verdict);
  const { name, issuer, validUntil, award } = credential;
  return (
    <li className="cl-item" aria-setsize={of} aria-posinset={at} data-open={open || undefined}>
      <div className="cl-item-line">
        <label className="cl-item-check">
          <input
            type="checkbox"
            checked={selected}
            onChange={(event) => onSelect(credential.id, event.currentTarget.checked)}
          />
          <span className="cl-sr">{t('wallet_select', [name])}</span>
        </label>
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
              {award && <span className="cl-item-kind"> · {kindOf(award, texts)}</span>}
              {credential.sample && <span className="cl-tag">{t('wallet_sample')}</span>}
            </span>
          </span>
          <span className={`cl-small cl-verdict cl-${state ?? 'missing'}`}>
            {t(isAnothers(credential) ? 'wallet_another' : keyOf('verdict', verdict))}
            <span className="cl-quiet">
              {validUntil ? t('wallet_until', [dateOf(validUntil, language)]) : t('wallet_noEnd')}
            </span>
          </span>
          <Icon d={chevron} />
        </button>
        <button type="button" className="cl-icon-button" onClick={() => onRemove([credential.id])}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [name])}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && <CredentialDetail credential={credential} verdict={verdict} tools={tools} />}
      </div>
    </li>
  );
});
