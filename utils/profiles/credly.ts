import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { ProfileFacts } from '../reading/profile-page.ts';
import { first } from '../reading/select.ts';
import type { ProfileSite } from './profile-site.ts';

const BADGE = /^\/badges\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/(?:public_url|linked_in_profile))?\/?$/i;
const USER = /^\/users\/([a-z\d._-]+)(?:\/badges)?\/?$/i;
const RESERVED = new Set(['sign_in', 'sign_up', 'password', 'self', 'edit', 'confirmation']);

function isProfile({ pathname }: URL): boolean {
  const user = USER.exec(pathname)?.[1];
  return BADGE.test(pathname) || (user !== undefined && !RESERVED.has(user));
}

function read({ document, url }: Page): ProfileFacts | null {
  const main = first(document, ['main', '[role="main"]']);
  const heading = document.querySelector('h1');
  if (!main) return null;
  const badge = BADGE.exec(url.pathname)?.[1];
  const issuedTo = [...main.querySelectorAll('p,span,div,h2,h3,li')]
    .map((element) => /^(?:this badge was )?issued to (.{2,80}?)(?: on .{4,40})?$/i.exec(lineOf(element))?.[1]?.trim())
    .find((each) => each !== undefined);
  const user = badge ? undefined : heading ? lineOf(heading) : undefined;
  return {
    name: issuedTo ?? user ?? null,
    parts: [main],
    personal: user && heading ? [{ kind: 'name', element: heading }] : [],
    badges: badge ? [`https://www.credly.com/badges/${badge.toLowerCase()}`] : [],
  };
}

/** A badge page, or a person's page with their badges. What it says is a claim until the badge is checked. */
export const credly: ProfileSite = {
  id: 'credly',
  name: 'Credly',
  matches: ['https://www.credly.com/*'],
  examples: [
    'https://www.credly.com/users/mira-okonkwo',
    'https://www.credly.com/users/mira.okonkwo.4b2d/badges',
    'https://www.credly.com/badges/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11/public_url',
    'https://www.credly.com/badges/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11',
  ],
  notProfiles: [
    'https://www.credly.com/',
    'https://www.credly.com/users/sign_in',
    'https://www.credly.com/organizations/westmarch/badges',
    'https://www.credly.com/org/westmarch/badge/data-basics',
    'https://www.credly.com/badges/not-an-id',
  ],
  isProfile,
  read,
  verified: 'no',
};
