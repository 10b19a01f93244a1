import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createJudgeQueue, type JudgeWorker } from '../../entrypoints/dashboard/judge-queue.ts';
import { createJudge, type JudgeJob } from '../../entrypoints/dashboard/judge-work.ts';
import { judgeUnjudged } from '../../entrypoints/dashboard/use-judge-again.ts';
import { ok } from '../../utils/model/result.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { addCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { restoreRows } from '../../utils/storage/restore.ts';
import { prepareRestore } from '../../utils/storage/restore-rows.ts';
import { aBadge, NOW, value } from '../storage/make-rows.ts';

let names = 0;
let db: CredlensDatabase;
const fetch = vi.fn();
beforeEach(() => {
  db = new CredlensDatabase(`judge-again-${names++}`);
  fetch.mockReset();
});
afterEach(() => db.delete());

/** The real judge, without a thread of its own. */
function queue() {
  const judge = createJudge({ fetch, skills: async () => ok(() => ({ skills: [] })) });
  return createJudgeQueue(() => {
    const worker: JudgeWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {},
      postMessage: (job: JudgeJob) => {
        void judge(job).then((data) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent));
      },
    };
    return worker;
  });
}

const BADGE = readFileSync(new URL('../fixtures/formats/open-badges-3/baked.svg', import.meta.url));

it('a restored badge gets its verdict and its words from its own bytes, and no host is asked', async () => {
  const bytes = new Uint8Array(BADGE);
  const original = { name: 'badge.svg', mediaType: 'image/svg+xml', bytes };
  // Whoever wrote the file says more than the badge does.
  const claimed = aBadge('Surgeon General', ['Surgery'], { verdict: 'verified', checkedAt: NOW.toISOString() });
  value(await addCredentials(db, [{ original, credentials: [claimed] }], NOW));
  const rows = value(await backupRows(db));
  const other = new CredlensDatabase(`judge-again-${names++}`);
  value(await restoreRows(other, value(await prepareRestore({ ...rows }, DATABASE_VERSION)), 'merge'));
  expect(await other.credentials.toArray()).toMatchObject([{ verdict: 'unverified', name: 'Surgeon General' }]);
  const told: number[][] = [];
  expect(value(await judgeUnjudged(other, queue(), (done, all) => told.push([done, all])))).toBe(1);
  expect(told.at(-1)).toEqual([1, 1]);
  const [judged] = await other.credentials.toArray();
  expect(judged?.checkedAt).toBeTruthy();
  expect(judged?.name).not.toBe('Surgeon General');
  expect(judged?.achievement.tags).not.toContain('Surgery');
  expect(fetch).not.toHaveBeenCalled();
  // What was judged is not judged again.
  expect(value(await judgeUnjudged(other, queue(), () => {}))).toBe(0);
  await other.delete();
});
