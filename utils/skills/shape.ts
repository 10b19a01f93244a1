import { i32 } from './arrays.ts';
import type { Candidate } from './candidates.ts';
import type { NamesAround } from './names-around.ts';
import type { Sentence } from './sections.ts';

/** What the shape of a line says of a doubtful name in it: its capitals, its place, what follows. */

/** "Excel preferred", "Scala is a plus": no verb goes on so. */
const FORCE_WORDS = new Set(
  'preferred required desired desirable is are essential mandatory optional certified'.split(' '),
);
/** In front of a name with a capital: somebody is meant. */
const PERSON_BEFORE = new Set(
  'ask contact call email mail meet tell phone text dear hi hello named name mr mrs ms dr with'.split(' '),
);
const PERSON_AFTER = new Set('at from in on or and will if via to directly who is'.split(' '));
/** One thing among many of its kind, not a product. */
const EACH = new Set('each every this that these those any another your his her'.split(' '));

/** Words of a line with capitals: "A Place To Grow", "A PLACE TO EXCEL". */
const capitalised = new WeakMap<Sentence, { most: boolean; all: boolean }>();

function capitalsOf(around: NamesAround, sentence: Sentence): { most: boolean; all: boolean } {
  const known = capitalised.get(sentence);
  if (known) return known;
  const whole = around.tokens.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 200));
  const words = whole.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [];
  const found = {
    most: words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8,
    all: words.length >= 2 && whole === whole.toUpperCase(),
  };
  capitalised.set(sentence, found);
  return found;
}

/** First word of a sentence, or a line where every word is capitalised; abbreviations and "iOS" keep their say. */
export function capitalsSayNothing(around: NamesAround, candidate: Candidate): boolean {
  const { text } = around.tokens;
  const start = i32(around.tokens.start, candidate.first);
  const written = around.written(candidate.first);
  const sentence = around.sentenceOf(candidate.first);
  if (!sentence) return false;
  if (written.length >= 4 && /^\p{Lu}+$/u.test(written)) return capitalsOf(around, sentence).all;
  if (!/^\p{Lu}\p{Ll}*$/u.test(written)) return false;
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  if (sentence.start === start && /;\s?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  const opens = start - sentence.start <= 40 && !/[\p{L}\p{N}]/u.test(before);
  if (opens || /[.:!?]["')\]]?\s*$/.test(before)) return !/:\s*$/.test(before);
  return capitalsOf(around, sentence).most;
}

/** "- Excel", "Excel (advanced)", "Excel: ...": nothing that a verb could go on with. */
export function standsAlone(around: NamesAround, { last }: Candidate): boolean {
  const next = around.word(last + 1);
  const sentence = around.sentenceOf(last);
  if (sentence && capitalsOf(around, sentence).all) return false;
  return (
    /[\n,;:()|/]/.test(around.gap(last)) ||
    /^\d/.test(next) ||
    FORCE_WORDS.has(next) ||
    last + 1 >= around.tokens.count ||
    !around.sameSentence(last, last + 1)
  );
}

/** "Access Control Systems": another capitalised word follows that is neither a name nor a cue. */
export function partOfLongerName(around: NamesAround, { last }: Candidate): boolean {
  const next = last + 1;
  if (next >= around.tokens.count || !/^[ \u00a0]$/.test(around.gap(last))) return false;
  if (around.isCovered(next) || !around.sameSentence(last, next)) return false;
  return /^\p{Lu}\p{Ll}/u.test(around.written(next));
}

/** A line of a requirement list that says nothing but the name. */
export function isWholeLine(around: NamesAround, { first, last }: Candidate): boolean {
  const sentence = around.sentenceOf(first);
  if (!sentence || sentence.role || !around.inRequirements(first)) return false;
  if (around.sentenceOf(first - 1) === sentence) return false;
  const { text, end } = around.tokens;
  const after = text.slice(i32(end, last), Math.min(sentence.end, i32(end, last) + 40));
  return /^\W*(?:\([^()]{0,30}\))?\W*$/.test(after);
}

/** "clean each Flask": one thing among many of its kind. */
export function isOneOfMany(around: NamesAround, { first }: Candidate): boolean {
  return first > 0 && around.gap(first - 1) === ' ' && EACH.has(around.word(first - 1));
}

/** "Ask Ruby at the desk": somebody's name. */
export function isPerson(around: NamesAround, { first, last }: Candidate): boolean {
  const before = around.word(first - 1);
  if (first === 0 || !/^[\s:.]{1,2}$/.test(around.gap(first - 1)) || !around.sameSentence(first - 1, first))
    return false;
  return before !== 'with' && PERSON_BEFORE.has(before) && PERSON_AFTER.has(around.word(last + 1));
}
