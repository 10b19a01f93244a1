import { gzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { knownContext } from '../utils/verification/contexts.ts';

/*
 * Badges signed while the tests run, by somebody else's code: what our verifier says of them is no echo of our own.
 */

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const OB_301 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
const OB_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
const STATUS_2021 = 'https://w3id.org/vc/status-list/2021/v1';
const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
/** A picture of one pixel. */
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export type DataModel = '1.1' | '2.0';
export type Issuer = Awaited<ReturnType<typeof keyIssuer>>;

/** An issuer whose id is its key. */
export async function keyIssuer() {
  const pair = await generate();
  const did = `did:key:${pair.publicKeyMultibase}`;
  pair.id = `${did}#${pair.publicKeyMultibase}`;
  pair.controller = did;
  return { did, pair };
}

/** An issuer at a host, with the document that the host has to serve at `/.well-known/did.json`. */
export async function webIssuer(host: string): Promise<Issuer & { document: object }> {
  const did = `did:web:${host}`;
  const pair = await generate({ id: `${did}#key-1`, controller: did });
  const { publicKeyMultibase } = pair;
  const method = { id: pair.id, type: 'Multikey', controller: did, publicKeyMultibase };
  const document = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [method],
    assertionMethod: [pair.id],
  };
  return { did, pair, document };
}

export interface BadgeWishes {
  model?: DataModel;
  name: string;
  /** ISO 8601. */
  from?: string;
  until?: string;
  /** Address of the status list, in which the badge has place 7. */
  statusList?: string;
  tags?: string[];
  /** E-mail address of the holder, in clear. */
  holder?: string;
}

/** An Open Badge 3.0 signed with eddsa-rdfc-2022. */
export function signBadge(issuer: Issuer, wishes: BadgeWishes): Promise<Record<string, unknown>> {
  const { model = '2.0', name, from = '2026-02-14T00:00:00Z', until, statusList, tags = ['Docker'], holder } = wishes;
  const old = model === '1.1';
  const contexts = old
    ? [V1, OB_301, ...(statusList === undefined ? [] : [STATUS_2021]), DATA_INTEGRITY]
    : [V2, OB_303];
  return sign(issuer, {
    '@context': contexts,
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer.did, type: ['Profile'], name: 'Halden Open College' },
    name,
    ...(old ? { issuanceDate: from } : { validFrom: from }),
    ...(until === undefined ? {} : old ? { expirationDate: until } : { validUntil: until }),
    ...(statusList === undefined
      ? {}
      : {
          credentialStatus: {
            id: `${statusList}#7`,
            type: old ? 'StatusList2021Entry' : 'BitstringStatusListEntry',
            statusPurpose: 'revocation',
            statusListIndex: '7',
            statusListCredential: statusList,
          },
        }),
    credentialSubject: {
      type: ['AchievementSubject'],
      ...(holder === undefined
        ? {}
        : {
            identifier: [{ type: 'IdentityObject', hashed: false, identityHash: holder, identityType: 'emailAddress' }],
          }),
      achievement: {
        id: `https://halden.example/achievements/${encodeURIComponent(name)}`,
        type: ['Achievement'],
        name,
        description: `What ${name} is about, in one sentence.`,
        criteria: { narrative: 'Assessed on a cluster of three machines.' },
        image: { id: PIXEL, type: 'Image' },
        tag: tags,
      },
    },
  });
}

/** An Open Badge 3.0 as a signed token (ES256), by an issuer whose id is its key. */
export async function signToken(name: string): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const { kty, crv, x, y } = await exportJWK(publicKey);
  const did = `did:jwk:${Buffer.from(JSON.stringify({ kty, crv, x, y })).toString('base64url')}`;
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const credential = {
    '@context': [V2, OB_303],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: did, type: ['Profile'], name: 'Halden Open College' },
    validFrom: '2026-02-14T00:00:00Z',
    name,
    credentialSubject: {
      type: ['AchievementSubject'],
      achievement: {
        id: `https://halden.example/achievements/${encodeURIComponent(name)}`,
        type: ['Achievement'],
        name,
        description: 'A token.',
        criteria: { narrative: 'Signed.' },
        tag: ['Docker'],
      },
    },
  };
  return new SignJWT({ ...credential })
    .setProtectedHeader({ alg: 'ES256', kid: `${did}#0`, typ: 'JWT' })
    .setIssuer(did)
    .setJti(id)
    .setNotBefore(new Date('2026-02-14T00:00:00Z'))
    .sign(privateKey);
}

/** A status list of 131,072 entries, all clear but those listed. */
export function signStatusList(
  issuer: Issuer,
  { model = '2.0', id, revoked }: { model?: DataModel; id: string; revoked: readonly number[] },
): Promise<Record<string, unknown>> {
  const bits = new Uint8Array(131_072 / 8);
  for (const index of revoked) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  const packed = gzipSync(bits).toString('base64url');
  const old = model === '1.1';
  return sign(issuer, {
    '@context': old ? [V1, STATUS_2021, DATA_INTEGRITY] : [V2],
    id,
    type: ['VerifiableCredential', old ? 'StatusList2021Credential' : 'BitstringStatusListCredential'],
    issuer: issuer.did,
    ...(old ? { issuanceDate: '2026-01-01T00:00:00Z' } : { validFrom: '2026-01-01T00:00:00Z' }),
    credentialSubject: {
      id: `${id}#list`,
      type: old ? 'StatusList2021' : 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: old ? packed : `u${packed}`,
    },
  });
}

function sign({ pair }: Issuer, credential: object): Promise<Record<string, unknown>> {
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite });
  return issue({
    credential,
    suite,
    documentLoader: async (url) => {
      const document = knownContext(url);
      if (!document) throw new Error(`no such context: ${url}`);
      return { contextUrl: null, documentUrl: url, document };
    },
  });
}
