import type { ProfileSite } from './profile-site.ts';

/** Its terms forbid changing its pages. Read like any page of a person: its own names were not seen. */
export const xing: ProfileSite = {
  id: 'xing',
  name: 'XING',
  matches: ['https://www.xing.com/*'],
  examples: ['https://www.xing.com/profile/Mira_Okonkwo', 'https://www.xing.com/profile/Mira_Okonkwo2/cv'],
  notProfiles: [
    'https://www.xing.com/',
    'https://www.xing.com/jobs/hamburg-data-engineer-12345678',
    'https://www.xing.com/pages/northwindmills',
    'https://www.xing.com/profile/',
  ],
  isProfile: ({ pathname }) => /^\/profile\/[^/]{2,120}(?:\/(?:cv|portfolio))?\/?$/.test(pathname),
  overlay: 'ask',
  verified: 'no',
};
