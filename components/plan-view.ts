import type { Course } from '../utils/model/course.ts';
import type { MentionKind } from '../utils/model/mention.ts';
import type {
  BlockedCourse,
  PlanImpossible,
  PlanKind,
  PriceTotal,
  Renewal,
  StepReason,
  Total,
} from '../utils/model/plan.ts';
import type { PlanAim } from '../utils/model/plan-options.ts';
import type { SkillLevel } from '../utils/model/skill.ts';
import type { RoleChoice } from './role-choice.ts';

/** What the Plan page shows: plain data, made away from the page. Names of things are ids; `labels` has the words. */
export interface PlanView {
  /** ISO date on which it was made. */
  today: string;
  aim: PlanAim;
  /** Name of the posting or role that it is made for; absent where that is gone, and for the other aims. */
  aimName?: string | undefined;
  /** Saved postings that were counted (those with an offer, and closed ones, are not). */
  n: number;
  /** Saved postings whose must-haves are all answered already. */
  ready: number;
  /** What a plan can be made for, newest or by name. */
  postings: PlanChoice[];
  roles: RoleChoice[];
  /** For a role: the postings of it that gaps are counted in; a posting may be saved and opened. */
  goal?: { n: number; saved: number; opened: number; ranked: boolean } | undefined;
  /** Heaviest first; the plans are made for these. */
  gaps: PlanGapView[];
  /** Gaps beyond the heaviest, which are not planned for. */
  further: number;
  /** What the wallet answers already, of a role or of picked skills. */
  answered: string[];
  plans: PlanOf[];
  /** Ids of gaps that nothing closes under these limits. */
  uncovered: string[];
  blocked: BlockedCourse[];
  renewals: Renewal[];
  /** Chosen or started courses that cannot stand in a plan: gone, or not within the limits. */
  notTaken: string[];
  impossible?: PlanImpossible | undefined;
  /** Least hours for each number of gaps, ascending; only for entries that state their hours. */
  curve: { hours: number; closed: number }[];
  /** Gaps that cost nothing to close, and gaps that four weeks close at the stated pace; absent where there are no gaps. */
  buys?: { free: Bought; fourWeeks: Bought } | undefined;
  /** Every course that is named above, by id. */
  courses: Record<string, Course>;
  /** Skills, named credentials and requirements that are named above, by id. */
  labels: Record<string, string>;
  /** Languages (primary tags) and countries that entries name, most first. */
  languages: string[];
  regions: string[];
  /** How many entries the plans were chosen from, and how many of them came from lists that the person brought. */
  entries: number;
  brought: number;
}

export interface PlanChoice {
  id: string;
  name: string;
}

export interface PlanGapView {
  id: string;
  label: string;
  kind: MentionKind;
  level?: SkillLevel | undefined;
  /** Of the `n` saved postings: those that require it, and those that only prefer it. */
  required: number;
  preferred: number;
}

export interface PlanOf {
  kind: PlanKind;
  steps: PlanStepOf[];
  open: string[];
  hours: Total;
  weeks: Total;
  usd: PriceTotal;
  exact: boolean;
}

export interface PlanStepOf {
  /** Id of the course. */
  course: string;
  closes: string[];
  requiredBy: string[];
  countsTowards: string[];
  alternatives: string[];
  why: StepReason[];
  unlocks: number;
  /** Weeks from the start of the plan. */
  when?: { from: number; to: number } | undefined;
}

export interface Bought {
  closed: number;
  of: number;
  /** Ids of courses, in an order that can be followed. */
  steps: string[];
}

/** How the person stands with a step. */
export type StepMark = 'started' | 'done';
