import { fromBase64url } from './base-x.ts';
import { unknown } from './finding.ts';

/** A list of 2^27 entries; the largest published ones have 2^20. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * One entry of a compressed status list (W3C Bitstring Status List, 3.2): bit 0 is the leftmost one.
 * @param size bits of an entry
 * @returns the entry as a number, and how many entries there are
 */
export async function statusEntry(
  encoded: string,
  index: number,
  size = 1,
): Promise<{ value: number; entries: number }> {
  // Bitstring lists carry the multibase letter `u`; the older StatusList2021 does not, and gzip in base 64 starts with H.
  const text = encoded.startsWith('u') ? encoded.slice(1) : encoded;
  let packed: Uint8Array;
  try {
    packed = fromBase64url(text.replaceAll('+', '-').replaceAll('/', '_'));
  } catch {
    throw unknown('status-unreadable', 'encodedList');
  }
  const bits = await gunzip(packed);
  const entries = Math.floor((bits.length * 8) / size);
  if (!Number.isInteger(index) || index < 0 || index >= entries) throw unknown('status-unreadable', 'index outside');
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit += 1) {
    value = value * 2 + (((bits[bit >> 3] as number) >> (7 - (bit & 7))) & 1);
  }
  return { value, entries };
}

/** Counts what comes out while it comes: a few kilobytes can unpack to gigabytes. */
async function gunzip(packed: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > MOST_BYTES) throw unknown('status-unreadable', 'too large');
      chunks.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw unknown('status-unreadable', error instanceof Error && 'detail' in error ? String(error.detail) : 'not gzip');
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
