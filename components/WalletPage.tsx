import { type ReactNode, useEffect, useRef } from 'react';
import type { Claim } from '../utils/model/claim.ts';
import type { Credential } from '../utils/model/credential.ts';
import { ClaimRow } from './ClaimRow.tsx';
import { CredentialRow } from './CredentialRow.tsx';
import { PageHead } from './PageHead.tsx';
import { useTexts } from './texts.tsx';
import { stateOfVerdict, verdictNow } from './verdict-state.ts';

export interface WalletPageProps {
  credentials: Credential[];
  claims: Claim[];
  /** Dates are judged at this moment. */
  now: Date;
  onRemoveCredential: (id: string) => void;
  onRemoveClaim: (id: string) => void;
  /** Name of what was removed last, until it can no longer be brought back. */
  removed?: string;
  onUndo: () => void;
  /** Called when the wallet holds sample data and the person wants it gone. */
  onRemoveSample: () => void;
  /** Ways to add: AddCredential, PasteText. */
  children: ReactNode;
}

/** Everything the person holds, with its verdict in words; what needs them stands first. */
export function WalletPage(props: WalletPageProps) {
  const { credentials, claims, now, onRemoveCredential, onRemoveClaim, removed, onUndo, onRemoveSample } = props;
  const { t, plural } = useTexts();
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone: the way back is the sensible next stop.
  useEffect(() => {
    if (removed !== undefined && document.activeElement === document.body) undo.current?.focus();
  }, [removed]);
  const judged = credentials.map((credential) => ({ credential, verdict: verdictNow(credential, now) }));
  const needs = judged.filter(({ verdict }) => ['partial', null].includes(stateOfVerdict(verdict)));
  const good = judged.filter((item) => !needs.includes(item));
  const verified = judged.filter(({ verdict }) => verdict === 'verified').length;
  const sample = [...credentials, ...claims].some((item) => item.sample);
  const counts = [
    plural('wallet_credentials', credentials.length),
    t('count_verified', [String(verified)]),
    plural('wallet_claims', claims.length),
  ];
  const group = (title: string, items: typeof judged) =>
    items.length > 0 && (
      <section className="cl-section">
        <h2>{title}</h2>
        <ul className="cl-card cl-rows">
          {items.map(({ credential, verdict }) => (
            <CredentialRow
              key={credential.id}
              credential={credential}
              verdict={verdict}
              onRemove={() => onRemoveCredential(credential.id)}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <PageHead
        title={t('nav_wallet')}
        lead={credentials.length + claims.length > 0 ? counts.join(' · ') : t('wallet_empty')}
      >
        {sample && (
          <button type="button" className="cl-button" onClick={onRemoveSample}>
            {t('wallet_removeSample')}
          </button>
        )}
      </PageHead>
      <div className="cl-toast" role="status">
        {removed !== undefined && (
          <>
            <span>{t('wallet_removed', [removed])}</span>
            <button ref={undo} type="button" className="cl-link" onClick={onUndo}>
              {t('wallet_undo')}
            </button>
          </>
        )}
      </div>
      <div className="cl-columns">
        <div>
          {group(t('wallet_needsYou'), needs)}
          {group(t('wallet_inOrder'), good)}
          {claims.length > 0 && (
            <section className="cl-section">
              <h2>{t('wallet_yourClaims')}</h2>
              <ul className="cl-card cl-rows">
                {claims.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} onRemove={() => onRemoveClaim(claim.id)} />
                ))}
              </ul>
            </section>
          )}
          {credentials.length + claims.length === 0 && <p className="cl-empty">{t('wallet_emptyHow')}</p>}
        </div>
        <div>{props.children}</div>
      </div>
    </>
  );
}
