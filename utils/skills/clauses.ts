import type { Force } from '../model/mention.ts';
import { type Cue, findCues } from './cues.ts';
import { matches } from './matches.ts';
import type { Stretch } from './sentences.ts';
import type { Word } from './tokens.ts';

/** A comma behind one of these ends what a cue further right can reach: "Strong SQL skills, and Go is a plus". */
const HEAD_NOUN =
  /(?:skills?|experience|knowledge|degree|languages?|frameworks?|proficiency|certifications?|certificate|years|understanding|licen[cs]e|diploma|required|preferred|background|ability|plus|desired|kenntnisse|erfahrung|expérience|experiencia|ervaring)\s{0,2}(?:\([^()]{0,80}\)\s{0,2})?,\s(?!(?:or|oder|ou|o|of)\s)/giu;
const HEAD_NOUN_AND =
  /(?:skills?|experience|knowledge|degree|proficiency|certifications?|certificate|understanding|licen[cs]e|required)\s(?:and|und|et|y|en)\s/giu;
const TURN =
  /[,\s](?:but|though|although|yet|while|whereas|however|aber|jedoch|mais|pero|maar)\s|,\sand\s(?=(?:skills?|experience|knowledge|familiarity|proficiency)\s(?:in|with|of)\s)|,\s(?=(?:masters?|master[\u2019']s|ph\.?\s?d\.?|mba|doctorate|doctoral|advanced degree|graduate degree)(?![\p{L}]))|;\s|\s[-\u2013\u2014]\s(?=\p{Lu})/giu;

/** "preferably in a bank and have experience with SQL": what is asked for anew is no longer only welcome. */
const NEW_DEMAND =
  /(?:\sand|,)\s(?:have|has|be|is|can|must|should|possess|possesses|able|strong|excellent|you)(?=\s)/giu;

/** Offsets where a clause of the sentence ends. */
function offsets(pattern: RegExp, text: string, from: number): number[] {
  return matches(pattern, text).map((match) => from + match.index + match[0].length);
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

const MEMBER_EDGE = /,\s(?!or\s)|\s(?:and|und|et|y|en|with|in|of)\s|:\s/g;

/** How far left "(preferred)" reaches: the list member in front, with its alternatives. */
function memberStart(text: string, sentence: Stretch, open: number): number {
  const before = text.slice(sentence.start, open);
  const parts = matches(MEMBER_EDGE, before);
  const last = parts.at(-1);
  return last ? sentence.start + last.index + last[0].length : sentence.start;
}

/** A clause behind the last comma that begins so goes on with what stands before it. */
const GOES_ON =
  /^(?:or|and|and\/or|oder|und|ou|et|o|y|of|en|including|such|like|e\.g|i\.e|which|this|that|these|those|all|both|either|any|ideally|preferably|at|is|are|would|was|wäre|ist|est|serait|es|sería|strongly|highly|also|not|but|though|although|while)(?![\p{L}])/iu;

/** Between the last comma and the cue stand words, but none that the lexicon knows; names stand before the comma. */
function speaksOfUnknown(text: string, from: number, to: number, mentions: readonly Stretch[]): boolean {
  const comma = text.lastIndexOf(', ', to);
  if (comma < from || !/\p{L}{3}/u.test(text.slice(comma, to))) return false;
  // A comma of closed parentheses, or the last of a list: "fund accounting, hedge funds, options are a plus".
  if (/^[^(]*\)/.test(text.slice(comma, to)) || text.slice(from, comma).includes(', ')) return false;
  if (text.lastIndexOf('(', to) > comma || GOES_ON.test(text.slice(comma + 2, to))) return false;
  if (/\s(?:and|or|and\/or)\s|etc/.test(text.slice(comma, to)) || !/^\p{Ll}/u.test(text.slice(comma + 2, to)))
    return false;
  return mentions.some((each) => inside(each, from, comma)) && !mentions.some((each) => inside(each, comma, to));
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
  let known: number[] | undefined;
  const { cues, negated } = findCues(words, (offset) => {
    known ??= offsets(TURN, text.slice(sentence.start, sentence.end), sentence.start);
    return firstAfter(known, offset, sentence.end);
  });
  if (cues.length === 0 && !negated) return forces;
  const body = text.slice(sentence.start, sentence.end);
  const turns = known ?? offsets(TURN, body, sentence.start);
  const nouns = offsets(HEAD_NOUN, body, sentence.start);
  const nounAnds = offsets(HEAD_NOUN_AND, body, sentence.start);
  const demands = offsets(NEW_DEMAND, body, sentence.start);
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
      // "(SQL is required, Go is a plus)": each speaks for its own part.
      const before = cues[index - 1];
      const follows = before !== undefined && before.start >= around.start;
      const alone = !follows && next >= around.end;
      const opens = !alone && cue.kind.endsWith('ahead');
      const from = opens ? cue.end : follows ? before.end : around.start;
      const to = alone ? around.end : opens ? Math.min(next, around.end) : cue.start;
      if (!give(force, from, to) && !follows) give(force, memberStart(text, sentence, around.start - 1), around.start);
      return;
    }
    const turn = lastBefore(turns, cue.start, reached);
    const single =
      /^\s*(?:is|would be|ist|est|es)\s/.test(text.slice(cue.start, cue.end + 1)) ||
      /^(?:an?|un|ein|een)\s/i.test(text.slice(cue.start, cue.end));
    const left = lastBefore(single ? [...nouns, ...nounAnds] : nouns, cue.start, turn);
    const ahead = cue.kind.endsWith('ahead');
    const colon = /^\s?(?:in|for)?\s?:/i.test(text.slice(cue.end, cue.end + 6));
    const reach = colon || ahead ? firstAfter(turns, cue.end, sentence.end) : Math.min(next, sentence.end);
    const right = cue.kind === 'nice-ahead' ? firstAfter(demands, cue.end, reach) : reach;
    if (colon && any(cue.end, right)) {
      give(force, cue.end, right);
      // "Degree preferred in: law, economics": the degree too.
      if (!/^\s?:/.test(text.slice(cue.end, cue.end + 2))) give(force, left, cue.start);
    } else if (ahead) {
      // "SQL, ideally" looks back; "SQL, ideally in a bank" speaks of something the lexicon does not know.
      const last = !/[\p{L}\p{N}]/u.test(text.slice(cue.end, right));
      if (!give(force, cue.end, right) && cue.kind === 'nice-ahead' && last) give(force, left, cue.start);
    } else if (force === 'nice' && speaksOfUnknown(text, left, cue.start, mentions)) {
      // "retail management, fashion preferred": what is preferred is not in the lexicon.
    } else if (give(force, left, cue.start)) {
      // "dashboard tools a plus (Tableau, Looker)"
      if (force === 'nice' && /^\s?\(/.test(text.slice(cue.end, cue.end + 2)))
        give(force, cue.end, parentheses(text, sentence, cue.end + 3)?.end ?? cue.end);
    } else {
      // Nothing in this clause: the whole left side, unless the cue opens the sentence.
      const back = turn > sentence.start && turn !== left && give(force, turn, cue.start);
      // "SQL and Python, but neither is a must"
      const across = force === 'nice' && turn > reached && turn === left;
      if (!back && !(across && !any(cue.end, right) && give(force, reached, turn))) give(force, cue.end, right);
    }
    if (!ahead) reached = cue.end;
  });
  if (negated)
    mentions.forEach((mention, index) => {
      if (inside(mention, negated.start, negated.end) && forces[index] !== 'nice') forces[index] = 'context';
    });
  return forces;
}
