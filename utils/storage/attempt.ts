import { fail, ok, type Result } from '../model/result.ts';
import { tellTrouble } from './trouble.ts';

/** Names that browsers and Dexie give to the states a person can be told about; the cause may sit in `inner`. */
const FULL = new Set(['QuotaExceededError']);
const NEWER = new Set(['StorageNewerError', 'VersionError']);
const BLOCKED = new Set([
  'BlockedError',
  'DatabaseClosedError',
  'InvalidAccessError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'UnknownError',
]);

const TOLD = [
  [FULL, 'full'],
  [NEWER, 'newer'],
  [BLOCKED, 'blocked'],
] as const;

/**
 * Runs database work and turns what a browser may refuse into failures: `storage-full`, `storage-newer` or
 * `storage-blocked` (private mode, a second tab upgrading, a damaged profile). Anything else is a bug and throws. Those
 * who listen to troubles are told as well: not every caller has somebody to show its failure to.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const names = errorNames(error);
    const detail = error instanceof Error ? error.message : undefined;
    const met = TOLD.find(([known]) => names.some((name) => known.has(name)));
    if (!met) throw error;
    tellTrouble(met[1]);
    return fail(`storage-${met[1]}`, detail);
  }
}

/** The error's name and those of what it wraps: Dexie puts the browser's own error in `inner` or in `failures`. */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  const nested = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [...(typeof name === 'string' ? [name] : []), ...nested.flatMap((each) => errorNames(each, depth + 1))];
}
