import type { Evidence } from '../model/evidence.ts';
import type { Band, Match, RequirementMatch, Tally } from '../model/match.ts';
import type { Requirement } from '../model/requirement.ts';
import { type Answer, answerOf, compareAnswers, type Nearness } from './answer.ts';
import { type EvidenceSource, sortEvidence } from './packed-evidence.ts';
import type { SkillGraph } from './skill-graph.ts';

/** What is looked at of a requirement; where the posting says so is not. */
export type Asked = Omit<Requirement, 'mentions' | 'quote' | 'heading'>;

/** Further evidence shown for a row; a match travels to the page in one message, however large the wallet is. */
const MOST_OTHERS = 20;
/** Under this many must-haves a share says nothing, so there is no band (LOOK, "Headline"). */
const LEAST_MUSTS_FOR_BAND = 3;
/** Least share of must-haves answered, in per cent, best first. */
const BANDS: readonly (readonly [Band, number])[] = [
  ['strong', 80],
  ['good', 60],
  ['partial', 35],
  ['early', 0],
];

/**
 * Answers each requirement with the best evidence.
 *
 * - Evidence of the skill itself or of a narrower one (any number of steps) counts fully; one that is one step broader,
 *   or related, counts partly.
 * - Alternatives ("Java or Kotlin") take the best answer of any; knock-outs and context get no row.
 * - Status `no-requirements` before `no-evidence`: an empty reading is told even to someone with an empty wallet. With
 *   `no-evidence` the rows are there, all missing, so that the posting's wishes can be listed; no number may be shown
 *   (`headlineOf` gives none) and there is no band.
 *
 * Pure: the same input gives the same result, and the order of `evidence` does not matter.
 */
export function matchRequirements(
  requirements: readonly Asked[],
  evidence: readonly Evidence[],
  options: { now: Date; graph: SkillGraph },
): Match {
  return createMatcher(evidence, options)(requirements);
}

/** As `matchRequirements`, for many postings: the evidence, which may be large, is sorted once. */
export function createMatcher(
  evidence: readonly Evidence[],
  options: { now: Date; graph: SkillGraph },
): (requirements: readonly Asked[]) => Match {
  return createMatcherFrom(sortEvidence(evidence, options.graph), options);
}

/** As `createMatcher`, from evidence that is sorted already. */
export function createMatcherFrom(
  index: EvidenceSource,
  options: { now: Date; graph: SkillGraph },
): (requirements: readonly Asked[]) => Match {
  return (requirements) => {
    const asked = requirements.filter(isAnswerable);
    const rows = asked.map((requirement) => rowOf(requirement, index, options));
    const musts = tally(asked, rows, 'must');
    const nices = tally(asked, rows, 'nice');
    const status = asked.length === 0 ? 'no-requirements' : !index.any ? 'no-evidence' : 'matched';
    const band = status === 'matched' ? bandOf(musts) : undefined;
    return { status, rows, musts, nices, ...(band === undefined ? {} : { band }) };
  };
}

/** Whether a requirement gets a row: context and knock-outs do not. */
export function isAnswerable({ force, knockOut, kind }: Pick<Asked, 'force' | 'knockOut' | 'kind'>): boolean {
  return force !== 'context' && knockOut === undefined && kind !== 'knockout' && kind !== 'degree';
}

/** True where there are must-haves and every one is answered: verified or held. */
export function allAnswered({ total, verified, held }: Tally): boolean {
  return total > 0 && verified + held === total;
}

/**
 * The figures of the headline, "9 of 12 must-haves answered · 6 verified (and 2 partly)"; null where no number may be
 * shown, because nothing is held yet or nothing was found in the posting.
 */
export function headlineOf(
  match: Match,
): { answered: number; verified: number; partly: number; total: number; of: 'musts' | 'nices' } | null {
  if (match.status !== 'matched') return null;
  const of = match.musts.total > 0 ? 'musts' : 'nices';
  const { verified, held, partial, total } = match[of];
  return { answered: verified + held, verified, partly: partial, total, of };
}

function rowOf(
  requirement: Asked,
  index: EvidenceSource,
  { now, graph }: { now: Date; graph: SkillGraph },
): RequirementMatch {
  const answers: Answer[] = [];
  const consider = (skillIds: Iterable<string>, nearness: Nearness): void => {
    for (const skillId of skillIds) {
      for (const item of index.of(skillId)) {
        const answer = answerOf(item, requirement, nearness, now);
        if (answer) answers.push(answer);
      }
    }
  };
  for (const { id } of requirement.alternatives) {
    consider([id], 'same');
    consider(index.narrower(id), 'narrower');
    consider(new Set([...index.related(id), ...graph.related(id), ...graph.broader(id)]), 'related');
  }
  const best = onePerSource(answers.sort(compareAnswers));
  const first = best[0];
  if (!first) return { requirementId: requirement.id, state: 'missing', reason: 'no-evidence', others: [] };
  return {
    requirementId: requirement.id,
    state: first.state,
    reason: first.reason,
    evidence: first.evidence,
    others: best.slice(1, 1 + MOST_OTHERS).map(({ evidence }) => evidence),
  };
}

/** One credential often says the same thing in several fields; people want to see it once. */
function onePerSource(sorted: readonly Answer[]): Answer[] {
  const seen = new Set<string>();
  return sorted.filter(({ evidence }) => {
    const key = `${evidence.source} ${evidence.sourceId}`;
    return !seen.has(key) && seen.add(key);
  });
}

function tally(asked: readonly Asked[], rows: readonly RequirementMatch[], force: 'must' | 'nice'): Tally {
  const counts: Tally = { total: 0, verified: 0, held: 0, partial: 0, missing: 0 };
  asked.forEach((requirement, position) => {
    const row = rows[position];
    if (requirement.force !== force || !row) return;
    counts.total += 1;
    counts[row.state] += 1;
  });
  return counts;
}

function bandOf({ total, verified, held }: Tally): Band | undefined {
  if (total < LEAST_MUSTS_FOR_BAND) return undefined;
  return BANDS.find(([, least]) => (verified + held) * 100 >= least * total)?.[0];
}
