/** Nouns of a plan that the planner gives and every surface shows. */

/** What a plan is best at. */
export type PlanKind = 'fastest' | 'cheapest' | 'strongest';

/** Sum of what entries state, and how many of them state nothing: never read `unstated` as zero. */
export interface Total {
  low: number;
  high: number;
  unstated: number;
}

/** US dollars; `asOf` is the oldest month among the stated prices. */
export interface PriceTotal extends Total {
  asOf: string | null;
}

/**
 * Why an entry stands in a plan; the words are the surface's. `only-one`: nothing else closes one of its gaps under these
 * conditions. `cheapest`, `fastest`, `strongest`: none is better at it for one of its gaps; as the only reason, that the
 * plan as a whole is. `covers-several`: it closes two gaps or more. `chosen`: the person named it.
 */
export type StepReason =
  | 'only-one'
  | 'cheapest'
  | 'fastest'
  | 'strongest'
  | 'covers-several'
  | 'needed-first'
  | 'chosen'
  | 'deepens';

/** A credential of the person that lapses, and that postings ask for. */
export interface Lapsing {
  /** Id of the named credential. */
  namedCredential: string;
  /** ISO date on which it lapses or lapsed. */
  expires: string;
  /** Saved postings that ask for it. */
  postings: number;
}

/** A credential that lapses, with the entries that award it anew. */
export interface Renewal extends Lapsing {
  courses: string[];
}

/** An entry left out because something it requires cannot be had here. */
export interface BlockedCourse {
  courseId: string;
  missing: string[];
}

/** Why there is nothing: limits that no plan can keep. */
export type PlanImpossible = 'no-gaps' | 'no-hours' | 'deadline-past' | 'no-money';
