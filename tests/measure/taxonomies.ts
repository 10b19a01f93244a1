import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { compileTaxonomies } from '../../utils/taxonomies/compile-taxonomies.ts';
import type { Imported } from '../../utils/taxonomies/merge.ts';
import { readTaxonomy } from '../../utils/taxonomies/read-taxonomy.ts';
import { taxonomyBytes } from '../../utils/taxonomies/taxonomy-bytes.ts';
import { ownLexicon } from '../skills/compiled.ts';
import { dataFile, dataFolder, jsonLines, report } from './measure.ts';

/**
 * The engine with imported skill lists: time to read and to compile them, bytes kept, time to open, memory held, time for
 * each real posting. Memory is exact with `node --expose-gc`.
 */

const LISTS: Record<string, string[]> = {
  'bundled alone': [],
  'ESCO en': ['esco-v1.1.1-en/skills_en.csv'],
  'O*NET': ['onet/Technology_Skills.newer.txt'],
  'ESCO en + fr, O*NET': ['esco-v1.1.1-en/skills_en.csv', 'esco-fr/skills_fr.csv', 'onet/Technology_Skills.newer.txt'],
};
const texts = ['multi-profession', 'glassdoor'].flatMap((name) =>
  jsonLines<{ description?: string }>(dataFile(`skills/${name}/postings.jsonl`)).flatMap(
    ({ description }) => description ?? [],
  ),
);
const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
const held = async (): Promise<number> => {
  // Buffers are given back a moment after what held them.
  for (let i = 0; i < 4; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};
const bundled = ownLexicon();

function imported(path: string): Imported {
  const read = readTaxonomy(path.split('/')[1] ?? '', readFileSync(resolve(dataFolder(), 'taxonomy', path)));
  if (!read.ok) throw new Error(`${path}: ${read.failure.code}`);
  return { source: read.value.source.id, language: read.value.language, concepts: read.value.concepts };
}

/** Compiles in a function of its own, so that nothing but the bytes outlives it. */
function compiled(paths: readonly string[]): { bytes: ArrayBuffer; row: Record<string, unknown> } {
  let start = performance.now();
  const lists = paths.map(imported);
  const reading = performance.now() - start;
  start = performance.now();
  const { bytes, brought } = compileTaxonomies(bundled, lists);
  const row = {
    'read ms': Math.round(reading),
    'compile ms': Math.round(performance.now() - start),
    'new skills': brought.reduce((sum, { skills }) => sum + skills, 0),
    'kept MB': round((bytes.byteLength + lists.reduce((sum, list) => sum + taxonomyBytes(list).length, 0)) / 1e6),
  };
  return { bytes, row };
}

/** One row; what it holds in memory is gone with it. */
async function row(paths: readonly string[]): Promise<Record<string, unknown>> {
  const before = await held();
  const { bytes, row: made } = compiled(paths);
  const start = performance.now();
  const lexicon = openLexicon(bytes);
  const opening = performance.now() - start;
  for (const text of texts.slice(0, 200)) findRequirements(text, lexicon);
  const memory = (await held()) - before;
  const times: number[] = [];
  for (let pass = 0; pass < 3; pass++)
    for (const text of texts) {
      const from = performance.now();
      findRequirements(text, lexicon);
      if (pass > 0) times.push(performance.now() - from);
    }
  times.sort((a, b) => a - b);
  return {
    ...made,
    'open ms': round(opening),
    'memory MB': round(memory),
    'median ms': round(times[times.length >> 1] ?? 0, 2),
    'p95 ms': round(times[Math.floor(times.length * 0.95)] ?? 0, 2),
    'max ms': round(times.at(-1) ?? 0, 2),
  };
}

// What compiling for the first time leaves behind belongs to no list.
await row([]);
const table: Record<string, Record<string, unknown>> = {};
for (const [name, paths] of Object.entries(LISTS)) {
  if (paths.every((path) => existsSync(resolve(dataFolder(), 'taxonomy', path)))) table[name] = await row(paths);
  else process.stdout.write(`skipped: shared data not present (${name})\n`);
}
report('taxonomies', table);
