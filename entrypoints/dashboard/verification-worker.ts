import { type BadgeJob, createBadgeCheck } from './badge-work.ts';
import { createRuns } from './judge-run.ts';
import { createJudge, type JudgeJob, type JudgePlace } from './judge-work.ts';

const bundled = async () => (await fetch(new URL('/data/lexicon.bin', location.href))).arrayBuffer();

const place: JudgePlace = {
  fetch: (url, init) => fetch(url, init),
  skills: async () => (await import('./skill-reader.ts')).skillReader(bundled),
};
const runOf = createRuns(place.fetch);
const judge = createJudge(place, runOf);
const checkBadge = createBadgeCheck(place, runOf);

addEventListener('message', ({ data }: MessageEvent<JudgeJob | BadgeJob>) => {
  const answer: Promise<unknown> = 'shown' in data ? checkBadge(data) : judge(data);
  void answer.then((result) => postMessage(result));
});
