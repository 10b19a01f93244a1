import { lineOf } from '../reading/identity.ts';
import type { Page } from '../reading/page.ts';
import type { ProfileFacts } from '../reading/profile-page.ts';
import { every } from '../reading/select.ts';
import type { ProfileSite } from './profile-site.ts';

// Newest first, with the month seen.
const NAME = ['.vcard-fullname[itemprop="name"]' /* 2021 */, '[itemprop="name"].p-name'];
const LOGIN = ['.vcard-username' /* 2021 */, '[itemprop="additionalName"].p-nickname'];
const DETAILS =
  '.vcard-details,[itemprop="homeLocation"],[itemprop="email"],[itemprop="worksFor"],[itemprop="social"],[itemprop="url"]';
/** The bio stands a second time in a form that only its owner sees. */
const BIO = ['.user-profile-bio > div' /* 2021 */, '.user-profile-bio'];
const PINNED = '.pinned-item-list-item';
const README = 'article.markdown-body';

/** Words of the site's own that stand where names of people do. */
const RESERVED = new Set(
  'about account apps assets blog business cli codespaces collections contact copilot customer-stories dashboard discussions enterprise events explore features gist home issues join jobs login logout marketplace mobile mine new nonprofit notifications open-source organizations orgs partners personal pricing pulls readme search security sessions settings signup site solutions sponsors stars status support team teams topics trending users wiki'.split(
    ' ',
  ),
);

function loginIn({ pathname, searchParams }: URL): string | null {
  const login = /^\/([a-z\d](?:[a-z\d-]{0,37}[a-z\d])?)\/?$/i.exec(pathname)?.[1];
  const tab = searchParams.get('tab');
  return login && !RESERVED.has(login.toLowerCase()) && (tab === null || tab === 'overview') ? login : null;
}

function read({ document }: Page): ProfileFacts | null {
  const [name] = every(document, NAME);
  const logins = every(document, LOGIN);
  const bio = every(document, BIO).filter((element) => !element.closest('form,[hidden]'));
  const parts = [...bio, ...document.querySelectorAll(README), ...document.querySelectorAll(PINNED)];
  if (!name && logins.length === 0) return null;
  if (parts.length === 0) return null;
  const line = name ? lineOf(name) : '';
  return {
    name: line || (logins[0] ? lineOf(logins[0]) : null),
    parts: parts.filter((part) => !parts.some((other) => other !== part && other.contains(part))),
    personal: [
      ...[name, ...logins].filter((each) => each !== undefined).map((element) => ({ kind: 'name' as const, element })),
      ...[...document.querySelectorAll(DETAILS)].map((element) => ({ kind: 'contact' as const, element })),
    ],
  };
}

/** A person's page with its README and pinned work; lists of repositories and followers are none. */
export const github: ProfileSite = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*'],
  examples: ['https://github.com/mira-okonkwo', 'https://github.com/jdoe42?tab=overview', 'https://github.com/a'],
  notProfiles: [
    'https://github.com/',
    'https://github.com/explore',
    'https://github.com/settings',
    'https://github.com/mira-okonkwo/pipeline',
    'https://github.com/mira-okonkwo?tab=repositories',
    'https://github.com/-not-a-login',
  ],
  isProfile: (url) => loginIn(url) !== null,
  read,
  verified: 'profile',
};
