import { browser } from 'wxt/browser';
import type { MatchView } from '../model/match-view.ts';
import type { Posting } from '../model/posting.ts';

const KEY = 'lastMatches';
/** Postings whose last answer is kept: about as many as people have open side by side. */
const MOST = 5;

interface Kept {
  posting: string;
  view: MatchView;
}

/**
 * The answers that were given last, in the browser's memory for this session only, so that a popup over a posting that was
 * matched before is filled while the background is still starting. Whoever shows one asks anew all the same: this is the
 * last answer, not the answer.
 */
async function all(): Promise<Kept[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return Array.isArray(kept) ? (kept as Kept[]) : [];
}

/** Told apart by everything that the answer depends on; a posting that was edited is another. */
function nameOf({ id, title, description, language }: Posting): string {
  // FNV-1a: no secret, only a difference.
  let hash = 0x811c9dc5;
  for (const text of [title, language ?? '', description])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${id} ${description.length} ${hash >>> 0}`;
}

/** The last answer for this posting; null where there is none, or where the browser's memory cannot be asked. */
export async function lastMatch(posting: Posting): Promise<MatchView | null> {
  const name = nameOf(posting);
  const kept = await all().catch((): Kept[] => []);
  return kept.find((each) => each.posting === name)?.view ?? null;
}

/** Keeps an answer. Never for a private window: the caller's business. */
export async function keepLastMatch(posting: Posting, view: MatchView): Promise<void> {
  const name = nameOf(posting);
  await inTurn(async () => {
    const others = (await all()).filter((each) => each.posting !== name);
    await browser.storage.session.set({ [KEY]: [{ posting: name, view }, ...others].slice(0, MOST) });
  });
}

/** After the wallet or a correction changed: yesterday's answer must not be the first thing seen. */
export async function forgetLastMatches(): Promise<void> {
  await inTurn(() => browser.storage.session.remove(KEY));
}

let lastWrite: Promise<void> = Promise.resolve();

/** One after the other: what is written back must not hold what was forgotten, or leave out what came, meanwhile. */
function inTurn(write: () => Promise<void>): Promise<void> {
  const done = lastWrite.then(write);
  lastWrite = done.catch(() => undefined);
  return done;
}
