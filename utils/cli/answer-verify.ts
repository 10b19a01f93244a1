import { readFile } from 'node:fs/promises';
import type { ParsedCredential } from '../formats/credential-format.ts';
import { readCredentialFile } from '../formats/index.ts';
import type { CredentialMeaning } from '../matching/credential-reader.ts';
import type { CredentialSkill, Verdict } from '../model/credential.ts';
import type { Failure } from '../model/result.ts';

/** What `verify` says about one file. `verdict` is null where the file holds no credential that can be read. */
export interface VerifyAnswer {
  file: string;
  /** Id of the format on the shelf. */
  format: string | null;
  verdict: Verdict | null;
  /** In words, for people. */
  reasons: string[];
  /** Lexicon skills that the file's credentials are evidence of, each with the field that says so. */
  skills: CredentialSkill[];
  /** One for each credential in the file. */
  credentials: { name: string; issuer: string; namedCredential?: string; validFrom?: string; validUntil?: string }[];
  failure?: Pick<Failure, 'detail'> & { code: string };
}

/**
 * Reads one credential file as the wallet would. Never throws: a file that is not there has failure `file-missing`.
 * @param meaningOf null where there is no compiled lexicon: then no skills are named, and the reasons say so
 */
export async function answerVerify(
  file: string,
  meaningOf: ((credential: ParsedCredential) => CredentialMeaning) | null,
): Promise<VerifyAnswer> {
  const nothing = { file, format: null, verdict: null, skills: [], credentials: [] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch {
    return { ...nothing, reasons: ['the file cannot be opened'], failure: { code: 'file-missing' } };
  }
  const result = readCredentialFile(file.split(/[/\\]/).at(-1) ?? file, bytes);
  if (!result.ok) return { ...nothing, reasons: [reasonOf(result.failure)], failure: result.failure };

  const { format, credentials } = result.value;
  const found = new Map<string, CredentialSkill>();
  const listed = credentials.map((credential) => {
    const { namedCredential, skills } = meaningOf?.(credential) ?? { skills: [] };
    for (const skill of skills) if (!found.has(skill.id)) found.set(skill.id, skill);
    return summaryOf(credential, namedCredential);
  });
  const reasons = [
    'signature not checked in this version',
    ...(meaningOf ? [] : ['skills not read: run "npm run prepare"']),
  ];
  return { file, format, verdict: 'unverified', reasons, skills: [...found.values()], credentials: listed };
}

function reasonOf({ code, detail }: Failure): string {
  const words = code.replace(/^file-(?:is-)?/, '').replaceAll('-', ' ');
  return detail === undefined ? words : `${words}: ${detail}`;
}

function summaryOf(credential: ParsedCredential, namedCredential: string | undefined) {
  const { name, issuer, validFrom, validUntil } = credential;
  return {
    name,
    issuer: issuer.name,
    ...(namedCredential === undefined ? {} : { namedCredential }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}
