import { compileEntries } from '../../utils/skills/compile.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { lexiconText } from '../skills/compiled.ts';
import { dataFile, jsonLines, report } from './measure.ts';

/** Speed on real postings: opening the binary, time for each posting, throughput, memory of the opened lexicon. */

const texts = ['multi-profession', 'glassdoor'].flatMap((name) =>
  jsonLines<{ description?: string }>(dataFile(`skills/${name}/postings.jsonl`)).flatMap(
    ({ description }) => description ?? [],
  ),
);
const { skills, credentials } = lexiconText();
const bytes = compileEntries(skills, credentials);

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const heap = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const opening: number[] = [];
for (let i = 0; i < 5; i++) {
  const start = performance.now();
  openLexicon(bytes).find('python');
  opening.push(performance.now() - start);
}
const before = heap();
const lexicon = openLexicon(bytes.slice(0));
for (const text of texts.slice(0, 100)) findRequirements(text, lexicon);
const held = heap() - before;

const characters = texts.reduce((sum, text) => sum + text.length, 0);
let best = Number.POSITIVE_INFINITY;
const times: number[] = [];
for (let pass = 0; pass < 5; pass++) {
  const start = performance.now();
  for (const text of texts) {
    const from = performance.now();
    findRequirements(text, lexicon);
    if (pass > 0) times.push(performance.now() - from);
  }
  best = Math.min(best, performance.now() - start);
}
times.sort((a, b) => a - b);
report('speed', {
  engine: {
    postings: texts.length,
    'open ms (first)': round(opening[0] ?? 0),
    'open ms (best)': round(Math.min(...opening)),
    'binary MB': round(bytes.byteLength / 1e6),
    'memory MB': round(held, 1),
    'median ms': round(times[times.length >> 1] ?? 0),
    'p95 ms': round(times[Math.floor(times.length * 0.95)] ?? 0),
    'max ms': round(times.at(-1) ?? 0),
    'MB/s': round(characters / 1e6 / (best / 1e3)),
  },
});
