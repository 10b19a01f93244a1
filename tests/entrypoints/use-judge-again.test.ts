import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { judgeRestored } from '../../entrypoints/dashboard/use-judge-again.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { database } from '../../utils/storage/database.ts';
import { judgeAgain } from '../../utils/storage/settings.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

const work = vi.hoisted(() => ({ jobs: [] as string[], hold: undefined as Promise<void> | undefined }));
vi.mock('../../entrypoints/dashboard/judge-queue.ts', () => ({
  judgeQueue: () => ({
    judge: async ({ name }: { name: string }) => {
      work.jobs.push(name);
      await work.hold;
      return { ok: false, failure: { code: 'check-interrupted' } };
    },
  }),
}));

const report = vi.fn((result: { ok: boolean }) => result.ok) as never;
const restore = async (name: string) => {
  const original = { name, mediaType: 'text/plain', bytes: new TextEncoder().encode(name) };
  value(await addCredentials(database(), [{ original, credentials: [aBadge(name, [])] }], NOW));
  await database()
    .credentials.toCollection()
    .modify((each) => {
      delete each.checkedAt;
      each.verdict = 'unverified';
    });
  await judgeAgain.set(true);
};

beforeEach(() => {
  fakeBrowser.reset();
  work.jobs = [];
  work.hold = undefined;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('judging restored credentials again', () => {
  it('takes up what a restore added while the one before was still being judged', async () => {
    let go = () => {};
    work.hold = new Promise((resolve) => {
      go = resolve;
    });
    await restore('one.txt');
    judgeRestored(report);
    await vi.waitUntil(() => work.jobs.length === 1);
    await restore('two.txt');
    judgeRestored(report, true);
    go();
    await vi.waitUntil(() => work.jobs.includes('two.txt'));
    await vi.waitUntil(async () => !(await judgeAgain.get()));
  });

  it('is not kept from its turn by one before that broke off', async () => {
    await restore('one.txt');
    vi.spyOn(judgeAgain, 'get').mockRejectedValueOnce(new Error('no storage'));
    judgeRestored(report);
    judgeRestored(report);
    await vi.waitUntil(() => work.jobs.includes('one.txt'));
  });
});
