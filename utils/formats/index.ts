import { fail, ok, type Result } from '../model/result.ts';
import type { Verifiable } from '../model/verification.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { credlyBadges } from './credly-badges.ts';
import { type CsvColumns, csv, csvColumns, parseCsvWith } from './csv.ts';
import { ctdl } from './ctdl.ts';
import { europass } from './europass.ts';
import { europeanDigitalCredential } from './european-digital-credential.ts';
import { jsonResume } from './json-resume.ts';
import { linkedinExport } from './linkedin-export.ts';
import { openBadges2 } from './open-badges-2.ts';
import { openBadges3 } from './open-badges-3.ts';
import { unwrapFile } from './unwrap.ts';

/** Every format, in the order in which a file is offered to them. Each refuses the others' files. */
export const formats: readonly CredentialFormat[] = [
  openBadges3,
  openBadges2,
  europeanDigitalCredential,
  europass,
  jsonResume,
  credlyBadges,
  linkedinExport,
  ctdl,
  csv,
];

/** Files that may be unpacked from a zip: those that some format reads. */
const ZIP_ENTRIES = formats.flatMap(({ zipEntries = [] }) => zipEntries);

export interface ReadFile {
  /** Id of the format on the shelf. */
  format: string;
  /** What the file states, unverified. One that was read from a credential inside has its place as `part`. */
  credentials: ParsedCredential[];
  /** What verification checks. */
  verifiable: Verifiable;
}

/**
 * Reads a credential file, bare or baked into a picture, a PDF, a zip or a token.
 * @param name the file's name, for the message only: a format is told by content
 * @param bytes the file as it came
 * @param columns which column is what, where the person said so; for tables alone
 * @returns one failure of `file-empty`, `file-too-large`, `file-is-picture` (no badge in it), `file-truncated`,
 * `file-not-json`, `file-unknown-format`, `file-missing-fields`. Never throws.
 */
export function readCredentialFile(name: string, bytes: Uint8Array, columns?: CsvColumns['guess']): Result<ReadFile> {
  const opened = open(name, bytes);
  if (!opened.ok) return opened;
  const { format, input } = opened.value;
  const parsed = columns && format === csv ? parseCsvWith(input.text ?? '', columns) : format.parse(input);
  if (!parsed.ok) return parsed;
  return ok({ format: format.id, credentials: parsed.value, verifiable: verifiableOf(format, input) });
}

/**
 * Only the statement in a file, for a verdict on one that nothing can be read from: a credential without an achievement
 * has a signature too. Fails as `readCredentialFile` does. Never throws.
 */
export function statementIn(name: string, bytes: Uint8Array): Result<Verifiable> {
  const opened = open(name, bytes);
  return opened.ok ? ok(verifiableOf(opened.value.format, opened.value.input)) : opened;
}

/** The columns of a file that is a table, for asking which is what; undefined for every other file. Never throws. */
export function columnsIn(name: string, bytes: Uint8Array): CsvColumns | undefined {
  const opened = open(name, bytes);
  if (!opened.ok || opened.value.format !== csv) return undefined;
  const columns = csvColumns(opened.value.input.text ?? '');
  return columns.ok ? columns.value : undefined;
}

/**
 * Reads what verification proved, with the format that read the file: only this may be believed, and only from this do
 * skills come. For an inner credential: the document of its own verification, whose credentials then have no `part`.
 * @param document JSON of `Verification.document`: stripped, taken out of its token, or as hosted
 * @returns `file-unknown-format` where there is no such format, else as `readCredentialFile`. Never throws.
 */
export function reread(verifiable: Verifiable, document: unknown): Result<ParsedCredential[]> {
  const format = formats.find(({ id }) => id === verifiable.format);
  if (!format) return fail('file-unknown-format', verifiable.format);
  return format.parse({ name: '', bytes: new Uint8Array(), json: document });
}

function open(name: string, bytes: Uint8Array): Result<{ format: CredentialFormat; input: FileInput }> {
  const input = unwrapFile(name, bytes, ZIP_ENTRIES);
  if (!input.ok) return input;
  const format = formats.find((each) => each.claims(input.value));
  return format ? ok({ format, input: input.value }) : fail('file-unknown-format', kindOf(input.value));
}

function verifiableOf(format: CredentialFormat, input: FileInput): Verifiable {
  const { json, token } = format.verifiable?.(input) ?? input;
  return {
    format: format.id,
    ...(json === undefined ? {} : { json }),
    ...(token === undefined ? {} : { token }),
  };
}

/** What it looks like, for the message. */
function kindOf({ json, text = '', container }: FileInput): string {
  const inside = container === 'zip' || container === undefined ? '' : `${container.toUpperCase()} with `;
  if (container === 'jwt') return 'a signed token (JWT), but no badge';
  if (json !== undefined) return `${inside}JSON, but no badge`;
  if (container === 'zip') return 'zip archive without a file that is read';
  if (/^\s*</.test(text)) return `${inside}XML or HTML`;
  return inside === '' ? 'text that is no credential file' : `${inside}something that is no JSON`;
}
