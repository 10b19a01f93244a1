import { readFileSync } from 'node:fs';
import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import Modern from 'modern-ahocorasick';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { keywordTrie } from './keyword-trie.ts';
import { pageSizes } from './page-sizes.ts';
import { inventedPostings } from './postings.ts';

interface Row {
  what: string;
  'build ms': number | null;
  'MB/s': number;
  'ms a posting (median)': number;
  'ms a posting (p95)': number;
  'speed beside a bare loop': number;
}

const texts = inventedPostings();
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
const ROUNDS = 5;

/** Times one pass over every text, after a warm-up, best of five rounds for the throughput. */
function measure(what: string, buildMs: number | null, run: (text: string) => number, loopSpeed: number | null): Row {
  let sink = 0;
  for (const text of texts) sink += run(text);
  const times: number[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const text of texts) {
      const from = performance.now();
      sink += run(text);
      times.push(performance.now() - from);
    }
    best = Math.min(best, performance.now() - start);
  }
  if (sink === -1) throw new Error('unreachable: keeps the work from being optimised away');
  times.sort((a, b) => a - b);
  const speed = bytes / 1e6 / (best / 1e3);
  return {
    what,
    'build ms': buildMs === null ? null : round(buildMs),
    'MB/s': round(speed),
    'ms a posting (median)': round(times[Math.floor(times.length / 2)] ?? 0),
    'ms a posting (p95)': round(times[Math.floor(times.length * 0.95)] ?? 0),
    'speed beside a bare loop': loopSpeed === null ? 1 : round(speed / loopSpeed, 4),
  };
}

function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}

function built<T>(build: () => T): [T, number] {
  const start = performance.now();
  const value = build();
  return [value, performance.now() - start];
}

const file = readFileSync(new URL('../../public/data/lexicon.bin', import.meta.url));
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;

const loop = measure(
  'bare character loop (calibration)',
  null,
  (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    return sum & 1;
  },
  null,
);
const [lexicon, openMs] = built(() => openLexicon(buffer));
const labels = [
  ...new Set(
    [...lexicon.entries()].flatMap((entry) => [entry.label, ...entry.aliases]).map((each) => each.toLowerCase()),
  ),
];
const [modern, modernMs] = built(() => new Modern(labels));
const [monyone, monyoneMs] = built(() => new Monyone(labels));

const [trie, trieMs] = built(() => keywordTrie(labels));
// Its pattern language gives these characters a meaning, so labels that hold them are left out for it alone.
const plain = labels.filter((label) => /^[a-z0-9 ]+$/.test(label));
const [wink, winkMs] = built(() => {
  const nlp = winkNLP(model, ['sbd', 'cer']);
  nlp.learnCustomEntities([{ name: 'skill', patterns: plain }], { matchValue: false });
  return nlp;
});

const rows = [
  loop,
  measure(
    'Credlens: mentions (rules, force, offsets)',
    openMs,
    (text) => findMentions(text, lexicon).length,
    loop['MB/s'],
  ),
  measure('Credlens: requirements', openMs, (text) => findRequirements(text, lexicon).length, loop['MB/s']),
  measure(
    'modern-ahocorasick, same labels, no rules',
    modernMs,
    (text) => modern.search(text.toLowerCase()).length,
    loop['MB/s'],
  ),
  measure(
    '@monyone/aho-corasick, same labels, no rules',
    monyoneMs,
    (text) => [...monyone.matchInText(text.toLowerCase())].length,
    loop['MB/s'],
  ),
  measure(
    'character trie as in flashtext, same labels, no rules',
    trieMs,
    (text) => trie(text.toLowerCase()).length,
    loop['MB/s'],
  ),
  measure(
    'wink-nlp custom entities, plain labels only',
    winkMs,
    (text) => wink.readDoc(text).customEntities().length(),
    loop['MB/s'],
  ),
];

const popups = await pageSizes();
const report = {
  node: process.version,
  postings: texts.length,
  characters: bytes,
  labels: labels.length,
  lexiconBytes: file.byteLength,
  rows,
  popups,
};
console.table(rows);
if (popups.length > 0) console.table(popups);
else console.log('sizes of the pages: skipped, there is no build (npm run build)');
console.log(JSON.stringify(report));
