import type { ProfileSite } from './profile-site.ts';

/** A résumé as one of the themes draws it; they have no markup in common. Read like any page of a person: its own names were not seen. */
export const jsonResume: ProfileSite = {
  id: 'json-resume',
  name: 'JSON Resume',
  matches: ['https://registry.jsonresume.org/*'],
  examples: ['https://registry.jsonresume.org/mira-okonkwo', 'https://registry.jsonresume.org/mira-okonkwo?theme=even'],
  notProfiles: [
    'https://registry.jsonresume.org/',
    'https://registry.jsonresume.org/api/render',
    'https://registry.jsonresume.org/mira-okonkwo/resume.json',
  ],
  isProfile: ({ pathname }) =>
    /^\/(?!(?:api|themes?|explore|jobs|editor|login|settings|pathways|dashboard)(?:\/|$))[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?\/?$/i.test(
      pathname,
    ),
  verified: 'no',
};
