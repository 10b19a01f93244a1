import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isZip, zippedList } from '../../utils/taxonomies/zipped-list.ts';
import { ESCO, fixture } from './fixtures.ts';

const MOST = 1_000_000;

/** A zip written by the book: local headers, directory, end record. */
function zip(files: { name: string; bytes: Uint8Array; method?: number }[], comment = ''): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 8 } of files) {
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(3, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, Buffer.from(name));
    parts.push(local, Buffer.from(name), Buffer.from('xyz'), packed);
    at += 30 + name.length + 3 + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...parts, listed, end, Buffer.from(comment)]));
}
const other = { name: 'ESCO/occupations_en.csv', bytes: new TextEncoder().encode('conceptUri\n') };
const list = { name: 'ESCO dataset/skills_en.csv', bytes: fixture(ESCO) };
const code = async (bytes: Uint8Array, most = MOST) => {
  const result = await zippedList('esco.zip', bytes, most);
  return result.ok ? 'found' : result.failure.code;
};

describe('zippedList', () => {
  it('takes the list out of the download, packed or only stored, and keeps its name', async () => {
    for (const method of [0, 8]) {
      const archive = zip([other, { ...list, method }], 'downloaded in spring');
      expect(isZip(archive)).toBe(true);
      expect(await zippedList('esco.zip', archive, MOST)).toEqual({
        ok: true,
        value: { name: 'skills_en.csv', bytes: list.bytes },
      });
    }
  });

  it('takes O*NET’s list', async () => {
    const onet = { name: 'db_30_2_text/Technology Skills.txt', bytes: new Uint8Array([65]) };
    expect(await zippedList('db.zip', zip([onet]), MOST)).toMatchObject({ value: { name: 'Technology Skills.txt' } });
  });

  it('says so where there is none, or the archive cannot be read', async () => {
    expect(await code(zip([other]))).toBe('taxonomy-zipped');
    expect(await code(zip([]))).toBe('taxonomy-zipped');
    expect(await code(zip([{ ...list, method: 12 }]))).toBe('taxonomy-zipped');
    const whole = zip([list]);
    expect(await code(whole.subarray(0, whole.length - 30))).toBe('taxonomy-zipped');
    const broken = zip([list]);
    broken.fill(0xff, 80, 200);
    expect(await code(broken)).toBe('taxonomy-zipped');
  });

  it('stops unpacking what swells beyond the limit', async () => {
    const bomb = { ...list, bytes: new Uint8Array(40_000_000) };
    expect(await code(zip([bomb]))).toBe('taxonomy-too-large');
  });

  it('never throws, whatever the bytes', async () => {
    const whole = zip([other, list]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        await zippedList('x.zip', changed, MOST);
        await zippedList('x.zip', whole.subarray(0, at), MOST);
      }),
    );
  });
});
