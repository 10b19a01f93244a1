import type { MatchView } from '../model/match-view.ts';
import type { PackAnswer } from '../model/pack-request.ts';

/** A related skill is not what was asked for: it may be told in the match, but answers nothing towards others. */
const NO_ANSWER = new Set(['related-skill', 'no-evidence']);

/**
 * The credentials that answer what a posting asks for, requirement by requirement in the posting's order, the best one
 * first. Statements of the person's own are left out: there is nothing of them to hand on.
 */
export function packAnswers({ requirements, match }: Pick<MatchView, 'requirements' | 'match'>): PackAnswer[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return match.rows.flatMap(({ requirementId, state, reason, evidence, others }) => {
    const requirement = byId.get(requirementId);
    if (!requirement || requirement.force === 'context' || state === 'missing' || NO_ANSWER.has(reason)) return [];
    const { label, force } = requirement;
    const credentials = [...(evidence ? [evidence] : []), ...others].filter(({ source }) => source === 'credential');
    const seen = new Set<string>();
    return credentials.flatMap((each): PackAnswer[] => {
      if (seen.has(each.sourceId)) return [];
      seen.add(each.sourceId);
      const answer = { asked: label.slice(0, 500), force, credentialId: each.sourceId, field: each.field };
      return [{ ...answer, partly: state === 'partial', best: seen.size === 1 }];
    });
  });
}
