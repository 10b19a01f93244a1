import type { Block } from '../model/posting.ts';
import type { ProfileMention } from '../model/profile-match.ts';
import { bindYears } from './amounts.ts';
import { analyse } from './analysis.ts';
import { item } from './arrays.ts';
import { cueForces } from './clauses.ts';
import { isDenied } from './denials.ts';
import { bindLevels } from './levels.ts';
import type { Lexicon } from './lexicon.ts';
import { findPeriods, type Period } from './periods.ts';
import { stretchAt } from './sentence-at.ts';
import type { Stretch } from './sentences.ts';
import { spokenLanguages } from './spoken-languages.ts';

/** Characters between a name and its period: marks, and one word. */
const LONGEST_BESIDE = 60;
/** An entry of a career has this many lines below the one with its dates, at most. */
const LONGEST_ENTRY = 40;

const YEARS_BEHIND = /^\s?[·•|]\s?(\d{1,2})\+? ?(?:yrs?|years?|jahre?n?|ans?|años?|jaar|jaren)(?![\p{L}])/iu;

/**
 * Where a candidate's text claims skills and named credentials. The same names are found as in a posting; what differs is
 * what the sentences around them mean: nothing is asked for here, so sections, hopes of the employer and force play no
 * part. What is denied ("no experience with Java") or only wished for ("learning Rust") is left out.
 *
 * @param options.blocks blocks of the profile; headings end an entry of the career
 * @param options.language BCP 47, where the page says
 * @param options.now for periods that go on until today
 * @param options.notWork stretches whose years are of school, age or the like: they say nothing about a skill
 * @param options.breaks offsets where another part of the page begins, which ends an entry like a heading
 * @returns in the text's order, none overlapping. `years` where the text says how many or from when to when, beside the
 * name; `period` also where only the entry that it stands in has dates: then it says when, not how long.
 */
export function findProfileMentions(
  text: string,
  lexicon: Lexicon,
  options: {
    now: Date;
    language?: string;
    blocks?: readonly Block[];
    notWork?: readonly Stretch[];
    breaks?: readonly number[];
  },
): ProfileMention[] {
  const { now, language, blocks, notWork = [] } = options;
  const breaks = new Set(options.breaks);
  // Without headings: "About me" is no company's section, and "Interests" asks for nothing either way.
  const plain = blocks?.map(
    ({ start, end, kind }): Block => ({ start, end, kind: kind === 'item' ? kind : 'paragraph' }),
  );
  const { sentences, asked, words } = analyse(text, lexicon, {
    profile: true,
    ...(language === undefined ? {} : { language }),
    ...(plain === undefined ? {} : { blocks: plain }),
  });
  const lines = linesOf(text, blocks);
  const periods = findPeriods(text, now).filter(
    ({ start, end }) => !notWork.some((each) => each.start < end && start < each.end),
  );
  const periodsOf = (at: number): Period[] => {
    const line = lines[at];
    return line ? periods.filter(({ start }) => start >= line.start && start < line.end) : [];
  };
  const found: ProfileMention[] = [];
  for (const { sentence: index, mentions } of asked) {
    const sentence = item(sentences, index);
    const years = bindYears(text, sentence, mentions);
    const levels = bindLevels(text, sentence, words(index), mentions);
    const cues = cueForces(text, sentence, words(index), mentions);
    mentions.forEach((mention, at) => {
      if (mention.knockOut || mention.kind === 'degree' || mention.kind === 'knockout') return;
      if (cues[at] === 'context' || isDenied(text, sentence, mention)) return;
      const line = stretchAt(lines, mention.start);
      const beside = ownPeriod(text, mention, mentions, periodsOf(line));
      const period = beside ?? entryPeriod(lines, line, periodsOf, breaks);
      const stated = years[at]?.min ?? (beside ? lengthOf(beside, now) : yearsBehind(text, mention.end));
      const level = levels[at];
      found.push({
        start: mention.start,
        end: mention.end,
        id: mention.id,
        label: mention.label,
        kind: mention.kind,
        rule: mention.rule,
        ...(stated === undefined ? {} : { years: stated }),
        ...(level === undefined ? {} : { level }),
        ...(period === undefined ? {} : { period: { from: period.from, ...(period.to && { to: period.to }) } }),
      });
    });
  }
  return withLanguages(found, spokenLanguages(text, lexicon, lines, language));
}

/** What lists of languages say stands for what was found in the same entries. */
function withLanguages(found: ProfileMention[], spoken: ReturnType<typeof spokenLanguages>): ProfileMention[] {
  if (spoken.length === 0) return found;
  const kept = found.filter(
    ({ start, end, kind }) =>
      !spoken.some(
        (each) =>
          (start < each.end && each.start < end) ||
          (each.entry.start <= start && end <= each.entry.end && kind !== 'tool' && kind !== 'credential'),
      ),
  );
  const languages = spoken.map(({ entry: _, ...each }): ProfileMention => ({ ...each, kind: 'language' }));
  return [...kept, ...languages].sort((a, b) => a.start - b.start);
}

/** "SQL · 6 yrs", as profile sites write it. */
function yearsBehind(text: string, end: number): number | undefined {
  const years = YEARS_BEHIND.exec(text.slice(end, end + 24))?.[1];
  return years === undefined ? undefined : Number(years);
}

interface Line {
  start: number;
  end: number;
  heading: number;
}

function linesOf(text: string, blocks: readonly Block[] | undefined): Line[] {
  if (blocks)
    return blocks.map(({ start, end, kind, level }) => ({
      start,
      end,
      heading: kind === 'heading' ? (level ?? 2) : 0,
    }));
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length, heading: 0 });
    start += line.length + 1;
  }
  return lines;
}

/** "Python (2019-2024), SQL 2015-2018": the period between this name and the next one, in its own line. */
function ownPeriod(
  text: string,
  mention: { start: number; end: number },
  mentions: readonly { start: number; end: number }[],
  periods: readonly Period[],
): Period | undefined {
  const next = mentions.find(({ start }) => start >= mention.end);
  const behind = periods.find(({ start }) => start >= mention.end && (!next || start < next.start));
  if (
    behind &&
    behind.start - mention.end <= LONGEST_BESIDE &&
    /^[\s,:;()|·•–—-]*(?:from|since|seit|depuis|desde|sinds|von|de|van)?\s*$/iu.test(
      text.slice(mention.end, behind.start),
    )
  )
    return behind;
  return undefined;
}

/** The period of the entry that a line stands in: its own line's, else the nearest above, up to the next heading. */
function entryPeriod(
  lines: readonly Line[],
  at: number,
  periodsOf: (line: number) => Period[],
  breaks: ReadonlySet<number>,
): Period | undefined {
  for (let line = at; line >= 0 && line > at - LONGEST_ENTRY; line--) {
    const [only, ...more] = periodsOf(line);
    if (only) return more.length === 0 ? only : undefined;
    if (breaks.has(lines[line]?.start ?? -1)) return undefined;
    if (line < at && (lines[line]?.heading ?? 0) > 0) {
      // The dates of an entry often stand right below or above its heading; above it, an entry of its own begins.
      return undefined;
    }
  }
  return undefined;
}

/** Years, rounded down to halves: "2019 - 2024" are five. */
function lengthOf({ from, to }: Period, now: Date): number {
  const [fromYear, fromMonth] = parts(from);
  const [toYear, toMonth] = to ? parts(to) : [now.getUTCFullYear(), now.getUTCMonth() + 1];
  const months = (toYear - fromYear) * 12 + (toMonth ?? fromMonth ?? 1) - (fromMonth ?? toMonth ?? 1);
  return Math.max(0, Math.floor(months / 6) / 2);
}

function parts(day: string): [number, number | undefined] {
  const [year, month] = day.split('-').map(Number);
  return [year ?? 0, month];
}
