import type { State } from '../utils/model/match.ts';
import { Logo } from './Icon.tsx';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

/** How the skills that a card names answer the wallet; the shape of `CardAnswer` in utils/messages.ts. */
export type ChipAnswer =
  | { named: number; held: number; verified: number; partly: number }
  | { named: number; empty: true };

export interface CardChipProps {
  /** What the card is about; told to those who do not see where the chip stands. */
  title: string;
  /** Null where the card names no skill. */
  answer: ChipAnswer | null;
  /** The chip opens the match of its card; absent where the card is no whole posting. */
  onOpen?: ((chip: HTMLElement) => void) | undefined;
}

/** A few words on a card of a result list: what it names of what you hold, or that the posting has to be opened. */
export function CardChip({ title, answer, onOpen }: CardChipProps) {
  const { t } = useTexts();
  const words = (
    <>
      <span className="cl-sr">{title}: </span>
      <ChipWords answer={answer} />
    </>
  );
  if (!onOpen) return <span className="cl-card-chip">{words}</span>;
  return (
    <button type="button" className="cl-card-chip" onClick={(event) => onOpen(event.currentTarget as HTMLElement)}>
      {words}
      <span className="cl-sr">. {t('overlay_open')}</span>
    </button>
  );
}

function ChipWords({ answer }: { answer: ChipAnswer | null }) {
  const { t, plural, number } = useTexts();
  if (!answer || 'empty' in answer)
    return (
      <>
        <Logo size={14} />{' '}
        <span className="cl-quiet">{answer ? plural('chip_named', answer.named) : t('chip_open')}</span>
      </>
    );
  const { named, held, verified, partly } = answer;
  const state: State = verified > 0 ? 'verified' : held > 0 ? 'held' : partly > 0 ? 'partial' : 'missing';
  const further = verified || partly;
  return (
    <>
      <StateIcon state={state} /> <b>{t('chip_held', [number(held), number(named)])}</b>{' '}
      {further > 0 && (
        <span className={verified ? 'cl-verified' : 'cl-partial'}>
          · {t(verified ? 'count_verified' : 'count_partial', [number(further)])}
        </span>
      )}
    </>
  );
}
