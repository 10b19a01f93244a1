import { hostSaysName } from '../../utils/candidates/badge-words.ts';
import { hostToAsk } from '../../utils/intake/badge-address.ts';
import { shownKey, uncheckedBadges } from '../../utils/matching/badge-evidence.ts';
import type { CandidateBadge } from '../../utils/model/candidate.ts';
import type { ReasonCode } from '../../utils/model/check.ts';
import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';

/** A badge as the page shows it: its address, or itself. */
export type Shown = ProfileSnapshot['badges'][number];

/** What is known of one shown badge. */
export interface KnownBadge {
  /** One, or as many as its file holds. */
  badges: CandidateBadge[];
  /** Hosts that a check asks, as far as is known. */
  hosts: string[];
}

/** By `shownKey` of what is shown; nothing of it is stored. */
export type KnownBadges = ReadonlyMap<string, KnownBadge>;

/** What one click checks, with every host that it asks and no other. */
export interface BadgeOffer {
  shown: Shown[];
  hosts: string[];
  /** Left out in blind mode: the address of a host would say the name. */
  withheld: number;
}

/** As in the model: one file may hold many. */
const MOST_BADGES = 100;
/** Trying again may help. */
const PASSING: readonly ReasonCode[] = [
  'hosting-unreachable',
  'key-unreachable',
  'status-unreachable',
  'timed-out',
  'host-not-allowed',
  'too-much-work',
];

/** With what was found of one badge. @param newer what is known of it already makes way; else it stands */
export function learnt(known: KnownBadges, each: Shown, found: KnownBadge, newer: boolean): KnownBadges {
  const key = shownKey(each);
  return !newer && known.has(key) ? known : new Map(known).set(key, found);
}

/** Every badge in the page's order, with what is known of it; one that nobody looked at is `unverified`. */
export function listBadges(shown: readonly Shown[], known: KnownBadges): CandidateBadge[] {
  return shown.flatMap((each) => known.get(shownKey(each))?.badges ?? uncheckedBadges([each])).slice(0, MOST_BADGES);
}

/**
 * What a click would check: badges that nobody looked at, those that need further hosts, and those that could not be
 * reached. Null where there is none.
 */
export function offerOf(
  shown: readonly Shown[],
  known: KnownBadges,
  { blind, name }: { blind: boolean; name: string | null },
): BadgeOffer | null {
  const open = shown.filter((each) => isOpen(known.get(shownKey(each))));
  const offered = open.filter(
    (each) => !blind || !hostsOf(each, known.get(shownKey(each))).some((host) => hostSaysName(host, { name })),
  );
  const hosts = new Set(offered.flatMap((each) => hostsOf(each, known.get(shownKey(each)))));
  return open.length === 0
    ? null
    : { shown: offered, hosts: [...hosts].sort(), withheld: open.length - offered.length };
}

/** Hosts that a check of this badge asks: its own, those that its file names, and those that turned out later. */
export function hostsOf({ url }: Shown, known: KnownBadge | undefined): string[] {
  const own = url === undefined ? undefined : hostToAsk(url);
  const later = known?.badges.flatMap(({ unasked = [] }) => unasked) ?? [];
  return [...new Set([...(own === undefined ? [] : [own]), ...(known?.hosts ?? []), ...later])];
}

function isOpen(known: KnownBadge | undefined): boolean {
  if (!known) return true;
  return known.badges.some(
    ({ checkedAt, notBadge, unasked = [], verdict, checks = [] }) =>
      notBadge === undefined &&
      (checkedAt === undefined ||
        unasked.length > 0 ||
        ((verdict === 'unverified' || verdict === 'status-unknown') &&
          checks.some(({ outcome, reason }) => outcome === 'unknown' && PASSING.includes(reason)))),
  );
}
