import { useId, useState } from 'react';
import { CorrectMenu, type CorrectMenuProps } from './CorrectMenu.tsx';
import type { MatchRow, MatchRows } from './match-view.ts';
import { requirementLabel } from './requirement-label.ts';
import { useTexts } from './texts.tsx';

export interface AsksProps extends Pick<MatchRows, 'musts' | 'nices'> {
  onHover?: (requirementId: string | null) => void;
  onShowQuote?: (requirementId: string) => void;
  /** What the person may say about each; absent where nothing can be kept. */
  correct?: Omit<CorrectMenuProps, 'row'>;
}

/** What a posting asks for, without any state: for a wallet that holds nothing yet. */
export function Asks({ musts, nices, ...chip }: AsksProps) {
  const { t, plural } = useTexts();
  const chips = (rows: MatchRow[]) => (
    <ul className="cl-chips">
      {rows.map((row) => (
        <Chip key={row.requirement.id} row={row} {...chip} />
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
      {chip.correct && musts.length + nices.length > 0 && (
        <p className="cl-asks-hint cl-small cl-faint">{t('asks_correct')}</p>
      )}
    </>
  );
}

type ChipProps = Pick<AsksProps, 'onHover' | 'onShowQuote' | 'correct'> & { row: MatchRow };

/** One thing asked for; a click shows its sentence in the page, and what can be said about it. */
function Chip({ row, onHover, onShowQuote, correct }: ChipProps) {
  const [open, setOpen] = useState(false);
  const menu = useId();
  const { id, quote } = row.requirement;
  const label = requirementLabel(row.requirement, useTexts());
  const correctable = correct && row.requirement.alternatives.some(({ kind }) => kind !== 'degree');
  return (
    <li
      className={open ? 'cl-chip-open' : undefined}
      onMouseEnter={onHover && (() => onHover(id))}
      onMouseLeave={onHover && (() => onHover(null))}
    >
      {correctable || onShowQuote ? (
        <button
          type="button"
          className="cl-chip"
          title={quote.text}
          aria-expanded={correctable ? open : undefined}
          aria-controls={correctable ? menu : undefined}
          onClick={() => {
            if (!open) onShowQuote?.(id);
            if (correctable) setOpen(!open);
          }}
        >
          {label}
        </button>
      ) : (
        <span className="cl-chip" title={quote.text}>
          {label}
        </span>
      )}
      {correctable && (
        <div id={menu} hidden={!open}>
          {open && <CorrectMenu row={row} {...correct} />}
        </div>
      )}
    </li>
  );
}
