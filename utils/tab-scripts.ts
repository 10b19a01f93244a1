import { browser } from 'wxt/browser';
import type { Reading } from './model/posting.ts';
import { fail, ok, type Result } from './model/result.ts';

// By itself, so that the popup reads its tab before anything of the shelves is loaded.

/** As WXT builds them. */
const READER_SCRIPT = '/reader.js';
const PROFILE_SCRIPT = '/content-scripts/profile.js';

/** Reads the tab by the person's gesture (activeTab): the page itself and its frames of the same origin. */
export async function readTab(tabId: number): Promise<Result<Reading>> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [READER_SCRIPT],
    });
    const readings = results.map((each) => each.result as Reading | null | undefined).filter((each) => each != null);
    const best = readings.find((reading) => reading.posting !== null) ?? readings[0];
    if (best) return ok(best);
    const thrown = results.map((each) => (each as { error?: { message?: string } }).error?.message).find(Boolean);
    return fail('page-not-readable', thrown ?? 'no frame answered');
  } catch (error) {
    return fail('page-not-readable', String(error));
  }
}

/**
 * Reads the tab as a candidate's page by the person's gesture (activeTab), from then on until the page is left. A copy of
 * the script that runs there already ends. The script says `profile-here` when it listens.
 */
export async function runProfileScript(tabId: number): Promise<Result<void>> {
  try {
    const [run] = await browser.scripting.executeScript({ target: { tabId }, files: [PROFILE_SCRIPT] });
    const thrown = (run as { error?: { message?: string } } | undefined)?.error?.message;
    return thrown === undefined ? ok(undefined) : fail('page-not-readable', thrown);
  } catch (error) {
    return fail('page-not-readable', String(error));
  }
}

/**
 * Runs a function in the tab's own document by the person's gesture (activeTab). The function is sent as source text: it
 * may use nothing from outside itself, and what it returns comes from a hostile place.
 */
export async function runInTab(tabId: number, func: () => unknown): Promise<Result<unknown>> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func });
    return ok(answer?.result);
  } catch (error) {
    return fail('page-not-readable', String(error));
  }
}
