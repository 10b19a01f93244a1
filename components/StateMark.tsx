import type { State } from '../utils/model/match.ts';
import { keyOf } from './keys.ts';
import { numbersOf, useTexts } from './texts.tsx';

const SHAPES = {
  verified: (
    <>
      <path className="cl-solid" d="M8 1.25 13.75 3.4v4.1c0 3.6-2.35 6.1-5.75 7.25C4.6 13.6 2.25 11.1 2.25 7.5V3.4z" />
      <path className="cl-cut" d="m5.3 7.9 1.9 1.9 3.6-3.9" />
    </>
  ),
  held: <path className="cl-thick" d="m2.75 8.6 3.4 3.4 7.1-7.6" />,
  partial: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path className="cl-solid" d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" />
    </>
  ),
  missing: <circle cx="8" cy="8" r="5.75" />,
};

/** The shape of a state: shield with tick, tick, half circle, open circle. Decorative: the word stands beside it. */
export function StateIcon({ state }: { state: State }) {
  return (
    <svg className={`cl-icon cl-${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/** A state as icon, word and colour; with `count`, as one entry of a key ("6 verified"). */
export function StateMark({ state, count }: { state: State; count?: number }) {
  const { t, language } = useTexts();
  return (
    <span className={`cl-state cl-${state}`}>
      <StateIcon state={state} />
      {count === undefined ? t(keyOf('state', state)) : t(keyOf('count', state), [numbersOf(language).format(count)])}
    </span>
  );
}
