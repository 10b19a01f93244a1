import type { BadgeHolder, CandidateBadge, NotBadge } from '../model/candidate.ts';
import type { Check } from '../model/check.ts';
import type { Verdict } from '../model/credential.ts';
import type { FailureCode } from '../model/result.ts';
import type { JudgedCredential } from './judge-file.ts';

/** What a page shows of a badge before it is looked at. */
export interface ShownBadge {
  url?: string;
  name: string;
}

/** Formats with a proof of their own; a list or a CV that a page links to is its holder's word, and no badge. */
const BADGE_FORMATS = new Set(['open-badges-2', 'open-badges-3', 'european-digital-credential']);
const COULD_NOT_TELL: readonly Verdict[] = ['unverified', 'status-unknown'];
const STANDS: readonly Verdict[] = ['verified', 'verified-unbound', 'status-unknown'];
const MOST_HOSTS = 40;

/** What a file that holds no badge is, by the failure that reading it gave. */
const NO_BADGE: Partial<Record<FailureCode, NotBadge>> = {
  'file-is-picture': 'picture',
  'file-unknown-format': 'other',
  'file-missing-fields': 'other',
  'file-empty': 'damaged',
  'file-truncated': 'damaged',
  'file-not-json': 'damaged',
};

/** What a badge is to the page that shows it. */
interface OnPage {
  holder: BadgeHolder | undefined;
  ownSite: boolean;
}

/**
 * A badge of a candidate's page as it was checked. Whom it names is left out: only how that compares with the page stays.
 * @param asked the hosts that the file names, and those that the person allowed
 */
export function candidateBadge(
  shown: ShownBadge,
  judged: JudgedCredential,
  { holder, ownSite }: OnPage,
  asked: { named: readonly string[]; allowed: readonly string[] },
): CandidateBadge {
  if (!BADGE_FORMATS.has(judged.format)) return noBadge(shown, 'other', judged.checkedAt);
  const { name, issuer, checks = [], skills, namedCredential, facts, award, format } = judged;
  const verdict = strict(judged, ownSite);
  const { validFrom, validUntil, checkedAt } = judged;
  // A name in a hosted badge's file is no more than its address until it is fetched: the page's word says more.
  const ownName = /^https?:\S+$/i.test(name) ? shown.name || name : name;
  const wanted = COULD_NOT_TELL.includes(verdict)
    ? [...asked.named, ...(judged.unasked ?? [])]
    : (judged.unasked ?? []);
  const unasked = [...new Set(wanted)].filter((host) => !asked.allowed.includes(host)).sort();
  return withoutUndefined({
    url: shown.url,
    name: ownName.slice(0, 500),
    issuer: issuer.name === '' || /^(?:https?|did):\S+$/i.test(issuer.name) ? undefined : issuer.name,
    issuerId: issuer.id,
    issuerUrl: issuer.url,
    verdict,
    reasons: [],
    checkedAt,
    skills: [...new Set(skills.map(({ id }) => id))],
    links: skills,
    namedCredential,
    facts,
    award,
    format,
    validFrom,
    validUntil,
    checks: checks.filter(({ part }) => part !== 'recipient'),
    holder,
    ownSite: ownSite || undefined,
    unasked: unasked.length > 0 ? unasked.slice(0, MOST_HOSTS) : undefined,
  });
}

/**
 * The verdict on somebody else's badge. In one's own wallet a badge whose issuer is nothing but its key is known to come
 * from where it came from; on a candidate's page it may have been signed by anybody, under any issuer's name, a minute ago.
 * One that the page's own site issued is that page's word.
 */
function strict({ verdict, checks = [] }: JudgedCredential, ownSite: boolean): Verdict {
  if (ownSite && STANDS.includes(verdict)) return 'self-asserted';
  const keyOnly = checks.some(
    ({ part, outcome, detail }) => part === 'binding' && outcome === 'good' && /^did:(?:key|jwk):/.test(detail ?? ''),
  );
  return verdict === 'verified' && keyOnly ? 'verified-unbound' : verdict;
}

/** What stands where the page shows a badge is none. */
export function noBadge(shown: ShownBadge, notBadge: NotBadge, checkedAt?: string): CandidateBadge {
  return withoutUndefined({ ...unread(shown), notBadge, checkedAt });
}

/** The kind of thing that a failure of reading tells; undefined where it tells nothing of the file. */
export function notBadgeOf(code: FailureCode): NotBadge | undefined {
  return NO_BADGE[code];
}

/** A badge that could not be looked at, and why; with the hosts that a further click would ask. */
export function unreachedBadge(
  shown: ShownBadge,
  { reason, detail }: Pick<Check, 'reason' | 'detail'>,
  checkedAt: string,
  unasked: readonly string[] = [],
): CandidateBadge {
  const check = withoutUndefined<Check>({ part: 'proof', outcome: 'unknown', reason, detail: detail?.slice(0, 300) });
  const hosts = unasked.slice(0, MOST_HOSTS);
  return { ...unread(shown), checks: [check], checkedAt, ...(hosts.length > 0 ? { unasked: hosts } : {}) };
}

function unread({ url, name }: ShownBadge): CandidateBadge {
  const address = url === undefined ? {} : { url };
  return { ...address, name: name.slice(0, 500), verdict: 'unverified', reasons: [], skills: [] };
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

function withoutUndefined<T extends object>(value: Loose<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
