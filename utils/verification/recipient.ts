import type { Check } from '../model/check.ts';
import { isObject, type JsonObject, listOf, textOf } from './json.ts';

/** Whom a credential names, as it names them: an address, or the hash of one. */
export interface StatedRecipient {
  identity: string;
  hashed: boolean;
  salt?: string;
}

/**
 * Compares the stated recipient with the addresses and ids that the person gave. All of it happens here: a hash of a
 * known address gives the person away to whoever sees both.
 * @param own e-mail addresses, profile addresses, DIDs; compared as typed and in lower case
 */
export async function compareRecipient(recipients: readonly StatedRecipient[], own: readonly string[]): Promise<Check> {
  const check = (outcome: Check['outcome'], reason: Check['reason']): Check => ({ part: 'recipient', outcome, reason });
  if (recipients.length === 0) return check('none', 'recipient-not-stated');
  if (own.length === 0) return check('unknown', 'recipient-not-compared');
  const spellings = [...new Set(own.flatMap((each) => [each.trim(), each.trim().toLowerCase()]))];
  let comparable = false;
  for (const { identity, hashed, salt = '' } of recipients) {
    const [, algorithm = '', digest = ''] = /^(sha256|md5)\$([0-9a-f]+)$/i.exec(identity) ?? [];
    if (algorithm.toLowerCase() === 'md5') continue;
    comparable ||= hashed || identity.includes('@');
    for (const spelling of spellings) {
      const same =
        algorithm === ''
          ? !hashed && bare(identity) === bare(spelling)
          : (await sha256(spelling + salt)) === digest.toLowerCase();
      if (same) return check('good', 'recipient-matches');
    }
  }
  // A wallet's own key as recipient cannot contradict an e-mail address.
  return comparable ? check('bad', 'recipient-differs') : check('unknown', 'recipient-not-compared');
}

function bare(identity: string): string {
  return identity
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Recipients of an Open Badges 3 credential: identity objects, and the subject's own id. */
export function recipientsOf(document: JsonObject): StatedRecipient[] {
  return listOf(document.credentialSubject)
    .filter(isObject)
    .flatMap((subject) => {
      const stated = listOf(subject.identifier)
        .filter(isObject)
        .flatMap((each): StatedRecipient[] => {
          const identity = textOf(each.identityHash);
          if (identity === undefined) return [];
          const salt = textOf(each.salt);
          return [{ identity, hashed: each.hashed === true, ...(salt === undefined ? {} : { salt }) }];
        });
      const id = textOf(subject.id);
      return id === undefined ? stated : [...stated, { identity: id, hashed: false }];
    })
    .slice(0, 20);
}

/** The recipient of an Open Badges 2 assertion. */
export function recipientsOfAssertion(assertion: JsonObject): StatedRecipient[] {
  const { recipient } = assertion;
  const identity = textOf(isObject(recipient) ? recipient.identity : recipient);
  if (identity === undefined) return [];
  const stated = isObject(recipient) ? recipient : {};
  const salt = textOf(stated.salt);
  return [
    { identity, hashed: stated.hashed === true || stated.hashed === 'true', ...(salt === undefined ? {} : { salt }) },
  ];
}
