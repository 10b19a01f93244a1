import { deflateRawSync, deflateSync } from 'node:zlib';
import { zipSync, zlibSync } from 'fflate';

/* Files of every container, made at test time: well formed, and crafted. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: (Uint8Array | string)[]): Uint8Array {
  const all = parts.map((part) =>
    typeof part === 'string' ? Uint8Array.from(part, (each) => each.charCodeAt(0)) : part,
  );
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

export type Chunk = readonly [type: string, data: Uint8Array, checksum?: number];

/** A PNG with these chunks between its head and its end; checksums are not real. */
export function png(...chunks: Chunk[]): Uint8Array {
  const chunk = ([type, data, checksum = 0]: Chunk) => joined(uint32(data.length), type, data, uint32(checksum));
  const head: Chunk = ['IHDR', new Uint8Array(13)];
  return joined('\x89PNG\r\n\x1a\n', ...[head, ...chunks, ['IEND', new Uint8Array()] as Chunk].map(chunk));
}

/** An `iTXt` chunk; `packed` deflates the text. */
export function textChunk(keyword: string, text: string | Uint8Array, packed = false): Chunk {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  return ['iTXt', joined(`${keyword}\0${packed ? '\x01' : '\0'}\0\0\0`, packed ? zlibSync(bytes) : bytes)];
}

export const svg = (inner: string, namespace = 'https://purl.imsglobal.org/ob/v3p0') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="${namespace}">${inner}</svg>`;

export const zip = (files: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? bytesOf(data) : data]),
    ),
  );

/** A PDF with one embedded file. `dictionary` takes the place of the usual entries. */
export function pdf(
  data: Uint8Array,
  dictionary = `/Type /EmbeddedFile /Subtype /text#2Fxml /Length ${data.length}`,
): Uint8Array {
  return joined(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Names << /EmbeddedFiles 2 0 R >> >>\nendobj\n',
    `3 0 obj\n<< ${dictionary} >>\nstream\r\n`,
    data,
    '\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
  );
}

export const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const token = (payload: unknown): string => `${base64url({ alg: 'EdDSA' })}.${base64url(payload)}.c2ln`;

/** `length` zero bytes, deflated: about a thousandth of that. */
export const rawBomb = (length: number): Uint8Array => new Uint8Array(deflateRawSync(new Uint8Array(length)));
export const zlibBomb = (length: number): Uint8Array => new Uint8Array(deflateSync(new Uint8Array(length)));
