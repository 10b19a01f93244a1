import type { Credential } from '../model/credential.ts';
import type { Result } from '../model/result.ts';
import type { Verifiable } from '../model/verification.ts';

/** What a file was wrapped in. */
export type Container = 'png' | 'svg' | 'zip' | 'pdf' | 'jwt';

/** A file, already unwrapped from its container, as every format gets it. */
export interface FileInput {
  name: string;
  /** The file as it came, container and all. */
  bytes: Uint8Array;
  /** What the container holds, or the file itself: decoded as UTF-8 (or UTF-16 by its byte order mark). */
  text?: string;
  /** Parsed, when the text is JSON; the payload, when it is a token. Prototype-free: `__proto__` is plain data. */
  json?: unknown;
  /** The text itself when it is a compact JWS. */
  token?: string;
  /** Files of a zip that a format listed in `zipEntries`, by name without folders; all others stay packed. */
  entries?: ReadonlyMap<string, Uint8Array>;
  /** The innermost container, absent for a bare file: a token in a picture is `jwt` here. */
  container?: Container;
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
  /**
   * Names of the files that it reads out of a zip, as `entryKey` writes them (lower case, no spaces, underscores or
   * dashes). Nothing else in a zip is unpacked: an export also holds messages and other people's data.
   */
  zipEntries?: readonly string[];
  /** True when the file is of this format. Must refuse every other format's fixtures. Never throws. */
  claims(input: FileInput): boolean;
  /** Reads it, or says what is wrong. Never throws. */
  parse(input: FileInput): Result<ParsedCredential[]>;
  /**
   * The statement that verification checks, untouched. Absent: `json` and `token` as they are, which for a format
   * without proofs is all that it needs.
   */
  verifiable?(input: FileInput): Pick<Verifiable, 'json' | 'token'>;
}
