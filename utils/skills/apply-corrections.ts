import type { Correction } from '../model/correction.ts';
import type { Force, Mention } from '../model/mention.ts';
import type { Requirement } from '../model/requirement.ts';
import type { Lexicon } from './lexicon.ts';
import { foldedTokens } from './tokens.ts';

type Alternative = Requirement['alternatives'][number];
/** A phrase -> what the person said about it, oldest first. */
type Rules = ReadonlyMap<string, readonly Correction[]>;

const STRENGTH: Record<Force, number> = { must: 2, nice: 1, context: 0 };
const LONGEST_PHRASE = 200;
const LONGEST_QUOTE = 600;
const LONGEST_NAME = 600;

/** A phrase as corrections compare it: its tokens in lower case, joined by single spaces ("C++ " is "c++"). */
export function foldPhrase(text: string): string {
  return foldedTokens(text).join(' ').slice(0, LONGEST_PHRASE);
}

/** Do these corrections say anything about the text? True where one of the folded phrases stands in it. */
export function holdsPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const folded = ` ${foldedTokens(text).join(' ')} `;
  for (const phrase of phrases) if (folded.includes(` ${phrase} `)) return true;
  return false;
}

/**
 * Requirements as the person corrected them: mentions of a phrase that is "not a skill" go, those of one that "means X"
 * name X, and what then asks for the same is one requirement. Knock-outs stay as they are, and so does a mention whose
 * new meaning the lexicon does not know. Corrections of one phrase are read in the order in which they were made.
 * @param text the text that the requirements were found in; offsets are of this text.
 * @returns the very requirements where no correction touches them; none is changed in place.
 */
export function applyCorrections(
  requirements: readonly Requirement[],
  corrections: readonly Correction[],
  text: string,
  lexicon: Pick<Lexicon, 'skill' | 'namedCredential'>,
): Requirement[] {
  const rules = rulesOf(corrections);
  if (rules.size === 0) return [...requirements];
  const corrected = new Map<string, Requirement>();
  for (const requirement of requirements) {
    const next = correctRequirement(requirement, text, (mention) => correctMention(mention, text, rules, lexicon));
    if (!next) continue;
    const known = corrected.get(next.id);
    corrected.set(next.id, known ? merge(known, next) : next);
  }
  return [...corrected.values()];
}

/**
 * Mentions as the person corrected them, by the same rules as `applyCorrections`: for texts that ask for nothing, such as
 * a CV or the words of a badge.
 * @param text the text that the mentions were found in; offsets are of this text.
 */
export function correctMentions(
  mentions: readonly Mention[],
  corrections: readonly Correction[],
  text: string,
  lexicon: Pick<Lexicon, 'skill' | 'namedCredential'>,
): Mention[] {
  const rules = rulesOf(corrections);
  if (rules.size === 0) return [...mentions];
  return mentions.flatMap((mention) => correctMention(mention, text, rules, lexicon) ?? []);
}

function rulesOf(corrections: readonly Correction[]): Rules {
  const rules = new Map<string, Correction[]>();
  const inOrder = [...corrections].sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0));
  for (const correction of inOrder) {
    if (correction.kind === 'have') continue;
    const list = rules.get(correction.phrase);
    if (list) list.push(correction);
    else rules.set(correction.phrase, [correction]);
  }
  return rules;
}

/** The mention as it is to be read; null when it names no skill. */
function correctMention(
  mention: Mention,
  text: string,
  rules: Rules,
  lexicon: Pick<Lexicon, 'skill' | 'namedCredential'>,
): Mention | null {
  let read = mention;
  for (const { kind, skillId, means } of rules.get(foldPhrase(text.slice(mention.start, mention.end))) ?? []) {
    if (skillId !== read.id) continue;
    if (kind === 'not-a-skill') return null;
    const named = means === undefined ? undefined : nameOf(means, lexicon);
    if (named) read = { ...read, ...named, rule: 'corrected' };
  }
  return read;
}

function nameOf(id: string, lexicon: Pick<Lexicon, 'skill' | 'namedCredential'>): Alternative | undefined {
  const skill = lexicon.skill(id);
  if (skill) return { id, label: skill.label, kind: skill.kind };
  const named = lexicon.namedCredential(id);
  return named && { id, label: named.label, kind: 'credential' };
}

function correctRequirement(
  requirement: Requirement,
  text: string,
  correct: (mention: Mention) => Mention | null,
): Requirement | null {
  if (requirement.knockOut !== undefined) return requirement;
  const read = requirement.mentions.map((mention) => ({ mention, next: correct(mention) }));
  if (read.every(({ mention, next }) => mention === next)) return requirement;
  const mentions = read.flatMap(({ next }) => next ?? []);
  const force = strongest(mentions);
  if (force === 'context') return null;

  const alternatives = new Map<string, Alternative>();
  for (const alternative of requirement.alternatives) {
    const own = read.filter(({ mention }) => mention.id === alternative.id);
    // "equivalent experience" has no mention of its own: it stays with what it is an alternative to.
    if (own.length === 0) alternatives.set(alternative.id, alternative);
    for (const { next } of own)
      if (next) alternatives.set(next.id, { id: next.id, label: next.label, kind: next.kind });
  }
  const list = [...alternatives.values()];
  const { years, level, heading, quote, ...rest } = requirement;
  const kept = mentions.some((each) => each.force === force && each.start >= quote.start && each.end <= quote.end);
  return {
    ...rest,
    id: list
      .map(({ id }) => id)
      .sort()
      .join('|')
      .slice(0, LONGEST_NAME),
    label: labelOf(list),
    kind: list[0]?.kind ?? requirement.kind,
    force,
    alternatives: list,
    mentions,
    ...(kept
      ? { quote, ...(heading === undefined ? {} : { heading }), ...(years && { years }), ...(level && { level }) }
      : { quote: lineOf(text, mentions, force) }),
  };
}

/** The line around the first mention of that force: the sentence that was quoted spoke of another meaning. */
function lineOf(text: string, mentions: readonly Mention[], force: Force): Requirement['quote'] {
  const { start: at, end: to } = mentions.find((mention) => mention.force === force) as Mention;
  let start = text.lastIndexOf('\n', at) + 1;
  const stop = text.indexOf('\n', to);
  let end = stop < 0 ? text.length : stop;
  if (end - start > LONGEST_QUOTE) {
    start = Math.max(start, at - LONGEST_QUOTE / 2);
    end = Math.min(end, start + LONGEST_QUOTE);
  }
  return { start, end, text: text.slice(start, end) };
}

function strongest(mentions: readonly Mention[]): Force {
  return mentions.reduce<Force>((best, { force }) => (STRENGTH[force] > STRENGTH[best] ? force : best), 'context');
}

function labelOf(alternatives: readonly Alternative[]): string {
  const labels = alternatives.map(({ label }) => label);
  const last = labels.pop() ?? '';
  return (labels.length === 0 ? last : `${labels.join(', ')} or ${last}`).slice(0, LONGEST_NAME);
}

/** Two that now ask for the same: the stronger force speaks, with its sentence; years are the most asked for. */
function merge(known: Requirement, again: Requirement): Requirement {
  const stronger = STRENGTH[again.force] > STRENGTH[known.force] ? again : known;
  const { years: _years, level: _level, ...rest } = stronger;
  const most = again.years && (!known.years || again.years.min > known.years.min) ? again.years : known.years;
  const level = known.level ?? again.level;
  return {
    ...rest,
    mentions: [...known.mentions, ...again.mentions].sort((a, b) => a.start - b.start),
    ...(most && { years: most }),
    ...(level && { level }),
  };
}
