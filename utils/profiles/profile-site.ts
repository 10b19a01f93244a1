import type { Page, PostingFacts } from '../reading/page.ts';

/** A site that shows candidates' pages. One file in this folder, one line in index.ts, one fixture folder. */
export interface ProfileSite {
  id: string;
  name: string;
  matches: readonly string[];
  examples: readonly string[];
  notProfiles: readonly string[];
  isProfile(url: URL): boolean;
  read(page: Page): { name: string | null; element: Element; language?: PostingFacts['language'] } | null;
  overlay?: 'ask';
  verified: boolean;
}
