import type { Candidate, CandidateBadge } from '../model/candidate.ts';
import type { Check } from '../model/check.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ProfileRow } from '../model/profile-match.ts';
import type { ProfileSnapshot, ProfileView } from '../model/profile-snapshot.ts';
import { BLANK, blanked, findPersonal } from './personal.ts';
import { nameFinder } from './scrub-names.ts';

/** How a candidate is to be kept. */
export interface KeepOptions {
  /** Nothing that leads to the person is kept: no name, no address of the page, no address of a badge. */
  blind: boolean;
  /** As they were typed. */
  notes: string;
  now: Date;
  /** Days that it is kept, this one not counted. */
  keepDays: number;
  /** A new one unless it is given. */
  id?: string;
}

/**
 * What is kept of a candidate once the person presses "Save", to be handed to `saveCandidate`, which gives the number.
 * Of the text only the quotes stay, and of the badges what is known of them, never the file that stood in the page. What
 * is personal stays in `person` alone, so that taking it out later leaves nothing behind.
 *
 * @param view how the profile answers the role, as the background said it: its quotes carry nothing personal already
 * @param snapshot the page as read; its personal stretches tell what to leave out of the badges' names and issuers
 */
export function candidateOf(
  view: ProfileView,
  snapshot: ProfileSnapshot,
  { blind, notes, now, keepDays, id = crypto.randomUUID() }: KeepOptions,
): Omit<Candidate, 'number'> {
  const clean = cleanerOf(snapshot);
  return {
    id,
    person: blind ? null : { name: snapshot.name, url: plainAddress(snapshot.url), site: snapshot.site },
    role: view.role,
    rows: view.rows.map((row) => cleanRow(row, clean)),
    badges: view.badges.map((badge) => cleanBadge(badge, clean, blind)),
    notCounted: { ...view.notCounted },
    notes,
    engine: view.engine,
    lexicon: view.lexicon,
    readAt: view.readAt,
    savedAt: now.toISOString(),
    keepUntil: keepUntil(now, keepDays),
  };
}

/** ISO date, of the person's own calendar, after which what is saved now is erased. */
export function keepUntil(now: Date, days: number): string {
  const last = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const parts = [last.getFullYear(), last.getMonth() + 1, last.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/**
 * A candidate without what leads to the person: as it is shown and exported in blind mode, and what "Remove the name"
 * writes back. Notes stay as typed but for what tells who it is.
 */
export function withoutPerson(candidate: Candidate): Candidate {
  const { person, notes, badges, rows } = candidate;
  const url = new URL(person && URL.canParse(person.url) ? person.url : 'https://profile.invalid/');
  const personal = findPersonal(notes, { names: person?.name ? [person.name] : [], url });
  return {
    ...candidate,
    person: null,
    // A claim's words are blank already.
    rows: rows.map((row) => (row.evidence?.source === 'credential' ? cleanRow(row, HIDING) : row)),
    badges: badges.map(hiddenBadge),
    notes: blanked(notes, personal),
  };
}

/** By the text alone: the name is out of it since it was saved, and many candidates have badges of one name. */
const hidden = new Map<string, string>();
const MOST_REMEMBERED = 5000;
const NOWHERE = new URL('https://profile.invalid/');

/** Words of a badge without schools, places, years and the like. */
function hide(text: string): string {
  const done = hidden.get(text) ?? blanked(text, findPersonal(text, { names: [], url: NOWHERE }));
  if (hidden.size < MOST_REMEMBERED) hidden.set(text, done);
  return done;
}

/** A badge as the panel shows it in blind mode (utils/candidates/badge-words.ts), out of one that was saved without it. */
function hiddenBadge(badge: CandidateBadge): CandidateBadge {
  const { issuerId: _id, issuerUrl: _address, unasked: _hosts, checks, ...rest } = cleanBadge(badge, HIDING, true);
  return checks === undefined ? rest : { ...rest, checks: checks.map(({ detail: _detail, ...check }) => check) };
}

/** The page's address without what may be about whoever opened it: login, query and part. Empty for what is no web page. */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host, pathname } = new URL(address);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : '';
}

interface Cleaner {
  words(text: string): string;
  issuer(text: string): string;
}

const HIDING: Cleaner = { words: hide, issuer: hide };

const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();

function cleanerOf({ name, text, personal }: ProfileSnapshot): Cleaner {
  const of = (...kinds: string[]) =>
    personal.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => text.slice(start, end));
  const names = [...(name ? [name] : []), ...of('name').filter((each) => /\p{L}{2}/u.test(each))];
  const places = of('contact', 'address', 'school').filter((each) => /\p{L}{3}/u.test(each));
  const finder = nameFinder(new Set(names), new Set(places));
  const schools = of('school').map(plain);
  const words = (value: string) => {
    let result = '';
    let at = 0;
    for (const { start, end } of finder.find(value).sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (end <= at) continue;
      if (start >= at) result += value.slice(at, start) + BLANK;
      at = end;
    }
    return result + value.slice(at);
  };
  return {
    words,
    // A list of schools names more than the school: the years, the degree.
    issuer: (value) =>
      value.trim() !== '' && schools.some((school) => school.includes(plain(value))) ? BLANK : words(value),
  };
}

function cleanRow(row: ProfileRow, clean: Cleaner): ProfileRow {
  return row.evidence ? { ...row, evidence: cleanEvidence(row.evidence, clean) } : row;
}

function cleanEvidence(evidence: Evidence, clean: Cleaner): Evidence {
  const { source, name, issuer, field, reasons } = evidence;
  return {
    ...evidence,
    // A claim's name is the lexicon's.
    name: source === 'claim' ? name : clean.words(name),
    ...(issuer === undefined ? {} : { issuer: clean.issuer(issuer) }),
    field: clean.words(field),
    reasons: reasons.map(clean.words),
  };
}

function cleanBadge(badge: CandidateBadge, clean: Cleaner, blind: boolean): CandidateBadge {
  const { url, issuer, issuerId, issuerUrl, facts, links, checks, ...rest } = badge;
  // Who issues a badge to themselves is the candidate.
  const others = (address: string | undefined) => address !== undefined && clean.words(address) === address;
  return {
    ...rest,
    ...(url === undefined || blind ? {} : { url }),
    name: clean.words(badge.name),
    ...(issuer === undefined ? {} : { issuer: clean.issuer(issuer) }),
    ...(others(issuerId) ? { issuerId } : {}),
    ...(others(issuerUrl) ? { issuerUrl } : {}),
    reasons: badge.reasons.map(clean.words),
    ...(facts === undefined ? {} : { facts: cleanFacts(facts, clean) }),
    ...(checks === undefined ? {} : { checks: checks.map((check) => cleanCheck(check, clean)) }),
    ...(links === undefined ? {} : { links: links.map((link) => ({ ...link, field: clean.words(link.field) })) }),
  };
}

function cleanCheck(check: Check, { words }: Cleaner): Check {
  return check.detail === undefined ? check : { ...check, detail: words(check.detail) };
}

/** Without the licence's number, which leads to its holder, and without further badges' addresses. */
function cleanFacts(facts: NonNullable<CandidateBadge['facts']>, { words }: Cleaner): CandidateBadge['facts'] {
  const { number: _, related: __, assessment, ...rest } = facts;
  return { ...rest, ...(assessment === undefined ? {} : { assessment: words(assessment) }) };
}
