import { crc32 } from 'node:zlib';
import type { JudgedCredential } from '../../utils/intake/judge-file.ts';
import { badge, judge, oldBadge } from './badges.ts';
import { type Json, newSigner, newTokenKey, sign, signToken } from './signers.ts';

/*
 * Random changes of valid files. Whatever a change does, nothing may be shown as verified but what the original says.
 */

/** A valid file: its bytes, and what may be shown of it as verified (nothing, where it is expired). */
export interface Original {
  kind: string;
  bytes: Uint8Array;
  contents: string[];
}

export interface Broken {
  kind: string;
  seed: number;
  why: string;
  /** The changed file. */
  text: string;
}

/** A number from 0 to below 1, from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, values: readonly T[]): T => values[below(random, values.length)] as T;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

function png(text: string): Buffer {
  const header = Buffer.from('00000001000000010802000000', 'hex');
  const words = Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0'), Buffer.from(text)]);
  return Buffer.concat([PNG_START, chunk('IHDR', header), chunk('iTXt', words), chunk('IEND', Buffer.alloc(0))]);
}

/** What the wallet shows of a credential; the order of what RDF keeps as a set does not matter. */
function contentOf({ name, achievement, issuer, recipient, validFrom, validUntil, facts }: JudgedCredential): string {
  const sorted = (values: readonly unknown[]): unknown[] => values.map((each) => JSON.stringify(each)).sort();
  const { alignments, resultAlignments = [], tags, ...rest } = achievement;
  return JSON.stringify([
    name,
    Object.entries(rest).sort(),
    sorted(alignments),
    sorted(resultAlignments),
    sorted(tags),
    Object.entries(issuer).sort(),
    recipient,
    validFrom,
    validUntil,
    facts,
  ]);
}

export async function originals(): Promise<Original[]> {
  const [signer, curve, token] = [await newSigner(), await newSigner('P-256'), await newTokenKey('ES256')];
  const did = `did:jwk:${Buffer.from(JSON.stringify(token.jwk)).toString('base64url')}`;
  const ended = badge(signer.controller, { validUntil: '2026-05-01T00:00:00Z' });
  const texts: [string, string | Json][] = [
    ['rdfc', await sign(badge(signer.controller), signer)],
    ['jcs', await sign(badge(signer.controller), signer, { suite: 'eddsa-jcs-2022' })],
    ['ecdsa', await sign(oldBadge(curve.controller), curve, { suite: 'ecdsa-rdfc-2019' })],
    ['token', await signToken(badge(did), token, { kid: `${did}#0` })],
    ['expired', await sign(ended, signer)],
    ['expired-token', await signToken(badge(did, { validUntil: '2026-05-01T00:00:00Z' }), token, { kid: `${did}#0` })],
  ];
  const files = texts.map(([kind, value]) => ({
    kind,
    bytes: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)) as Uint8Array,
  }));
  files.push({ kind: 'png', bytes: png(JSON.stringify(texts[0]?.[1])) });
  return Promise.all(
    files.map(async ({ kind, bytes }) => {
      const { credentials } = await judge(bytes);
      const contents = credentials.filter(({ verdict }) => verdict.startsWith('verified')).map(contentOf);
      return { kind, bytes, contents };
    }),
  );
}

function changeBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = below(random, copy.length);
  const length = 1 + below(random, 20);
  switch (below(random, 5)) {
    case 0:
      copy[at] = (copy[at] as number) ^ (1 << below(random, 8));
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
    case 3:
      return Buffer.concat([copy.subarray(0, at + length), copy.subarray(at)]);
    default:
      return Buffer.concat([copy.subarray(0, at), Buffer.from([below(random, 256)]), copy.subarray(at)]);
  }
}

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '2099-01-01T00:00:00Z',
  'did:example:other',
  'https://evil.example/',
  [],
  {},
  [[]],
  { '@value': 'x' },
  { '@id': 'https://evil.example/' },
  { '@set': ['x'] },
  { id: 'urn:uuid:1', type: ['Achievement'], name: 'Surgery' },
];
const NAMES = [
  'name',
  'validUntil',
  'expirationDate',
  'credentialStatus',
  'issuer',
  'id',
  'type',
  'alignment',
  'tag',
  '@id',
  '@type',
  '@context',
  '@included',
  '@nest',
  '@graph',
  '__proto__',
  'constructor',
  'x',
  'https://schema.org/name',
  'https://www.w3.org/2018/credentials#validUntil',
];

/** One change somewhere in a JSON value; the value itself is changed. */
function changeJson(random: Random, json: unknown): void {
  const places: (Json | unknown[])[] = [];
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    places.push(value as Json);
    for (const each of Object.values(value)) gather(each);
  };
  gather(json);
  const place = pick(random, places);
  const set = (object: Json, name: string, value: unknown): void => {
    Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
  };
  const fresh = (): unknown => structuredClone(random() < 0.5 ? pick(random, VALUES) : pick(random, places));
  if (Array.isArray(place)) {
    const at = below(random, place.length + 1);
    const change = below(random, 4);
    if (change === 0) place.splice(at, 1);
    else if (change === 1) place.splice(at, 0, fresh());
    else if (change === 2) place.reverse();
    else if (place.length > 0) place[at % place.length] = [place[at % place.length]];
    return;
  }
  const name = Object.keys(place).length > 0 ? pick(random, Object.keys(place)) : 'x';
  const value = place[name];
  switch (below(random, 7)) {
    case 0:
      delete place[name];
      break;
    case 1:
      set(place, name, fresh());
      break;
    case 2:
      set(place, pick(random, NAMES), fresh());
      break;
    case 3:
      delete place[name];
      set(place, pick(random, NAMES), value);
      break;
    case 4:
      set(place, name, [value]);
      break;
    case 5:
      set(place, name, random() < 0.5 ? { '@value': value } : [value, fresh()]);
      break;
    default:
      set(place, name, typeof value === 'string' ? `${value.slice(0, below(random, value.length + 1))}é` : fresh());
  }
}

function changeText(random: Random, text: string): string {
  const json: unknown = JSON.parse(text);
  for (let count = 1 + below(random, 2); count > 0; count -= 1) changeJson(random, json);
  return JSON.stringify(json) ?? '';
}

function changeToken(random: Random, token: string): string {
  const parts = token.split('.');
  const at = below(random, 3);
  const part = Buffer.from(parts[at] as string, 'base64url');
  const changed =
    at < 2 && random() < 0.7 ? Buffer.from(changeText(random, part.toString())) : changeBytes(random, part);
  parts[at] = Buffer.from(changed).toString('base64url');
  return parts.join('.');
}

function mutate(random: Random, { kind, bytes }: Original): Uint8Array {
  if (random() < 0.3) return changeBytes(random, bytes);
  const text = Buffer.from(bytes).toString('latin1');
  if (kind.endsWith('token')) return Buffer.from(changeToken(random, text));
  if (kind !== 'png') return Buffer.from(changeText(random, Buffer.from(bytes).toString()));
  const start = text.indexOf('{');
  const json = Buffer.from(bytes)
    .subarray(start, bytes.length - 16)
    .toString();
  return png(changeText(random, json));
}

/**
 * Judges `count` changed files. What is broken is returned: a false `verified`, an exception, more than 8 s for one file.
 */
export async function tryMutations(seed: number, count: number): Promise<{ broken: Broken[]; verified: number }> {
  const files = await originals();
  const broken: Broken[] = [];
  let verified = 0;
  for (let at = 0; at < count; at += 1) {
    const random = randomFrom(seed + at);
    const original = pick(random, files);
    const bytes = mutate(random, original);
    const fail = (why: string): void => {
      broken.push({ kind: original.kind, seed: seed + at, why, text: Buffer.from(bytes).toString() });
    };
    const start = performance.now();
    try {
      for (const credential of (await judge(bytes)).credentials) {
        if (!credential.verdict.startsWith('verified')) continue;
        verified += 1;
        const content = contentOf(credential);
        if (!original.contents.includes(content)) fail(`shown as ${credential.verdict}: ${content}`);
      }
    } catch (error) {
      fail(String(error));
    }
    const took = performance.now() - start;
    if (took > 8000) fail(`took ${Math.round(took)} ms`);
  }
  return { broken, verified };
}
