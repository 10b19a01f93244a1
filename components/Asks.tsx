import type { Requirement } from '../utils/model/requirement.ts';
import { useTexts } from './texts.tsx';

export interface AsksProps {
  requirements: Requirement[];
  onHover?: (requirementId: string | null) => void;
  onShowQuote?: (requirementId: string) => void;
}

/** What a posting asks for, without any state: for a wallet that holds nothing yet. */
export function Asks({ requirements, onHover, onShowQuote }: AsksProps) {
  const { t, plural } = useTexts();
  const asked = requirements.filter((requirement) => requirement.knockOut === undefined);
  const musts = asked.filter((requirement) => requirement.force === 'must');
  const nices = asked.filter((requirement) => requirement.force === 'nice');
  const chips = (list: Requirement[]) => (
    <ul className="cl-chips">
      {list.map(({ id, label, quote }) => (
        <li key={id} onMouseEnter={onHover && (() => onHover(id))} onMouseLeave={onHover && (() => onHover(null))}>
          {onShowQuote ? (
            <button type="button" className="cl-chip" onClick={() => onShowQuote(id)}>
              {label}
            </button>
          ) : (
            <span className="cl-chip" title={quote.text}>
              {label}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {musts.length > 0 && (
        <section className="cl-group cl-asks">
          <h2>{plural('asks_musts', musts.length)}</h2>
          {chips(musts)}
        </section>
      )}
      {nices.length > 0 && (
        <section className="cl-group cl-asks cl-asks-nice">
          <h2>{t('asks_nices')}</h2>
          {chips(nices)}
        </section>
      )}
    </>
  );
}
