/**
 * What a page has to be told of the storage, beside the answer of the call that met it:
 * - `full`: the browser refused to write for want of room; nothing of that write was kept.
 * - `blocked`: the browser does not open the database.
 * - `newer`: the database was written by a newer Credlens and is left alone.
 * - `outdated`: a newer Credlens is about to upgrade the database; this context let go of it.
 * - `waiting`: an older Credlens in another tab holds the database; it opens when that is closed. The browser says so to the
 *   first that opens it alone: who comes after stands behind that one and hears nothing, so that one says it to all.
 * - `open`: it is open; ends `waiting` and `blocked`.
 * - `created`: it was not there and was made.
 * - `cleared`: the browser closed it by force, or somebody deletes it.
 * - `unreadable`: some row or setting cannot be read; it stays where it is.
 */
export type Trouble =
  | 'full'
  | 'blocked'
  | 'newer'
  | 'outdated'
  | 'waiting'
  | 'open'
  | 'created'
  | 'cleared'
  | 'unreadable';

const CHANNEL = 'credlens-trouble';
/** What a context asks the others when it begins to listen. */
const WHO_WAITS = 'who-waits';
/** What happens in a worker or in the background concerns the page; what else a page goes through is its own. */
const SHARED: ReadonlySet<Trouble> = new Set(['full', 'created', 'unreadable', 'waiting']);
const KNOWN: ReadonlySet<string> = new Set<Trouble>([...SHARED, 'blocked', 'newer', 'outdated', 'open', 'cleared']);

const listeners = new Set<(trouble: Trouble) => void>();
/** What was told in this context before somebody listened. */
const told = new Set<Trouble>();
let channel: BroadcastChannel | undefined;
const ENDS_OWN: ReadonlySet<Trouble> = new Set(['cleared', 'outdated', 'newer', 'blocked']);
/** How this context itself stands to the database. */
let own: 'open' | 'waiting' | undefined;

/** Tells every listener in this context and, where it concerns them, in the other contexts of the extension. */
export function tellTrouble(trouble: Trouble): void {
  if (trouble === 'open' || trouble === 'waiting') own = trouble;
  else if (ENDS_OWN.has(trouble)) own = undefined;
  remember(trouble);
  for (const listener of listeners) listener(trouble);
  if (!SHARED.has(trouble) || !('BroadcastChannel' in globalThis)) return;
  // One that listens does not hear itself; without any, one is made for the word alone.
  const out = channel ?? new BroadcastChannel(CHANNEL);
  out.postMessage(trouble);
  if (out !== channel) out.close();
}

function remember(trouble: Trouble): void {
  told.delete(trouble);
  if (trouble !== 'open') told.add(trouble);
  else for (const over of ['waiting', 'blocked', 'newer'] as const) told.delete(over);
}

/** Calls back with each trouble that was told in this context already, and with each from now on. @returns the way to stop */
export function onTrouble(listener: (trouble: Trouble) => void): () => void {
  listeners.add(listener);
  for (const before of told) listener(before);
  if (!channel && 'BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === WHO_WAITS && own === 'waiting') channel?.postMessage('waiting' satisfies Trouble);
      if (typeof data !== 'string' || !KNOWN.has(data)) return;
      // What was sent before it was opened may come after.
      if (data === 'waiting' && own === 'open') return;
      remember(data as Trouble);
      for (const each of listeners) each(data as Trouble);
    };
    channel.postMessage(WHO_WAITS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    channel?.close();
    channel = undefined;
  };
}
