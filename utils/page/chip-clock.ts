/** A page that never rests is looked at this often, in ms; the first look comes with the next frame. */
const PACE_MS = 50;

/** When chips are looked after. */
export interface ChipClock {
  /** Looks at the list with the next frame; not more often than the pace, unless it cannot wait. */
  soon(now?: boolean): void;
  /** Looks after so many ms. */
  later(ms: number): void;
  /** Things have moved: chips are put in their places with the next frame. */
  moved(): void;
  /**
   * True when it is time to see what lies over the chips, which takes long in a long page: at the pace while things move,
   * and once more when they have come to rest.
   */
  seesCovers(): boolean;
  stop(): void;
}

/**
 * @param look reads the list and draws
 * @param put puts what is drawn in its place
 */
export function createChipClock(view: Window, look: () => void, put: () => void): ChipClock {
  const started = { look: Number.NEGATIVE_INFINITY, covers: Number.NEGATIVE_INFINITY };
  const frames = { look: 0, put: 0 };
  const timers: Record<'soon' | 'later' | 'rest', ReturnType<typeof setTimeout> | undefined> = {
    soon: undefined,
    later: undefined,
    rest: undefined,
  };
  let stopped = false;

  const clock: ChipClock = {
    soon(now = false) {
      if (stopped || frames.look || (timers.soon !== undefined && !now)) return;
      clearTimeout(timers.soon);
      const wait = now ? 0 : started.look + PACE_MS - view.performance.now();
      timers.soon = wait > 0 ? setTimeout(() => clock.soon(true), wait) : undefined;
      if (wait > 0) return;
      frames.look = view.requestAnimationFrame(() => {
        frames.look = 0;
        started.look = view.performance.now();
        look();
      });
    },
    later(ms) {
      clearTimeout(timers.later);
      timers.later = setTimeout(() => clock.soon(), ms);
    },
    moved() {
      if (stopped || frames.put) return;
      frames.put = view.requestAnimationFrame(() => {
        frames.put = 0;
        put();
      });
    },
    seesCovers() {
      clearTimeout(timers.rest);
      const now = view.performance.now();
      if (now - started.covers >= PACE_MS) {
        started.covers = now;
        return true;
      }
      timers.rest = setTimeout(() => clock.moved(), PACE_MS);
      return false;
    },
    stop() {
      stopped = true;
      view.cancelAnimationFrame(frames.look);
      view.cancelAnimationFrame(frames.put);
      for (const timer of Object.values(timers)) clearTimeout(timer);
    },
  };
  return clock;
}
