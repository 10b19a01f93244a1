// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from '../../utils/page/script-context.ts';

describe('the context of a content script', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    globalThis.credlensContexts = undefined;
  });

  it('ends the copy that ran before, and tells the page nothing', () => {
    const dispatched = vi.spyOn(EventTarget.prototype, 'dispatchEvent');
    const posted = vi.spyOn(window, 'postMessage');
    const first = new ContentScriptContext('posting');
    const second = new ContentScriptContext('posting');
    const other = new ContentScriptContext('profile');
    expect(first.signal.aborted).toBe(true);
    expect([second.isInvalid, other.isInvalid], 'another script is no copy').toEqual([false, false]);
    const told = dispatched.mock.contexts.filter((target) => target === document || target === window);
    expect(told).toEqual([]);
    expect(posted).not.toHaveBeenCalled();
  });

  it('ends its listeners and timers when the extension is gone', () => {
    const context = new ContentScriptContext('posting');
    const [tick, heard, ended] = [vi.fn(), vi.fn(), vi.fn()];
    context.setInterval(tick, 100);
    context.addEventListener(document, 'visibilitychange', heard);
    context.onInvalidated(ended);
    vi.advanceTimersByTime(250);
    expect(tick).toHaveBeenCalledTimes(2);
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    vi.advanceTimersByTime(100);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(ended).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(tick).toHaveBeenCalledTimes(2);
  });
});
