import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import type { CredlensDatabase } from './database.ts';
import { lostWallet, type Witness, witness } from './settings.ts';
import { onTrouble } from './trouble.ts';

/** Changes come in heaps; each heap is counted once. */
const QUIET_MS = 1000;
const DAY_MS = 86_400_000;

/**
 * How many things of the person's there are, noted beside the database: numbers and a time, no contents. When the browser
 * deletes the database, that alone can tell an emptied wallet from a first day. Once there is as much as was lost, the loss
 * is made good.
 */
export async function noteCounts(db: CredlensDatabase, now: Date): Promise<void> {
  const counts = {
    credentials: await db.credentials.count(),
    claims: await db.claims.count(),
    postings: await db.postings.count(),
    corrections: await db.corrections.count(),
    taxonomies: await db.taxonomies.count(),
    courseLists: await db.courseLists.count(),
  };
  const before = await witness.get();
  const names = Object.keys(counts) as (keyof typeof counts)[];
  const at = now.toISOString();
  const latest = before?.latest !== undefined && before.latest > at ? before.latest : at;
  const same = before !== null && names.every((name) => before[name] === counts[name]);
  const lost = await lostWallet.get();
  if (lost && names.every((name) => counts[name] >= lost[name])) await lostWallet.note(null);
  // What did not change is noted anew once a day: the clock goes on.
  if (same && now.getTime() - Date.parse(before.latest ?? '') < DAY_MS) return;
  await witness.note({ ...counts, at: same ? before.at : at, latest });
}

/**
 * To be called when the database was not there and was made: where the witness says that there had been something, what it
 * says is kept for the person until they restored a backup or start anew. @returns what was lost; null on a first day
 */
export async function noteLoss(now: Date): Promise<Witness | null> {
  const before = await witness.get();
  if (!before || !holdsAnything(before)) return null;
  const known = await lostWallet.get();
  // A second loss before the person looked at the first: the larger one is theirs.
  if (!known || sum(before) >= sum(known)) await lostWallet.note({ ...before, noticedAt: now.toISOString() });
  await witness.note(null);
  return before;
}

function sum({ at: _at, latest: _latest, ...counts }: Witness): number {
  return Object.values(counts).reduce<number>((all, each) => all + (typeof each === 'number' ? each : 0), 0);
}

function holdsAnything(counts: Witness): boolean {
  return sum(counts) > 0;
}

/** In a private window the database is another one, which was never full; what it is must not be taken for a loss. */
function isPrivate(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/**
 * Keeps the witness from now on: counts after each change, whoever made it, and notices when the database had to be made
 * anew. For the background and for pages; workers have no storage of their own. What happened to the database before this
 * was called is noticed too.
 *
 * @returns the way to stop
 */
export function keepWitness(db: CredlensDatabase, now: () => Date = () => new Date()): () => void {
  if (isPrivate()) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was lost is noted before what came after it is counted. */
  let loss: Promise<unknown> = Promise.resolve();
  const complain = (error: unknown) => console.warn('credlens: noting what is kept failed', error);
  const count = async () => {
    await db.open();
    await loss;
    await noteCounts(db, now());
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void count().catch(complain), QUIET_MS);
  };
  const stop = onTrouble((trouble) => {
    if (trouble === 'created') loss = noteLoss(now()).catch(complain);
  });
  Dexie.on('storagemutated', changed);
  return () => {
    clearTimeout(timer);
    stop();
    Dexie.on.storagemutated.unsubscribe(changed);
  };
}

/** The time that the clock once showed, where it is more than a day behind that now; else undefined. */
export function clockWasAt(known: Witness | null | undefined, now: Date): string | undefined {
  const latest = known?.latest;
  return latest !== undefined && Date.parse(latest) - now.getTime() > DAY_MS ? latest : undefined;
}

/** The clock is right as it is now: what it showed before was wrong. */
export async function trustClock(now: Date): Promise<void> {
  const known = await witness.get();
  if (known) await witness.set({ ...known, latest: now.toISOString() });
}

/** A wallet from before there was a witness, or one that lags behind: counted once, where there is anything. */
export async function noteFirstCounts(db: CredlensDatabase, now: Date): Promise<void> {
  if (isPrivate()) return;
  const any = (await db.credentials.count()) + (await db.claims.count()) + (await db.postings.count());
  if (any > 0) await noteCounts(db, now);
}
