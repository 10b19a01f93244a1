import { fail, ok, type Result } from '../model/result.ts';

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

/**
 * Runs database work and turns what a browser may refuse into failures: `storage-full`, `storage-newer` or
 * `storage-blocked` (private mode, a second tab upgrading, a damaged profile). Anything else is a bug and throws.
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const names = errorNames(error);
    const detail = error instanceof Error ? error.message : undefined;
    if (names.some((name) => FULL.has(name))) return fail('storage-full', detail);
    if (names.some((name) => NEWER.has(name))) return fail('storage-newer', detail);
    if (names.some((name) => BLOCKED.has(name))) return fail('storage-blocked', detail);
    throw error;
  }
}

/** The error's name and those of what it wraps: Dexie puts the browser's own error in `inner` or in `failures`. */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name, inner, cause, failures } = error as Record<string, unknown>;
  const nested = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  return [...(typeof name === 'string' ? [name] : []), ...nested.flatMap((each) => errorNames(each, depth + 1))];
}
