import { queryKeys } from './identity.ts';
import type { Ids } from './scrub-ids.ts';
import { REMOVED } from './scrub-kinds.ts';

/** Members of a query by which boards name a posting. */
const POSTING_KEY =
  /^(?:gh_jid|ashby_jid|leverappid|jk|vjk|fromjk|currentjobid|selectedjobid|job_?(?:id|key|code|posting_?id)?|jid|jl|joblistingid|id|oid|off(?:er|re)_?id|vacanc(?:y|ies)_?id|posting_?id|positions?_?id|req(?:uisition)?_?id|refnr|referenznummer|pid|uid|showjob|lk|lvk|id_?offre|ad_?id|(?:[a-z]+_)*slug)$/i;
/** The same of pages that are made to be shown in others. */
const EMBED_KEY = /^(?:for|token)$/i;
/** What tells a frame's address from that of the page around it. */
const FRAME_KEY = /^in_iframe$/i;
const POSTING_VALUE = /^[\w.:-]{1,80}$/;
/** A person's page, on any site. */
const PERSON =
  /(?:^\/(?:[a-z]{2}\/)?(?:in|pub|u|people)|^(?:\/[^/]+){0,2}\/(?:profiles?|profil|users?|members?|persons?|authors?|recruiters?|mitarbeiter))\/[^/]+/i;
/** Sites whose first part of the path is a person or a company. */
const HANDLE_HOST =
  /(?:^|\.)(?:github\.com|gitlab\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|threads\.net|t\.me|wa\.me|calendly\.com|medium\.com|gravatar\.com|skype\.com|xing\.to)$/i;

/** The same, where the query says who. */
const PERSON_QUERY = /\/(?:profiles?|profil|users?|members?|persons?|authors?)\/?$/i;

/** True for an address that names a person. */
export function isPersonPage(url: URL): boolean {
  if (HANDLE_HOST.test(url.hostname) && /^\/[^/]+\/?$/.test(url.pathname)) return true;
  return PERSON.test(`${url.pathname}/`) || (PERSON_QUERY.test(url.pathname) && url.search.length > 1);
}

/** The members of a query that name a posting, in their order. */
function postingQuery(url: URL): [string, string][] {
  if (isPersonPage(url)) return [];
  const embed = url.pathname.startsWith('/embed/');
  return queryKeys(url)
    .filter((key) => POSTING_KEY.test(key) || FRAME_KEY.test(key) || (embed && EMBED_KEY.test(key)))
    .map((key): [string, string] => [key, url.searchParams.get(key) ?? ''])
    .filter(([, value]) => POSTING_VALUE.test(value) && !value.startsWith('eyJ'));
}

/** Some sites route by fragment; any other is a place on the page, or worse. */
const routeOf = (url: URL): string => (/^#!?\/[\w/-]{1,200}$/.test(url.hash) ? url.hash : '');

/** The page's own address: host, path, and of the query what names the posting. A person's page loses its name. */
export function postingAddress(url: URL): string {
  const query = postingQuery(url).map(([key, value]) => `${key}=${value}`);
  const path = isPersonPage(url)
    ? url.pathname.replace(PERSON, (all) => `${all.slice(0, all.lastIndexOf('/') + 1)}${REMOVED}`)
    : url.pathname;
  return `https://${url.host}${path.replace(/;[^/]*/g, '')}${query.length > 0 ? `?${query.join('&')}` : ''}${routeOf(url)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * An address of a link: path and posting ids with stand-ins, without the rest of its query, without fragment, name and
 * password. A relative one stays relative. Persons' pages, mail and telephone keep their form only.
 * @returns an empty string for what is no web address
 */
export function reducedAddress(value: string, page: URL, ids: Ids): string {
  const text = value.trim();
  if (text === '' || text.startsWith('#')) return text === '' ? '' : '#';
  const scheme = /^([a-z][a-z\d+.-]{0,20}):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme && !/^https?$/.test(scheme)) return /^(?:mailto|tel|sms|callto)$/.test(scheme) ? `${scheme}:` : '';
  if (!URL.canParse(text, page.href)) return '';
  const url = new URL(text, page.href);
  const own = url.host === page.host && postingAddress(url) === postingAddress(page);
  const path = own
    ? url.pathname
    : url.pathname
        .split('/')
        .map((part) => ids.hide(decoded(part)).replace(/[\s"<>?#%]+/g, '-'))
        .join('/')
        .replace(/;[^/]*/g, '');
  const handle = HANDLE_HOST.test(url.hostname) && url.pathname.length > 1;
  const person = handle || isPersonPage(url) ? personPath(path, handle) : path;
  const query = postingQuery(url).map(([key, value]) => `${key}=${ids.hide(value)}`);
  const end = `${person}${query.length > 0 ? `?${query.join('&')}` : ''}${ids.hide(routeOf(url))}`;
  if (scheme) return `${scheme}://${url.host}${end === '/' && !/^[^/]*\/\/[^/]*\//.test(text) ? '' : end}`;
  if (text.startsWith('//')) return `//${url.host}${end}`;
  // "item?id=1" stays what it is: readers look for it as the page writes it.
  const folder = page.pathname.slice(0, page.pathname.lastIndexOf('/') + 1);
  return text.startsWith('/') || !end.startsWith(folder) ? end : end.slice(folder.length);
}

function personPath(path: string, handle: boolean): string {
  if (handle) return `/${REMOVED}`;
  const match = PERSON.exec(`${path}/`);
  if (!match) return path;
  const kind = match[0].slice(0, match[0].lastIndexOf('/') + 1);
  return `${path.slice(0, match.index)}${kind}${REMOVED}`;
}
