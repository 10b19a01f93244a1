import { readFileSync } from 'node:fs';
import { signBadge, signStatusList, webIssuer } from '../../sign-badges.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { greenhousePosting, html, plainPosting } from '../pages.ts';

const KEY_HOST = 'keys.weirgate.example';
const STATUS_HOST = 'lists.weirgate.example';
const BADGE_PAGE = 'https://college.weirgate.example/ilse';
const COURSE_PAGE = 'https://www.lockacademy.example/courses/kubernetes-on-barges';
const PERSON = 'https://people.weirgate.example/tove';
const AWARDS = 'awards.weirgate.example';
const CREDLY = 'www.credly.com';
const PROFILE = 'ilse-beispiel';
const COURSES = 'raw.githubusercontent.com';
const MARK = '"as-of-spring"';
/** One more than is ever fetched, and one besides. */
const LINKS = 12;

const LINKED = Array.from({ length: LINKS }, (_, n) => `https://college.weirgate.example/files/badge-${n}.json`);
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8', 'set-cookie': 'who=you' };

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/providers/${name}`, import.meta.url), 'utf8');

export type PrivacySite = Awaited<ReturnType<typeof privacySite>>;

/** Everybody who could be asked. Each tries to set a cookie, and so would see it at the next question. */
export async function privacySite() {
  const issuer = await webIssuer(KEY_HOST);
  const list = `https://${STATUS_HOST}/list/1`;
  const badge = await signBadge(issuer, { name: 'Signed for a host', statusList: list, tags: ['Kubernetes'] });
  const linked = await signBadge(issuer, { name: 'Linked file' });
  const awards = await webIssuer(AWARDS);
  const award = `https://${AWARDS}/knots.json`;
  const key = `https://${AWARDS}/.well-known/did.json`;
  const served = new Map<string, object>([
    [award, await signBadge(awards, { name: 'Tying Knots', tags: ['Docker'] })],
    [key, awards.document],
    [`https://${KEY_HOST}/.well-known/did.json`, issuer.document],
    [list, await signStatusList(issuer, { id: list, revoked: [3] })],
    ...LINKED.map((address): [string, object] => [address, linked]),
  ]);
  const profilePage = {
    data: [
      {
        id: '00000007-aaaa-4bbb-8ccc-dddddddddddd',
        state: 'accepted',
        public: true,
        issued_at_date: '2025-04-01',
        issuer: { entities: [{ primary: true, entity: { name: 'Canal Works' } }] },
        badge_template: {
          name: 'Lock Keeping, Level Two',
          skills: [{ name: 'Kubernetes' }],
          type_category: 'Certification',
        },
      },
    ],
    metadata: { count: 1, current_page: 1, total_pages: 1, per: 48 },
  };
  const badgePage = html('Ilse', LINKED.map((address) => `<p><a href="${address}">Badge</a></p>`).join(''));
  const personPage = html(
    'Tove Halvorsen',
    `<main><h1>Tove Halvorsen</h1><h2>Experience</h2>
<p>Kept the locks of a canal open with Kubernetes and Python since 2019, and wrote down how.</p>
<h2>Awards</h2><ul><li><a href="${award}">Tying Knots, badge</a></li></ul></main>`,
  );
  /** Sites that a link leads to; known when the link is. */
  const visited = new Set<string>();

  const routes = (url: URL): FixtureResponse | undefined => {
    const page = `${url.origin}${url.pathname}`;
    for (const each of [greenhousePosting, plainPosting]) if (page === each.url) return { body: each.html };
    if (page === COURSE_PAGE) return { body: fixture('page-course/course.html') };
    if (page === PERSON) return { body: personPage, headers: { 'content-type': 'text/html', 'set-cookie': 'who=you' } };
    if (page === BADGE_PAGE)
      return { body: badgePage, headers: { 'content-type': 'text/html', 'set-cookie': 'who=you' } };
    const document = served.get(page);
    if (document) return { body: JSON.stringify(document), headers: JSON_TYPE };
    if (url.hostname === CREDLY) return { body: JSON.stringify(profilePage), headers: JSON_TYPE };
    if (url.hostname === COURSES)
      return { body: fixture('lfx-mentorship/export.json'), headers: { ...JSON_TYPE, etag: MARK } };
    if (visited.has(url.hostname)) return { body: '<!doctype html><title>There</title>' };
    return undefined;
  };
  return {
    routes,
    visited,
    badge,
    linked: LINKED,
    pages: { badges: BADGE_PAGE, course: COURSE_PAGE },
    person: { url: PERSON, name: 'Tove Halvorsen', addresses: [award, key] },
    check: { hosts: [KEY_HOST, STATUS_HOST], addresses: [`https://${KEY_HOST}/.well-known/did.json`, list] },
    profile: { host: CREDLY, typed: PROFILE, addresses: [`https://${CREDLY}/users/${PROFILE}/badges.json?page=1`] },
    courses: { host: COURSES, mark: MARK },
  };
}
