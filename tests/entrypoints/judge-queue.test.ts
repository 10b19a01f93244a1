import { afterEach, describe, expect, it, vi } from 'vitest';
import { createJudgeQueue, type JudgeWorker } from '../../entrypoints/dashboard/judge-queue.ts';
import type { JudgeJob } from '../../entrypoints/dashboard/judge-work.ts';

/** A worker that answers with the job's name, hangs on "hang" and breaks on "break". */
class FakeWorker implements JudgeWorker {
  static started: FakeWorker[] = [];
  onmessage: JudgeWorker['onmessage'] = null;
  onerror: JudgeWorker['onerror'] = null;
  jobs: JudgeJob[] = [];
  stopped = false;
  constructor() {
    FakeWorker.started.push(this);
  }
  postMessage(job: JudgeJob) {
    this.jobs.push(job);
    if (job.name === 'hang') return;
    setTimeout(() => {
      if (job.name === 'break') this.onerror?.call(this as never, { message: 'out of memory' } as ErrorEvent);
      else this.onmessage?.call(this as never, { data: { ok: true, value: job.name } } as MessageEvent);
    }, 5);
  }
  terminate() {
    this.stopped = true;
  }
}

const job = (name: string, allowed: string[] = []): JudgeJob => ({
  run: 'r',
  name,
  bytes: new Uint8Array(),
  allowed,
  recipients: [],
});

afterEach(() => {
  FakeWorker.started = [];
  vi.useRealTimers();
});

describe('the queue of files to judge', () => {
  it('starts one worker with the first file, and gives it one file at a time', async () => {
    const queue = createJudgeQueue(() => new FakeWorker());
    expect(FakeWorker.started).toEqual([]);
    const answers = ['a', 'b', 'c'].map((name) => queue.judge(job(name)));
    await Promise.resolve();
    await answers[0];
    expect(FakeWorker.started[0]?.jobs.length).toBeLessThanOrEqual(2);
    expect((await Promise.all(answers)).map((each) => each.ok && each.value)).toEqual(['a', 'b', 'c']);
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('gives a file up on a signal, while it is looked at and while it waits; the next one gets a new worker', async () => {
    const queue = createJudgeQueue(() => new FakeWorker());
    const stop = new AbortController();
    const answers = [queue.judge(job('hang'), stop.signal), queue.judge(job('b'), stop.signal), queue.judge(job('c'))];
    await new Promise((done) => setTimeout(done, 10));
    stop.abort();
    const stopped = { ok: false, failure: { code: 'check-interrupted', detail: 'stopped' } };
    expect(await Promise.all(answers)).toEqual([stopped, stopped, { ok: true, value: 'c' }]);
    expect(FakeWorker.started.map((worker) => worker.stopped)).toEqual([true, false]);
    expect(FakeWorker.started.flatMap((worker) => worker.jobs.map(({ name }) => name))).toEqual(['hang', 'c']);
  });

  it('a signal that comes too late stops nothing', async () => {
    const queue = createJudgeQueue(() => new FakeWorker());
    const stop = new AbortController();
    expect(await queue.judge(job('a'), stop.signal)).toMatchObject({ ok: true });
    const other = queue.judge(job('b'));
    stop.abort();
    expect(await other).toMatchObject({ ok: true, value: 'b' });
    expect(FakeWorker.started).toHaveLength(1);
  });

  it.each([
    ['hang', 'too slow'],
    ['break', 'out of memory'],
  ])('a file that makes it %s costs that file alone', async (name, why) => {
    const queue = createJudgeQueue(() => new FakeWorker(), { alone: 30, asking: 30 });
    const answers = await Promise.all([job('a'), job(name), job('c')].map((each) => queue.judge(each)));
    expect(answers.map((each) => (each.ok ? each.value : each.failure))).toEqual([
      'a',
      { code: 'check-interrupted', detail: why },
      'c',
    ]);
    expect(FakeWorker.started.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it('gives a file that asks hosts more time than one that asks nobody', async () => {
    vi.useFakeTimers();
    const queue = createJudgeQueue(() => new FakeWorker(), { alone: 100, asking: 1000 });
    let ended = '';
    void queue.judge(job('hang', ['a.example'])).then(() => {
      ended = 'asking';
    });
    await vi.advanceTimersByTimeAsync(500);
    expect(ended).toBe('');
    await vi.advanceTimersByTimeAsync(600);
    expect(ended).toBe('asking');
  });
});
