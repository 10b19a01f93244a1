import type { ProfileSite } from './profile-site.ts';

/** An applicant’s page in the recruiter’s own Greenhouse. Read like any page of a person: its own names were not seen. */
export const greenhouseCandidates: ProfileSite = {
  id: 'greenhouse-candidates',
  name: 'Greenhouse (candidates)',
  matches: ['https://app.greenhouse.io/*', 'https://app2.greenhouse.io/*'],
  examples: ['https://app.greenhouse.io/people/123456', 'https://app2.greenhouse.io/people/123456?application_id=77'],
  notProfiles: [
    'https://app.greenhouse.io/dashboard',
    'https://app.greenhouse.io/people',
    'https://app.greenhouse.io/people/new',
  ],
  isProfile: ({ pathname }) => /^\/people\/\d+(?:\/applications\/\d+(?:\/[a-z_]+)?)?\/?$/.test(pathname),
  verified: 'no',
};
