import type { Force, MentionKind } from '../model/mention.ts';
import type { Block } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import type { SkillLevel } from '../model/skill.ts';
import { bindYears, type Years } from './amounts.ts';
import { analyse } from './analysis.ts';
import { item } from './arrays.ts';
import { bindLevels } from './levels.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlacedMention } from './placed-mention.ts';
import type { Sentence } from './sections.ts';

const STRENGTH: Record<Force, number> = { must: 2, nice: 1, context: 0 };
const EQUIVALENT =
  /(?:or|oder|ou|o|of)\s+(?:an?\s+|the\s+|any\s+)?(?:equivalent|comparable|similar|relevant|vergleichbare|équivalent|equivalente|gelijkwaardige?)(?![\p{L}])/iu;
/** The longest quote; a sentence beyond that is cut around its first mention. */
const LONGEST_QUOTE = 600;

interface Draft extends Requirement {
  strength: number;
  /** Named in a list of requirements, not only in duties or prose. */
  listed: boolean;
}

type Alternative = Requirement['alternatives'][number];

/** "degree or equivalent experience" may be answered by experience. */
function withEquivalent(text: string, sentence: Sentence, group: readonly PlacedMention[]): Alternative[] {
  const alternatives = group.map(({ id, label, kind }): Alternative => ({ id, label, kind }));
  const last = item(group, group.length - 1);
  if (last.knockOut === 'degree' && EQUIVALENT.test(text.slice(last.end, Math.min(sentence.end, last.end + 160))))
    alternatives.push({ id: 'equivalent-experience', label: 'equivalent experience', kind: 'degree' });
  if (alternatives.length === 1) return alternatives;
  const seen = new Set<string>();
  return alternatives.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The ids in alphabetical order: "A or B" is the same requirement as "B or A". */
function idOf(alternatives: readonly Alternative[]): string {
  const ids =
    alternatives.length === 1
      ? item(alternatives, 0).id
      : alternatives
          .map(({ id }) => id)
          .sort()
          .join('|');
  return ids.length > 600 ? ids.slice(0, 600) : ids;
}

function labelOf(alternatives: readonly Alternative[]): string {
  if (alternatives.length === 1) return item(alternatives, 0).label.slice(0, 600);
  const labels = alternatives.map(({ label }) => label);
  const last = labels.pop() ?? '';
  return (labels.length === 0 ? last : `${labels.join(', ')} or ${last}`).slice(0, 600);
}

function quoteOf(text: string, sentence: Sentence, first: PlacedMention): Requirement['quote'] {
  let { start, end } = sentence;
  if (end - start > LONGEST_QUOTE) {
    start = Math.max(start, first.start - LONGEST_QUOTE / 2);
    end = Math.min(end, start + LONGEST_QUOTE);
  }
  return { start, end, text: text.slice(start, end) };
}

function strongest(group: readonly PlacedMention[]): Force {
  return group.reduce<Force>((best, { force }) => (STRENGTH[force] > STRENGTH[best] ? force : best), 'context');
}

function firstOf<T>(values: readonly (T | undefined)[], from: number, to: number): T | undefined {
  for (let i = from; i < to; i++) if (values[i] !== undefined) return values[i];
  return undefined;
}

/** Same ids again: the strongest force speaks, with its sentence; years and level are the highest asked for. */
function merge(known: Draft, again: Draft): void {
  for (const mention of again.mentions) known.mentions.push(mention);
  known.listed ||= again.listed;
  if (again.years && (!known.years || again.years.min > known.years.min)) known.years = again.years;
  known.level ??= again.level;
  if (again.strength <= known.strength) return;
  known.force = again.force;
  known.strength = again.strength;
  known.quote = again.quote;
  known.heading = again.heading;
}

/** "AWS" in the duties and "AWS or Azure" in the requirements are one requirement: the list says that either will do. */
function foldIntoGroups(drafts: Map<string, Draft>): void {
  for (const group of [...drafts.values()]) {
    if (group.alternatives.length < 2 || group.knockOut || !group.listed) continue;
    for (const { id } of group.alternatives) {
      const single = drafts.get(id);
      if (!single || single.listed || single.strength > group.strength || single.years || single.level) continue;
      for (const mention of single.mentions) group.mentions.push(mention);
      group.mentions.sort((a, b) => a.start - b.start);
      drafts.delete(id);
    }
  }
}

/**
 * What a posting asks for, in the text's order: mentions grouped by what they name, alternatives as one requirement,
 * with force, years, level and the sentence that says so. What is named only in passing gives no requirement.
 * @param options.blocks blocks of the posting; without them the shape of the lines decides on sections.
 * @param options.language BCP 47, where the page says.
 * @param options.title the posting's title; a line that repeats it asks for nothing.
 * @param options.company who hires, where the page says; its own product is no requirement in its own prose.
 * @returns requirements with unique ids. Empty means that none were found, never that nothing is asked for.
 */
export function findRequirements(
  text: string,
  lexicon: Lexicon,
  options: { blocks?: Block[]; language?: string; title?: string; company?: string } = {},
): Requirement[] {
  const { sentences, asked, words } = analyse(text, lexicon, options);
  const drafts = new Map<string, Draft>();
  for (const { sentence: index, mentions, groups } of asked) {
    const sentence = item(sentences, index);
    const years = bindYears(text, sentence, mentions);
    const levels = bindLevels(text, sentence, words(index), mentions);
    // Groups follow one another as the mentions do.
    let from = 0;
    for (const group of groups) {
      const to = from + group.length;
      const draft = draftOf(text, sentence, group, firstOf(years, from, to), firstOf(levels, from, to));
      const known = drafts.get(draft.id);
      if (known) merge(known, draft);
      else drafts.set(draft.id, draft);
      from = to;
    }
  }
  foldIntoGroups(drafts);
  const found: Requirement[] = [];
  for (const { strength: _strength, listed: _listed, ...requirement } of drafts.values())
    if (requirement.force !== 'context') found.push(requirement);
  return found;
}

function draftOf(
  text: string,
  sentence: Sentence,
  group: readonly PlacedMention[],
  years: Years | undefined,
  level: SkillLevel | undefined,
): Draft {
  const first = item(group, 0);
  const alternatives = withEquivalent(text, sentence, group);
  const force = strongest(group);
  const kind: MentionKind = first.kind;
  const draft: Draft = {
    id: idOf(alternatives),
    label: labelOf(alternatives),
    kind,
    force,
    alternatives,
    // Both sides of "A or B" carry the force.
    mentions: group.map(({ start, end, id, label, kind, rule }) => ({ start, end, id, label, kind, force, rule })),
    quote: quoteOf(text, sentence, first),
    strength: STRENGTH[force],
    listed: sentence.section === 'required' || sentence.section === 'preferred',
  };
  if (sentence.heading) draft.heading = sentence.heading;
  if (years) draft.years = years;
  if (level) draft.level = level;
  if (first.knockOut) draft.knockOut = first.knockOut;
  return draft;
}
