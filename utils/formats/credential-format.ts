import type { Credential } from '../model/credential.ts';
import type { Result } from '../model/result.ts';

/** A file, already unwrapped from its container, as every format gets it. */
export interface FileInput {
  name: string;
  bytes: Uint8Array;
  /** Decoded as UTF-8, when it decodes. */
  text?: string;
  /** Parsed, when the text is JSON. Prototype-free: keys like `__proto__` are plain data. */
  json?: unknown;
}

/** A credential as the file states it; the wallet adds id, time, verdict and lexicon skills. */
export type ParsedCredential = Omit<Credential, 'id' | 'addedAt' | 'verdict' | 'reasons' | 'originalId' | 'skills'>;

/** How a credential file is written. One file in this folder, one line in index.ts, one fixture folder. */
export interface CredentialFormat {
  /** Kebab-case; also the name of the fixture folder. */
  id: string;
  name: string;
  /** Ends of file names, without the dot. */
  extensions: readonly string[];
  /** True when the file is of this format. Must refuse every other format's fixtures. Never throws. */
  claims(input: FileInput): boolean;
  /** Reads it, or says what is wrong. Never throws. */
  parse(input: FileInput): Result<ParsedCredential[]>;
}
