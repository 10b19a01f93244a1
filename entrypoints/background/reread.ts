import { database } from '../../utils/storage/database.ts';
import type { Derivers } from '../../utils/storage/derive.ts';
import { keyOf, readingWithNow, rereadRows, staleRows } from '../../utils/storage/reread.ts';
import { derivers } from './derivers.ts';
import { loadEngine } from './engine.ts';
import { extensionVersion } from './version.ts';

/** Rows of one step: few enough that a posting which is being matched meanwhile does not wait. */
const STEP = 10;

/** What a row that is read now is marked with; undefined where storage cannot tell, and then it is read again soon. */
export async function readWithNow(): Promise<string | undefined> {
  const now = await readingWithNow(database(), extensionVersion());
  return now.ok ? keyOf(now.value) : undefined;
}

let running: Promise<void> | undefined;
let asked = false;

/**
 * Reads saved postings and badges again that were read with another lexicon than the one that holds now, few at a time.
 * What is left to do stands in the rows: a worker that is stopped goes on when it is started next. One run at a time;
 * what changes meanwhile is seen by another round of the same run.
 */
export function rereadSaved(): Promise<void> {
  asked = true;
  running ??= rounds().finally(() => {
    running = undefined;
  });
  return running;
}

async function rounds(): Promise<void> {
  while (asked) {
    asked = false;
    if (!(await round())) asked = true;
  }
}

/** @returns false where something was imported or taken out meanwhile. */
async function round(): Promise<boolean> {
  const db = database();
  const from = await readingWithNow(db, extensionVersion());
  const stale = await staleRows(db, extensionVersion());
  if (!from.ok || !stale.ok || stale.value.length === 0) return true;
  const engine = await loadEngine();
  if (!engine.ok) return true;
  const derive = unfailing(derivers(engine.value.lexicon));
  for (let at = 0; at < stale.value.length; at += STEP) {
    const done = await rereadRows(db, stale.value.slice(at, at + STEP), from.value, derive);
    // A full disk and the like: the rows stay as they are, and are tried again with the next start.
    if (!done.ok) return true;
    if (!done.value) return false;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return true;
}

/** One posting that the engine stumbles over must not keep all others from being read. */
function unfailing({ requirements, skills }: Derivers): Derivers {
  return {
    requirements: (...of) => orNothing(() => requirements(...of)),
    skills: (...of) => orNothing(() => skills(...of)),
  };
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    console.error('credlens: reading a saved thing again failed', error);
    return undefined;
  }
}
