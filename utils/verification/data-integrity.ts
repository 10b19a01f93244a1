import canonicalize from 'canonicalize';
import type { JWK } from 'jose';
import { fromBase58 } from './base-x.ts';
import { ED25519_2020 } from './contexts.ts';
import type { FetchDocument } from './fetch-document.ts';
import { bad, Finding, unknown } from './finding.ts';
import { checkSize, isObject, type JsonObject, listOf, ordinary, textOf } from './json.ts';
import { type CanonicalHash, canonicalNQuads, type Expanded, expandSafely, withoutUndefinedTerms } from './json-ld.ts';
import { checkNothingHidden, withoutListsOfOne } from './nothing-hidden.ts';
import { needed, type ResolvedKey, resolveMethod } from './verification-method.ts';

/** Data Integrity proofs (W3C VC Data Integrity 1.0; vc-di-eddsa, vc-di-ecdsa), and Ed25519Signature2020 before it. */
interface Suite {
  canonical: 'rdfc' | 'jcs';
  crv: readonly ('Ed25519' | 'P-256' | 'P-384')[];
  /** Added to the proof's context: the 2020 suite was defined before the data models named it. */
  context?: string;
}

const SUITES = new Map<string, Suite>([
  ['eddsa-rdfc-2022', { canonical: 'rdfc', crv: ['Ed25519'] }],
  ['eddsa-jcs-2022', { canonical: 'jcs', crv: ['Ed25519'] }],
  ['ecdsa-rdfc-2019', { canonical: 'rdfc', crv: ['P-256', 'P-384'] }],
  ['ecdsa-jcs-2019', { canonical: 'jcs', crv: ['P-256', 'P-384'] }],
]);
const ED25519_SIGNATURE_2020: Suite = { canonical: 'rdfc', crv: ['Ed25519'], context: ED25519_2020 };

const MOST_PROOFS = 8;

/** What a good proof proves. */
export interface Proved {
  /** The document without its proofs, and without what was not signed. */
  document: JsonObject;
  key: ResolvedKey;
  /** Names of properties that were left out because no known context defines them. */
  dropped: string[];
  /** When the proof itself ends, ISO 8601. */
  expires?: string;
}

interface Canonical {
  signed: JsonObject;
  quads: string;
  dropped: string[];
}
type Canonicalised = Map<string, Promise<Canonical>>;

interface ProofContext {
  proofs: readonly unknown[];
  fetch: FetchDocument;
  canonical: Canonicalised;
}

/**
 * Checks the proofs of a document; one good one suffices (Open Badges 3.0, 8.2). Throws a Finding where none is good:
 * a definite finding goes before one that could not be made.
 */
export async function verifyDataIntegrity(document: JsonObject, fetch: FetchDocument): Promise<Proved> {
  const proofs = listOf(document.proof);
  if (proofs.length === 0) throw unknown('no-proof');
  if (proofs.length > MOST_PROOFS) throw bad('proof-malformed', `more than ${MOST_PROOFS} proofs`);
  checkSize(document);
  const canonical: Canonicalised = new Map();
  let finding: Finding | undefined;
  for (const proof of proofs) {
    try {
      if (!isObject(proof)) throw bad('proof-malformed');
      return await verifyProof(document, proof, { proofs, fetch, canonical });
    } catch (error) {
      // A document that is too much for one proof is too much for the next.
      if (!(error instanceof Finding) || error.reason === 'too-much-work') throw error;
      if (finding === undefined || (finding.outcome === 'unknown' && error.outcome === 'bad')) finding = error;
    }
  }
  throw finding as Finding;
}

async function verifyProof(document: JsonObject, proof: JsonObject, context: ProofContext): Promise<Proved> {
  const { fetch, canonical } = context;
  const suite = suiteOf(proof);
  // An option under its full IRI would be signed and go unread, as in `checkNothingHidden`.
  if (Object.keys(proof).some((name) => name.includes(':') || (name.startsWith('@') && name !== '@context'))) {
    throw unknown('proof-malformed', 'names with a colon');
  }
  if (proof.proofPurpose !== 'assertionMethod') throw bad('proof-purpose-wrong', textOf(proof.proofPurpose));
  const value = needed(proof.proofValue, 'proofValue');
  if (!value.startsWith('z')) throw bad('proof-malformed', 'proofValue');
  const signature = fromBase58(value.slice(1));
  const key = await resolveMethod(proof.verificationMethod, fetch);
  const crv = suite.crv.find((each) => each === key.jwk.crv);
  if (crv === undefined) throw bad('key-not-supported', 'the key is of another kind than the proof');

  const previous = await previousProofs(document, proof, context);
  const unsigned = copyWithout(document, 'proof');
  const options = copyWithout(proof, 'proofValue');
  const hash: CanonicalHash = crv === 'P-384' ? 'SHA-384' : 'SHA-256';
  const expires = textOf(proof.expires);
  if (proof.expires !== undefined && expires === undefined) throw unknown('proof-malformed', 'expires');
  const proved = (signed: JsonObject, dropped: string[]): Proved => ({
    document: copyWithout(signed, 'proof'),
    key,
    dropped,
    ...(expires === undefined ? {} : { expires }),
  });

  if (suite.canonical === 'jcs') {
    const signed = withContextOfProof(unsigned, options);
    const data = await hashed(jcs(options), jcs(withProofs(signed, previous)), hash);
    if (!(await signatureIsGood(key.jwk, crv, signature, data))) throw bad('signature-wrong');
    return proved(signed, []);
  }

  const added = suite.context === undefined ? [] : [suite.context];
  options['@context'] = [...listOf(unsigned['@context']), ...added];
  const { signed, quads, dropped } = await canonicalOnce(canonical, unsigned, previous, hash);
  const data = await hashed(await canonicalNQuads(await expandSafely(options), hash), quads, hash);
  if (!(await signatureIsGood(key.jwk, crv, signature, data))) throw bad('signature-wrong');
  return proved(withoutListsOfOne(signed) as JsonObject, dropped);
}

function suiteOf(proof: JsonObject): Suite {
  const type = textOf(proof.type);
  const name = type === 'DataIntegrityProof' ? textOf(proof.cryptosuite) : type;
  const suite = type === 'DataIntegrityProof' ? SUITES.get(name ?? '') : undefined;
  if (suite) return suite;
  if (type === 'Ed25519Signature2020') return ED25519_SIGNATURE_2020;
  throw unknown('proof-not-supported', name);
}

/** The proofs that this one was made over (`previousProof`), which have to be good themselves. */
async function previousProofs(document: JsonObject, proof: JsonObject, context: ProofContext): Promise<JsonObject[]> {
  const { proofs } = context;
  const previous = listOf(proof.previousProof).map((id) => {
    const found = proofs.find((each) => isObject(each) && each.id === id && each !== proof);
    if (!isObject(found)) throw bad('proof-malformed', 'previousProof');
    return found;
  });
  for (const each of previous) {
    const before = proofs.filter((other) => other !== proof);
    await verifyProof(document, each, { ...context, proofs: before });
  }
  return previous;
}

/** Several proofs of one document ask for the same work. */
function canonicalOnce(
  known: Canonicalised,
  document: JsonObject,
  previous: readonly JsonObject[],
  hash: CanonicalHash,
): Promise<Canonical> {
  const key = JSON.stringify([hash, previous]);
  const found = known.get(key) ?? canonicalOf(withProofs(document, previous), hash);
  known.set(key, found);
  return found;
}

async function canonicalOf(document: JsonObject, hash: CanonicalHash): Promise<Canonical> {
  const { signed, expanded, dropped } = await expandedOf(document);
  checkNothingHidden(signed, expanded);
  return { signed, quads: await canonicalNQuads(expanded, hash), dropped };
}

async function expandedOf(
  document: JsonObject,
): Promise<{ signed: JsonObject; expanded: Expanded; dropped: string[] }> {
  try {
    return { signed: document, expanded: await expandSafely(document), dropped: [] };
  } catch (error) {
    if (!(error instanceof Finding) || error.detail !== 'invalid property') throw error;
    const { document: signed, dropped } = await withoutUndefinedTerms(document);
    return { signed, expanded: await expandSafely(signed), dropped };
  }
}

/** The JCS suites sign the context that the proof repeats; the document may only have added to it (vc-di-eddsa, 3.3.2). */
function withContextOfProof(document: JsonObject, options: JsonObject): JsonObject {
  if (options['@context'] === undefined) return document;
  const own = listOf(document['@context']);
  const signed = listOf(options['@context']);
  const same = signed.every((each, at) => jcs(each) === jcs(own[at]));
  if (!same) throw bad('signature-wrong', 'the proof names other contexts');
  const copy = copyWithout(document, '@context');
  copy['@context'] = options['@context'];
  return copy;
}

function withProofs(document: JsonObject, proofs: readonly JsonObject[]): JsonObject {
  if (proofs.length === 0) return document;
  const copy = copyWithout(document, 'proof');
  copy.proof = [...proofs];
  return copy;
}

function copyWithout(object: JsonObject, name: string): JsonObject {
  const copy: JsonObject = Object.create(null);
  for (const [key, value] of Object.entries(object)) if (key !== name) copy[key] = value;
  return copy;
}

function jcs(value: unknown): string {
  try {
    return canonicalize(ordinary(value)) ?? 'null';
  } catch {
    throw bad('proof-malformed', 'half a character');
  }
}

/** hash(proof options) followed by hash(document) (vc-di-eddsa, 3.2.4). */
async function hashed(options: string, document: string, hash: CanonicalHash): Promise<Uint8Array<ArrayBuffer>> {
  const digest = (text: string) => crypto.subtle.digest(hash, new TextEncoder().encode(text));
  const [first, second] = await Promise.all([digest(options), digest(document)]);
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(new Uint8Array(first));
  both.set(new Uint8Array(second), first.byteLength);
  return both;
}

async function signatureIsGood(
  jwk: JWK,
  crv: 'Ed25519' | 'P-256' | 'P-384',
  signature: Uint8Array,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = crv === 'Ed25519' ? { name: 'Ed25519' } : { name: 'ECDSA', namedCurve: crv };
  const { kty, x, y } = jwk;
  let key: CryptoKey;
  try {
    const plain = { kty, crv, x, ...(y === undefined ? {} : { y }) } as JsonWebKey;
    key = await crypto.subtle.importKey('jwk', plain, algorithm, false, ['verify']);
  } catch {
    throw bad('key-not-supported', 'no such key');
  }
  const method = crv === 'Ed25519' ? algorithm : { name: 'ECDSA', hash: crv === 'P-384' ? 'SHA-384' : 'SHA-256' };
  return crypto.subtle.verify(method, key, signature as Uint8Array<ArrayBuffer>, data);
}
