import type { ReasonCode } from '../model/check.ts';

/**
 * Why a proof does not stand. `unknown` means that it could not be found out (no network, an unknown suite) and is never
 * a finding against the credential; `bad` is a definite finding. Thrown inside this folder only; `verifier.ts` catches it.
 */
export class Finding extends Error {
  readonly outcome: 'bad' | 'unknown';
  readonly reason: ReasonCode;
  readonly detail: string | undefined;
  /** A host that would have to be allowed first. */
  readonly host: string | undefined;

  constructor(outcome: 'bad' | 'unknown', reason: ReasonCode, detail?: string, host?: string) {
    super(reason);
    this.outcome = outcome;
    this.reason = reason;
    this.detail = detail?.slice(0, 300);
    this.host = host;
  }
}

export function bad(reason: ReasonCode, detail?: string): Finding {
  return new Finding('bad', reason, detail);
}

export function unknown(reason: ReasonCode, detail?: string, host?: string): Finding {
  return new Finding('unknown', reason, detail, host);
}
