import type { MarketView, NamedRow, OneStep } from '../../components/market-view.ts';
import { readAskKey } from '../../utils/matching/asked.ts';
import { type Market, type MarketRow, market, marketRoles, ROW_FLOOR, totalOf } from '../../utils/matching/market.ts';
import { marketTrend } from '../../utils/matching/market-trend.ts';
import { createMatcher } from '../../utils/matching/match.ts';
import { monthOf } from '../../utils/matching/opened.ts';
import { RANK_FLOOR, recognition } from '../../utils/matching/recognition.ts';
import { routesFor } from '../../utils/matching/routes.ts';
import type { Evidence } from '../../utils/model/evidence.ts';
import { localDay } from '../../utils/model/local-day.ts';
import type { RequirementMatch } from '../../utils/model/match.ts';
import type { MentionKind } from '../../utils/model/mention.ts';
import type { SkillLevel } from '../../utils/model/skill.ts';
import type { Asked } from './market-data.ts';
import type { PlanSource } from './plan-data.ts';

/** All that the page is made of, as it is stored now. */
export interface MarketData extends Asked, PlanSource {
  evidence: readonly Evidence[];
  now: Date;
}

type Answer = (key: string) => RequirementMatch;

/** The page for one role, or for all. Pure: the same data gives the same view. */
export function marketView(data: MarketData, role?: string): MarketView {
  const { counts, opened, lexicon, evidence, now } = data;
  const today = localDay(now);
  const answer = createAnswers(data);
  const shown = market(counts, (key) => answer(key).state, { role });
  const ofOpened = market(opened, () => 'missing', { role });
  const named = recognition(counts, { kind: 'credential', role });
  const credentials = named.tooFew ? [] : named.rows.filter((row) => totalOf(row) >= ROW_FLOOR);
  const names = (ids: readonly string[]) => ids.map((id) => lexicon.label(id));
  const trend = marketTrend(counts, monthOf(now), role);
  return {
    asOf: today,
    total: market(counts, () => 'missing').n,
    n: shown.n,
    opened: ofOpened.n,
    saved: shown.n - ofOpened.n,
    older: Math.max(0, recognition(opened, { kind: 'skill', role }).n - ofOpened.n),
    floor: RANK_FLOOR,
    least: ROW_FLOOR,
    tooFew: shown.tooFew,
    from: shown.from,
    to: shown.to,
    role,
    roles: marketRoles(counts),
    rows: shown.rows.map((row) => ({
      id: row.id,
      names: names(row.ids),
      total: totalOf(row),
      musts: row.musts,
      others: row.others,
      state: row.state,
      states: row.states,
    })),
    below: shown.below,
    credentials: credentials.map((row) => namedRow(row, answer(row.id))),
    credentialsN: named.n,
    credentialsBelow: named.tooFew ? 0 : named.rows.length - credentials.length,
    trend: { ...trend, rows: trend.rows.map(({ ids, ...row }) => ({ ...row, names: names(ids) })) },
    step: oneStep(shown, data, today),
    holdsAny: evidence.length > 0,
  };
}

/** Each thing that is asked for is answered once, by the match itself, whatever the number of postings. */
function createAnswers({ evidence, lexicon, now }: MarketData): Answer {
  const match = createMatcher(evidence, { now, graph: lexicon });
  const known = new Map<string, RequirementMatch>();
  return (key) => {
    const answered = known.get(key) ?? match([requirementOf(key)]).rows[0];
    if (!answered) throw new Error('what is asked for has a row in the match');
    known.set(key, answered);
    return answered;
  };
}

/** A requirement that asks for what the key stands for. */
export function requirementOf(key: string): Parameters<ReturnType<typeof createMatcher>>[0][number] {
  const { ids, level, years } = readAskKey(key) ?? { ids: [key] };
  return {
    id: ids.join('|'),
    label: key,
    kind: 'knowledge',
    force: 'must',
    alternatives: ids.map((id) => ({ id, label: id, kind: 'knowledge' })),
    ...(level && { level }),
    ...(years !== undefined && { years: { min: years } }),
  };
}

function namedRow(
  { id, label, musts, others }: { id: string; label: string; musts: number; others: number },
  { state, reason, evidence }: RequirementMatch,
): NamedRow {
  const expired = reason === 'expired' ? evidence?.validUntil?.slice(0, 10) : undefined;
  return { id, label, total: musts + others, state, ...(expired && { expired }) };
}

/** The gap that stands open in most postings; of those that are as many, the one that is asked for most. */
function oneStep({ rows }: Market, data: MarketData, today: string): OneStep | undefined {
  const { lexicon, courses, evidence } = data;
  if (evidence.length === 0) return undefined;
  const most = rows.reduce<MarketRow | undefined>(
    (best, row) => (row.states.missing > (best?.states.missing ?? 0) ? row : best),
    undefined,
  );
  if (!most) return undefined;
  const kind: MentionKind = lexicon.namedCredential(most.ids[0] ?? '')
    ? 'credential'
    : (lexicon.skill(most.ids[0] ?? '')?.kind ?? 'knowledge');
  const routes = routesFor({ skillIds: most.ids, kind, level: levelOf(most) }, courses, {
    today,
    skillsOf: (id) => lexicon.skillsOf(id),
  });
  const route = routes.find(({ best }) => best.includes('cheapest')) ?? routes[0];
  return {
    id: most.id,
    names: most.ids.map((id) => lexicon.label(id)),
    missing: most.states.missing,
    pick: route?.closes[0] ?? most.ids[0] ?? most.id,
    course: route?.course,
  };
}

const LEVELS: readonly SkillLevel[] = ['intro', 'working', 'advanced'];

/** The highest that any of them wants: what closes that closes all. */
function levelOf({ keys }: MarketRow): SkillLevel | undefined {
  const levels = keys.flatMap((key) => readAskKey(key)?.level ?? []);
  return LEVELS.findLast((level) => levels.includes(level));
}
