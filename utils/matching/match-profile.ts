import type { Evidence } from '../model/evidence.ts';
import type { RequirementMatch } from '../model/match.ts';
import type { CandidateState, ProfileMark, ProfileMention, ProfileRow } from '../model/profile-match.ts';
import type { RoleLine } from '../model/role.ts';
import { type Asked, createMatcher } from './match.ts';
import { ancestorsOf, type SkillGraph } from './skill-graph.ts';

/** Characters around a mention that are kept as the evidence's own words. */
const QUOTE = 160;

/**
 * Answers each line of a role with what a candidate's page shows: the same engine as for postings, with the text's mentions
 * as claims and the page's badges as credentials. Nothing is added up: there is no number for a person.
 *
 * @param text of the profile, that the offsets of `mentions` belong to
 * @param badges evidence of badges on the page, as they were last checked; a badge that was not is `unverified`
 * @returns one row for each line, in the role's order; the marks of all rows are what is highlighted, no more and no less
 */
export function matchProfile(
  lines: readonly RoleLine[],
  profile: {
    text: string;
    mentions: readonly ProfileMention[];
    badges: readonly Evidence[];
    /** The words of a stretch, as they may be shown and kept; the text itself where nothing is to be left out. */
    quote?: (start: number, end: number) => string;
  },
  options: { now: Date; graph: SkillGraph },
): ProfileRow[] {
  const { text, mentions, badges, quote = (start, end) => text.slice(start, end) } = profile;
  const asked = lines.map(askedOf);
  const claims = mentions.map((mention) => claimOf(mention, text, quote));
  const all = createMatcher([...badges, ...claims], options)(asked);
  const verified = lines.some(({ verifiedOnly }) => verifiedOnly) ? createMatcher(badges, options)(asked) : null;
  const near = nearnessOf(lines, mentions, options.graph);
  return lines.map((line, at) => {
    const strict = line.verifiedOnly ? verified?.rows[at] : undefined;
    const best = strict?.state === 'verified' ? strict : all.rows[at];
    const state = stateOf(best);
    const row: ProfileRow = {
      lineId: line.id,
      state,
      reason: best?.reason ?? 'no-evidence',
      ...(best?.evidence ? { evidence: best.evidence } : {}),
      marks: near(line),
      ...periodOf(best?.evidence, mentions),
    };
    return line.verifiedOnly && state !== 'verified' ? { ...row, needsBadge: true } : row;
  });
}

/** Everything to be highlighted: each mention once, by its nearest answer. */
export function marksOf(rows: readonly ProfileRow[]): ProfileMark[] {
  const marks = new Map<number, ProfileMark>();
  for (const mark of rows.flatMap((row) => row.marks)) {
    const known = marks.get(mark.start);
    if (
      !known ||
      RANK[mark.nearness] < RANK[known.nearness] ||
      (known.alternative && !mark.alternative && RANK[mark.nearness] === RANK[known.nearness])
    )
      marks.set(mark.start, mark);
  }
  return [...marks.values()].sort((a, b) => a.start - b.start);
}

const RANK = { same: 0, narrower: 1, related: 2 } as const;

function askedOf(line: RoleLine): Asked {
  const { id, label, kind, force, alternatives, level, years } = line;
  return {
    id,
    label,
    kind,
    force,
    alternatives,
    ...(level === undefined ? {} : { level }),
    ...(years === undefined ? {} : { years: { min: years } }),
  };
}

function claimOf(mention: ProfileMention, text: string, quote: (start: number, end: number) => string): Evidence {
  // As far as a quote reaches: a line may be the whole text.
  const reach = Math.max(0, mention.start - QUOTE - 1);
  const before = text.slice(reach, mention.start).lastIndexOf('\n');
  const lineStart = before < 0 ? 0 : reach + before + 1;
  const behind = text.slice(mention.end, mention.end + QUOTE + 1).indexOf('\n');
  const lineEnd = behind < 0 ? -1 : mention.end + behind;
  const from = wordStart(text, Math.max(lineStart, mention.start - QUOTE), lineStart, mention.start);
  const to = wordEnd(text, Math.min(lineEnd < 0 ? text.length : lineEnd, mention.end + QUOTE), lineEnd, mention.end);
  return {
    source: 'claim',
    sourceId: idOf(mention),
    skillId: mention.id,
    name: mention.label,
    verdict: 'self-asserted',
    reasons: [],
    via: 'claim',
    field: quote(from, to),
    ...(mention.years === undefined ? {} : { years: mention.years }),
    ...(mention.level === undefined ? {} : { level: mention.level }),
  };
}

/** Where the first whole word begins at or behind `at`; there itself where a line begins or no word ends before `last`. */
function wordStart(text: string, at: number, lineStart: number, last: number): number {
  if (at === lineStart || SPACE.test(text[at - 1] ?? ' ')) return at;
  const gap = text.slice(at, last).search(SPACE);
  return gap < 0 ? whole(text, at) : at + gap + 1;
}

/** Where the last whole word ends at or before `at`. */
function wordEnd(text: string, at: number, lineEnd: number, first: number): number {
  if (at === lineEnd || SPACE.test(text[at] ?? ' ')) return at;
  for (let end = at; end > first; end -= 1) if (SPACE.test(text[end - 1] ?? '')) return end - 1;
  return whole(text, at);
}

const SPACE = /\s/;
/** Never between the halves of one character. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);

/** A badge's own dates stand in the badge. */
function periodOf(
  evidence: Evidence | undefined,
  mentions: readonly ProfileMention[],
): Pick<ProfileRow, 'period'> | undefined {
  const mention = evidence?.source === 'claim' ? mentions.find((each) => idOf(each) === evidence.sourceId) : undefined;
  return mention?.period ? { period: mention.period } : undefined;
}

const idOf = ({ start, end }: ProfileMention) => `${start}-${end}`;

function stateOf(row: RequirementMatch | undefined): CandidateState {
  switch (row?.state) {
    case 'verified':
      return 'verified';
    case 'partial':
      return 'partly';
    case 'held':
      return row.evidence?.source === 'credential' ? 'badge-not-verified' : 'claimed';
    default:
      return 'not-found';
  }
}

/** Which mentions answer a line, by the rule of `matchRequirements`: the skill, a narrower one, or a neighbour. */
function nearnessOf(
  lines: readonly RoleLine[],
  mentions: readonly ProfileMention[],
  graph: SkillGraph,
): (line: RoleLine) => ProfileMark[] {
  const above = new Map<string, { ancestors: ReadonlySet<string>; related: ReadonlySet<string> }>();
  for (const { id } of mentions)
    if (!above.has(id)) above.set(id, { ancestors: ancestorsOf(id, graph), related: new Set(graph.related(id)) });
  const around = new Map<string, ReadonlySet<string>>();
  for (const { alternatives } of lines)
    for (const { id } of alternatives) around.set(id, new Set([...graph.related(id), ...graph.broader(id)]));
  const nearest = (asked: string, held: string): ProfileMark['nearness'] | null => {
    if (asked === held) return 'same';
    const known = above.get(held);
    if (known?.ancestors.has(asked)) return 'narrower';
    return known?.related.has(asked) || around.get(asked)?.has(held) ? 'related' : null;
  };
  return ({ alternatives }) =>
    mentions.flatMap(({ start, end, id }): ProfileMark[] => {
      const best = alternatives
        .map((asked) => nearest(asked.id, id))
        .filter((each) => each !== null)
        .sort((a, b) => RANK[a] - RANK[b])[0];
      return best ? [{ start, end, nearness: best, alternative: alternatives.length > 1 }] : [];
    });
}
