import type { OpenedPosting } from '../../components/PostingArchive.tsx';
import type { PostingCard } from '../../components/posting-card.ts';
import { evidenceFromWallet } from '../../utils/matching/evidence.ts';
import { createMatcher } from '../../utils/matching/match.ts';
import { localDay } from '../../utils/model/local-day.ts';
import { type Failure, fail, ok, type Result } from '../../utils/model/result.ts';
import type { Lexicon } from '../../utils/skills/lexicon.ts';
import { attempt } from '../../utils/storage/attempt.ts';
import { listClaims } from '../../utils/storage/claims.ts';
import type { CredlensDatabase } from '../../utils/storage/database.ts';
import { listedBatches, listedPostings } from '../../utils/storage/posting-batches.ts';
import { getPosting } from '../../utils/storage/postings.ts';
import { listHeld } from '../../utils/storage/skill-choices.ts';
import { cardOf } from './posting-cards.ts';

export type PostingsAsk = { kind: 'match' } | { kind: 'stop' } | { kind: 'open'; ids: string[] };

export type PostingsTold =
  /** Some of all postings, newest first. */
  | { kind: 'cards'; cards: PostingCard[]; done: number; of: number }
  /** All of them were told: these are there, and so many rows cannot be read. */
  | { kind: 'done'; ids: string[]; unreadable: number }
  | { kind: 'stopped'; done: number; of: number }
  /** Single ones, after they changed. */
  | { kind: 'changed'; cards: PostingCard[]; gone: string[] }
  /** With their texts, in the order asked for; those that are gone are left out. */
  | { kind: 'opened'; postings: OpenedPosting[] }
  | { kind: 'failed'; failure: Failure };

export interface MatcherPlace {
  db: CredlensDatabase;
  /** Rejects where there is no lexicon. */
  lexicon: () => Promise<Lexicon>;
  now: () => Date;
  tell: (told: PostingsTold) => void;
}

/** Changes come in heaps: an import writes row by row. */
const QUIET_MS = 250;
/** So many single changes are read one by one; after more, everything is. */
const MOST_SINGLE = 500;

export interface PostingMatcher {
  ask(what: PostingsAsk): void;
  /** What postings are answered with has changed: all are matched anew. */
  walletChanged(): void;
  /** These saved postings were written or taken out; null: any may have been. */
  postingsChanged(ids: readonly string[] | null): void;
}

/** Matches all saved postings, a batch at a time, and keeps what was told up to date. For a worker. */
export function createPostingMatcher({ db, lexicon, now, tell }: MatcherPlace): PostingMatcher {
  let matching: { day: string; made: Promise<Result<ReturnType<typeof createMatcher>>> } | undefined;
  let asked = false;
  let run = 0;
  let working: { done: number; of: number } | undefined;
  let walletTimer: ReturnType<typeof setTimeout> | undefined;
  let changedTimer: ReturnType<typeof setTimeout> | undefined;
  let changed = new Set<string>();

  /** Read once; again after a change, or on another day, because dates pass. */
  function matcher() {
    const day = localDay(now());
    if (matching?.day !== day) matching = { day, made: makeMatcher() };
    return matching.made;
  }

  async function makeMatcher(): Promise<Result<ReturnType<typeof createMatcher>>> {
    const [credentials, claims] = await Promise.all([listHeld(db), listClaims(db)]);
    if (!credentials.ok) return credentials;
    if (!claims.ok) return claims;
    try {
      const graph = await lexicon();
      const evidence = evidenceFromWallet(credentials.value.items, claims.value.items, graph);
      return ok(createMatcher(evidence, { now: now(), graph }));
    } catch (error) {
      return fail('lexicon-missing', String(error));
    }
  }

  function failed(failure: Failure): void {
    // The next question tries again.
    matching = undefined;
    working = undefined;
    tell({ kind: 'failed', failure });
  }

  async function matchAll(): Promise<void> {
    const mine = ++run;
    working = { done: 0, of: 0 };
    const match = await matcher();
    if (mine !== run) return;
    if (!match.ok) return failed(match.failure);
    const ids: string[] = [];
    let unreadable = 0;
    const read = await attempt(async () => {
      for await (const batch of listedBatches(db)) {
        if (mine !== run) return;
        unreadable += batch.unreadable;
        ids.push(...batch.items.map(({ id }) => id));
        working = { done: batch.done, of: batch.of };
        tell({ kind: 'cards', cards: batch.items.map((each) => cardOf(each, match.value)), ...working });
        // A word from the page ("stop") waits in the queue.
        await new Promise((resolve) => setTimeout(resolve));
      }
    });
    if (mine !== run) return;
    if (!read.ok) return failed(read.failure);
    working = undefined;
    tell({ kind: 'done', ids, unreadable });
  }

  async function matchSome(ids: string[]): Promise<void> {
    const match = await matcher();
    if (!match.ok) return failed(match.failure);
    const read = await attempt(() => listedPostings(db, ids));
    if (!read.ok) return failed(read.failure);
    const there = new Set(read.value.map(({ id }) => id));
    const cards = read.value.map((each) => cardOf(each, match.value));
    tell({ kind: 'changed', cards, gone: ids.filter((id) => !there.has(id)) });
  }

  async function open(ids: readonly string[]): Promise<void> {
    const match = await matcher();
    if (!match.ok) return failed(match.failure);
    const postings: OpenedPosting[] = [];
    for (const id of ids) {
      const saved = await getPosting(db, id);
      if (!saved.ok) return failed(saved.failure);
      if (!saved.value) continue;
      const { posting, requirements, savedAt, readAt } = saved.value;
      postings.push({ id, posting, requirements, match: match.value(requirements), readAt: readAt ?? savedAt });
    }
    tell({ kind: 'opened', postings });
  }

  return {
    ask(what) {
      if (what.kind === 'open') return void open(what.ids);
      if (what.kind === 'match') {
        asked = true;
        return void matchAll();
      }
      clearTimeout(walletTimer);
      if (!working) return;
      run += 1;
      tell({ kind: 'stopped', ...working });
      working = undefined;
    },
    walletChanged() {
      matching = undefined;
      if (!asked) return;
      clearTimeout(walletTimer);
      walletTimer = setTimeout(() => {
        // It may have been read between the change and now.
        matching = undefined;
        void matchAll();
      }, QUIET_MS);
    },
    postingsChanged(ids) {
      if (!asked) return;
      for (const id of ids ?? []) changed.add(id);
      if (ids === null || changed.size > MOST_SINGLE) {
        changed = new Set();
        clearTimeout(changedTimer);
        clearTimeout(walletTimer);
        walletTimer = setTimeout(() => void matchAll(), QUIET_MS);
        return;
      }
      clearTimeout(changedTimer);
      changedTimer = setTimeout(() => {
        const some = [...changed];
        changed = new Set();
        if (some.length > 0) void matchSome(some);
      }, 50);
    },
  };
}
