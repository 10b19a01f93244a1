import type { Evidence } from '../model/evidence.ts';
import { type Asked, isAnswerable } from './match.ts';
import { ancestorsOf, type SkillGraph } from './skill-graph.ts';

/** Sources that are evidence of exactly the same skills. */
interface Group {
  sources: string[];
  count: number;
}

export interface AskedCounter {
  /** Counts one posting. */
  add(requirements: readonly Pick<Asked, 'alternatives' | 'force' | 'kind' | 'knockOut'>[]): void;
  /** By id of credential or claim: in how many of the postings; 0 is told too. Without evidence there is no entry. */
  counts(): Record<string, number>;
}

/**
 * In how many postings each credential or claim is asked for: where the match would take it as the skill itself or a
 * narrower one. Verdict, level, years and dates do not matter here (what has expired is still asked for), and what is
 * only related does not count.
 */
export function createAskedCounter(
  evidence: readonly Pick<Evidence, 'sourceId' | 'skillId'>[],
  graph: SkillGraph,
): AskedCounter {
  const skillsOf = new Map<string, Set<string>>();
  for (const { sourceId, skillId } of evidence) {
    const skills = skillsOf.get(sourceId) ?? new Set();
    skillsOf.set(sourceId, skills.add(skillId));
  }
  const groups = new Map<string, Group>();
  const answering = new Map<string, Set<Group>>();
  for (const [source, skills] of skillsOf) {
    const key = [...skills].sort().join('|');
    const known = groups.get(key);
    if (known) {
      known.sources.push(source);
      continue;
    }
    const group: Group = { sources: [source], count: 0 };
    groups.set(key, group);
    for (const skill of skills)
      for (const asked of [skill, ...ancestorsOf(skill, graph)])
        answering.set(asked, (answering.get(asked) ?? new Set()).add(group));
  }
  return {
    add(requirements) {
      const hit = new Set<Group>();
      for (const requirement of requirements)
        if (isAnswerable(requirement))
          for (const { id } of requirement.alternatives) for (const group of answering.get(id) ?? []) hit.add(group);
      for (const group of hit) group.count += 1;
    },
    counts() {
      return Object.fromEntries(
        [...groups.values()].flatMap(({ sources, count }) => sources.map((source) => [source, count])),
      );
    },
  };
}
