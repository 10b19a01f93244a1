import { deflateSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflateCapped } from '../../../utils/formats/containers/inflate.ts';
import { timed } from '../../timed.ts';
import { bytesOf, rawBomb, zlibBomb } from './make-files.ts';

const code = (result: ReturnType<typeof inflateCapped>) => (result.ok ? 'read' : result.failure.code);
const text = 'Schweißen '.repeat(5000);

describe('inflateCapped', () => {
  it('unpacks both wrappings, over many steps, to the same bytes', () => {
    for (const [packed, kind] of [
      [zlibSync(bytesOf(text), { level: 0 }), 'zlib'],
      [deflateSync(bytesOf(text), { level: 0 }), 'raw'],
      [zlibSync(bytesOf(text)), 'zlib'],
      [deflateSync(bytesOf(text)), 'raw'],
    ] as const) {
      const result = inflateCapped(packed, 1_000_000, kind);
      expect(result.ok && new TextDecoder().decode(result.value)).toBe(text);
    }
  });

  it('the limit is exact', () => {
    const packed = zlibSync(new Uint8Array(1000));
    expect(code(inflateCapped(packed, 1000, 'zlib'))).toBe('read');
    expect(code(inflateCapped(packed, 999, 'zlib'))).toBe('file-too-large');
  });

  it('a bomb of 100 MB is stopped at its first steps', () => {
    for (const [bomb, kind] of [
      [zlibBomb(100_000_000), 'zlib'],
      [rawBomb(100_000_000), 'raw'],
    ] as const) {
      expect(bomb.length).toBeLessThan(300_000);
      const { result, took } = timed(() => inflateCapped(bomb, 2_000_000, kind));
      expect(code(result)).toBe('file-too-large');
      expect(took).toBeLessThan(3000);
    }
  });

  it('what is cut, damaged or nothing has a name', () => {
    const packed = zlibSync(bytesOf(text));
    expect(code(inflateCapped(packed.subarray(0, packed.length - 20), 1e6, 'zlib'))).toBe('file-truncated');
    expect(code(inflateCapped(packed.subarray(0, 10), 1e6, 'zlib'))).toBe('file-truncated');
    expect(code(inflateCapped(new Uint8Array(), 1e6, 'zlib'))).toBe('file-truncated');
    expect(code(inflateCapped(new Uint8Array(100).fill(0xff), 1e6, 'zlib'))).toBe('file-truncated');
    expect(code(inflateCapped(new Uint8Array(100).fill(0xff), 1e6, 'raw'))).toBe('file-truncated');
  });

  it('bytes after the end of the stream are not looked at', () => {
    const packed = zlibSync(bytesOf('x'));
    const result = inflateCapped(new Uint8Array([...packed, 10, 13, 10]), 10, 'zlib');
    expect(result.ok && result.value).toEqual(bytesOf('x'));
  });
});
