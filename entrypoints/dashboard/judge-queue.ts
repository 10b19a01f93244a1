import type { CheckedBadge } from '../../utils/intake/check-badge.ts';
import { fail, type Result } from '../../utils/model/result.ts';
import type { BadgeJob } from './badge-work.ts';
import type { Judged, JudgeJob } from './judge-work.ts';

/** What is needed of a worker. */
export type JudgeWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** A file that takes longer is given up: crafted to be slow, or hosts that never end. */
export const LIMITS = { alone: 8_000, asking: 60_000 } as const;

/**
 * Files one after the other through one worker. The worker is started with the first file; one that hangs or breaks is
 * stopped, its file answered with `check-interrupted`, and the next file gets a new one.
 * @param start makes a worker that answers each `JudgeJob` with one `Result<Judged>`, and each `BadgeJob` with one
 * `Result<CheckedBadge>`
 */
export function createJudgeQueue(start: () => JudgeWorker, limits: { alone: number; asking: number } = LIMITS) {
  let worker: JudgeWorker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function one<T>(job: JudgeJob | BadgeJob, signal?: AbortSignal): Promise<Result<T>> {
    if (signal?.aborted) return Promise.resolve(fail('check-interrupted', 'stopped'));
    return new Promise((resolve) => {
      const stop = () => broken('stopped');
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = (result: Result<T>) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve(result);
      };
      const broken = (why: string) => {
        worker?.terminate();
        worker = undefined;
        end(fail('check-interrupted', why));
      };
      worker ??= start();
      worker.onmessage = ({ data }: MessageEvent<Result<T>>) => end(data);
      worker.onerror = (event) => broken(String(event.message));
      timer = setTimeout(() => broken('too slow'), job.allowed.length > 0 ? limits.asking : limits.alone);
      signal?.addEventListener('abort', stop);
      worker.postMessage(job);
    });
  }

  function next<T>(job: JudgeJob | BadgeJob, signal?: AbortSignal): Promise<Result<T>> {
    const result = last.then(() => one<T>(job, signal));
    last = result;
    return result;
  }

  return {
    /** @param signal gives the file up, whether it waits or is being looked at: `check-interrupted` */
    judge: (job: JudgeJob, signal?: AbortSignal) => next<Judged>(job, signal),
    /** One badge of a candidate's page; `signal` as with files. */
    badge: (job: BadgeJob, signal?: AbortSignal) => next<CheckedBadge>(job, signal),
    stop() {
      worker?.terminate();
      worker = undefined;
    },
  };
}

export type JudgeQueue = ReturnType<typeof createJudgeQueue>;

let shared: JudgeQueue | undefined;

/** The one queue of this page. */
export function judgeQueue(): JudgeQueue {
  shared ??= createJudgeQueue(
    () => new Worker(new URL('./verification-worker.ts', import.meta.url), { type: 'module', name: 'verification' }),
  );
  return shared;
}
