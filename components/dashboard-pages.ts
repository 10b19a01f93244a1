import type { DashboardPage } from './match-view.ts';
import type { MessageKey } from './texts.tsx';

/** What stands on the rail, in its order. */
export type RailPage = 'start' | 'wallet' | 'postings' | 'plan' | 'market' | 'candidates' | 'settings';

/** Pages with an address of their own that stand under another on the rail; those with a heading there are its sections. */
const PARENTS: Partial<Record<DashboardPage, RailPage>> = {
  pack: 'wallet',
  courses: 'plan',
  recognition: 'market',
  roles: 'candidates',
  boards: 'settings',
  profiles: 'settings',
  privacy: 'settings',
  backup: 'settings',
  corrections: 'settings',
  taxonomies: 'settings',
  'sample-report': 'settings',
};

/** Sections of the settings, in the order of their tabs; `#settings` opens the first. */
export const SETTINGS = ['boards', 'profiles', 'privacy', 'backup', 'corrections', 'taxonomies'] as const;

/** Each page and its title. */
const TITLES = {
  start: 'first_title',
  wallet: 'nav_wallet',
  postings: 'nav_postings',
  plan: 'nav_plan',
  market: 'nav_market',
  candidates: 'nav_candidates',
  roles: 'roles_title',
  settings: 'nav_settings',
  boards: 'nav_boards',
  profiles: 'nav_profiles',
  privacy: 'nav_privacy',
  backup: 'nav_backup',
  corrections: 'nav_corrections',
  taxonomies: 'nav_taxonomies',
  recognition: 'nav_recognition',
  courses: 'courses_title',
  pack: 'pack_title',
  'sample-report': 'report_title',
} as const satisfies Partial<Record<DashboardPage, MessageKey>>;

/** Pages that the dashboard itself shows; the sample posting is a page of its own. */
export type FramePage = keyof typeof TITLES;

/** The words of a page's title. */
export function titleOf(page: FramePage): MessageKey {
  return TITLES[page];
}

/** Where a page stands on the rail: itself or its parent. */
export function railOf(page: FramePage): RailPage {
  return PARENTS[page] ?? (page as RailPage);
}

/**
 * The page that an address names.
 * @param hash as `location.hash` gives it, with what is opened of that page behind a slash (`#roles/<id>`); what names no
 * page opens the wallet
 */
export function pageOf(hash: string): FramePage {
  const [name = ''] = hash.slice(1).split('/', 1);
  if (name === 'settings') return SETTINGS[0];
  return Object.hasOwn(TITLES, name) ? (name as FramePage) : 'wallet';
}
