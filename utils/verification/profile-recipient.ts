import type { BadgeHolder } from '../model/candidate.ts';
import { hostOf } from './fetch-document.ts';
import { isObject, type JsonObject, listOf, textOf } from './json.ts';
import { compareRecipient, recipientsOf, recipientsOfAssertion, type StatedRecipient } from './recipient.ts';

/*
 * Whose badge a candidate's page shows. A page is no list of somebody's addresses, so what a person's own wallet settles
 * (ARCHITECTURE 3, "Holder") is here only:
 *
 * - `profile`: the badge names an address that the page states: an e-mail address (in clear, or as the salted hash of
 *   Open Badges 2.0 "IdentityObject" and 3.0 "IdentityObject"), or a web address. That is a tie to the page, not to a
 *   person: anybody may write an address into a page.
 * - `another`: what the badge says in clear contradicts the page, so it is no evidence (ARCHITECTURE 3: a contradicting
 *   recipient is none). A name that has no word in common with the page's; or an e-mail address where the page states
 *   others and neither the badge's name nor the address itself speaks for the page's person.
 * - `not-checked`: everything else. A hash that fits no stated address only says that the badge went to an address that is
 *   not on the page, and people have several; the same name says little, since names are shared; a wallet's key cannot be
 *   compared.
 *
 * Open Badges 3.0, "Credential Subject Verification", leaves comparing the recipient to who displays the badge.
 */

/** What a page states of its person, as text that a reader sees. */
export interface StatedOnPage {
  name: string | null;
  /** As written. */
  emails: readonly string[];
  /** The page's own address, and those that stand in its text. */
  addresses: readonly string[];
  /** The page's host, where it may be the person's own site; null on a site of many people. */
  host: string | null;
}

// Begun only where a word begins: a long run of letters is read once.
const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const ADDRESS = /(?<![a-z\d.-])(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}(?:\/[\w.~%@+/-]{1,200})?/gi;
/** Many names have them: sharing one says nothing. */
export const PARTICLES = new Set('al bin da de del den der di dos du el ibn la le van von y zu'.split(' '));
/** More are a list of other people's. */
const MOST = 100;

/**
 * What the page states, out of its visible text.
 * @param profile.hidden stretches that nobody sees: an address in them ties nothing
 */
export function statedOnPage(profile: {
  url: string;
  /** Id of the profile site, or null for any other page. */
  site: string | null;
  name: string | null;
  text: string;
  hidden: readonly { start: number; end: number }[] | null;
}): StatedOnPage {
  let seen = '';
  let at = 0;
  for (const { start, end } of [...(profile.hidden ?? [])].sort((a, b) => a.start - b.start)) {
    seen += `${profile.text.slice(at, Math.max(at, start))}\n`;
    at = Math.max(at, end);
  }
  seen += profile.text.slice(at);
  const emails = take(seen, EMAIL);
  const addresses = take(seen.replace(EMAIL, ' '), ADDRESS).filter((each) => each.includes('/'));
  const { name, url, site } = profile;
  const host = site === null ? (hostOf(url) ?? null) : null;
  return { name, emails, addresses: url === '' ? addresses : [url, ...addresses], host };
}

/** Whom a badge names, with the names in clear that it gives them. */
export interface NamedRecipients {
  recipients: readonly StatedRecipient[];
  names: readonly string[];
}

/**
 * Reads them from a badge of either kind: Open Badges 3.0 credential or Open Badges 2.0 assertion.
 * @param document what a proof covers, or the hosted copy; never a file's own words
 */
export function namedRecipients(document: JsonObject): NamedRecipients {
  const subjects = listOf(document.credentialSubject).filter(isObject);
  const told = isObject(document.recipient) ? [document.recipient] : [];
  const profile = document['extensions:recipientProfile'];
  const named = [...subjects, ...told, ...(isObject(profile) ? [profile] : [])];
  const identities = subjects.flatMap(({ identifier }) => listOf(identifier)).filter(isObject);
  const names = [
    ...named.map(({ name }) => textOf(name)),
    ...identities
      .filter(({ identityType, hashed }) => identityType === 'name' && hashed !== true)
      .map(({ identityHash }) => textOf(identityHash)),
  ];
  const written = names.filter((each) => each !== undefined && each.trim() !== '') as string[];
  const recipients = [...recipientsOf(document), ...recipientsOfAssertion(document)];
  return { recipients: recipients.filter(({ identity }) => !written.includes(identity)), names: written };
}

/**
 * What the badge's recipient is to the page (the rule stands above).
 * @returns undefined where the badge names nobody
 */
export async function compareWithPage(
  { recipients, names }: NamedRecipients,
  page: StatedOnPage,
): Promise<BadgeHolder | undefined> {
  if (recipients.length === 0 && names.length === 0) return undefined;
  const stated = [...page.emails, ...page.addresses.flatMap(spellings)];
  if (stated.length > 0) {
    const web = recipients.map((each) => (each.hashed ? each : { ...each, identity: bareAddress(each.identity) }));
    const { reason } = await compareRecipient(web, stated);
    if (reason === 'recipient-matches') return 'profile';
  }
  const person = page.name?.trim() || null;
  if (person !== null && names.length > 0) {
    const sharing = names.filter((name) => mayBeSame(name, person));
    return sharing.length > 0 ? 'not-checked' : 'another';
  }
  const clear = recipients
    .filter(({ hashed, identity }) => !hashed && identity.includes('@'))
    .map(({ identity }) => identity.replace(/^mailto:/i, '').trim());
  if (clear.length === 0 || page.emails.length === 0) return 'not-checked';
  return clear.some((email) => person !== null && speaksOf(email, person)) ? 'not-checked' : 'another';
}

function take(text: string, pattern: RegExp): string[] {
  const found = new Set<string>();
  for (const [match] of text.matchAll(pattern)) {
    found.add(match.replace(/[.,-]+$/, ''));
    if (found.size >= MOST) break;
  }
  return [...found];
}

/** The ways in which badges write one web address: a hash is of exactly one of them. */
function spellings(address: string): string[] {
  const bare = bareAddress(address);
  return [address, bare, `https://${bare}`, `https://${bare}/`, `http://${bare}`, `https://www.${bare}`];
}

/** Without scheme, "www.", query, fragment and a slash at the end; every other identity as it is. */
function bareAddress(identity: string): string {
  if (!/^https?:\/\//i.test(identity) && !/^[a-z\d.-]+\.[a-z]{2,24}\//i.test(identity)) return identity;
  return identity
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/** Letters that are no other letter with a mark, as people write them where keyboards have none. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', đ: 'd', ı: 'i', œ: 'oe', þ: 'th', ð: 'd' };
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Lower case without accents, in words. */
export function words(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłæđıœþð]/g, (letter) => PLAIN[letter] ?? letter);
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Each word of a name in the ways in which it may be written: "müller" as "muller" and as "mueller". */
export function writings(name: string): string[][] {
  const spelled = name.normalize('NFC').replace(/[äöü]/gi, (letter) => UMLAUTS[letter.toLowerCase()] ?? letter);
  const other = words(spelled);
  return words(name).map((word, at) => [...new Set([word, other[at] ?? word])]);
}

/**
 * Two names that one person could go by: a word of the one begins or holds a word of the other (initials, handles, names
 * taken in marriage keep one), or they are written in different scripts.
 */
function mayBeSame(one: string, other: string): boolean {
  const latin = (text: string) => /\p{Script=Latin}/u.test(text);
  if (latin(one) !== latin(other)) return true;
  const own = (name: string) =>
    writings(name)
      .flat()
      .filter((word) => !PARTICLES.has(word));
  const [left, right] = [own(one), own(other)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((a) => right.some((b) => related(a, b)));
}

function related(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 ? long.includes(short) : long.startsWith(short);
}

/** The address has a word of the name in it: another address of theirs, it may be. */
function speaksOf(email: string, name: string): boolean {
  const local = words(email).join('');
  return writings(name)
    .flat()
    .some((word) => word.length >= 3 && local.includes(word));
}
