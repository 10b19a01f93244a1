import type { JWK } from 'jose';
import { fromBase64url } from './base-x.ts';
import { type FetchDocument, secureUrl } from './fetch-document.ts';
import { bad, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, parseJson, parseJsonText, textOf } from './json.ts';
import { jwkOfMethod, jwkOfMultikey, publicJwk } from './keys.ts';

/** A key, and who says that it may sign statements. */
export interface ResolvedKey {
  jwk: JWK;
  /** DID, or address of the document, that lists the key; undefined where only the signed file itself names it. */
  controller?: string;
}

const JSON_TYPES = 'application/did+json, application/json';

/**
 * Finds the key that a proof names, in a document of the one who controls it, and makes sure that it may be used for
 * assertions there (W3C Controlled Identifiers, 3.3). did:key, did:jwk, did:web, and documents at https addresses.
 * Throws a Finding: `bad` where the document denies the key, `unknown` where it cannot be had.
 */
export async function resolveMethod(method: unknown, fetch: FetchDocument): Promise<ResolvedKey> {
  const id = idOf(method);
  if (id === undefined || id.length > 2000) throw bad('proof-malformed', 'verificationMethod');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(id)?.[1]?.toLowerCase();
  if (scheme === undefined) throw bad('proof-malformed', 'verificationMethod is no address');
  const [base = '', fragment] = splitFragment(id);
  if (scheme === 'did') {
    const document = await resolveDid(base, fetch);
    return { jwk: jwkOfMethod(assertionMethod(document, base, id)), controller: base };
  }
  // 1EdTech's samples write the key itself into the fragment of the issuer's id: no one but the file vouches for it.
  if (fragment !== undefined && /^z(?:6Mk|Dn|82)/.test(fragment) && ['https', 'http', 'urn'].includes(scheme)) {
    return { jwk: keyInFragment(fragment) };
  }
  if (scheme !== 'https' && scheme !== 'http') throw unknown('method-not-supported', `${scheme}:`);
  const document = await fetchJson(base, fetch, 'key-unreachable');
  const own = idOf(document);
  if (own !== undefined && !sameAddress(own, base)) throw bad('key-not-authorised', 'the document is about another');
  return { jwk: jwkOfMethod(assertionMethod(document, base, id)), controller: base };
}

function keyInFragment(fragment: string): JWK {
  try {
    return jwkOfMultikey(fragment);
  } catch {
    throw unknown('key-not-found', fragment.slice(0, 20));
  }
}

function splitFragment(id: string): [string, string | undefined] {
  const at = id.indexOf('#');
  return at < 0 ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}

/** The same address, whether written with http or https, with or without a slash at the end. */
export function sameAddress(one: string, other: string): boolean {
  const plain = (address: string): string => address.replace(/^http:/i, 'https:').replace(/\/$/, '');
  return plain(one) === plain(other);
}

/** A DID -> its document. Throws `method-not-supported`, `key-unreachable`, or `proof-malformed`. */
export async function resolveDid(did: string, fetch: FetchDocument): Promise<JsonObject> {
  const [, method, rest = ''] = /^did:([a-z0-9]+):(.+)$/.exec(did) ?? [];
  if (method === 'key') {
    const id = `${did}#${rest}`;
    const key = { id, type: 'Multikey', controller: did, publicKeyMultibase: rest };
    return { id: did, verificationMethod: [key], assertionMethod: [id] };
  }
  if (method === 'jwk') {
    const jwk = publicJwk(parseJsonText(new TextDecoder().decode(fromBase64url(rest))));
    const id = `${did}#0`;
    const key = { id, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk };
    return { id: did, verificationMethod: [key], assertionMethod: [id] };
  }
  if (method === 'web') {
    const address = addressOfDidWeb(rest);
    if (address === undefined) throw unknown('address-refused', did.slice(0, 100));
    const document = await fetchJson(address, fetch, 'key-unreachable');
    if (idOf(document) !== did) throw bad('key-not-authorised', 'the DID document is about another DID');
    return document;
  }
  throw unknown('method-not-supported', method === undefined ? did.slice(0, 40) : `did:${method}`);
}

/**
 * `host:a:b` -> `https://host/a/b/did.json`, `host` -> `https://host/.well-known/did.json` (did:web, 2.5.2). Undefined where
 * a part would lead to another place than the DID names: ports, encoded slashes, `..`.
 */
export function addressOfDidWeb(rest: string): string | undefined {
  const [host = '', ...path] = rest.split(':');
  const plain = path.every(
    (part) => /^(?:[\w.~-]|%[0-9a-f]{2})+$/i.test(part) && !/^\.+$|%(?:2e|2f|5c|00)/i.test(part),
  );
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(host) || !plain) return undefined;
  return `https://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
}

/** The method with this id, which has to be listed for assertions: a key for logging in must not award badges. */
function assertionMethod(document: JsonObject, base: string, id: string): JsonObject {
  const absolute = (value: unknown): string | undefined => {
    const text = idOf(value);
    return text?.startsWith('#') ? `${base}${text}` : text;
  };
  // did:key and did:jwk hold one key: the DID alone names it as well.
  const named = id.includes('#') ? id : (idOf(listOf(document.verificationMethod)[0]) ?? id);
  const isIt = (value: unknown): boolean => absolute(value) === named;
  const asserting = listOf(document.assertionMethod);
  const methods = [...listOf(document.verificationMethod), ...listOf(document.publicKey), ...asserting];
  const found = methods.find((value) => isObject(value) && isIt(value));
  if (found === undefined) throw bad('key-not-found', id.slice(-60));
  if (!asserting.some(isIt)) throw bad('key-not-authorised', 'not listed under assertionMethod');
  return found as JsonObject;
}

/** Fetches a JSON object; what stands in the way is a Finding with outcome `unknown`. */
export async function fetchJson(
  address: string,
  fetch: FetchDocument,
  reason: 'key-unreachable' | 'status-unreachable' | 'hosting-unreachable',
): Promise<JsonObject> {
  const fetched = await fetch(address, JSON_TYPES);
  if (!fetched.ok)
    throw unknown(reason, fetched.host, fetched.reason === 'host-not-allowed' ? fetched.host : undefined);
  const host = secureUrl(address)?.hostname;
  if (fetched.status < 200 || fetched.status > 299) throw unknown(reason, `${host}: ${fetched.status}`);
  const json = parseJson(fetched.bytes);
  if (!isObject(json)) throw unknown(reason, `${host}: no JSON`);
  return json;
}

/** A text member that has to be there. */
export function needed(value: unknown, what: string): string {
  const text = textOf(value);
  if (text === undefined) throw bad('proof-malformed', what);
  return text;
}
