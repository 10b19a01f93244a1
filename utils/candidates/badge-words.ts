import type { CandidateBadge } from '../model/candidate.ts';
import type { Evidence } from '../model/evidence.ts';
import type { ProfileSnapshot } from '../model/profile-snapshot.ts';
import { blanked, findPersonal } from '../reading/personal.ts';
import { idsOf } from '../reading/scrub-ids.ts';
import { fold, nameFinder, spellings } from '../reading/scrub-names.ts';
import { privateIn } from '../reading/scrub-strings.ts';

type Person = Pick<ProfileSnapshot, 'name' | 'url'>;
type Blank = (text: string) => string;

/**
 * Blanks in words of a badge what tells who somebody is: always the person's name and contact data; in blind mode also
 * schools, places, years and the rest, as in the page's own text.
 */
function blankFor(person: Person, blind: boolean): Blank {
  const key = JSON.stringify([person.name, person.url, blind]);
  if (last?.key !== key) last = { key, blank: remembering(blanker(person, blind)) };
  return last.blank;
}

/** Of the page in view: its badges are told anew with every one that is checked. */
let last: { key: string; blank: Blank } | undefined;
const MOST_REMEMBERED = 5000;

function remembering(blank: Blank): Blank {
  const known = new Map<string, string>();
  return (text) => {
    const done = known.get(text) ?? blank(text);
    if (known.size < MOST_REMEMBERED) known.set(text, done);
    return done;
  };
}

function blanker({ name, url }: Person, blind: boolean): Blank {
  const base = new URL(URL.canParse(url) ? url : 'https://none.invalid/');
  const names = name === null || name === '' ? [] : [name];
  if (blind) return (text) => blanked(text, findPersonal(text, { names, url: base }));
  // What finds schools, places and years as well takes a while to start.
  const finder = nameFinder(names, []);
  return (text) => {
    const found = [
      ...finder.find(text).map((each) => ({ ...each, kind: 'name' as const })),
      ...privateIn(text, base, idsOf('')).map((each) => ({ ...each, kind: 'contact' as const })),
    ];
    return blanked(
      text,
      found.sort((one, other) => one.start - other.start),
    );
  };
}

/**
 * A badge as it may be shown and kept: without the person's name in its words. In blind mode also without addresses,
 * numbers and details of checks, each of which may lead to the person.
 */
export function badgeWords(badge: CandidateBadge, person: Person, blind: boolean): CandidateBadge {
  const blank = blankFor(person, blind);
  const named: CandidateBadge = {
    ...badge,
    name: blank(badge.name),
    ...(badge.issuer === undefined ? {} : { issuer: blank(badge.issuer) }),
    reasons: badge.reasons.map(blank),
    ...(badge.links === undefined ? {} : { links: badge.links.map((link) => ({ ...link, field: blank(link.field) })) }),
  };
  if (!blind) return named;
  const { url: _url, issuerId: _id, issuerUrl: _address, unasked: _hosts, facts, checks, ...rest } = named;
  return {
    ...rest,
    ...(checks === undefined ? {} : { checks: checks.map(({ detail: _detail, ...check }) => check) }),
    ...(facts === undefined ? {} : { facts: blindFacts(facts, blank) }),
  };
}

/** Evidence of badges, in words that may be shown: what it is evidence of stays as it is. */
export function evidenceWords(evidence: Evidence, person: Person, blind: boolean): Evidence {
  const blank = blankFor(person, blind);
  const { issuer } = evidence;
  return {
    ...evidence,
    name: blank(evidence.name),
    field: blank(evidence.field),
    reasons: evidence.reasons.map(blank),
    ...(issuer === undefined ? {} : { issuer: blank(issuer) }),
  };
}

function blindFacts(facts: NonNullable<CandidateBadge['facts']>, blank: Blank): NonNullable<CandidateBadge['facts']> {
  const { number: _number, related, assessment, ...rest } = facts;
  return {
    ...rest,
    ...(assessment === undefined ? {} : { assessment: blank(assessment) }),
    ...(related === undefined
      ? {}
      : {
          related: related.map(({ relation, name }) => ({
            relation,
            ...(name === undefined ? {} : { name: blank(name) }),
          })),
        }),
  };
}

/**
 * True where the address of a host holds a word of the person's name: naming it in blind mode would tell who it is. Of a
 * host in letters beyond ASCII ("xn--") nobody can tell here, so beside a name that has such letters it counts.
 */
export function hostSaysName(host: string, { name }: Pick<Person, 'name'>): boolean {
  if (/(?:^|\.)xn--/i.test(host) && /[^ -~]/.test(name ?? '')) return true;
  const words = spellings(name ?? '').flatMap((each) => {
    const parts = fold(each).split(/[^\p{L}\p{N}]+/u);
    return [...parts, parts.join('')];
  });
  return words.some((word) => word.length >= 3 && fold(host).includes(word));
}
