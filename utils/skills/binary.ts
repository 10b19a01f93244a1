/**
 * The flat file: a header, a table of sections, then the sections. Numbers are packed as variable-length integers (of the
 * differences, where a section climbs), which makes the file half as large as the arrays it opens to; the two hash tables
 * are not in it at all, since filling them takes a millisecond or two.
 *
 * Header (Uint32, little-endian): magic, format, byte length of the whole file, checksum of all after the header, section
 * count; then byte offset, byte length and element count of each section.
 */

import { u32 } from './arrays.ts';
import { ID, STRINGS_PER_ENTRY } from './lexicon-layout.ts';
import { hashFolded } from './tokens.ts';

export class LexiconError extends Error {
  override name = 'LexiconError';
}

const MAGIC = 0x4c445243;
const FORMAT = 2;
const HEADER_WORDS = 5;

/** How a section's numbers are packed: not at all, one by one, or as differences from the one before. */
type Packing = 'bytes' | 'values' | 'steps';

/** Sections in file order. `Bytes` hold UTF-8, `Units` UTF-16. */
const SECTIONS = {
  metaBytes: 'bytes',
  tokenOffset: 'steps',
  tokenUnits: 'values',
  rootNode: 'steps',
  edgeStart: 'steps',
  edgeToken: 'steps',
  edgeNode: 'steps',
  outStart: 'steps',
  outAlias: 'steps',
  aliasEntry: 'steps',
  aliasFlags: 'values',
  entryAliasStart: 'steps',
  entryKind: 'bytes',
  entryFamily: 'values',
  entryAward: 'values',
  linkStart: 'steps',
  linkTarget: 'steps',
  stringOffset: 'steps',
  stringBytes: 'bytes',
} as const satisfies Record<string, Packing>;
type StoredName = keyof typeof SECTIONS;
const NAMES = Object.keys(SECTIONS) as StoredName[];
const HEADER_BYTES = (HEADER_WORDS + NAMES.length * 3) * 4;
type UnitsName = 'tokenUnits' | 'aliasFlags' | 'entryFamily' | 'entryAward';
const UNITS: ReadonlySet<StoredName> = new Set<UnitsName>(['tokenUnits', 'aliasFlags', 'entryFamily', 'entryAward']);

type SectionOf<N extends StoredName> = (typeof SECTIONS)[N] extends 'bytes'
  ? Uint8Array
  : N extends UnitsName
    ? Uint16Array
    : Uint32Array;
/** What the compiler writes. */
export type StoredSections = { [N in StoredName]: SectionOf<N> };
/** What the matcher reads: the stored arrays, and where to find a token or an id (number + 1; 0 is an empty place). */
export interface Sections extends StoredSections {
  tokenHash: Uint32Array;
  idHash: Uint32Array;
}

function checksum(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let i = from; i < words.length; i++) sum = Math.imul(sum ^ u32(words, i), 0x01000193);
  return sum >>> 0;
}

/** Seven bits a byte, lowest first; a difference is folded so that small steps down stay small too. */
function pack(values: Uint32Array | Uint16Array, steps: boolean): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let at = 0;
  let before = 0;
  for (const each of values) {
    const step = (each - before) | 0;
    let rest = steps ? ((step << 1) ^ (step >> 31)) >>> 0 : each;
    if (steps) before = each | 0;
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  }
  return bytes.subarray(0, at);
}

function unpack(bytes: Uint8Array, into: Uint32Array | Uint16Array, steps: boolean): void {
  let at = 0;
  let before = 0;
  for (let i = 0; i < into.length; i++) {
    let byte = bytes[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
    }
    if (steps) before = (before + ((value >>> 1) ^ -(value & 1))) | 0;
    into[i] = steps ? before : value;
  }
}

/** Lays the sections out in one buffer. */
export function writeSections(sections: StoredSections): ArrayBuffer {
  const packed = NAMES.map((name) => {
    const section = sections[name];
    return SECTIONS[name] === 'bytes'
      ? (section as Uint8Array)
      : pack(section as Uint32Array, SECTIONS[name] === 'steps');
  });
  const buffer = new ArrayBuffer(packed.reduce((sum, { length }) => sum + ((length + 3) & ~3), HEADER_BYTES));
  const words = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  let at = HEADER_BYTES;
  packed.forEach((section, index) => {
    const count = sections[NAMES[index] as StoredName].length;
    words.set([at, section.length, count], HEADER_WORDS + index * 3);
    bytes.set(section, at);
    at += (section.length + 3) & ~3;
  });
  words.set([MAGIC, FORMAT, buffer.byteLength, checksum(words, HEADER_WORDS), NAMES.length]);
  return buffer;
}

/** Open addressing, at most half full. */
function hashTable(count: number, hashOf: (index: number) => number): Uint32Array {
  let size = 16;
  while (size < count * 2) size *= 2;
  const table = new Uint32Array(size);
  for (let index = 0; index < count; index++) {
    let place = hashOf(index) & (size - 1);
    while (u32(table, place) !== 0) place = (place + 1) & (size - 1);
    table[place] = index + 1;
  }
  return table;
}

function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (units[i] as number), 0x01000193);
  return hash >>> 0;
}

/** As `hashFolded` of the text. Ids are of ASCII letters, whose bytes are their units: decoding them takes ten times as long. */
function hashId(bytes: Uint8Array, from: number, to: number, decoder: TextDecoder): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte > 127) return hashFolded(decoder.decode(bytes.subarray(from, to)));
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash >>> 0;
}

/** Opens the sections of a file. Throws a LexiconError that says what is wrong with the bytes. */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER_WORDS * 4)
    throw new LexiconError(`The lexicon holds only ${buffer.byteLength} bytes; it is empty or was cut off.`);
  const words = new Uint32Array(buffer, 0, buffer.byteLength >> 2);
  if (u32(words, 0) !== MAGIC) throw new LexiconError('These bytes are no Credlens lexicon.');
  if (u32(words, 1) !== FORMAT)
    throw new LexiconError(
      `The lexicon has format ${u32(words, 1)}, this version reads format ${FORMAT}: compile it anew.`,
    );
  if (u32(words, 2) !== buffer.byteLength)
    throw new LexiconError(
      `The lexicon should hold ${u32(words, 2)} bytes but holds ${buffer.byteLength}: it was cut off.`,
    );
  if (u32(words, 4) !== NAMES.length || u32(words, 3) !== checksum(words, HEADER_WORDS))
    throw new LexiconError('The lexicon is damaged: its checksum does not agree with its content.');
  const read: Partial<Record<StoredName, Uint8Array | Uint16Array | Uint32Array>> = {};
  NAMES.forEach((name, index) => {
    const at = u32(words, HEADER_WORDS + index * 3);
    const length = u32(words, HEADER_WORDS + index * 3 + 1);
    const count = u32(words, HEADER_WORDS + index * 3 + 2);
    if (at + length > buffer.byteLength || count > length)
      throw new LexiconError(`The lexicon is damaged: section ${name} runs out.`);
    const bytes = new Uint8Array(buffer, at, length);
    if (SECTIONS[name] === 'bytes') {
      read[name] = bytes;
      return;
    }
    const numbers = UNITS.has(name) ? new Uint16Array(count) : new Uint32Array(count);
    unpack(bytes, numbers, SECTIONS[name] === 'steps');
    read[name] = numbers;
  });
  const stored = read as StoredSections;
  const { tokenOffset, tokenUnits, stringOffset, stringBytes, entryKind } = stored;
  const decoder = new TextDecoder();
  return {
    ...stored,
    tokenHash: hashTable(tokenOffset.length - 1, (index) =>
      hashUnits(tokenUnits, u32(tokenOffset, index), u32(tokenOffset, index + 1)),
    ),
    idHash: hashTable(entryKind.length, (index) => {
      const place = index * STRINGS_PER_ENTRY + ID;
      return hashId(stringBytes, u32(stringOffset, place), u32(stringOffset, place + 1), decoder);
    }),
  };
}
