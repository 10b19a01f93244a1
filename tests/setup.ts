import 'fake-indexeddb/auto';
import { afterAll, vi } from 'vitest';

// The soak run asks every property many more times than a normal run does.
const runs = Number(process.env.CREDLENS_RUNS);
if (Number.isInteger(runs) && runs > 0) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ numRuns: runs });
}

// What is waited for comes late on a busy machine: the second that is given by default is no promise of ours.
const PATIENCE_MS = 10_000;
const { waitFor, waitUntil } = vi;
const patient = <T extends { timeout?: number }>(options: number | T | undefined) =>
  typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options };
vi.waitFor = (callback, options) => waitFor(callback, patient(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: PATIENCE_MS });
}

// What a test set off may still load a part of the product when its file is done, and would find the room cleared.
afterAll(() => vi.dynamicImportSettled());
