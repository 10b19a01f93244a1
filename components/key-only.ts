import type { Check } from '../utils/model/check.ts';

/** The issuer is its key: the signature is theirs, but whoever holds a key may call themselves what they like. */
export function isKeyOnly({ part, outcome, detail }: Check): boolean {
  return part === 'binding' && outcome === 'good' && /^did:(?:key|jwk):/.test(detail ?? '');
}
