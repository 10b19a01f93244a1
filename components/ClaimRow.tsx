import type { Claim } from '../utils/model/claim.ts';
import { AskedCell } from './AskedCell.tsx';
import { Icon } from './Icon.tsx';
import { trash } from './icons.ts';
import { keyOf } from './keys.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';
import type { AskedFor } from './wallet-tools.ts';

export interface ClaimRowProps {
  claim: Claim;
  asked?: AskedFor | undefined;
  onRemove: () => void;
}

/** One of the person's own statements. */
export function ClaimRow({ claim, asked, onRemove }: ClaimRowProps) {
  const { t, plural } = useTexts();
  const { label, years, level, quote, sample } = claim;
  const facts = [
    years !== undefined && plural('years', years),
    level && t(keyOf('level', level)),
    quote && t('quoted', [quote]),
  ];
  return (
    <li className="cl-item">
      <div className="cl-item-line">
        <div className="cl-item-static">
          <StateIcon state="held" />
          <span className="cl-item-name">
            <b>{label}</b>
            <span className="cl-small cl-quiet">
              {facts.filter(Boolean).join(' · ')}
              {sample && <span className="cl-tag">{t('wallet_sample')}</span>}
            </span>
          </span>
          <span className="cl-item-facts cl-small">
            <span className="cl-verdict cl-held">{t('wallet_claim')}</span>
            <span />
            <AskedCell asked={asked} id={claim.id} />
          </span>
        </div>
        <button type="button" className="cl-icon-button cl-item-remove" onClick={onRemove}>
          <Icon d={trash} />
          <span className="cl-sr">{t('wallet_remove', [label])}</span>
        </button>
      </div>
    </li>
  );
}
