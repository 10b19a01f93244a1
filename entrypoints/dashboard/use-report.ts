import { useCallback, useState } from 'react';
import type { Failure, Result } from '../../utils/model/result.ts';

/** Shows what went wrong, or takes an older message away. @returns whether it went well */
export type Report = <T>(result: Result<T>) => result is { ok: true; value: T };

/** The failure that the dashboard shows above its page, and the way to tell of one. */
export function useReport(): { failure: Failure | undefined; report: Report } {
  const [failure, setFailure] = useState<Failure>();
  const report = useCallback(<T>(result: Result<T>): result is { ok: true; value: T } => {
    setFailure(result.ok ? undefined : result.failure);
    return result.ok;
  }, []);
  return { failure, report };
}
