import type { ParsedCredential } from '../formats/credential-format.ts';
import { statedCredential } from '../formats/stated-credential.ts';
import type { CredentialMeaning } from '../matching/credential-reader.ts';
import { ok, type Result } from '../model/result.ts';
import type { JudgedCredential } from './judge-file.ts';

/** What a person writes about a credential that no list knows; empty text where they left it out. */
export interface WrittenCredential {
  name: string;
  issuer: string;
  /** ISO 8601 days. */
  issued: string;
  expires: string;
  url: string;
}

/**
 * A credential by the person's own word, with the skills that its name names. An address that is no https one, and a day
 * that does not exist, fall away. Fails with `file-missing-fields` where there is no name. Never throws.
 */
export function writtenCredential(
  { name, issuer, issued, expires, url }: WrittenCredential,
  meaningOf: (credential: ParsedCredential) => CredentialMeaning,
): Result<JudgedCredential> {
  const stated = statedCredential({
    format: 'typed',
    name,
    issuer,
    url,
    validFrom: dayOf(issued),
    validUntil: dayOf(expires),
  });
  if (!stated.ok) return stated;
  return ok({ ...stated.value, ...meaningOf(stated.value), verdict: 'self-asserted', reasons: [] });
}

function dayOf(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined;
}
