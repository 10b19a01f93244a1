import { candidateName, type ShownCandidate } from './candidate-view.ts';
import { dateOf } from './format.ts';
import { useTexts } from './texts.tsx';

export interface CandidateTileProps {
  candidate: ShownCandidate;
  onOpen?: ((id: string) => void) | undefined;
}

/** Who it is, or "Candidate 3", with the number in the order of saving, how many badges are linked, and when it was read. */
export function CandidateTile({ candidate, onOpen }: CandidateTileProps) {
  const texts = useTexts();
  const { t, plural, number, language } = texts;
  const { id, badges, readAt } = candidate;
  const name = candidateName(candidate, texts);
  const about = [
    badges.length > 0 ? plural('scorecard_badges', badges.length) : '',
    t('scorecard_readOn', [dateOf(readAt.slice(0, 10), language)]),
  ].filter(Boolean);
  return (
    <span className="cl-candidate-tile">
      <span className="cl-candidate-number" aria-hidden="true">
        {number(candidate.number)}
      </span>
      <span>
        {onOpen ? (
          <button
            type="button"
            className="cl-candidate-name"
            aria-label={t('scorecard_openOf', [name])}
            data-candidate={id}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
        ) : (
          <b className="cl-candidate-name">{name}</b>
        )}
        <span className="cl-small cl-quiet">{about.join(' · ')}</span>
      </span>
    </span>
  );
}
