import { readFile } from 'node:fs/promises';
import { evidenceFromWallet } from '../matching/evidence.ts';
import { matchRequirements } from '../matching/match.ts';
import type { Claim } from '../model/claim.ts';
import type { Credential } from '../model/credential.ts';
import type { Match } from '../model/match.ts';
import type { PageKind, Posting } from '../model/posting.ts';
import type { Requirement } from '../model/requirement.ts';
import { findRequirements } from '../skills/requirements.ts';
import { lexicon } from './data.ts';
import { readSavedPage } from './read-page.ts';

export interface Wallet {
  credentials: Credential[];
  claims: Claim[];
}

export interface FileAnswer {
  file: string;
  kind: PageKind | null;
  failure?: { code: string; detail?: string };
  posting: Posting | null;
  requirements: Requirement[];
  match: Match | null;
}

/** Reads a saved page as the extension would read it at that address. A missing file is a failure, never a throw. */
export async function answerFile(file: string, url: string, wallet: Wallet): Promise<FileAnswer> {
  const none = { file, kind: null, posting: null, requirements: [], match: null };
  if (!URL.canParse(url))
    return { ...none, failure: { code: 'bad-url', detail: `not an address: ${url.slice(0, 100)}` } };
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return { ...none, failure: { code: 'file-missing', detail: `cannot read ${file}` } };
  }
  const { kind, posting, failure } = readSavedPage(
    bytes,
    url,
    file.endsWith('.xhtml') ? 'application/xhtml+xml' : undefined,
  );
  if (!posting) return { ...none, kind, failure };
  const words = await lexicon();
  const requirements = findRequirements(posting.description, words, {
    blocks: posting.blocks,
    language: posting.language,
    title: posting.title,
  });
  const evidence = evidenceFromWallet(wallet.credentials, wallet.claims, words);
  const match = matchRequirements(requirements, evidence, { now: new Date(), graph: words });
  return { file, kind, ...(failure ? { failure } : {}), posting, requirements, match };
}
