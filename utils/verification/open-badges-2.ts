import { exportJWK, importSPKI, type JWK } from 'jose';
import type { Check } from '../model/check.ts';
import type { Verifiable, Verification } from '../model/verification.ts';
import { judgeDates } from './dates.ts';
import { type FetchDocument, secureUrl } from './fetch-document.ts';
import { bad, Finding, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, parseJson, textOf, typesOf } from './json.ts';
import { publicJwk } from './keys.ts';
import { compareRecipient, recipientsOfAssertion } from './recipient.ts';
import { headerOf, payloadOf, verifyToken } from './vc-jwt.ts';
import type { CheckTools } from './verifiable-credential.ts';
import { fetchJson, sameAddress } from './verification-method.ts';

/*
 * Open Badges 2.0 (1EdTech, "Verification", and 1.x where it differs in names): a hosted badge is true because the issuer
 * serves it, a signed one because the issuer's profile lists the key.
 */

const JSON_TYPE = 'application/json';
/** Contexts of Open Badges 1.1 to 2.1, under the addresses that issuers write. */
const CONTEXTS =
  /^https?:\/\/(?:(?:www\.)?w3id\.org\/openbadges\/v[12]|purl\.imsglobal\.org\/spec\/ob\/v2p[01]\b.{0,60}|openbadgespec\.org\/v[12].{0,20})$/i;

/** An assertion of Open Badges 2.0 or 1.x, hosted (JSON) or signed (a token). Throws a Finding where nothing is proved. */
export async function verifyOpenBadge2(statement: Verifiable, tools: CheckTools): Promise<Verification> {
  if (statement.token !== undefined) return verifySigned(statement.token, tools);
  if (!isObject(statement.json)) throw bad('not-a-credential');
  return verifyHosted(statement.json, tools);
}

/** Address at which a hosted assertion lives: its id, or what Open Badges 1 calls `verify.url`. */
export function hostedAddress(assertion: JsonObject): string | undefined {
  const verify = isObject(assertion.verify) ? assertion.verify : {};
  return [textOf(assertion.id), textOf(verify.url)].find((each) => each !== undefined && /^https?:/i.test(each));
}

/** Nothing of the file counts but the address: what is served there now is the badge. */
async function verifyHosted(file: JsonObject, tools: CheckTools): Promise<Verification> {
  const address = hostedAddress(file);
  if (address === undefined) throw unknown('no-proof', 'no address');
  const host = secureUrl(address)?.hostname ?? address.slice(0, 100);
  const fetched = await tools.fetch(address, JSON_TYPE);
  if (!fetched.ok) {
    const reason = fetched.reason === 'host-not-allowed' ? 'hosting-unreachable' : fetched.reason;
    throw unknown(reason, host, fetched.reason === 'host-not-allowed' ? fetched.host : undefined);
  }
  if (fetched.status === 410) return revoked(file, host);
  if (fetched.status < 200 || fetched.status > 299) throw unknown('hosting-gone', `${host}: ${fetched.status}`);
  const assertion = parseJson(fetched.bytes);
  if (!isObject(assertion)) throw unknown('hosting-unreachable', `${host}: no JSON`);
  if (assertion.revoked === true || assertion.revoked === 'true') return revoked(assertion, host);
  checkShape(assertion);
  const own = hostedAddress(assertion);
  if (own === undefined || !sameAddress(own, address)) throw bad('hosting-outside-scope', 'the copy has another id');

  const { badge, issuer, bound } = await loadIssuer(assertion, tools.fetch);
  const issuerId = idOf(issuer) ?? '';
  if (bound && !insideScope(address, issuer)) throw bad('hosting-outside-scope', issuerId.slice(0, 300));
  const checks: Check[] = [
    { part: 'proof', outcome: 'good', reason: 'hosted-here', detail: host },
    bound
      ? { part: 'binding', outcome: 'good', reason: 'key-on-issuers-site', detail: secureUrl(issuerId)?.hostname ?? '' }
      : { part: 'binding', outcome: 'unknown', reason: 'key-only-in-file', detail: issuerId.slice(0, 300) },
    // Serving it with 200 and without `revoked` is the status of a hosted badge.
    { part: 'status', outcome: 'good', reason: 'status-clear', detail: host },
  ];
  return finish(assertion, badge, issuer, checks, bound ? 'verified' : 'verified-unbound', tools);
}

function revoked(document: JsonObject, host: string): Verification {
  const checks: Check[] = [{ part: 'status', outcome: 'bad', reason: 'revoked-by-issuer', detail: host }];
  return { verdict: 'revoked', checks, document, parts: [], hosts: [] };
}

async function verifySigned(token: string, tools: CheckTools): Promise<Verification> {
  headerOf(token);
  const assertion = payloadOf(token);
  checkShape(assertion);
  const { badge, issuer, bound } = await loadIssuer(assertion, tools.fetch);
  const { jwk, id } = await keyOf(assertion, issuer, tools.fetch);
  await verifyToken(token, jwk);
  const checks: Check[] = [
    { part: 'proof', outcome: 'good', reason: 'signature-good' },
    bound
      ? { part: 'binding', outcome: 'good', reason: 'key-on-issuers-site', detail: id.slice(0, 300) }
      : { part: 'binding', outcome: 'unknown', reason: 'key-only-in-file' },
  ];
  const status = await revocation(assertion, issuer, tools.fetch, checks);
  const verification = await finish(
    assertion,
    badge,
    issuer,
    checks,
    status.verdict ?? (bound ? 'verified' : 'verified-unbound'),
    tools,
  );
  return { ...verification, hosts: status.hosts };
}

/** Badge class and issuer, embedded or fetched; the issuer's own page counts, not what the badge says about it. */
async function loadIssuer(assertion: JsonObject, fetch: FetchDocument) {
  const badge = await load(assertion.badge, fetch);
  const linked = idOf(badge.issuer);
  const issuer =
    linked !== undefined && /^https?:/i.test(linked)
      ? await load(linked, fetch)
      : isObject(badge.issuer)
        ? badge.issuer
        : undefined;
  if (!issuer) throw bad('not-a-credential', 'issuer');
  const id = idOf(issuer);
  // A profile may be served under several addresses of its site, never under another site's.
  if (linked !== undefined && id !== undefined && !sameAddress(id, linked) && !sameOrigin(id, linked)) {
    throw bad('key-of-another', id.slice(0, 300));
  }
  // A profile that only the statement itself holds vouches for nothing: anybody can write one, with a key of their own.
  const bound = linked !== undefined && /^https?:/i.test(linked);
  return { badge, issuer: id === undefined && linked !== undefined ? { ...issuer, id: linked } : issuer, bound };
}

function sameOrigin(one: string, other: string): boolean {
  const origin = secureUrl(one)?.origin;
  return origin !== undefined && origin === secureUrl(other)?.origin;
}

async function load(value: unknown, fetch: FetchDocument): Promise<JsonObject> {
  if (isObject(value) && (value.name !== undefined || value.issuer !== undefined)) return value;
  const address = idOf(value);
  if (address === undefined) throw bad('not-a-credential', 'badge');
  return fetchJson(address, fetch, 'hosting-unreachable');
}

function checkShape(assertion: JsonObject): void {
  const contexts = listOf(assertion['@context']).filter((each) => typeof each === 'string');
  if (contexts.length > 0 && !contexts.some((each) => CONTEXTS.test(each))) {
    throw bad('not-a-credential', '@context');
  }
  const types = typesOf(assertion);
  if (types.length > 0 && !types.some((type) => /(?:^|[:#/])Assertion$/.test(type)))
    throw bad('not-a-credential', 'type');
  if (assertion.badge === undefined) throw bad('not-a-credential', 'badge');
}

/** `startsWith`, else `allowedOrigins`, else the same origin (Open Badges 2.0, "Hosted verification"). */
function insideScope(address: string, issuer: JsonObject): boolean {
  const url = secureUrl(address);
  if (!url) return false;
  // Only the issuer's profile says where its badges live: whoever hosts an assertion writes its badge class, too.
  const scopes = [issuer.verification].filter(isObject);
  const texts = (name: string): string[] =>
    scopes.flatMap((scope) => listOf(scope[name])).filter((each) => typeof each === 'string');
  const starts = texts('startsWith');
  if (starts.length > 0) {
    // The origin is compared as well: https://a.example is the start of https://a.example.evil.net.
    return starts.some((start) => {
      const scope = secureUrl(start);
      return scope !== undefined && scope.origin === url.origin && url.href.startsWith(scope.href);
    });
  }
  const origins = texts('allowedOrigins');
  if (origins.length > 0) return origins.some((origin) => origin === url.host || secureUrl(origin)?.host === url.host);
  const id = idOf(issuer);
  return id !== undefined && secureUrl(id)?.origin === url.origin;
}

/** The key that signed: one that the issuer's profile lists, and that says it belongs to the issuer. */
async function keyOf(
  assertion: JsonObject,
  issuer: JsonObject,
  fetch: FetchDocument,
): Promise<{ jwk: JWK; id: string }> {
  const verification = isObject(assertion.verification) ? assertion.verification : assertion.verify;
  const creator = isObject(verification) ? (textOf(verification.creator) ?? textOf(verification.url)) : undefined;
  const listed = listOf(issuer.publicKey);
  const named = creator === undefined ? listed[0] : listed.find((each) => sameAddress(idOf(each) ?? '', creator));
  if (named === undefined)
    throw bad('key-not-authorised', creator === undefined ? 'no key listed' : creator.slice(0, 200));
  const key = isObject(named) && named.publicKeyPem !== undefined ? named : await fetchKey(named, fetch);
  const owner = idOf(key.owner);
  const issuerId = idOf(issuer);
  if (owner !== undefined && issuerId !== undefined && !sameAddress(owner, issuerId)) {
    throw bad('key-not-authorised', 'the key belongs to another');
  }
  const id = idOf(named) ?? issuerId ?? '';
  if (key.publicKeyJwk !== undefined) return { jwk: publicJwk(key.publicKeyJwk), id };
  const pem = textOf(key.publicKeyPem);
  if (pem === undefined) throw unknown('key-not-supported');
  try {
    return { jwk: await exportJWK(await importSPKI(pem, 'RS256', { extractable: true })), id };
  } catch {
    throw unknown('key-not-supported', 'PEM');
  }
}

async function fetchKey(value: unknown, fetch: FetchDocument): Promise<JsonObject> {
  const address = idOf(value);
  if (address === undefined) throw bad('key-not-found');
  return fetchJson(address, fetch, 'key-unreachable');
}

/** The issuer's list of what it took back. A list that cannot be had leaves the status unknown. */
async function revocation(assertion: JsonObject, issuer: JsonObject, fetch: FetchDocument, checks: Check[]) {
  const address = idOf(issuer.revocationList);
  if (address === undefined) {
    checks.push({ part: 'status', outcome: 'none', reason: 'status-none' });
    return { hosts: [] };
  }
  let list: JsonObject;
  try {
    list = await fetchJson(address, fetch, 'status-unreachable');
  } catch (error) {
    if (!(error instanceof Finding)) throw error;
    checks.push({
      part: 'status',
      outcome: 'unknown',
      reason: 'status-unreachable',
      ...(error.detail ? { detail: error.detail } : {}),
    });
    return { verdict: 'status-unknown' as const, hosts: error.host === undefined ? [] : [error.host] };
  }
  const id = textOf(assertion.id) ?? textOf(assertion.uid);
  const entries = listOf(list.revokedAssertions);
  const taken = entries.some((each) => {
    const named = idOf(each) ?? (isObject(each) ? textOf(each.uid) : undefined);
    return named !== undefined && id !== undefined && sameAddress(named, id);
  });
  // Open Badges 1 lists are objects: id -> reason.
  const legacy = id !== undefined && list.revokedAssertions === undefined && Object.hasOwn(list, id);
  if (taken || legacy) {
    checks.push({
      part: 'status',
      outcome: 'bad',
      reason: 'revoked-by-issuer',
      detail: secureUrl(address)?.hostname ?? '',
    });
    return { verdict: 'revoked' as const, hosts: [] };
  }
  checks.push({ part: 'status', outcome: 'good', reason: 'status-clear' });
  return { hosts: [] };
}

async function finish(
  assertion: JsonObject,
  badge: JsonObject,
  issuer: JsonObject,
  checks: Check[],
  verdict: 'verified' | 'verified-unbound' | 'status-unknown' | 'revoked',
  tools: CheckTools,
): Promise<Verification> {
  const dates = judgeDates(dateText(assertion.issuedOn), dateText(assertion.expires), tools.now);
  const recipient = await compareRecipient(recipientsOfAssertion(assertion), tools.recipients);
  const judged =
    dates.outcome === 'contradict'
      ? 'invalid'
      : verdict === 'revoked' || dates.outcome === 'good'
        ? verdict
        : dates.outcome;
  const document = { ...assertion, badge: { ...badge, issuer } };
  return { verdict: judged, checks: [...checks, ...dates.checks, recipient], document, parts: [], hosts: [] };
}

/** Open Badges 1 writes Unix seconds. */
function dateText(value: unknown): unknown {
  const seconds =
    typeof value === 'number'
      ? value
      : typeof value === 'string' && /^\d{9,11}$/.test(value)
        ? Number(value)
        : undefined;
  return seconds === undefined ? value : new Date(seconds * 1000).toISOString();
}
