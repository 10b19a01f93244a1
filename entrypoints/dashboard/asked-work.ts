import { createAskedCounter } from '../../utils/matching/asked-for.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { postingBatches } from '../../utils/storage/posting-batches.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';

/** Of `n` saved postings, how many ask for each credential or claim, by its id. */
export interface AskedTold {
  kind: 'asked';
  n: number;
  by: Record<string, number>;
}

export interface AskedPlace {
  db: CredlensDatabase;
  /** Rejects where there is no lexicon. */
  lexicon: () => Promise<Lexicon>;
  tell: (told: AskedTold) => void;
}

/** Changes come in heaps, and nobody waits for this number. */
const QUIET_MS = 500;

/** Counts which saved postings ask for what is held, and again after changes. Tells nothing where it cannot be counted. */
export function createAskedWork({ db, lexicon, tell }: AskedPlace): { ask(): void; changed(): void } {
  let asked = false;
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function count(): Promise<void> {
    const mine = ++run;
    const [credentials, claims] = await Promise.all([listHeld(db), listClaims(db)]);
    if (!credentials.ok || !claims.ok) return;
    const graph = await lexicon();
    // Whether a credential counts is another question than whether it is asked for.
    const held = credentials.value.items.map((each) => ({ ...each, verdict: 'unverified' as const, checks: [] }));
    const counter = createAskedCounter(evidenceFromWallet(held, claims.value.items, graph), graph);
    let n = 0;
    for await (const { outlines } of postingBatches(db)) {
      if (mine !== run) return;
      for (const { requirements } of outlines) counter.add(requirements);
      n += outlines.length;
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (mine === run) tell({ kind: 'asked', n, by: counter.counts() });
  }

  const start = () => void count().catch((error) => console.warn('credlens: not counted,', error));
  return {
    ask() {
      asked = true;
      start();
    },
    changed() {
      if (!asked) return;
      clearTimeout(timer);
      timer = setTimeout(start, QUIET_MS);
    },
  };
}
