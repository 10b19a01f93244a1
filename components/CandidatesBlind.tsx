import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

export interface CandidatesBlindProps {
  /** Undefined until it is known. */
  blind: boolean | undefined;
  onBlind: (on: boolean) => void;
}

/** The switch that hides who candidates are, here and in exports. */
export function CandidatesBlind({ blind, onBlind }: CandidatesBlindProps) {
  const { t } = useTexts();
  return (
    <div className="cl-card cl-candidates-blind">
      <Switch
        label={t('candidate_blind')}
        note={`${t(blind ? 'candidate_blindText' : 'candidate_blindOff')} ${t('scorecard_blindNote')}`}
        on={blind ?? true}
        disabled={blind === undefined}
        onChange={onBlind}
      />
    </div>
  );
}
