import { tokenIn } from './containers/jwt.ts';
import { isObject, type JsonObject, types } from './json-fields.ts';

/** Starts of the address that an enveloped credential has as its id (VCDM 2.0, 4.13). */
const ENVELOPE = /^data:application\/vc(?:\+ld)?\+jwt(?:;[\w=-]{1,40})?,/i;

/** The token that a member is: the compact form itself, or an `EnvelopedVerifiableCredential` around it. */
export function tokenOf(value: unknown): string | undefined {
  if (typeof value === 'string') return tokenIn(value.trim());
  if (!isObject(value) || typeof value.id !== 'string') return undefined;
  if (!types.parse(value.type).includes('EnvelopedVerifiableCredential')) return undefined;
  return ENVELOPE.test(value.id) ? tokenIn(value.id.replace(ENVELOPE, '')) : undefined;
}

/**
 * The credential or presentation in a token's payload: `vc` or `vp` in data model 1.1, the payload itself in 2.0. Claims
 * stand in for members that it lacks (VCDM 1.1, 6.3.1); whether the two agree is verification's part.
 */
export function credentialOfPayload(payload: unknown): JsonObject | undefined {
  if (!isObject(payload)) return undefined;
  const inner = isObject(payload.vc) ? payload.vc : isObject(payload.vp) ? payload.vp : payload;
  const claims: JsonObject = {
    issuer: payload.iss,
    id: payload.jti,
    ...('issuanceDate' in inner ? {} : { validFrom: dateOf(payload.nbf) }),
    ...('expirationDate' in inner ? {} : { validUntil: dateOf(payload.exp) }),
  };
  const credential: JsonObject = Object.assign(Object.create(null), inner);
  for (const [name, value] of Object.entries(claims)) {
    if (credential[name] === undefined && value !== undefined) credential[name] = value;
  }
  return credential;
}

/** Seconds, as a token counts them. */
function dateOf(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number' || Math.abs(seconds) > 1e11) return undefined;
  return new Date(seconds * 1000).toISOString();
}
