import type { Course } from '../utils/model/course.ts';
import type { State } from '../utils/model/match.ts';

/** Something that postings ask for as one, by the names of its alternatives. */
export interface MarketItem {
  id: string;
  names: string[];
}

/** How many postings ask for something, and how the wallet answers them. */
export interface DemandRow extends MarketItem {
  /** Required and only preferred, together. */
  total: number;
  musts: number;
  others: number;
  /** Of most of the postings. */
  state: State;
  /** The same postings by their state. */
  states: Record<State, number>;
}

/** A credential that postings name. */
export interface NamedRow {
  id: string;
  label: string;
  total: number;
  state: State;
  /** ISO date on which the one that is held ran out. */
  expired?: string | undefined;
}

export interface MarketPeriod {
  /** Months, both inclusive. */
  from: string;
  to: string;
  n: number;
}

/** Something that is asked for more, or less, than before. */
export interface ChangeRow extends MarketItem {
  before: number;
  after: number;
  direction: 'rising' | 'falling';
}

/** The gap that most postings ask for, and the cheapest way to close it. */
export interface OneStep extends MarketItem {
  /** Postings that ask for it and in which nothing answers it. */
  missing: number;
  /** What the plan is to be made for. */
  pick: string;
  /** Absent: nothing in the catalogue closes it. */
  course?: Course | undefined;
}

/** What the Market page shows of one role, or of all. */
export interface MarketView {
  /** ISO date on which it was made. */
  asOf: string;
  /** Of all roles. */
  total: number;
  /** Different postings of the role: those that were opened and counted, and those that were only saved. */
  n: number;
  opened: number;
  saved: number;
  /** Opened postings of which only names were counted, before asks were. */
  older: number;
  /** Fewer postings are not ranked; fewer than `least` are not shown as a row. */
  floor: number;
  least: number;
  tooFew: boolean;
  from?: string | undefined;
  to?: string | undefined;
  /** Absent: all. */
  role?: string | undefined;
  /** Most postings first; `other`: titles that fit no role. */
  roles: { id: string; label: string; n: number }[];
  rows: DemandRow[];
  /** How many are asked for by fewer than `least`. */
  below: number;
  credentials: NamedRow[];
  /** Postings behind the credentials, and how many credentials were named by fewer than `least`. */
  credentialsN: number;
  credentialsBelow: number;
  trend: { before: MarketPeriod; after: MarketPeriod; enough: boolean; rows: ChangeRow[]; compared: number };
  step?: OneStep | undefined;
  /** Whether anything is held: without it no bar is called a gap. */
  holdsAny: boolean;
}
