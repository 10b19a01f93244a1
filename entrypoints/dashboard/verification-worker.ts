import { createJudge, type JudgeJob } from './judge-work.ts';

const bundled = async () => (await fetch(new URL('/data/lexicon.bin', location.href))).arrayBuffer();

const judge = createJudge({
  fetch: (url, init) => fetch(url, init),
  skills: async () => (await import('./skill-reader.ts')).skillReader(bundled),
});

addEventListener('message', ({ data }: MessageEvent<JudgeJob>) => {
  void judge(data).then((result) => postMessage(result));
});
