const CHANNEL = 'credlens-erased';

let times = 0;
let channel: BroadcastChannel | undefined;

/**
 * How often all candidates were erased while this context lived, here or in another page. Whoever holds candidates for an
 * undo notes it beside them: under another number they are not put back, because what is erased stays erased.
 */
export function timesErased(): number {
  if (!channel && 'BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => {
      times += 1;
    };
  }
  return times;
}

/** Tells this context and all others that hold candidates for an undo. */
export function tellErased(): void {
  times += 1;
  if (!('BroadcastChannel' in globalThis)) return;
  // One that listens does not hear itself; without any, one is made for the word alone.
  const out = channel ?? new BroadcastChannel(CHANNEL);
  out.postMessage(null);
  if (out !== channel) out.close();
}
