import type { ProfileSite } from './profile-site.ts';

/** A member’s page. Read like any page of a person: its own names were not seen. */
export const stackOverflow: ProfileSite = {
  id: 'stack-overflow',
  name: 'Stack Overflow',
  matches: ['https://stackoverflow.com/*'],
  examples: [
    'https://stackoverflow.com/users/123456/mira-okonkwo',
    'https://stackoverflow.com/users/123456/mira-okonkwo?tab=profile',
  ],
  notProfiles: [
    'https://stackoverflow.com/',
    'https://stackoverflow.com/users',
    'https://stackoverflow.com/questions/11227809/why',
    'https://stackoverflow.com/users/login',
  ],
  isProfile: ({ pathname }) => /^\/users\/\d+(?:\/[^/]+)?\/?$/.test(pathname),
  verified: 'no',
};
