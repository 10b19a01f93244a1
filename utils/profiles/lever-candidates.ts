import type { ProfileSite } from './profile-site.ts';

/** An applicant’s page in the recruiter’s own Lever. Read like any page of a person: its own names were not seen. */
export const leverCandidates: ProfileSite = {
  id: 'lever-candidates',
  name: 'Lever (candidates)',
  matches: ['https://hire.lever.co/*'],
  examples: ['https://hire.lever.co/candidates/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11'],
  notProfiles: [
    'https://hire.lever.co/',
    'https://hire.lever.co/candidates',
    'https://hire.lever.co/jobs/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11',
  ],
  isProfile: ({ pathname }) => /^\/candidates\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/?$/i.test(pathname),
  verified: 'no',
};
