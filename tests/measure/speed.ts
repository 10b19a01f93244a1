import { Judge } from '../../utils/skills/accept.ts';
import { item } from '../../utils/skills/arrays.ts';
import { findCandidates } from '../../utils/skills/candidates.ts';
import { compileEntries } from '../../utils/skills/compile.ts';
import { aliasLanguages } from '../../utils/skills/language.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { findRequirements } from '../../utils/skills/requirements.ts';
import { readSentences } from '../../utils/skills/sections.ts';
import { tokenise } from '../../utils/skills/tokens.ts';
import { numberTokens } from '../../utils/skills/trie.ts';
import { lexiconText } from '../skills/compiled.ts';
import { dataFile, jsonLines, report } from './measure.ts';

/**
 * Speed on real postings: opening the binary, time for each posting, throughput whole and by stage, memory of the opened
 * lexicon. Beside the time on the clock stands the processor's own, which a busy machine changes less.
 */

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
const times: number[] = [];
const { sections } = lexicon;
const numbered = texts.map((text) => numberTokens(sections, text));
const found = numbered.map((tokens) => findCandidates(sections, tokens, aliasLanguages(tokens, 'en')));
const sentences = texts.map((text) => readSentences(text));

/** Each stage by itself, and what holds the stages before it; the last is what the extension calls. */
const STAGES: Record<string, (text: string, index: number) => unknown> = {
  'bare character loop (calibration)': (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
    return sum;
  },
  'cutting into tokens': (text) => tokenise(text),
  'tokens and trie: every spelling': (text) => {
    const tokens = numberTokens(sections, text);
    return findCandidates(sections, tokens, aliasLanguages(tokens, 'en'));
  },
  'lines, sections, sentences': (text) => readSentences(text),
  'accepting, of spellings and sentences known': (_, index) =>
    new Judge(sections, item(numbered, index), item(found, index), item(sentences, index)).accepted(),
  'mentions with force (all rules)': (text) => findMentions(text, lexicon),
  'requirements (all rules)': (text, index) => {
    const from = performance.now();
    const requirements = findRequirements(text, lexicon);
    if (warm) times.push(performance.now() - from);
    return requirements[index];
  },
};

let warm = false;
const stages: Record<string, Record<string, number>> = {};
for (const [name, run] of Object.entries(STAGES)) {
  let best = Number.POSITIVE_INFINITY;
  let processor = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 6; pass++) {
    warm = pass > 0;
    const usage = process.cpuUsage();
    const start = performance.now();
    texts.forEach(run);
    best = Math.min(best, performance.now() - start);
    const { user, system } = process.cpuUsage(usage);
    processor = Math.min(processor, (user + system) / 1e3);
  }
  stages[name] = {
    'MB/s': round(characters / 1e6 / (best / 1e3)),
    'MB per second of processor time': round(characters / 1e6 / (processor / 1e3)),
    'ns a character': round((best * 1e6) / characters, 1),
  };
}
times.sort((a, b) => a - b);
report('speed by stage', stages);
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
    'MB/s': stages['requirements (all rules)']?.['MB/s'],
  },
});
