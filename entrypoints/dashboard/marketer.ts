import type { MarketView } from '../../components/market-view.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { Failure, Result } from '../../utils/model/result.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { type Asked, askedData, heldData } from './market-data.ts';
import { marketView } from './market-work.ts';
import type { PlanSource } from './plan-data.ts';

/** One role, or all of them. */
export interface MarketAsk {
  role?: string | undefined;
}

export type MarketTold =
  | { kind: 'working'; done: number; of: number }
  | { kind: 'market'; view: MarketView }
  | { kind: 'failed'; failure: Failure };

export interface MarketPlace {
  db: CredlensDatabase;
  source: (today: string) => Promise<Result<PlanSource>>;
  now: () => Date;
  tell: (told: MarketTold) => void;
}

/** What of the stored data changed: postings are thousands to read again, a wallet is not. */
export type MarketPart = 'asked' | 'held' | 'source';

/** Changes come in heaps: a reading of everything writes row by row. */
const QUIET_MS = 250;

export interface Marketer {
  /** Shows this role; what was asked before and is not answered yet never is. */
  ask(what: MarketAsk): void;
  /** What is stored has changed: that part is read again, and the last question answered anew. */
  changed(...parts: MarketPart[]): void;
}

/** Answers one question at a time. What was read is kept until that part of it changes, or the day does. */
export function createMarketer({ db, source, now, tell }: MarketPlace): Marketer {
  let asked: MarketAsk | undefined;
  let day: string | undefined;
  let known: { source?: PlanSource; asked?: Asked; held?: Evidence[] } = {};
  let ticket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function work({ role }: MarketAsk): Promise<void> {
    const mine = ++ticket;
    const today = localDay(now());
    if (day !== today) known = {};
    day = today;
    const found = known;
    if (!found.source) {
      const loaded = await source(today);
      if (mine !== ticket) return;
      if (!loaded.ok) return tell({ kind: 'failed', failure: loaded.failure });
      found.source = loaded.value;
    }
    if (!found.held) {
      const held = await heldData(db, found.source);
      if (mine !== ticket) return;
      if (!held.ok) return tell({ kind: 'failed', failure: held.failure });
      found.held = held.value;
    }
    if (!found.asked) {
      const read = await askedData(db, found.source, (done, of) => {
        if (mine === ticket) tell({ kind: 'working', done, of });
        return mine === ticket;
      });
      if (mine !== ticket) return;
      if (!read.ok) return tell({ kind: 'failed', failure: read.failure });
      if (read.value === null) return;
      found.asked = read.value;
    }
    tell({
      kind: 'market',
      view: marketView({ ...found.source, ...found.asked, evidence: found.held, now: now() }, role),
    });
  }

  return {
    ask(what) {
      asked = what;
      void work(what);
    },
    changed(...parts) {
      const forget = () => {
        const { source, asked, held } = known;
        // Another lexicon names and answers everything anew.
        known = parts.includes('source')
          ? {}
          : {
              ...(source && { source }),
              ...(asked && !parts.includes('asked') && { asked }),
              ...(held && !parts.includes('held') && { held }),
            };
      };
      forget();
      // What is being read now is of before the change.
      ticket += 1;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (asked) void work(asked);
      }, QUIET_MS);
    },
  };
}
