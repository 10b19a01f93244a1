import { useEffect, useId, useRef } from 'react';
import type { Credential, Verdict } from '../utils/model/credential.ts';
import { CredentialDetail } from './CredentialDetail.tsx';
import { dateOf } from './format.ts';
import { Icon } from './Icon.tsx';
import { close } from './icons.ts';
import { useTexts } from './texts.tsx';
import type { WalletTools } from './wallet-tools.ts';

export interface DetailPanelProps {
  credential: Credential;
  verdict: Verdict;
  tools: WalletTools;
  onClose: () => void;
}

/** A credential's detail beside the list. Takes the focus when it opens; Escape closes it. */
export function DetailPanel({ credential, verdict, tools, onClose }: DetailPanelProps) {
  const { t, language } = useTexts();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { name, issuer, validFrom } = credential;
  const issued = validFrom && `${t('fact_issued')} ${dateOf(validFrom, language)}`;
  return (
    <section
      className="cl-card cl-detail"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="cl-detail-head">
        <div>
          <h2 id={id} ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p className="cl-small cl-quiet">
            {[issuer.name || t('wallet_noIssuer'), issued].filter(Boolean).join(' · ')}
          </p>
        </div>
        <button type="button" className="cl-icon-button" onClick={onClose}>
          <Icon d={close} />
          <span className="cl-sr">{t('wallet_closeDetail', [name])}</span>
        </button>
      </div>
      <CredentialDetail credential={credential} verdict={verdict} tools={tools} />
    </section>
  );
}
