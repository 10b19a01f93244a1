import type { PlanView } from '../../components/plan-view.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import type { Failure, Result } from '../../utils/model/result.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { type PlanData, type PlanSource, planData } from './plan-data.ts';
import { planView } from './plan-work.ts';

export type Told =
  | { kind: 'working'; done: number; of: number }
  | { kind: 'plan'; view: PlanView }
  | { kind: 'failed'; failure: Failure };

export interface Workplace {
  db: CredlensDatabase;
  source: (today: string) => Promise<Result<PlanSource>>;
  now: () => Date;
  tell: (told: Told) => void;
}

/** Changes come in heaps: a reading of everything writes row by row. */
const QUIET_MS = 250;

export interface Planner {
  /** Plans with these options; what was asked before and is not answered yet never is. */
  ask(options: PlanOptions): void;
  /** What is stored has changed: it is read again, and the last question answered anew. */
  changed(): void;
}

/** Answers one question at a time. What was read from the database is kept until that changes or the day does. */
export function createPlanner({ db, source, now, tell }: Workplace): Planner {
  let asked: PlanOptions | undefined;
  let data: PlanData | undefined;
  let ticket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function work(options: PlanOptions): Promise<void> {
    const mine = ++ticket;
    const day = localDay(now());
    if (!data || localDay(data.now) !== day) {
      const loaded = await source(day);
      if (mine !== ticket) return;
      if (!loaded.ok) return tell({ kind: 'failed', failure: loaded.failure });
      const read = await planData(db, loaded.value, now(), (done, of) => {
        if (mine === ticket) tell({ kind: 'working', done, of });
        return mine === ticket;
      });
      if (mine !== ticket) return;
      if (!read.ok) return tell({ kind: 'failed', failure: read.failure });
      if (read.value === null) return;
      data = read.value;
    }
    tell({ kind: 'plan', view: planView(data, options) });
  }

  return {
    ask(options) {
      asked = options;
      void work(options);
    },
    changed() {
      data = undefined;
      clearTimeout(timer);
      timer = setTimeout(() => {
        // It may have been read between the change and now.
        data = undefined;
        if (asked) void work(asked);
      }, QUIET_MS);
    },
  };
}
