import type { CandidateState } from '../utils/model/profile-match.ts';
import { keyOf } from './keys.ts';
import { StateIcon } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

/** In the order in which they are told. */
export const CANDIDATE_STATES = [
  'verified',
  'badge-not-verified',
  'claimed',
  'partly',
  'not-found',
] as const satisfies readonly CandidateState[];

/** A ribbon, and lines of a text: apart from each other, and from the shield, also without colour. */
const BADGE = 'M11.75 6a3.75 3.75 0 1 1-7.5 0 3.75 3.75 0 0 1 7.5 0zM5.75 9.25 5 14.25l3-1.75 3 1.75-.75-5';
const CLAIMED = 'M2.5 4h11m-11 4h11m-11 4h6.5';

/** The shape of a state. Decorative: the word stands beside it. */
export function CandidateIcon({ state }: { state: CandidateState }) {
  if (state === 'verified') return <StateIcon state="verified" />;
  if (state === 'partly') return <StateIcon state="partial" />;
  return (
    <svg className={`cl-icon cl-is-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {state === 'not-found' ? (
        <circle cx="8" cy="8" r="5.75" />
      ) : (
        <path d={state === 'claimed' ? CLAIMED : BADGE} className={state === 'claimed' ? 'cl-thick' : undefined} />
      )}
    </svg>
  );
}

/** What a page shows for one line of a role, as icon, word and colour: "Badge verified", "Claimed", "Not shown". */
export function CandidateMark({ state }: { state: CandidateState }) {
  const { t } = useTexts();
  return (
    <span className={`cl-state cl-candidate-state cl-is-${state}`}>
      <CandidateIcon state={state} />
      {t(keyOf('candidate_state', state))}
    </span>
  );
}
