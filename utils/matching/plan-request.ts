import type { Course } from '../model/course.ts';
import type { MentionKind } from '../model/mention.ts';
import type {
  BlockedCourse,
  Lapsing,
  PlanImpossible,
  PlanKind,
  PriceTotal,
  Renewal,
  StepReason,
  Total,
} from '../model/plan.ts';
import type { SkillLevel } from '../model/skill.ts';

/** One thing to be closed. */
export interface PlanGap {
  /** Unique within a request; the id of the skill or named credential where it is a single one. */
  id: string;
  /** Alternatives: any one of them closes it. */
  anyOf: readonly string[];
  kind: MentionKind;
  /** A course must reach it; absent: any level does. */
  level?: SkillLevel | undefined;
  /** How much it is asked for; whole hundredths are compared. Default 1. */
  weight?: number | undefined;
}

/** A posting that the plan may answer: saved by the person, or the one in view. */
export interface PlanPosting {
  id: string;
  /** Ids of the gaps (of the request) that stand between it and "all must-haves answered". */
  needs: readonly string[];
}

export interface PlanRequest {
  /** Ids of skills or named credentials to close, or gaps with their alternatives, levels and weights. */
  gaps: readonly (string | PlanGap)[];
  /** Ids of skills, named credentials or courses that the person has already. */
  holds: readonly string[];
  courses: readonly Course[];
  /** ISO date. */
  today: string;
  /** Only what costs the learner nothing: free, funded or paid to them. Conditions of eligibility still hold. */
  free?: boolean | undefined;
  /** Most hours in all. Entries that do not state their hours cannot be promised to fit and are left out. */
  hours?: number | undefined;
  /** Most US dollars in all. Entries that do not state their price are left out. */
  usd?: number | undefined;
  /** With `deadline`: hours that the person has in a week. Absent, weeks of entries that state weeks count alone. */
  hoursPerWeek?: number | undefined;
  /** ISO date until which everything is done, one entry after the other. */
  deadline?: string | undefined;
  /** Primary languages the person learns in; empty or absent: any. */
  languages?: readonly string[] | undefined;
  /** ISO 3166 country; entries that name other regions only are left out. */
  region?: string | undefined;
  /** Leave out entries with conditions of eligibility. */
  openToAll?: boolean | undefined;
  /** Providers (host, else issuer) left out. */
  withoutProviders?: readonly string[] | undefined;
  /** Ids of entries left out. */
  without?: readonly string[] | undefined;
  /**
   * Ids of entries that stand in every plan: chosen instead of another, or started. They pass over preferences (language,
   * region, eligibility, provider), never over limits. What counts towards one of them, towards something held, or towards
   * what awards a credential that a gap names, costs a tenth less in the leading cost of a plan.
   */
  take?: readonly string[] | undefined;
  /** 0 (default): breadth. n: the n heaviest gaps also get an exam or mentored project, and a project, before others are opened. */
  depth?: number | undefined;
  /** For "moves n postings to all must-haves answered". */
  postings?: readonly PlanPosting[] | undefined;
  /** How often postings that were opened name a credential; the strongest plan prefers what is named more. */
  recognised?: ReadonlyMap<string, number> | undefined;
  /** Credentials that lapse and are asked for: renewals. */
  lapsing?: readonly Lapsing[] | undefined;
  /** Skills that a named credential is evidence of; what is held or awarded then counts for them too. */
  skillsOf?: ((namedCredentialId: string) => readonly string[]) | undefined;
}

export interface PlanStep {
  course: Course;
  /** Gaps of the request that it closes; empty for a mere prerequisite. */
  closes: string[];
  /** Courses of the plan that require it. */
  requiredBy: string[];
  /** Entries of the catalogue that it counts towards. */
  countsTowards: string[];
  /** Two or three entries that could stand instead: at most 1.3 times its cost where there are such, another provider first. */
  alternatives: string[];
  /** Best reason first; never empty. */
  why: StepReason[];
  /** Postings with "all must-haves answered" after this step that were not so before it, in the order of the plan. */
  unlocks: number;
  /** Weeks from the start of the plan, from and to, one step after the other; absent where neither hours nor weeks are stated, or hours only and no pace. */
  when?: { from: number; to: number };
  /** Ids of gaps for which it is also the exam, mentored project or project that `depth` asks for. */
  deepens?: string[];
}

export interface Plan {
  kind: PlanKind;
  /** In an order that can be followed: prerequisites first, then free and short ones. */
  steps: PlanStep[];
  /** Gaps that did not fit within the limits. */
  open: string[];
  hours: Total;
  weeks: Total;
  usd: PriceTotal;
  /** False: too many gaps to be sure; a good plan, not provably the best. */
  exact: boolean;
}

export interface Plans {
  /** Fastest, cheapest, strongest; empty where nothing can be closed. */
  plans: Plan[];
  /** Gaps that no entry closes under these conditions. */
  uncovered: string[];
  /** Gaps that the person holds already. */
  held: string[];
  /** Entries left out because something they require cannot be had here. */
  blocked: BlockedCourse[];
  renewals: Renewal[];
  /** Entries of `take` that cannot stand in a plan: unknown, retired, or not within the limits. Absent where there are none. */
  notTaken?: string[];
  /** Why there is nothing: limits that no plan can keep. Absent where the limits can be kept. */
  impossible?: PlanImpossible;
}
