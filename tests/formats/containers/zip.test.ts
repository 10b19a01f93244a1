import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entryKey, unzipListed } from '../../../utils/formats/containers/zip.ts';
import { timed } from '../../timed.ts';
import { bytesOf, joined, zip } from './make-files.ts';

const answer = (result: ReturnType<typeof unzipListed>) =>
  result.ok
    ? Object.fromEntries([...result.value].map(([name, data]) => [name, new TextDecoder().decode(data)]))
    : result.failure.code;
const LISTED = ['skills.csv', 'endorsementreceivedinfo.csv'];

/** The same archive with two bytes of its only directory entry changed. */
function withDirectory(archive: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  let at = copy.length - 22;
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
  view.setUint16(at + offset, value, true);
  return copy;
}

describe('unzipListed', () => {
  it('unpacks the listed files alone, whatever folder they are in', () => {
    const archive = zip({
      'Complete/Skills.csv': 'Name\nSQL',
      'endorsement_received_info.csv': 'x',
      'messages.csv': 'private',
      'Skills.csv.bak': 'no',
    });
    expect(answer(unzipListed(archive, LISTED))).toEqual({
      'Skills.csv': 'Name\nSQL',
      'endorsement_received_info.csv': 'x',
    });
    expect(answer(unzipListed(archive, []))).toEqual({});
  });

  it('what is not listed is never unpacked: damage in it goes unnoticed', () => {
    const archive = zipSync({ 'messages.csv': bytesOf('secret '.repeat(1000)), 'Skills.csv': bytesOf('Name') });
    archive.fill(0xff, 45, 60);
    expect(answer(unzipListed(archive, LISTED))).toEqual({ 'Skills.csv': 'Name' });
    expect(answer(unzipListed(archive, ['messages.csv']))).toBe('file-truncated');
  });

  it('paths lead nowhere, and of two with one name the first counts', () => {
    const archive = zip({ '../../etc/Skills.csv': 'one', 'C:\\x\\Skills.csv': 'two' });
    expect(answer(unzipListed(archive, LISTED))).toEqual({ 'Skills.csv': 'one' });
  });

  it('a zip in the zip stays packed, and its files do not count as files of the outer one', () => {
    const inner = zipSync({ 'Skills.csv': bytesOf('inner') }, { level: 0 });
    const archive = zipSync({ 'more.zip': [inner, { level: 0 }], 'Skills.csv': bytesOf('outer') });
    expect(answer(unzipListed(archive, LISTED))).toEqual({ 'Skills.csv': 'outer' });
    expect(answer(unzipListed(zipSync({ 'more.zip': [inner, { level: 0 }] }), LISTED))).toEqual({});
  });

  it('stored files, and a comment at the end', () => {
    const archive = zipSync({ 'Skills.csv': [bytesOf('a,b'), { level: 0 }] });
    const view = new DataView(archive.buffer);
    view.setUint16(archive.length - 2, 5, true);
    expect(answer(unzipListed(joined(archive, 'hello'), LISTED))).toEqual({ 'Skills.csv': 'a,b' });
  });
});

describe('limits of a zip', () => {
  it('200 entries', () => {
    const many = (count: number) => zip(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.txt`, ''])));
    expect(answer(unzipListed(many(200), LISTED))).toEqual({});
    expect(answer(unzipListed(many(201), LISTED))).toBe('file-too-large');
  });

  it('20 MB for one file, however small it is packed', () => {
    const megabytes = (count: number) => zipSync({ 'Skills.csv': [new Uint8Array(count * 1024 * 1024), { level: 9 }] });
    const good = unzipListed(megabytes(20), LISTED);
    expect(good.ok && good.value.get('Skills.csv')?.length).toBe(20 * 1024 * 1024);
    const bomb = megabytes(60);
    expect(bomb.length).toBeLessThan(100_000);
    const { result, took } = timed(() => unzipListed(bomb, LISTED));
    expect(answer(result)).toBe('file-too-large');
    expect(took).toBeLessThan(5000);
    expect(answer(unzipListed(bomb, ['other.csv']))).toEqual({});
  });

  it('64 MB in all', () => {
    const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv'];
    const large = new Uint8Array(17 * 1024 * 1024);
    const archive = zipSync(Object.fromEntries(names.map((name) => [name, [large, { level: 9 }] as const])));
    expect(answer(unzipListed(archive, names))).toBe('file-too-large');
    const three = unzipListed(archive, names.slice(0, 3));
    expect(three.ok && three.value.size).toBe(3);
  });

  it('stated sizes are not believed', () => {
    const archive = zipSync({ 'Skills.csv': bytesOf('Name\nSQL') });
    for (const offset of [20, 22, 42, 44]) {
      expect(answer(unzipListed(withDirectory(archive, offset, 0xffff), LISTED))).toBe('file-truncated');
    }
  });

  it('encrypted, and packed in another way', () => {
    const archive = zipSync({ 'Skills.csv': bytesOf('Name') });
    expect(answer(unzipListed(withDirectory(archive, 8, 1), LISTED))).toBe('file-unknown-format');
    expect(answer(unzipListed(withDirectory(archive, 10, 14), LISTED))).toBe('file-unknown-format');
  });

  it('every cut and every changed byte has a name or is read', () => {
    const archive = zip({ 'Skills.csv': 'Name\nSQL', 'x.txt': 'y' });
    for (let length = 4; length < archive.length; length += 1) {
      expect(answer(unzipListed(archive.subarray(0, length), LISTED))).toBe('file-truncated');
    }
    for (let at = 0; at < archive.length; at += 1) {
      const changed = archive.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      const result = unzipListed(changed, LISTED);
      if (!result.ok) expect(result.failure.code).toMatch(/^file-(truncated|too-large|unknown-format)$/);
    }
  });
});

describe('entryKey', () => {
  it.each([
    ['a/b/Endorsement_Received_Info.csv', 'endorsementreceivedinfo.csv'],
    ['Skills.csv', 'skills.csv'],
    ['x\\Received Info-2.CSV', 'receivedinfo2.csv'],
  ])('%s', (name, key) => {
    expect(entryKey(name)).toBe(key);
  });
});
