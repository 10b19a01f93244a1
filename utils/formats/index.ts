import { fail, ok, type Result } from '../model/result.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { decodeFile } from './decode.ts';
import { openBadges2 } from './open-badges-2.ts';
import { openBadges3 } from './open-badges-3.ts';

/** Every format, in the order in which a file is offered to them. Each refuses the others' files. */
export const formats: readonly CredentialFormat[] = [openBadges3, openBadges2];

/**
 * Reads a credential file: id of the format and what it states, unverified.
 * @param name the file's name, for the message only: a format is told by content
 * @param bytes the file as it came
 * @returns one failure of `file-empty`, `file-too-large` (over 5 MB, or JSON too deep or too big), `file-is-picture`,
 * `file-truncated`, `file-not-json`, `file-unknown-format`, `file-missing-fields`. Never throws.
 */
export function readCredentialFile(
  name: string,
  bytes: Uint8Array,
): Result<{ format: string; credentials: ParsedCredential[] }> {
  const input = decodeFile(name, bytes);
  if (!input.ok) return input;
  const format = formats.find((each) => each.claims(input.value));
  if (!format) return fail('file-unknown-format', kindOf(input.value));
  const parsed = format.parse(input.value);
  return parsed.ok ? ok({ format: format.id, credentials: parsed.value }) : parsed;
}

/** What it looks like, for the message. */
function kindOf({ json, text = '' }: FileInput): string {
  if (json !== undefined) return 'JSON, but no badge';
  if (/^\s*ey[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text)) return 'a signed token (JWT), which is not read in this version';
  return /^\s*</.test(text) ? 'XML or HTML' : 'not JSON';
}
