import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { generate as generateEcdsa } from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { generate as generateEd25519 } from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createSignCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { ED25519_2020, knownContext } from '../../utils/verification/contexts.ts';

/*
 * Statements signed while the tests run, by somebody else's code: what our verifier says of them is no echo of our own.
 * Issuers and people are invented.
 */

export type Json = Record<string, unknown>;
export type Suite =
  | 'eddsa-rdfc-2022'
  | 'eddsa-jcs-2022'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-jcs-2019'
  | 'Ed25519Signature2020';
export type Curve = 'Ed25519' | 'P-256' | 'P-384';

/** A key that can sign, with the id under which proofs name it. */
export interface Signer {
  /** Who the key belongs to: a DID or an https address. */
  controller: string;
  publicKeyMultibase: string;
  curve: Curve;
  key: { id: string; signer(): unknown };
}

/** A key whose holder is the key itself, or the controller given, then under `#key-1`. */
export async function newSigner(curve: Curve = 'Ed25519', controller?: string): Promise<Signer> {
  const key = curve === 'Ed25519' ? await generateEd25519() : await generateEcdsa({ curve });
  const { publicKeyMultibase } = key;
  const owner = controller ?? `did:key:${publicKeyMultibase}`;
  key.id = controller === undefined ? `${owner}#${publicKeyMultibase}` : `${owner}#key-1`;
  key.controller = owner;
  return { controller: owner, publicKeyMultibase, curve, key };
}

/** The document that the controller has to serve (did:web, or an https address). */
export function controllerDocument({ controller, key, publicKeyMultibase }: Signer, changes: Json = {}): Json {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: controller,
    verificationMethod: [{ id: key.id, type: 'Multikey', controller, publicKeyMultibase }],
    assertionMethod: [key.id],
    ...changes,
  };
}

/** What the signing packages need of a proof suite here. */
interface ProofSuite {
  proof?: Json;
  createProof(options: object): Promise<Json>;
}

const DATE = '2026-03-01T09:30:00Z';
const documentLoader = async (url: string) => {
  const document = knownContext(url);
  if (!document) throw new Error(`no such context: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

function proofSuite(suite: Suite, signer: unknown): ProofSuite {
  if (suite === 'Ed25519Signature2020') {
    return new Ed25519Signature2020({ signer, date: DATE }) as unknown as ProofSuite;
  }
  const cryptosuites = {
    'eddsa-rdfc-2022': () => eddsaRdfc,
    'eddsa-jcs-2022': eddsaJcs,
    'ecdsa-rdfc-2019': () => ecdsaRdfc,
    'ecdsa-jcs-2019': ecdsaJcs,
  };
  return new DataIntegrityProof({ signer, cryptosuite: cryptosuites[suite](), date: DATE }) as unknown as ProofSuite;
}

export interface ProofWishes {
  suite?: Suite;
  purpose?: string;
  /** More members of the proof: `expires`, `id`, `previousProof`. */
  proof?: Json;
  /** Proofs that this one is made over (`previousProof`). */
  over?: Json[];
}

/** One proof of a document; the document's own proofs are not part of what is signed. */
export async function proofOf(document: Json, { key }: Signer, wishes: ProofWishes = {}): Promise<Json> {
  const { suite = 'eddsa-rdfc-2022', purpose = 'assertionMethod', proof, over } = wishes;
  const { proof: _own, ...unsigned } = document;
  const made = proofSuite(suite, key.signer());
  if (proof) made.proof = suite === 'Ed25519Signature2020' ? { '@context': ED25519_2020, ...proof } : proof;
  const signed = await made.createProof({
    document: over ? { ...unsigned, proof: over } : unsigned,
    purpose: { update: async (each: Json) => ({ ...each, proofPurpose: purpose }) },
    proofSet: [],
    documentLoader,
  });
  return signed;
}

/** The document with one proof. */
export async function sign(document: Json, signer: Signer, wishes: ProofWishes = {}): Promise<Json> {
  return { ...document, proof: await proofOf(document, signer, wishes) };
}

/** A signing key for tokens, and its public half. */
export async function newTokenKey(algorithm: string): Promise<{ algorithm: string; privateKey: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { algorithm, privateKey, jwk: await exportJWK(publicKey) };
}

/** A compact token, as VC-JWT and signed Open Badges 2 are. */
export function signToken(
  payload: Json,
  { algorithm, privateKey }: { algorithm: string; privateKey: CryptoKey },
  header: Json = {},
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm, ...header }).sign(privateKey);
}
