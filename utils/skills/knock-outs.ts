import type { KnockOut } from '../model/requirement.ts';
import { markWords } from './folded.ts';
import { DEGREE_PATTERNS, KNOCK_OUT_PATTERNS } from './knock-out-patterns.ts';
import { matchesAtEdge } from './matches.ts';
import type { Stretch } from './sentences.ts';
import type { Word } from './tokens.ts';

/** A knock-out as the text words it: what no credential answers, and degrees. */
export interface KnockOutHit extends Stretch {
  id: string;
  label: string;
  knockOut: KnockOut;
}

const ALL = [...KNOCK_OUT_PATTERNS, ...DEGREE_PATTERNS];
/** "teach mathematics to GCSE", "physics at A level". */
const TAUGHT = /(?:teach(?:ing)?\s(?:[\p{L}]+[\s,]+){0,6}|(?:lessons|classes|tutoring)\s)(?:to|at|up to)\s$/iu;
const byTrigger = new Map<string, number[]>();
ALL.forEach(({ triggers }, index) => {
  for (const word of triggers) byTrigger.set(word, [...(byTrigger.get(word) ?? []), index]);
});

/** Mark of a word that may stand in a knock-out: a sentence without any such word holds none. */
export const TRIGGER = 1 << 7;
markWords(TRIGGER, byTrigger.keys());

/** Knock-outs and degrees of one sentence, in order, none inside another; offsets of the whole text. */
export function findKnockOuts(text: string, sentence: Stretch, words: readonly Word[]): KnockOutHit[] {
  let tried: Set<number> | undefined;
  for (const { word } of words)
    for (const index of byTrigger.get(word) ?? []) {
      tried ??= new Set();
      tried.add(index);
    }
  if (!tried) return [];
  const body = text.slice(sentence.start, sentence.end);
  const hits: KnockOutHit[] = [];
  ALL.forEach(({ id, label, knockOut, pattern }, index) => {
    if (!tried.has(index)) return;
    for (const match of matchesAtEdge(pattern, body)) {
      const found = match[0].trimEnd();
      const start = sentence.start + match.index;
      // What somebody teaches is no diploma of theirs.
      if (id === 'secondary-school-diploma' && TAUGHT.test(body.slice(Math.max(0, match.index - 60), match.index)))
        continue;
      if (found !== '') hits.push({ start, end: start + found.length, id, label, knockOut });
    }
  });
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: KnockOutHit[] = [];
  for (const hit of hits) {
    const before = kept.at(-1);
    // "BS/BA degree": the bare word only completes the degree in front of it.
    if (before?.knockOut === 'degree' && hit.id === 'degree' && hit.start - before.end === 1) {
      before.end = hit.end;
      continue;
    }
    if (!before || before.end <= hit.start) kept.push(hit);
  }
  return kept;
}
