import type { ParsedCredential } from '../formats/credential-format.ts';
import type { CsvColumns } from '../formats/csv.ts';
import type { CsvMapping } from '../formats/csv-headers.ts';
import { columnsIn, readCredentialFile, reread, statementIn } from '../formats/index.ts';
import type { CredentialMeaning } from '../matching/credential-reader.ts';
import type { Check } from '../model/check.ts';
import type { Credential } from '../model/credential.ts';
import { type Failure, ok, type Result } from '../model/result.ts';
import type { Verifiable, Verification } from '../model/verification.ts';
import { namedHosts } from '../verification/named-hosts.ts';
import type { Verifier } from '../verification/verifier.ts';

/** A credential as the wallet keeps it, before it has an id there. */
export type JudgedCredential = Omit<Credential, 'id' | 'addedAt' | 'originalId'>;

export interface JudgedFile {
  /** Id of the format on the shelf. */
  format: string;
  credentials: JudgedCredential[];
  /** Of the file as a whole; a CLR has a verdict of its own beside those of what it holds. */
  verification: Verification;
  /** Hosts that the file names: what a full check asks. */
  named: string[];
  /** Why no credential could be read although there is a statement to verify; `credentials` is empty then. */
  unread?: Failure;
  /** Where the file is a table: its columns, for the person to say which is what. Only with `unread`. */
  columns?: CsvColumns;
}

export interface JudgeTools {
  verifier: Verifier;
  meaningOf: (credential: ParsedCredential) => CredentialMeaning;
  now: Date;
  /** Which column of a table is what, where the person said so. */
  columns?: CsvMapping;
}

/**
 * Bytes -> credentials with verdict, reasons and skills: the one way in, for the wallet and for the command line.
 * What a proof covers is read from what was proved, never from the file; the rest is read as the file states it.
 * Fails as `readCredentialFile` does. Never throws.
 */
export async function judgeFile(name: string, bytes: Uint8Array, tools: JudgeTools): Promise<Result<JudgedFile>> {
  const read = readCredentialFile(name, bytes, tools.columns);
  if (!read.ok) {
    const statement = statementIn(name, bytes);
    if (!statement.ok) return read;
    const { format } = statement.value;
    const verification = await tools.verifier.verify(statement.value);
    const columns = columnsIn(name, bytes);
    const asking = columns === undefined ? {} : { columns };
    const named = namedHosts(statement.value);
    return ok({ format, credentials: [], verification, named, unread: read.failure, ...asking });
  }
  const { format, credentials, verifiable } = read.value;
  const verification = await tools.verifier.verify(verifiable);
  const named = namedHosts(verifiable);
  const byPart = new Map<string, ParsedCredential[]>();
  for (const each of credentials) byPart.set(each.part ?? '', [...(byPart.get(each.part ?? '') ?? []), each]);
  const judged = [...byPart].flatMap(([part, stated]) => {
    const own = part === '' ? verification : verificationOf(part, verification);
    const proved = provedContent(verifiable, own);
    const content = pair(stated, proved, own);
    return content.map(({ credential, verification: found }) =>
      judge({ ...credential, ...(part === '' ? {} : { part }) }, found),
    );
  });
  return ok({ format, credentials: judged, verification, named });

  function judge(credential: ParsedCredential, { verdict, checks, hosts }: Verification): JudgedCredential {
    return {
      ...credential,
      ...tools.meaningOf(credential),
      verdict,
      reasons: [],
      checks: checks.slice(0, 60),
      unasked: [...new Set(hosts)].slice(0, 20),
      checkedAt: tools.now.toISOString(),
    };
  }
}

interface Content {
  credential: ParsedCredential;
  verification: Verification;
}

/**
 * What is proved takes the place of what the file states. Where a proof is good but does not cover what was read, the
 * file's own words must not stand under its verdict: they are unverified.
 */
function pair(stated: ParsedCredential[], proved: ParsedCredential[], verification: Verification): Content[] {
  if (verification.document === undefined) return stated.map((credential) => ({ credential, verification }));
  const content = proved.map((credential): Content => ({ credential, verification }));
  const covered = new Set(proved.map(keyOf));
  const check: Check = { part: 'reading', outcome: 'unknown', reason: 'terms-dropped' };
  for (const credential of stated) {
    if (stated.length === proved.length || covered.has(keyOf(credential))) continue;
    const { document: _document, ...found } = verification;
    content.push({ credential, verification: { ...found, verdict: 'unverified', checks: [...found.checks, check] } });
  }
  return content;
}

function keyOf({ name, achievement }: ParsedCredential): string {
  return JSON.stringify([achievement.id ?? '', name]);
}

/** Read again from the document that the proof covers, in the same order; empty where nothing was proved. */
function provedContent(verifiable: Verifiable, { document }: Verification): ParsedCredential[] {
  if (document === undefined) return [];
  const again = reread(verifiable, document);
  return again.ok ? again.value.filter(({ part }) => part === undefined || part === '') : [];
}

/** The verification of an inner credential, by its JSON pointer. */
function verificationOf(part: string, whole: Verification): Verification {
  const inner = whole.parts.find(({ path }) => part === path || part.startsWith(`${path}/`));
  if (!inner) return whole;
  const rest = part.slice(inner.path.length);
  return rest === '' ? inner.verification : verificationOf(rest, inner.verification);
}
