import type { State, Tally } from '../utils/model/match.ts';
import { StateMark } from './StateMark.tsx';
import { useTexts } from './texts.tsx';

const ORDER: State[] = ['verified', 'held', 'partial', 'missing'];

/** More segments than this are too narrow to count: then each state is one block, as wide as its share. */
const COUNTABLE = 30;

/** One segment for each must-have, told apart by shape: tall, low, half, hollow. Nothing when there is none. */
export function SegmentedBar({ tally }: { tally: Tally }) {
  const { t } = useTexts();
  if (tally.total === 0) return null;
  const label = t('bar_label', [tally.total, ...ORDER.map((state) => tally[state])].map(String));
  const blocks = tally.total > COUNTABLE;
  return (
    <div className="cl-bar" role="img" aria-label={label}>
      {ORDER.map((state) =>
        Array.from({ length: blocks ? Math.min(1, tally[state]) : tally[state] }, (_, index) => (
          <i
            // biome-ignore lint/suspicious/noArrayIndexKey: segments of one state are interchangeable
            key={`${state}${index}`}
            className={`cl-seg-${state}${blocks || index + 1 === tally[state] ? ' cl-seg-last' : ''}`}
            style={blocks ? { flexGrow: tally[state] } : undefined}
          />
        )),
      )}
    </div>
  );
}

/** The key of the bar: how many of each state, leaving out those with none. */
export function BarKey({ tally }: { tally: Tally }) {
  return (
    <span className="cl-key">
      {ORDER.filter((state) => tally[state] > 0).map((state) => (
        <StateMark key={state} state={state} count={tally[state]} />
      ))}
    </span>
  );
}
