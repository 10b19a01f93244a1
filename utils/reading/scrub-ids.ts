import { REMOVED } from './scrub-kinds.ts';

/**
 * Tokens and ids, the longest first: a JSON web token, a name of a member (only the posting's own kind of name says
 * nothing about a person), a UUID, hexadecimal, a run of letters and digits, a number.
 */
const ID =
  /(?<jwt>(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?)|(?<urn>urn:[a-z]{2,10}:(?!job)[\w:]{1,40}:[\w()=,.-]{1,200})|(?<uuid>[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})|(?<run>[a-z\d+]{12,}={0,2})|(?<number>\d{5,})/gi;

/** A run that no person types: letters of both cases and digits, or many digits among letters. */
export function looksSecret(run: string): boolean {
  const digits = run.replace(/\D/g, '').length;
  const upper = run.replace(/[^A-Z]/g, '').length;
  const lower = run.replace(/[^a-z]/g, '').length;
  if (digits >= 3 && upper > 0 && lower > 0) return true;
  if (digits >= 6 && upper + lower > 0) return true;
  const share = upper / (upper + lower || 1);
  return run.length >= 12 && share > 0.3 && share < 0.7 && !/[-_]/.test(run);
}

/**
 * Ids of a page. Those of the posting that it shows stay; every other becomes one that stands for it everywhere in the
 * sample and has the same form, because readers tell links to postings by the form of their ids.
 */
export interface Ids {
  own: ReadonlySet<string>;
  /** A value without tokens, and with stand-ins for ids. */
  hide(value: string): string;
}

const OWN = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[a-z\d]{12,}|\d{4,}/gi;

/** @param address the page's own, as it is kept: its ids are the posting's */
export function idsOf(address: string): Ids {
  const own = new Set(address.toLowerCase().match(OWN) ?? []);
  for (const part of address.split(/[/?&=#]/)) if (part) own.add(part.toLowerCase());
  const given = new Map<string, string>();
  const standIns = new Set<string>();
  const standIn = (id: string, make: (n: string) => string): string => {
    const key = id.toLowerCase();
    if (own.has(key) || standIns.has(key)) return id;
    let stand = given.get(key);
    for (let n = given.size + 1; !stand; n++) {
      const made = make(String(n));
      if (!own.has(made) && !standIns.has(made)) stand = made;
    }
    given.set(key, stand);
    standIns.add(stand.toLowerCase());
    return stand;
  };
  const ofLength = (length: number) => (n: string) => `1${n.padStart(length - 1, '0')}`;

  function instead(id: string, kind: string): string {
    if (kind === 'jwt' || kind === 'urn') return REMOVED;
    if (kind === 'uuid') return standIn(id, (n) => `00000000-0000-4000-8000-${n.padStart(12, '0')}`);
    if (kind === 'number' || /^\d+$/.test(id)) return standIn(id, ofLength(id.length));
    if (/^(?=.*\d)[\da-f]+$/i.test(id)) return standIn(id, ofLength(id.length));
    if (own.has(id.toLowerCase())) return id;
    // Letters and digits of a class that was made at build time look like a token and are none that matters.
    return looksSecret(id)
      ? standIn(id, (n) => `x${n.padStart(id.length - 1, '0')}`)
      : id.replace(/\d{5,}/g, (number) => standIn(number, ofLength(number.length)));
  }
  return {
    own,
    hide: (value) =>
      value.replace(ID, (id: string, ...rest: unknown[]) => {
        const groups = rest.at(-1) as Record<string, string | undefined>;
        return instead(id, Object.keys(groups).find((name) => groups[name] !== undefined) ?? '');
      }),
  };
}
