import type { ProfileSite } from './profile-site.ts';

/** A certificate’s page, or a person’s wallet. Read like any page of a person: its own names were not seen. */
export const accredible: ProfileSite = {
  id: 'accredible',
  name: 'Accredible',
  matches: ['https://www.credential.net/*', 'https://credential.net/*'],
  examples: [
    'https://www.credential.net/profile/miraokonkwo/wallet',
    'https://www.credential.net/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11',
    'https://credential.net/2b6d0c1e-6a2c-4a6e-9a51-0f4b7d1c9e11',
  ],
  notProfiles: [
    'https://www.credential.net/',
    'https://www.credential.net/login',
    'https://www.credential.net/group/12345',
  ],
  isProfile: ({ pathname }) =>
    /^\/(?:profile\/[^/]{2,80}(?:\/wallet)?|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/?$/i.test(pathname),
  verified: 'no',
};
