import type { Evidence } from '../model/evidence.ts';
import type { State, StateReason } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import { validityAt } from './dates.ts';
import { NO_EVIDENCE } from './evidence.ts';

/** How a piece of evidence stands to the skill asked for: it is the skill or a narrower one, or only near it. */
export type Nearness = 'same' | 'narrower' | 'related';

/** What one piece of evidence gives one requirement. */
export interface Answer {
  state: Exclude<State, 'missing'>;
  reason: Exclude<StateReason, 'no-evidence'>;
  nearness: Nearness;
  evidence: Evidence;
}

const LEVELS = ['intro', 'working', 'advanced'] as const;
const STATES = ['verified', 'held', 'partial'] as const;
const REASONS: readonly StateReason[] = [
  'verified',
  'verified-unbound',
  'status-unknown',
  'unverified',
  'self-asserted',
  'claim',
  'expired',
  'not-yet-valid',
  'fewer-years',
  'lower-level',
  'related-skill',
];
const NEARNESS: readonly Nearness[] = ['same', 'narrower', 'related'];
const VIAS: readonly Evidence['via'][] = [
  'alignment',
  'result-alignment',
  'named-credential',
  'tag',
  'text',
  'person',
  'claim',
];

/** What evidence may fall short of. */
type Shortfall = Pick<Requirement, 'level' | 'years'>;

/**
 * State and reason of one piece of evidence for one requirement (ARCHITECTURE 3, "Verdict -> state"); dates are judged
 * at `now`. Unknown years or an unknown level are not "fewer" or "lower": the file is silent, not short.
 * @returns null where the evidence is none (false, revoked, suspended, another issuer).
 */
export function answerOf(evidence: Evidence, requirement: Shortfall, nearness: Nearness, now: Date): Answer | null {
  if (NO_EVIDENCE.has(evidence.verdict)) return null;
  const partly = shortfallOf(evidence, requirement, nearness, now);
  if (partly) return { state: 'partial', reason: partly, nearness, evidence };
  return { ...fullAnswer(evidence), nearness, evidence };
}

function shortfallOf(evidence: Evidence, requirement: Shortfall, nearness: Nearness, now: Date) {
  if (evidence.verdict === 'expired' || evidence.verdict === 'not-yet-valid') return evidence.verdict;
  const validity = validityAt(now, evidence);
  if (validity !== 'valid') return validity;
  if (nearness === 'related') return 'related-skill';
  if (evidence.level && requirement.level && LEVELS.indexOf(evidence.level) < LEVELS.indexOf(requirement.level)) {
    return 'lower-level';
  }
  if (evidence.years !== undefined && requirement.years && evidence.years < requirement.years.min) return 'fewer-years';
  return null;
}

function fullAnswer(evidence: Evidence): Pick<Answer, 'state' | 'reason'> {
  // A skill that the person tied to a badge is the person's word, however well the badge itself checks out.
  if (evidence.source === 'claim' || evidence.via === 'person') return { state: 'held', reason: 'claim' };
  switch (evidence.verdict) {
    case 'verified':
      return { state: 'verified', reason: 'verified' };
    case 'verified-unbound':
    case 'status-unknown':
    case 'self-asserted':
      return { state: 'held', reason: evidence.verdict };
    default:
      return { state: 'held', reason: 'unverified' };
  }
}

/** Total order, best first, so that the choice never depends on the order in which evidence was given. */
export function compareAnswers(a: Answer, b: Answer): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
    NEARNESS.indexOf(a.nearness) - NEARNESS.indexOf(b.nearness) ||
    VIAS.indexOf(a.evidence.via) - VIAS.indexOf(b.evidence.via) ||
    (b.evidence.years ?? -1) - (a.evidence.years ?? -1) ||
    levelRank(b.evidence) - levelRank(a.evidence) ||
    compareText(a.evidence.source + a.evidence.sourceId, b.evidence.source + b.evidence.sourceId) ||
    compareText(a.evidence.skillId, b.evidence.skillId) ||
    compareText(writtenOut(a.evidence), writtenOut(b.evidence))
  );
}

/** The same text for the same evidence, in whatever order its members were set. */
function writtenOut(evidence: Evidence): string {
  return JSON.stringify(Object.entries(evidence).sort(([one], [other]) => compareText(one, other)));
}

function levelRank(evidence: Evidence): number {
  return evidence.level === undefined ? -1 : LEVELS.indexOf(evidence.level);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
