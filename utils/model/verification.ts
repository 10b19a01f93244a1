import type { Check } from './check.ts';
import type { Verdict } from './credential.ts';

/** What a format hands to verification: the untouched statement and its proof, unwrapped from its container. */
export interface Verifiable {
  /** Id of the format on the shelf. */
  format: string;
  /** Parsed, prototype-free, when it is JSON. */
  json?: unknown;
  /** A compact JWS (a signed token), when it is one. */
  token?: string;
}

/** What verification found out about one statement. */
export interface Verification {
  verdict: Verdict;
  checks: Check[];
  /**
   * What may be believed of it, as JSON: without terms that no known context defines, the payload of a token, or the
   * hosted copy with badge and issuer in it. Absent where nothing was proved.
   */
  document?: unknown;
  /** Credentials inside it (CLR, presentation), in their order, each verified by itself; `path` is a JSON pointer. */
  parts: { path: string; verification: Verification }[];
  /** Hosts that would have to be asked, but for which there is no permission: for a second, named click. */
  hosts: string[];
}
