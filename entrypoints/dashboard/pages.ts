import { type ComponentType, createElement, lazy } from 'react';
import type { FramePage } from '../../components/dashboard-pages.ts';
import { FailureNote } from '../../components/FailureNote.tsx';
import { fail } from '../../utils/model/result.ts';
import type { PageProps } from './page-props.ts';

type Page = ComponentType<PageProps>;

/** Each page is a part of its own, loaded when it is opened: what the others need costs it nothing. */
const LOADS: Record<FramePage, () => Promise<Page>> = {
  start: async () => (await import('./Start.tsx')).Start,
  wallet: async () => (await import('./Wallet.tsx')).Wallet,
  postings: async () => (await import('./Postings.tsx')).Postings,
  plan: async () => (await import('./Plan.tsx')).Plan,
  market: async () => (await import('./Market.tsx')).Market,
  recognition: async () => (await import('./Recognition.tsx')).Recognition,
  courses: async () => (await import('./Courses.tsx')).Courses,
  pack: async () => (await import('./Pack.tsx')).Pack,
  // Not on the rail until they are turned on; the page itself says how.
  candidates: async () => (await import('./Candidates.tsx')).Candidates,
  roles: async () => (await import('./Roles.tsx')).Roles,
  // Opens its first section (`pageOf`).
  settings: async () => (await import('./Boards.tsx')).Boards,
  boards: async () => (await import('./Boards.tsx')).Boards,
  profiles: async () => (await import('./Profiles.tsx')).Profiles,
  privacy: async () => (await import('./Privacy.tsx')).Privacy,
  backup: async () => (await import('./Backup.tsx')).Backup,
  corrections: async () => (await import('./Corrections.tsx')).Corrections,
  taxonomies: async () => (await import('./Taxonomies.tsx')).Taxonomies,
  'sample-report': async () => (await import('./SampleReport.tsx')).SampleReport,
};

const loading = new Map<FramePage, Promise<{ default: Page }>>();

/** Begins to load a page; once is enough. Parts that an update took away meanwhile are said to be gone. */
export function loadPage(page: FramePage): Promise<{ default: Page }> {
  const begun =
    loading.get(page) ??
    LOADS[page]()
      .catch((error): Page => {
        const { failure } = fail('extension-updated', String(error));
        return () => createElement(FailureNote, { failure, heading: true });
      })
      .then((component) => ({ default: component }));
  loading.set(page, begun);
  return begun;
}

const lazily = (page: FramePage) => lazy(() => loadPage(page));

/** The pages, to be drawn inside a `Suspense`. */
export const PAGES = Object.fromEntries(
  (Object.keys(LOADS) as FramePage[]).map((page) => [page, lazily(page)]),
) as unknown as Record<FramePage, Page>;
