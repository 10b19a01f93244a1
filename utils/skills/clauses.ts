import type { Force } from '../model/mention.ts';
import { type Cue, findCues } from './cues.ts';
import type { Stretch } from './sentences.ts';
import type { Word } from './tokens.ts';

/** A comma behind one of these ends what a cue further right can reach: "Strong SQL skills, and Go is a plus". */
const HEAD_NOUN =
  /(?:skills?|experience|knowledge|degree|proficiency|certifications?|certificate|years|understanding|licen[cs]e|diploma|required|preferred|background|ability|plus|desired|kenntnisse|erfahrung|expérience|experiencia|ervaring)\s{0,2}(?:\([^()]{0,80}\)\s{0,2})?,\s/giu;
const HEAD_NOUN_AND =
  /(?:skills?|experience|knowledge|degree|proficiency|certifications?|certificate|understanding|licen[cs]e|required)\s(?:and|und|et|y|en)\s/giu;
const TURN = /[,\s](?:but|while|whereas|however|aber|jedoch|mais|pero|maar)\s|;\s|\s[\u2013\u2014]\s(?=\p{Lu})/giu;

/** Offsets where a clause of the sentence ends. */
function offsets(pattern: RegExp, text: string, from: number): number[] {
  return [...text.matchAll(pattern)].map((match) => from + match.index + match[0].length);
}

function lastBefore(sorted: readonly number[], offset: number, least: number): number {
  let found = least;
  for (const each of sorted) if (each <= offset && each > found) found = each;
  return found;
}

function firstAfter(sorted: readonly number[], offset: number, most: number): number {
  let found = most;
  for (const each of sorted) if (each > offset && each < found) found = each;
  return found;
}

function inside(stretch: Stretch, from: number, to: number): boolean {
  return stretch.start >= from && stretch.end <= to;
}

/** The parentheses around an offset, contents only. */
function parentheses(text: string, sentence: Stretch, offset: number): Stretch | undefined {
  const open = text.lastIndexOf('(', offset);
  if (open < sentence.start || text.slice(open, offset).includes(')')) return undefined;
  const close = text.indexOf(')', offset);
  return { start: open + 1, end: close < 0 || close > sentence.end ? sentence.end : close };
}

/** How far left "(preferred)" reaches: the list member in front, with its alternatives. */
function memberStart(text: string, sentence: Stretch, open: number): number {
  const before = text.slice(sentence.start, open);
  const parts = [...before.matchAll(/,\s(?!or\s)|\s(?:and|und|et|y|en|with|in|of)\s|:\s/g)];
  const last = parts.at(-1);
  return last ? sentence.start + last.index + last[0].length : sentence.start;
}

const FORCE_OF: Record<Cue['kind'], Force> = {
  nice: 'nice',
  'nice-ahead': 'nice',
  must: 'must',
  'must-ahead': 'must',
  none: 'context',
  'none-ahead': 'context',
};

/**
 * Forces that cues of a sentence give to the mentions in it; `undefined` where no cue reaches, so that the section
 * decides. A cue at the end ("... preferred") speaks for what stands before it in its clause, one in front
 * ("ideally ...") for what follows.
 */
export function cueForces(
  text: string,
  sentence: Stretch,
  words: readonly Word[],
  mentions: readonly Stretch[],
): (Force | undefined)[] {
  const forces: (Force | undefined)[] = mentions.map(() => undefined);
  const body = text.slice(sentence.start, sentence.end);
  const turns = offsets(TURN, body, sentence.start);
  const { cues, negated } = findCues(words, (offset) => firstAfter(turns, offset, sentence.end));
  if (cues.length === 0 && !negated) return forces;
  const nouns = offsets(HEAD_NOUN, body, sentence.start);
  const nounAnds = offsets(HEAD_NOUN_AND, body, sentence.start);
  const give = (force: Force, from: number, to: number): boolean => {
    let given = false;
    mentions.forEach((mention, index) => {
      if (!inside(mention, from, to)) return;
      forces[index] = force;
      given = true;
    });
    return given;
  };
  const any = (from: number, to: number): boolean => mentions.some((mention) => inside(mention, from, to));

  let reached = sentence.start;
  cues.forEach((cue, index) => {
    const force = FORCE_OF[cue.kind];
    const next = cues[index + 1]?.start ?? sentence.end;
    const around = parentheses(text, sentence, cue.start);
    if (around) {
      if (!give(force, around.start, around.end))
        give(force, memberStart(text, sentence, around.start - 1), around.start);
      return;
    }
    const turn = lastBefore(turns, cue.start, reached);
    const single =
      /^\s*(?:is|would be|ist|est|es)\s/.test(text.slice(cue.start, cue.end + 1)) ||
      /^(?:an?|un|ein|een)\s/i.test(text.slice(cue.start, cue.end));
    const left = lastBefore(single ? [...nouns, ...nounAnds] : nouns, cue.start, turn);
    const ahead = cue.kind.endsWith('ahead');
    const colon = /^\s*:/.test(text.slice(cue.end, cue.end + 3));
    const right = colon || ahead ? firstAfter(turns, cue.end, sentence.end) : Math.min(next, sentence.end);
    if (colon && any(cue.end, right)) give(force, cue.end, right);
    else if (ahead) {
      // "SQL, ideally" looks back; "SQL, ideally in a bank" speaks of something the lexicon does not know.
      const last = !/[\p{L}\p{N}]/u.test(text.slice(cue.end, right));
      if (!give(force, cue.end, right) && cue.kind === 'nice-ahead' && last) give(force, left, cue.start);
    } else if (!give(force, left, cue.start)) {
      // Nothing in this clause: the whole left side, unless the cue opens the sentence.
      if (!(turn > sentence.start && turn !== left && give(force, turn, cue.start))) give(force, cue.end, right);
    }
    if (!ahead) reached = cue.end;
  });
  if (negated)
    mentions.forEach((mention, index) => {
      if (inside(mention, negated.start, negated.end) && forces[index] !== 'nice') forces[index] = 'context';
    });
  return forces;
}
