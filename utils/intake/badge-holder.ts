import type { BadgeHolder } from '../model/candidate.ts';
import type { Verification } from '../model/verification.ts';
import { isObject } from '../verification/json.ts';
import { compareWithPage, namedRecipients, type StatedOnPage } from '../verification/profile-recipient.ts';
import type { JudgedCredential } from './judge-file.ts';

/**
 * What a judged badge's recipient is to the page that shows it. Read from what was proved; where nothing was, from what
 * the file states, which may then only speak against it.
 * @param verification of the whole file; `credential.part` says which of its parts this is
 */
export async function holderOnPage(
  credential: JudgedCredential,
  verification: Verification,
  page: StatedOnPage,
): Promise<BadgeHolder | undefined> {
  const { document } = partOf(verification, credential.part ?? '');
  if (isObject(document)) return compareWithPage(namedRecipients(document), page);
  if (!credential.recipient) return undefined;
  const stated = await compareWithPage({ recipients: [credential.recipient], names: [] }, page);
  return stated === 'profile' ? 'not-checked' : stated;
}

function partOf(whole: Verification, part: string): Verification {
  const inner = whole.parts.find(({ path }) => part === path || part.startsWith(`${path}/`));
  return inner ? partOf(inner.verification, part.slice(inner.path.length)) : whole;
}
