import type { Verifiable } from '../model/verification.ts';
import { hostOf } from './fetch-document.ts';
import { idOf, isObject, listOf, member, textOf, typesOf } from './json.ts';
import { hostedAddress } from './open-badges-2.ts';
import { headerOf, payloadOf } from './vc-jwt.ts';
import { addressOfDidWeb } from './verification-method.ts';

const MOST_HOSTS = 20;

/**
 * The hosts that a file itself names and that a full check would ask: keys, status lists, the place where a badge is
 * hosted. Sorted, without repetition, at most 20. Nothing is asked here; a host that only a fetched document names is
 * not among them.
 */
export function namedHosts(statement: Verifiable): string[] {
  const found = new Set<string>();
  collect(statement, found, 0);
  return [...found].sort().slice(0, MOST_HOSTS);
}

function collect({ format, json, token }: Verifiable, found: Set<string>, depth: number): void {
  if (depth > 4) return;
  const { header, document } = token === undefined ? { header: undefined, document: json } : partsOf(token);
  if (!isObject(document)) return;
  if (format === 'open-badges-2') {
    if (token === undefined) add(hostedAddress(document), found);
    add(idOf(document.badge), found);
    const issuer = member(document.badge, 'issuer');
    add(idOf(issuer), found);
    add(idOf(member(issuer, 'revocationList')), found);
    const verification = member(document, 'verification') ?? member(document, 'verify');
    add(textOf(member(verification, 'creator')), found);
    return;
  }
  if (format !== 'open-badges-3') return;
  const credential = isObject(document.vc) ? document.vc : document;
  const issuer = idOf(credential.issuer) ?? textOf(document.iss);
  if (header !== undefined) {
    const kid = textOf(header.kid);
    if (kid !== undefined && /^(?:https?|did):/i.test(kid)) addMethod(kid, found);
    else if (kid !== undefined && header.jwk === undefined) addMethod(issuer, found);
  }
  for (const proof of listOf(credential.proof)) addMethod(idOf(member(proof, 'verificationMethod')), found);
  for (const status of listOf(credential.credentialStatus)) {
    const list = textOf(member(status, 'statusListCredential'));
    add(typesOf(status).includes('1EdTechRevocationList') ? idOf(status) : list, found);
  }
  for (const part of innerOf(credential)) {
    if (typeof part === 'string') collect({ format, token: part }, found, depth + 1);
    else collect({ format, json: part }, found, depth + 1);
  }
}

function innerOf(credential: Record<string, unknown>): unknown[] {
  const subjects = listOf(credential.credentialSubject).flatMap((each) => listOf(member(each, 'verifiableCredential')));
  return [...listOf(credential.verifiableCredential), ...subjects].slice(0, 200);
}

function partsOf(token: string) {
  try {
    return { header: headerOf(token), document: payloadOf(token) };
  } catch {
    return { header: undefined, document: undefined };
  }
}

/** did:key and did:jwk hold their key; a key in a fragment stands in the file. */
function addMethod(id: string | undefined, found: Set<string>): void {
  if (id === undefined) return;
  const web = /^did:web:([^#?]+)/.exec(id);
  if (web) add(addressOfDidWeb(web[1] as string), found);
  else if (!/#z(?:6Mk|Dn|82)/.test(id)) add(id, found);
}

function add(address: string | undefined, found: Set<string>): void {
  const host = address === undefined ? undefined : hostOf(address);
  if (host !== undefined) found.add(host);
}
