import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import type { FetchDocument } from './fetch-document.ts';
import { secureUrl } from './fetch-document.ts';
import { bad, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, parseJson, textOf } from './json.ts';
import { publicJwk } from './keys.ts';
import { fetchJson, type ResolvedKey, resolveMethod, sameAddress } from './verification-method.ts';

/**
 * Algorithms that a signed credential may use (Open Badges 3.0, 8.2.4: RS256 at least). Never `none`, never a shared
 * secret: with HS256 the public key itself would do as the secret.
 */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];

export interface ProvedToken {
  /** The credential in the payload, with the claims that override its members (VCDM 1.1, 6.3.1). */
  document: JsonObject;
  key: ResolvedKey;
}

/**
 * Checks a VC-JWT. The spec's own steps accept any key that the token brings along; here such a key counts as unbound.
 * Throws a Finding.
 */
export async function verifyVcJwt(token: string, fetch: FetchDocument): Promise<ProvedToken> {
  const header = headerOf(token);
  const payload = payloadOf(token);
  const inner = isObject(payload.vc) ? payload.vc : payload;
  const key = await keyOf(header, idOf(inner.issuer) ?? textOf(payload.iss), fetch);
  await verifyToken(token, key.jwk);
  return { document: credentialOf(inner, payload), key };
}

export function headerOf(token: string): JsonObject {
  let header: JsonObject;
  try {
    header = decodeProtectedHeader(token) as JsonObject;
  } catch {
    throw bad('proof-malformed', 'token header');
  }
  const algorithm = textOf(header.alg) ?? '';
  if (!ALGORITHMS.includes(algorithm)) {
    // "none" is no signature at all; a shared secret cannot be checked by anyone but its owner.
    if (algorithm.toLowerCase() === 'none' || algorithm.startsWith('HS')) throw bad('signature-wrong', algorithm);
    throw unknown('proof-not-supported', algorithm.slice(0, 40));
  }
  if (header.crit !== undefined) throw unknown('proof-not-supported', 'crit');
  return header;
}

export function payloadOf(token: string): JsonObject {
  const [, part = ''] = token.split('.');
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  } catch {
    throw bad('proof-malformed', 'token payload');
  }
  const payload = parseJson(bytes);
  if (!isObject(payload)) throw bad('proof-malformed', 'token payload');
  return payload;
}

/** Throws `signature-wrong` unless this key signed the token. */
export async function verifyToken(token: string, jwk: JWK): Promise<void> {
  const { alg = '' } = decodeProtectedHeader(token);
  const kind = alg.startsWith('E') ? (alg.startsWith('ES') ? 'EC' : 'OKP') : 'RSA';
  if (jwk.kty !== kind) throw bad('signature-wrong', 'the key is of another kind than the signature');
  try {
    await compactVerify(token, await importJWK(jwk, alg), { algorithms: [alg] });
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' || code === 'ERR_JWS_INVALID') throw bad('signature-wrong');
    throw bad('key-not-supported', code);
  }
}

async function keyOf(header: JsonObject, issuer: string | undefined, fetch: FetchDocument): Promise<ResolvedKey> {
  const kid = textOf(header.kid);
  if (kid?.startsWith('did:')) return resolveMethod(kid, fetch);
  if (header.jwk !== undefined) return { jwk: publicJwk(header.jwk) };
  if (kid === undefined) throw unknown('key-not-found', 'the token names no key');
  if (/^https?:/i.test(kid)) return keyAt(kid, issuer, fetch);
  if (issuer?.startsWith('did:')) return resolveMethod(`${issuer}#${kid.replace(/^#/, '')}`, fetch);
  throw unknown('key-not-found', kid.slice(0, 60));
}

/** A key set (RFC 7517), a single key, or a document that lists keys, at the address that `kid` gives. */
async function keyAt(kid: string, issuer: string | undefined, fetch: FetchDocument): Promise<ResolvedKey> {
  const [address = '', fragment] = kid.split('#');
  const json = await fetchJson(address, fetch, 'key-unreachable');
  const origin = secureUrl(address)?.origin;
  const same = issuer !== undefined && /^https?:/i.test(issuer) && secureUrl(issuer)?.origin === origin;
  // A key on the issuer's own site is the issuer's word; anywhere else it is the word of that site.
  const controller = same ? (issuer as string) : address;
  if (Array.isArray(json.keys)) {
    const keys = json.keys.filter(isObject);
    const key = keys.find((each) => each.kid === kid || (fragment !== undefined && each.kid === fragment));
    if (!key && keys.length !== 1) throw bad('key-not-found', fragment ?? address.slice(-60));
    return { jwk: publicJwk(key ?? keys[0]), controller };
  }
  if (typeof json.kty === 'string') return { jwk: publicJwk(json), controller };
  return resolveMethod(kid, fetch);
}

/** The credential inside: `vc` in VCDM 1.1, the payload itself in 2.0 and Open Badges 3.0. Claims and members must agree. */
function credentialOf(inner: JsonObject, payload: JsonObject): JsonObject {
  const document: JsonObject = Object.create(null);
  for (const [name, value] of Object.entries(inner)) document[name] = value;
  const { iss, jti, nbf, exp, sub } = payload;
  agree(document, 'issuer', idOf(document.issuer), iss);
  agree(document, 'id', textOf(document.id), jti);
  const subjects = listOf(document.credentialSubject).filter(isObject);
  const subject = subjects.length === 1 ? textOf(subjects[0]?.id) : undefined;
  if (typeof sub === 'string' && subject !== undefined && !sameAddress(sub, subject)) throw bad('claims-differ', 'sub');
  const start = document.validFrom ?? document.issuanceDate;
  const time = (seconds: unknown): string | undefined =>
    typeof seconds === 'number' && Math.abs(seconds) < 1e11 ? new Date(seconds * 1000).toISOString() : undefined;
  const from = time(nbf);
  if (from !== undefined && typeof start === 'string' && Math.abs(Date.parse(start) - Date.parse(from)) >= 1000) {
    throw bad('claims-differ', 'nbf');
  }
  if (from !== undefined && start === undefined) document.validFrom = from;
  const until = time(exp);
  if (exp !== undefined && until === undefined) throw unknown('proof-malformed', 'exp');
  const end = document.validUntil ?? document.expirationDate;
  // Both bounds hold: the earlier one is the end.
  if (until !== undefined && (typeof end !== 'string' || Date.parse(until) < Date.parse(end))) {
    delete document.expirationDate;
    document.validUntil = until;
  }
  return document;
}

function agree(document: JsonObject, name: string, own: string | undefined, claim: unknown): void {
  if (typeof claim !== 'string') return;
  if (own === undefined) document[name] = claim;
  else if (!sameAddress(own, claim)) throw bad('claims-differ', name);
}
