import { evidenceOfBadges, type MeaningOf, withoutUnseen } from '../matching/badge-evidence.ts';
import { createCredentialReader } from '../matching/credential-reader.ts';
import { marksOf, matchProfile } from '../matching/match-profile.ts';
import type { CandidateBadge } from '../model/candidate.ts';
import type { ProfileMention } from '../model/profile-match.ts';
import type { ProfileSnapshot, ProfileView } from '../model/profile-snapshot.ts';
import type { Role } from '../model/role.ts';
import { blanked } from '../reading/personal.ts';
import { bulkLists } from '../skills/bulk-lists.ts';
import type { Lexicon } from '../skills/lexicon.ts';
import { findMentions } from '../skills/mentions.ts';
import { findProfileMentions } from '../skills/profile-mentions.ts';
import { badgeWords, evidenceWords } from './badge-words.ts';

interface Stretch {
  start: number;
  end: number;
}

/** What a profile's text claims, and how many names in it were left out. */
export interface Counted {
  mentions: ProfileMention[];
  notCounted: ProfileView['notCounted'];
}

/**
 * What counts of a candidate's text. Left out: names that a reader of the page cannot see, names in lists too long to
 * mean anything, and words of what is personal (a person called Ruby): blind mode covers those, and both ways of looking
 * have to give the same answer.
 *
 * The person's corrections of postings have no part in it. They say how the person reads an employer's words; here they
 * would change what is found of somebody else, unseen, and two people with the same version would get two answers.
 */
export function countedMentions(
  { text, blocks, language, personal, hidden, breaks }: ProfileSnapshot,
  lexicon: Lexicon,
  now: Date,
): Counted {
  const isPersonal = within(personal);
  const isHidden = within(hidden ?? []);
  const found = findProfileMentions(text, lexicon, {
    now,
    blocks,
    notWork: personal,
    breaks,
    ...(language === undefined ? {} : { language }),
  }).filter((mention) => !isPersonal(mention));
  const seen = found.filter((mention) => !isHidden(mention));
  const isListed = within(bulkLists(text, seen, blocks));
  const mentions = seen.filter((mention) => !isListed(mention));
  const counted = new Set(mentions.map(({ id }) => id));
  /** Each name once, and none that counts elsewhere in the text. */
  const namesOf = (left: readonly ProfileMention[]) =>
    new Set(left.map(({ id }) => id).filter((id) => !counted.has(id))).size;
  return { mentions, notCounted: { hidden: namesOf(found.filter(isHidden)), listed: namesOf(seen.filter(isListed)) } };
}

/**
 * How a candidate's page, or a text, answers a role. The same for the page's script, the panel, pasted text and the
 * command line; keeps nothing.
 *
 * @param badges what is known of the profile's badges; one that nobody checked is `unverified`
 * @param options.engine version of the extension
 * @returns rows whose quotes hold nothing personal, whether blind mode is on or not
 */
export function answerProfile(
  profile: ProfileSnapshot,
  role: Role,
  badges: readonly CandidateBadge[],
  options: { lexicon: Lexicon; now: Date; engine: string } & Pick<ProfileView, 'blind' | 'mayMark'>,
): ProfileView {
  const { lexicon, now, engine, blind, mayMark } = options;
  const { text, personal } = profile;
  const { mentions, notCounted } = countedMentions(profile, lexicon, now);
  const quote = (start: number, end: number) => blanked(text, personal, start, end);
  // Without the name also where it may be seen: what counts is the same in blind mode.
  const named = badges.map((badge) => badgeWords(badge, profile, false));
  const claimed = new Set(mentions.map(({ id }) => id));
  const evidence = withoutUnseen(evidenceOfBadges(named, lexicon, meaningIn(lexicon)), named, claimed).map((each) =>
    evidenceWords(each, profile, blind),
  );
  const rows = matchProfile(role.lines, { text, mentions, badges: evidence, quote }, { now, graph: lexicon });
  return {
    role,
    rows,
    marks: marksOf(rows),
    badges: blind ? named.map((badge) => badgeWords(badge, profile, true)) : named,
    notCounted,
    blind,
    mayMark,
    engine,
    lexicon: lexicon.version,
    readAt: now.toISOString(),
  };
}

const readers = new WeakMap<Lexicon, MeaningOf>();

/** What a badge that nobody checked means by its name. Made with the first such badge: it walks through the whole lexicon. */
function meaningIn(lexicon: Lexicon): MeaningOf {
  return (credential) => {
    const read = readers.get(lexicon) ?? createCredentialReader(lexicon, (text) => findMentions(text, lexicon));
    readers.set(lexicon, read);
    return read(credential);
  };
}

/** True for what one of these stretches touches. @param stretches in the text's order, none overlapping */
function within(stretches: readonly Stretch[]): (one: Stretch) => boolean {
  return ({ start, end }) => {
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (stretches[low]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}
