import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { steadyZip } from '../../utils/cli/steady-zip.ts';

const files = { 'b/two.txt': strToU8('two'.repeat(500)), 'a.json': strToU8('{}') };
const asText = (zip: Uint8Array) => Buffer.from(zip).toString('hex');

describe('steadyZip', () => {
  it('makes the same bytes of other times, orders and levels', () => {
    const early = zipSync(files, { mtime: new Date(1999, 1, 1), level: 0 });
    const [first, second] = Object.entries(files);
    const late = zipSync(Object.fromEntries([second, first] as [string, Uint8Array][]), {
      mtime: new Date(2026, 1, 1),
      level: 6,
      os: 3,
    });
    expect(asText(early)).not.toBe(asText(late));
    expect(asText(steadyZip(early))).toBe(asText(steadyZip(late)));
  });
  it('keeps every file as it is, in the order of the names', () => {
    const kept = unzipSync(steadyZip(zipSync(files)));
    expect(Object.keys(kept)).toEqual(['a.json', 'b/two.txt']);
    expect(kept).toEqual(files);
  });
  it('differs where a byte differs', () => {
    const other = { ...files, 'a.json': strToU8('[]') };
    expect(asText(steadyZip(zipSync(files)))).not.toBe(asText(steadyZip(zipSync(other))));
  });
  it('has a day that exists', () => {
    const zip = steadyZip(zipSync(files));
    const stamp = new DataView(zip.buffer, zip.byteOffset).getUint32(10, true);
    expect([((stamp >>> 25) & 127) + 1980, (stamp >>> 21) & 15, (stamp >>> 16) & 31]).toEqual([1980, 1, 1]);
  });
});
