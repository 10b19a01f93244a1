import { browser } from 'wxt/browser';

declare global {
  /** The copy of each script that runs now, by its name; left in the isolated world, where no page can look. */
  var credlensContexts: Record<string, { abort(): void }> | undefined;
}

/**
 * The part of WXT's content-script context that our scripts use, put in its place by wxt.config.ts. WXT's own tells other
 * copies of the script that it has started by an event on the document named with the extension's id: any page can listen
 * for that. Copies in one isolated world find each other here instead; one of an older run of the extension notices that
 * it is orphaned.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  /** @param script its name, as WXT gives it: scripts for postings and for profiles may share a page */
  constructor(script: string) {
    globalThis.credlensContexts ??= {};
    globalThis.credlensContexts[script]?.abort();
    globalThis.credlensContexts[script] = this;
  }

  /** Aborts when this copy of the script has to end. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  abort(): void {
    this.#end.abort();
  }

  /** Asking is how an orphan finds out: after an update or a removal the extension's id is gone. */
  get isInvalid(): boolean {
    const { runtime } = browser as { runtime?: { id?: string } };
    if (runtime?.id === undefined) this.abort();
    return this.signal.aborted;
  }

  onInvalidated(callback: () => void): void {
    this.signal.addEventListener('abort', callback);
  }

  setInterval(callback: () => void, ms: number): void {
    const timer = setInterval(() => {
      if (!this.isInvalid) callback();
    }, ms);
    this.onInvalidated(() => clearInterval(timer));
  }

  addEventListener(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener, { signal: this.signal });
  }
}
