import type { ProfileSite } from './profile-site.ts';

/** A researcher’s record. Read like any page of a person: its own names were not seen. */
export const orcid: ProfileSite = {
  id: 'orcid',
  name: 'ORCID',
  matches: ['https://orcid.org/*'],
  examples: ['https://orcid.org/0000-0001-2345-6789', 'https://orcid.org/0000-0001-2345-678X'],
  notProfiles: [
    'https://orcid.org/',
    'https://orcid.org/my-orcid',
    'https://orcid.org/0000-0001-2345',
    'https://orcid.org/orcid-search/search',
  ],
  isProfile: ({ pathname }) => /^\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\/?$/.test(pathname),
  verified: 'no',
};
