import type { Credential } from '../utils/model/credential.ts';
import { CheckOnline } from './CheckOnline.tsx';
import { useTexts } from './texts.tsx';
import type { WalletTools } from './wallet-tools.ts';

export interface SelectionBarProps {
  chosen: readonly Credential[];
  /** Ids of all that the search and the filters leave. */
  shown: readonly string[];
  tools: WalletTools;
  onSelect: (ids: string[]) => void;
  onRemove: (ids: string[]) => void;
}

/** What can be done with several credentials at once. */
export function SelectionBar({ chosen, shown, tools, onSelect, onRemove }: SelectionBarProps) {
  const { t, plural, language } = useTexts();
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  const checkable = chosen.filter(({ originalId, verdict }) => originalId !== undefined && verdict !== 'self-asserted');
  const hosts = [...new Set(checkable.flatMap((each) => each.hosts ?? []))].sort();
  const { onVerify, onPack, checking } = tools;
  return (
    <section className="cl-card cl-selection" aria-label={t('wallet_selection')}>
      <p>
        <b>{plural('wallet_selected', chosen.length)}</b>
      </p>
      <div className="cl-actions">
        {shown.length > chosen.length && (
          <button type="button" className="cl-link" onClick={() => onSelect([...shown])}>
            {t('wallet_selectAll', [new Intl.NumberFormat(language).format(shown.length)])}
          </button>
        )}
        <button type="button" className="cl-link" onClick={() => onSelect([])}>
          {t('wallet_selectNone')}
        </button>
        {onPack && (
          <button type="button" className="cl-button" onClick={() => onPack(ids)}>
            {t('pack_make')}
          </button>
        )}
        <button type="button" className="cl-button" onClick={() => onRemove(ids)}>
          {plural('wallet_removeSelected', chosen.length)}
        </button>
        {onVerify && checkable.length > 0 && (
          <CheckOnline
            hosts={hosts}
            busy={(checking?.size ?? 0) > 0}
            onCheck={() =>
              onVerify(
                checkable.map(({ id }) => id),
                hosts,
              )
            }
          />
        )}
      </div>
    </section>
  );
}
