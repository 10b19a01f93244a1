import type { ProfileSite } from './profile-site.ts';

/** A person or a group: the address does not tell which. Read like any page of a person: its own names were not seen. */
export const gitlab: ProfileSite = {
  id: 'gitlab',
  name: 'GitLab',
  matches: ['https://gitlab.com/*'],
  examples: ['https://gitlab.com/mira.okonkwo', 'https://gitlab.com/jdoe42'],
  notProfiles: [
    'https://gitlab.com/',
    'https://gitlab.com/explore',
    'https://gitlab.com/mira.okonkwo/pipeline',
    'https://gitlab.com/users/sign_in',
  ],
  isProfile: ({ pathname }) =>
    /^\/(?!(?:explore|users|dashboard|help|search|admin|groups|projects|profile|api|public|snippets|topics|jwt|oauth|unsubscribes|abuse_reports|invites|assets|uploads|files|login|-)(?:\/|$))[a-z\d_][a-z\d_.-]{1,200}\/?$/i.test(
      pathname,
    ),
  verified: 'no',
};
