import { gzipSync } from 'node:zlib';
import { judgeFile } from '../../utils/intake/judge-file.ts';
import type { Verifiable } from '../../utils/model/verification.ts';
import { type FetchDocument, guardedFetch } from '../../utils/verification/fetch-document.ts';
import { createVerifier } from '../../utils/verification/verifier.ts';
import type { Json } from './signers.ts';

export const V1 = 'https://www.w3.org/2018/credentials/v1';
export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const OB_301 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json';
export const OB_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
export const STATUS_2021 = 'https://w3id.org/vc/status-list/2021/v1';
export const NOW = new Date('2026-11-22T12:00:00Z');

/** An unsigned badge on data model 2.0; members that are undefined fall away. */
export function badge(issuer: string, changes: Json = {}, achievement: Json = {}): Json {
  const json: Json = {
    '@context': [V2, OB_303],
    id: 'https://fjordheim.example/credentials/17',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Fjordheim Folk School' },
    name: 'Small Boat Repair',
    validFrom: '2026-02-03T08:00:00Z',
    credentialSubject: {
      id: 'did:example:ingeborg',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://fjordheim.example/achievements/boats',
        type: ['Achievement'],
        name: 'Small Boat Repair',
        description: 'Planking, caulking and painting of small wooden boats.',
        criteria: { narrative: 'Two boats repaired under supervision.' },
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'Woodworking',
            targetUrl: 'https://skills.example/wood',
            targetFramework: 'Example skills',
          },
          { type: ['Alignment'], targetName: 'Painting', targetUrl: 'https://skills.example/paint' },
        ],
        tag: ['boats', 'tools'],
        ...achievement,
      },
    },
    ...changes,
  };
  return JSON.parse(JSON.stringify(json)) as Json;
}

/** The same badge on data model 1.1. */
export function oldBadge(issuer: string, changes: Json = {}): Json {
  const { validFrom, ...rest } = badge(issuer);
  return JSON.parse(
    JSON.stringify({
      ...rest,
      '@context': [V1, OB_301, DATA_INTEGRITY, STATUS_2021],
      issuanceDate: validFrom,
      ...changes,
    }),
  ) as Json;
}

/** A status list, unsigned: `size` bits an entry, entries by index. */
export function statusList(id: string, issuer: string, values: Record<number, number>, changes: Json = {}): Json {
  const { entries = 131_072, size = 1, purpose = 'revocation', subject = {}, ...more } = changes;
  const bits = new Uint8Array((Number(entries) * Number(size)) / 8);
  for (const [index, value] of Object.entries(values)) {
    for (let bit = 0; bit < Number(size); bit += 1) {
      const at = Number(index) * Number(size) + bit;
      if ((value >> (Number(size) - 1 - bit)) & 1) bits[at >> 3] = (bits[at >> 3] as number) | (0x80 >> (at & 7));
    }
  }
  return {
    '@context': [V2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
      ...(subject as Json),
    },
    ...more,
  };
}

export function statusEntry(list: string, index: number, changes: Json = {}): Json {
  return {
    id: `${list}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: list,
    ...changes,
  };
}

/** What a host answers: a JSON value, a text, bytes, or a whole answer. */
export type Answers = Record<string, unknown>;

/** A network of these addresses, behind the guard that stands before the real one; `asked` gathers what was asked. */
export function network(answers: Answers, allowed: (host: string) => boolean = () => true) {
  const asked: string[] = [];
  const fetch: FetchDocument = guardedFetch({
    allowed,
    fetch: async (url) => {
      asked.push(url);
      const answer = answers[url];
      if (answer === undefined) throw new TypeError('no such host');
      if (answer instanceof Response) return answer.clone();
      const body = answer instanceof Uint8Array || typeof answer === 'string' ? answer : JSON.stringify(answer);
      return new Response(body as BodyInit);
    },
  });
  return { fetch, asked };
}

interface Wishes {
  answers?: Answers;
  now?: Date;
  recipients?: string[];
  allowed?: (host: string) => boolean;
}

/** One statement, verified. Parsed JSON has no prototypes, as it comes from a file. */
export async function verify(statement: Json | string, { answers = {}, now = NOW, recipients, allowed }: Wishes = {}) {
  const { fetch, asked } = network(answers, allowed);
  const verifier = createVerifier({ fetch, now, ...(recipients ? { recipients } : {}) });
  const verifiable: Verifiable =
    typeof statement === 'string'
      ? { format: 'open-badges-3', token: statement }
      : { format: 'open-badges-3', json: statement };
  const verification = await verifier.verify(verifiable);
  return { ...verification, asked, reasons: verification.checks.map(({ reason }) => reason) };
}

/** A file, judged as the wallet judges it. */
export async function judge(
  file: Json | string | Uint8Array,
  { answers = {}, now = NOW, recipients, allowed }: Wishes = {},
) {
  const { fetch, asked } = network(answers, allowed);
  const verifier = createVerifier({ fetch, now, ...(recipients ? { recipients } : {}) });
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const bytes = file instanceof Uint8Array ? file : new TextEncoder().encode(text);
  const result = await judgeFile('file', bytes, { verifier, now, meaningOf: () => ({ skills: [] }) });
  return { result, asked, credentials: result.ok ? result.value.credentials : [] };
}
