/** Share of the time that reading may take on a page that never rests. */
const SHARE = 0.1;
/** Reading time that may be spent at once, in ms: a page that is being built is read at each of its steps. */
const FREE_MS = 150;
/** No reading is put off for longer than this, in ms. */
const MOST_PAUSE_MS = 4000;

/** Keeps the cost of reading a page in bounds: bursts are free, what goes on for ever is slowed down. */
export interface Pace {
  /** Runs `work` and counts its time. */
  spend<T>(work: () => T): T;
  /** Ms to wait before the next reading; 0 when it may begin. */
  pause(): number;
}

/** @param clock monotonic, in ms */
export function createPace(clock: () => number = () => performance.now()): Pace {
  let debt = 0;
  let last = clock();
  const settle = () => {
    const now = clock();
    debt = Math.max(0, debt - (now - last) * SHARE);
    last = now;
  };
  return {
    spend(work) {
      settle();
      const result = work();
      debt = Math.min(debt + clock() - last, FREE_MS + MOST_PAUSE_MS * SHARE);
      last = clock();
      return result;
    },
    pause() {
      settle();
      return Math.max(0, (debt - FREE_MS) / SHARE);
    },
  };
}
