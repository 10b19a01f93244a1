/**
 * The flat file: a header, a table of sections, then the sections, each a typed array on a 4-byte border. Reading wraps
 * the arrays and copies nothing. Little-endian, as every platform that runs a browser is.
 *
 * Header (Uint32): magic, format, byte length of the whole file, checksum of all after the header, section count; then
 * byte offset and byte length of each section.
 */

export class LexiconError extends Error {
  override name = 'LexiconError';
}

import { u32 } from './arrays.ts';

const MAGIC = 0x4c445243;
const FORMAT = 1;
const HEADER_WORDS = 5;

/** Sections in file order. `Bytes` hold UTF-8, `Units` UTF-16. */
const SECTIONS = [
  'metaBytes',
  'tokenHash',
  'tokenOffset',
  'tokenUnits',
  'rootNode',
  'edgeStart',
  'edgeToken',
  'edgeNode',
  'outStart',
  'outAlias',
  'aliasEntry',
  'aliasFlags',
  'entryAliasStart',
  'entryKind',
  'entryFamily',
  'entryAward',
  'linkStart',
  'linkTarget',
  'idHash',
  'stringOffset',
  'stringBytes',
] as const;
export type SectionName = (typeof SECTIONS)[number];

function isBytes(name: SectionName): boolean {
  return name === 'metaBytes' || name === 'stringBytes' || name === 'entryKind';
}

function isUnits(name: SectionName): boolean {
  return name === 'tokenUnits' || name === 'aliasFlags' || name === 'entryFamily' || name === 'entryAward';
}

type SectionOf<N extends SectionName> = N extends 'metaBytes' | 'stringBytes' | 'entryKind'
  ? Uint8Array
  : N extends 'tokenUnits' | 'aliasFlags' | 'entryFamily' | 'entryAward'
    ? Uint16Array
    : Uint32Array;
export type Sections = { [N in SectionName]: SectionOf<N> };

function checksum(words: Uint32Array, from: number): number {
  let sum = 0x811c9dc5;
  for (let i = from; i < words.length; i++) sum = Math.imul(sum ^ u32(words, i), 0x01000193);
  return sum >>> 0;
}

/** Lays the sections out in one buffer. */
export function writeSections(sections: Sections): ArrayBuffer {
  const tableEnd = (HEADER_WORDS + SECTIONS.length * 2) * 4;
  let length = tableEnd;
  for (const name of SECTIONS) length += (sections[name].byteLength + 3) & ~3;
  const buffer = new ArrayBuffer(length);
  const words = new Uint32Array(buffer);
  const bytes = new Uint8Array(buffer);
  let at = tableEnd;
  SECTIONS.forEach((name, index) => {
    const section = sections[name];
    words[HEADER_WORDS + index * 2] = at;
    words[HEADER_WORDS + index * 2 + 1] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += (section.byteLength + 3) & ~3;
  });
  words.set([MAGIC, FORMAT, length, checksum(words, HEADER_WORDS), SECTIONS.length]);
  return buffer;
}

/** Wraps the sections of a file. Throws a LexiconError that says what is wrong with the bytes. */
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
  if (u32(words, 4) !== SECTIONS.length || u32(words, 3) !== checksum(words, HEADER_WORDS))
    throw new LexiconError('The lexicon is damaged: its checksum does not agree with its content.');
  const sections: Partial<Record<SectionName, Uint8Array | Uint16Array | Uint32Array>> = {};
  SECTIONS.forEach((name, index) => {
    const at = u32(words, HEADER_WORDS + index * 2);
    const length = u32(words, HEADER_WORDS + index * 2 + 1);
    if (at + length > buffer.byteLength) throw new LexiconError(`The lexicon is damaged: section ${name} runs out.`);
    sections[name] = isBytes(name)
      ? new Uint8Array(buffer, at, length)
      : isUnits(name)
        ? new Uint16Array(buffer, at, length >> 1)
        : new Uint32Array(buffer, at, length >> 2);
  });
  return sections as Sections;
}
