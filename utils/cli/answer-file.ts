import { readFile } from 'node:fs/promises';
import { evidenceFromWallet } from '../matching/evidence.ts';
import { matchRequirements } from '../matching/match.ts';
import type { Claim } from '../model/claim.ts';
import type { Credential } from '../model/credential.ts';
import type { Match } from '../model/match.ts';
import type { PageKind, Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import { fail } from '../model/result.ts';
import { profileSiteFor } from '../profiles/index.ts';
import type { PageReading } from '../reading/page.ts';
import { readProfile } from '../reading/read-profile.ts';
import { findRequirements } from '../skills/requirements.ts';
import { lexicon } from './data.ts';
import { parseSavedPage, readSavedPage } from './read-page.ts';

export interface Wallet {
  credentials: Credential[];
  claims: Claim[];
}

export interface FileAnswer {
  file: string;
  /** `profile`: the address is that of a person's page on a profile site, and its text could be read. */
  kind: PageKind | 'profile' | null;
  failure?: { code: string; detail?: string };
  posting: Posting | null;
  requirements: Requirement[];
  match: Match | null;
}

/**
 * Reads a saved page as the extension would read it at that address. Never throws on what it was given: `file-missing`,
 * `bad-url` (not http or https) and `page-not-readable` (malformed XML) are failures.
 */
export async function answerFile(file: string, url: string, wallet: Wallet): Promise<FileAnswer> {
  const none = { file, kind: null, posting: null, requirements: [], match: null };
  if (!/^https?:/i.test(url) || !URL.canParse(url))
    return { ...none, failure: { code: 'bad-url', detail: `not the address of a web page: "${url.slice(0, 100)}"` } };
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return { ...none, failure: { code: 'file-missing', detail: `cannot read ${file}` } };
  }
  let reading: PageReading;
  try {
    reading = readSavedPage(bytes, url, file.endsWith('.xhtml') ? 'application/xhtml+xml' : undefined);
  } catch (error) {
    // Malformed XML; one such file must not end a batch.
    return { ...none, failure: fail('page-not-readable', String(error)).failure };
  }
  const { kind, posting, failure } = reading;
  if (!posting) return isProfile(bytes, url) ? { ...none, kind: 'profile' } : { ...none, kind, failure };
  const words = await lexicon();
  const requirements = findRequirements(posting.description, words, {
    blocks: posting.blocks,
    language: posting.language,
    title: posting.title,
    company: posting.company ?? undefined,
  });
  const evidence = evidenceFromWallet(wallet.credentials, wallet.claims, words);
  const match = matchRequirements(requirements, evidence, { now: new Date(), graph: words });
  return { file, kind, ...(failure ? { failure } : {}), posting, requirements, match };
}

/** The page of a person, by its address, and there is text of theirs on it. */
function isProfile(bytes: Buffer, address: string): boolean {
  const url = new URL(address);
  const site = profileSiteFor(url);
  if (!site?.isProfile(url)) return false;
  return readProfile({ document: parseSavedPage(bytes, address), url }, site).profile !== null;
}
