import { memo, useId } from 'react';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import { AskedCell } from './AskedCell.tsx';
import { CredentialDetail } from './CredentialDetail.tsx';
import { endsSoon } from './expiry.ts';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { blocked, chevron, clock, trash } from './icons.ts';
import { keyOf } from './keys.ts';
import { kindOf } from './quality-facts.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import { isAnothers, stateOfCredential } from './verdict-state.ts';
import type { AskedFor, WalletTools } from './wallet-tools.ts';

export interface CredentialRowProps {
  credential: Credential;
  /** As of now, see `verdictNow`. */
  verdict: Verdict;
  now: Date;
  asked: AskedFor | undefined;
  /** Place in the whole list, of which only a part may stand here; from 1. */
  at: number;
  of: number;
  tools: WalletTools;
  selected: boolean;
  onSelect: (id: string, selected: boolean) => void;
  open: boolean;
  /** Its detail stands beside the list, not under the row. */
  beside: boolean;
  onOpen: (id: string) => void;
  onRemove: (ids: string[]) => void;
}

/** One credential: name, issuer, verdict in words, end, demand; opens to what it says and why it has this verdict. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, verdict, now, asked, at, of, tools, selected, onSelect, open, beside, onOpen, onRemove } = props;
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const state = stateOfCredential(credential, verdict);
  const { name, issuer, award } = credential;
  const under = open && !beside;
  return (
    <li
      className="cl-item"
      aria-setsize={of}
      aria-posinset={at}
      data-open={open || undefined}
      data-under={under || undefined}
    >
      <div className="cl-item-line">
        <label className="cl-item-check">
          <input
            type="checkbox"
            checked={selected}
            onChange={(event) => onSelect(credential.id, event.currentTarget.checked)}
          />
          <span className="cl-sr">{t('wallet_select', [name])}</span>
        </label>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={under ? id : undefined}
          onClick={() => onOpen(credential.id)}
        >
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
          <span className="cl-item-facts cl-small">
            <span className={`cl-verdict cl-${state ?? 'missing'}`}>
              {t(isAnothers(credential) ? 'wallet_another' : keyOf('verdict', verdict))}
            </span>
            <End credential={credential} counts={state !== null} passed={verdict === 'expired'} now={now} />
            <AskedCell asked={asked} id={credential.id} />
          </span>
          <Icon d={chevron} />
        </button>
        <button type="button" className="cl-icon-button cl-item-remove" onClick={() => onRemove([credential.id])}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [name])}</span>
        </button>
      </div>
      {under && (
        <div id={id}>
          <CredentialDetail credential={credential} verdict={verdict} tools={tools} />
        </div>
      )}
    </li>
  );
});

interface EndProps {
  credential: Credential;
  /** It is evidence of something. */
  counts: boolean;
  passed: boolean;
  now: Date;
}

function End({ credential: { validUntil }, counts, passed, now }: EndProps) {
  const { t, language } = useTexts();
  if (!counts) return <span className="cl-quiet">{t('wallet_noEvidence')}</span>;
  if (validUntil === undefined) return <span className="cl-quiet">{t('wallet_noEnd')}</span>;
  const days = endsSoon(validUntil, now);
  if (days === undefined)
    return (
      <span className={passed ? 'cl-partial' : 'cl-quiet'}>{t('wallet_until', [dateOf(validUntil, language)])}</span>
    );
  return (
    <span className="cl-partial cl-item-soon">
      <Icon d={clock} />
      {relative(language).format(days, 'day')}
    </span>
  );
}

const formats = new Map<string, Intl.RelativeTimeFormat>();

/** Made once: making it takes longer than drawing a row. */
function relative(language: string): Intl.RelativeTimeFormat {
  const known = formats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  formats.set(language, known);
  return known;
}
