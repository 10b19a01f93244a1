import fs from 'node:fs';
import { inflateSync } from 'node:zlib';

/** A picture, row by row; `channels` bytes for each pixel, of which the first three are its colour. */
export interface Pixels {
  width: number;
  height: number;
  channels: number;
  data: Buffer;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Reads a PNG as browsers write screenshots: 8 bits for each channel, not interlaced (PNG 1.2, sections 2.3 and 6). */
export function readPixels(file: string): Pixels {
  const bytes = fs.readFileSync(file);
  const parts: Buffer[] = [];
  let [width, height, channels] = [0, 0, 4];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      if (data[8] !== 8 || ![2, 6].includes(data[9] ?? 0) || data[12] !== 0)
        throw new Error('no such PNG is read here');
      channels = data[9] === 6 ? 4 : 3;
    } else if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const data = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= channels ? (data[at - channels] ?? 0) : 0;
      const above = y > 0 ? (data[at - line] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (data[at - line - channels] ?? 0) : 0;
      const guess =
        filter === 1 ? left : filter === 2 ? above : filter === 3 ? (left + above) >> 1 : paeth(left, above, corner);
      data[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + (filter === 0 ? 0 : guess);
    }
  }
  return { width, height, channels, data };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - above);
  const c = Math.abs(guess - corner);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** How many pixels differ within a box of both pictures; of the whole without one. */
export function differing(one: Pixels, other: Pixels, box?: Box): number {
  if (one.width !== other.width || one.height !== other.height) throw new Error('the pictures are of different sizes');
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: one.width, height: one.height };
  let count = 0;
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(one.height, Math.ceil(y + height)); row++)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(one.width, Math.ceil(x + width)); column++) {
      const at = row * one.width + column;
      const same = [0, 1, 2].every(
        (each) => one.data[at * one.channels + each] === other.data[at * other.channels + each],
      );
      if (!same) count++;
    }
  return count;
}
