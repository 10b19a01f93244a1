import { readFile } from 'node:fs/promises';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { ParsedCredential } from '../formats/credential-format.ts';
import { type JudgedCredential, judgeFile } from '../intake/judge-file.ts';
import type { CredentialMeaning } from '../matching/credential-reader.ts';
import type { Check } from '../model/check.ts';
import type { CredentialSkill, Verdict } from '../model/credential.ts';
import type { Failure } from '../model/result.ts';
import type { Verifier } from '../verification/verifier.ts';

/** What `verify` says about one file. `verdict` is null only where there is no such file. */
export interface VerifyAnswer {
  file: string;
  /** Id of the format on the shelf; null where none claims the file. */
  format: string | null;
  /** Of the file as a whole; what it holds stands under `credentials`. */
  verdict: Verdict | null;
  /** In words, for people. */
  reasons: string[];
  /** The same part by part, for programs. */
  checks: Check[];
  /** Lexicon skills that the file's credentials are evidence of, each with the field that says so. */
  skills: CredentialSkill[];
  /** One for each credential in the file. */
  credentials: CredentialSummary[];
  /** Hosts that the file names for a full check. */
  hosts: string[];
  failure?: Pick<Failure, 'detail'> & { code: string };
}

interface CredentialSummary {
  name: string;
  issuer: string;
  verdict: Verdict;
  namedCredential?: string;
  validFrom?: string;
  validUntil?: string;
}

export interface VerifyTools {
  verifier: Verifier;
  now: Date;
  /** Null where there is no compiled lexicon: then no skills are named, and the reasons say so. */
  meaningOf: ((credential: ParsedCredential) => CredentialMeaning) | null;
}

/** Reads and verifies one credential file as the wallet would. Never throws: a file that is not there has failure `file-missing`. */
export async function answerVerify(file: string, { verifier, now, meaningOf }: VerifyTools): Promise<VerifyAnswer> {
  const nothing = { file, format: null, checks: [], skills: [], credentials: [], hosts: [] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return { ...nothing, verdict: null, reasons: ['the file cannot be opened'], failure: { code: 'file-missing' } };
  }
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const result = await judgeFile(name, bytes, { verifier, now, meaningOf: meaningOf ?? (() => ({ skills: [] })) });
  if (!result.ok) {
    // A file that is no credential was not found out to be a false one.
    return { ...nothing, verdict: 'unverified', reasons: [reasonOf(result.failure)], failure: result.failure };
  }
  const { format, credentials, verification, named, unread } = result.value;
  const found = new Map<string, CredentialSkill>();
  for (const skill of credentials.flatMap(({ skills }) => skills)) if (!found.has(skill.id)) found.set(skill.id, skill);
  const reasons = [
    ...verification.checks.map(wordsOf),
    ...(unread ? [reasonOf(unread)] : []),
    ...(meaningOf ? [] : ['skills not read: run "npm run prepare"']),
  ];
  return {
    file,
    format,
    verdict: verification.verdict,
    reasons,
    checks: verification.checks,
    skills: [...found.values()],
    credentials: credentials.map(summaryOf),
    hosts: named,
    ...(unread ? { failure: unread } : {}),
  };
}

const WORDS: Record<string, { message: string } | undefined> = english;

function wordsOf({ reason, detail }: Check): string {
  const words = WORDS[`reason_${reason.replaceAll('-', '_')}`]?.message ?? reason;
  return detail === undefined || detail === '' ? words : `${words} (${detail})`;
}

function reasonOf({ code, detail }: Failure): string {
  const words = code.replace(/^file-(?:is-)?/, '').replaceAll('-', ' ');
  return detail === undefined ? words : `${words}: ${detail}`;
}

function summaryOf({
  name,
  issuer,
  verdict,
  namedCredential,
  validFrom,
  validUntil,
}: JudgedCredential): CredentialSummary {
  return {
    name,
    issuer: issuer.name,
    verdict,
    ...(namedCredential === undefined ? {} : { namedCredential }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
