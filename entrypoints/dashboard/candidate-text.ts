import type { ProfileSnapshot } from '../../utils/model/profile-snapshot.ts';
import { fail, ok, type Result } from '../../utils/model/result.ts';
import { badgeLinks } from '../../utils/reading/badge-links.ts';
import type { BlockText } from '../../utils/reading/page.ts';
import { addressesIn, pastedText } from '../../utils/reading/pasted-text.ts';
import type { HiddenRange } from '../../utils/reading/profile-page.ts';
import { profileSnapshot } from '../../utils/reading/profile-snapshot.ts';
import { readProfileText } from '../../utils/reading/read-profile.ts';

/** Letters of one person's text; the model takes no more. */
const MOST_TEXT = 500_000;

/** A person's text as read, and how many characters were left out because nobody sees them. */
export interface CandidateText {
  profile: ProfileSnapshot;
  unseen: number;
}

/**
 * Reads a pasted text as a candidate's.
 * @param name as typed; without it the text's first lines are looked at
 * @returns failures: `text-too-long`, `no-profile-text`
 */
export function readCandidateText(raw: string, name: string): Result<CandidateText> {
  if (raw.length > MOST_TEXT) return fail('text-too-long', `${raw.length}`);
  const { unseen, ...body } = pastedText(raw);
  const read = readCandidateBody(body, name, { hidden: null, links: addressesIn(body.text) });
  return read.ok ? ok({ profile: read.value, unseen }) : read;
}

/**
 * Reads blocks of a person's text that is no page.
 * @param found.hidden what of it nobody sees; null where nobody can tell
 * @param found.links addresses that it links to
 */
export function readCandidateBody(
  body: BlockText,
  name: string,
  { hidden, links }: { hidden: readonly HiddenRange[] | null; links: readonly string[] },
): Result<ProfileSnapshot> {
  if (body.blocks.length > 20_000) return fail('text-too-long', `${body.blocks.length} lines`);
  const reading = readProfileText(body, name.trim().slice(0, 300) || null);
  return profileSnapshot({ ...reading, hidden, badges: badgesAt(links) });
}

/** Addresses of badges among others, as on a page: nothing is asked of anybody. */
function badgesAt(links: readonly string[]): ReturnType<typeof badgeLinks> {
  const inert = document.implementation.createHTMLDocument('');
  for (const link of links) {
    const anchor = inert.createElement('a');
    anchor.setAttribute('href', link);
    inert.body.append(anchor);
  }
  return badgeLinks(inert, [inert.body], new URL('https://pasted.invalid/'));
}
