/**
 * What matching needs to know of the lexicon, as questions. Matching may not import the skills folder, so whoever owns
 * the lexicon (background, command line) passes an object that answers. Unknown ids answer with themselves or nothing.
 */
export interface SkillGraph {
  /** The label shown to people; the id itself where it is unknown. */
  label(id: string): string;
  /** Ids one step broader: `python` -> `programming`. */
  broader(id: string): readonly string[];
  /** Ids that are related without being broader or narrower; may be stated in one direction only. */
  related(id: string): readonly string[];
  /** Skills that a named credential is evidence of; empty for anything else. */
  skillsOf(namedCredentialId: string): readonly string[];
}

/** Deep enough for any taxonomy we import; a wrong cycle in it must not hang the match. */
const MAX_STEPS = 12;

/** Every id above `id`, without `id` itself, nearest first. Cycles end quietly. */
export function ancestorsOf(id: string, graph: SkillGraph): Set<string> {
  const seen = new Set<string>();
  let level: readonly string[] = [id];
  for (let step = 0; step < MAX_STEPS && level.length > 0; step += 1) {
    const next: string[] = [];
    for (const current of level) {
      for (const parent of graph.broader(current)) {
        if (parent === id || seen.has(parent)) continue;
        seen.add(parent);
        next.push(parent);
      }
    }
    level = next;
  }
  return seen;
}
