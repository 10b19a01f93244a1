import type { Check } from '../model/check.ts';
import type { FetchDocument } from './fetch-document.ts';
import { Finding, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, parseJson, textOf, typesOf } from './json.ts';
import { statusEntry } from './status-bits.ts';

/** What the status entries of a credential say, taken together. */
export interface StatusFound {
  outcome: 'none' | 'clear' | 'revoked' | 'suspended' | 'unknown';
  checks: Check[];
  hosts: string[];
}

/** Verifies a status list, which is a credential itself: proof and dates, not its own status. */
export type VerifyList = (
  list: { json: JsonObject } | { token: string },
) => Promise<{ document: JsonObject; issuer: string | undefined; inDates: boolean }>;

/** Entries a list should have, so that asking for one does not tell which (Bitstring Status List, 6.1). */
const PRIVATE_ENTRIES = 131_072;
const MOST_ENTRIES = 8;

interface Context {
  fetch: FetchDocument;
  verifyList: VerifyList;
  issuer: string | undefined;
  /** Id of the credential, for lists that name what is revoked. */
  id: string | undefined;
}

/**
 * Every status entry of a credential. One that says "revoked" decides; one that cannot be found out leaves the status
 * unknown, never clear.
 */
export async function findStatus(document: JsonObject, context: Context): Promise<StatusFound> {
  const entries = listOf(document.credentialStatus);
  const found: StatusFound = { outcome: 'none', checks: [], hosts: [] };
  if (entries.length === 0) {
    found.checks.push({ part: 'status', outcome: 'none', reason: 'status-none' });
    return found;
  }
  const outcomes = new Set<StatusFound['outcome']>();
  for (const entry of entries.slice(0, MOST_ENTRIES)) {
    try {
      outcomes.add(await readEntry(entry, context, found.checks));
    } catch (error) {
      if (!(error instanceof Finding)) throw error;
      outcomes.add('unknown');
      if (error.host !== undefined) found.hosts.push(error.host);
      found.checks.push(checkOf('unknown', error.reason, error.detail));
    }
  }
  if (entries.length > MOST_ENTRIES) outcomes.add('unknown');
  found.outcome =
    (['revoked', 'suspended', 'unknown', 'clear'] as const).find((each) => outcomes.has(each)) ?? 'unknown';
  if (found.outcome === 'clear') found.checks.push(checkOf('good', 'status-clear'));
  return found;
}

function checkOf(outcome: Check['outcome'], reason: Check['reason'], detail?: string): Check {
  return { part: 'status', outcome, reason, ...(detail === undefined ? {} : { detail }) };
}

async function readEntry(entry: unknown, context: Context, checks: Check[]): Promise<StatusFound['outcome']> {
  const types = typesOf(entry);
  if (!isObject(entry)) throw unknown('status-unreadable');
  if (types.includes('1EdTechRevocationList')) return readRevocationList(entry, context, checks);
  const bitstring = types.includes('BitstringStatusListEntry');
  if (!bitstring && !types.includes('StatusList2021Entry')) throw unknown('status-not-supported', types[0]);
  return readBits(entry, context, checks);
}

async function readBits(entry: JsonObject, context: Context, checks: Check[]): Promise<StatusFound['outcome']> {
  const address = textOf(entry.statusListCredential);
  // An empty text would be the number 0, and so somebody else's entry.
  const index = /^\d{1,10}$/.test(String(entry.statusListIndex)) ? Number(entry.statusListIndex) : -1;
  const purpose = textOf(entry.statusPurpose);
  if (address === undefined || purpose === undefined) throw unknown('status-unreadable', 'entry');
  const { document, issuer, inDates } = await fetchList(address, context);
  const lists = ['BitstringStatusListCredential', 'StatusList2021Credential'];
  if (!lists.some((type) => typesOf(document).includes(type))) throw unknown('status-unreadable', 'no status list');
  if (!inDates) throw unknown('status-unreadable', 'the list is out of date');
  const [subject] = listOf(document.credentialSubject);
  if (!isObject(subject) || !listOf(subject.statusPurpose).includes(purpose)) {
    throw unknown('status-unreadable', 'the list is for another purpose');
  }
  const encoded = textOf(subject.encodedList);
  if (encoded === undefined) throw unknown('status-unreadable', 'encodedList');
  const size = Number(entry.statusSize ?? 1);
  if (!(Number.isInteger(size) && size >= 1 && size <= 8)) throw unknown('status-unreadable', 'statusSize');
  const { value, entries } = await statusEntry(encoded, index, size);
  if (issuer !== context.issuer) checks.push(checkOf('note', 'status-other-issuer', issuer?.slice(0, 300)));
  if (entries < PRIVATE_ENTRIES) checks.push(checkOf('note', 'status-list-small', String(entries)));
  if (value === 0 || (purpose !== 'revocation' && purpose !== 'suspension')) return 'clear';
  const revoked = purpose === 'revocation';
  checks.push(checkOf('bad', revoked ? 'revoked-by-issuer' : 'suspended-by-issuer', new URL(address).hostname));
  return revoked ? 'revoked' : 'suspended';
}

async function fetchList(address: string, context: Context) {
  const fetched = await context.fetch(address, 'application/vc, application/vc+jwt, application/json');
  if (!fetched.ok) {
    throw unknown('status-unreachable', fetched.host, fetched.reason === 'host-not-allowed' ? fetched.host : undefined);
  }
  if (fetched.status < 200 || fetched.status > 299) throw unknown('status-unreachable', String(fetched.status));
  const text = new TextDecoder().decode(fetched.bytes).trim();
  const json = parseJson(fetched.bytes);
  if (!isObject(json) && !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) throw unknown('status-unreadable', 'no credential');
  try {
    return await context.verifyList(isObject(json) ? { json } : { token: text });
  } catch (error) {
    // A list that cannot be trusted says nothing, neither "revoked" nor "not revoked".
    if (!(error instanceof Finding)) throw error;
    throw unknown('status-unreadable', error.detail ?? error.reason, error.host);
  }
}

/** 1EdTech's own list: an issuer and the ids that are revoked (Open Badges 3.0, RevocationList). */
async function readRevocationList(
  entry: JsonObject,
  context: Context,
  checks: Check[],
): Promise<StatusFound['outcome']> {
  const address = idOf(entry);
  if (address === undefined) throw unknown('status-unreadable', 'entry');
  const fetched = await context.fetch(address, 'application/json');
  if (!fetched.ok) {
    throw unknown('status-unreachable', fetched.host, fetched.reason === 'host-not-allowed' ? fetched.host : undefined);
  }
  const list = parseJson(fetched.bytes);
  if (fetched.status < 200 || fetched.status > 299 || !isObject(list)) throw unknown('status-unreachable', address);
  if (list.revokedCredential === undefined && list.revokedCredentials === undefined) {
    throw unknown('status-unreadable', 'no revocation list');
  }
  const issuer = idOf(list.issuer);
  if (issuer !== undefined && issuer !== context.issuer)
    throw unknown('status-unreadable', 'the list of another issuer');
  const revoked = [...listOf(list.revokedCredential), ...listOf(list.revokedCredentials)];
  if (context.id === undefined || !revoked.some((each) => idOf(each) === context.id)) return 'clear';
  checks.push(checkOf('bad', 'revoked-by-issuer', new URL(address).hostname));
  return 'revoked';
}
