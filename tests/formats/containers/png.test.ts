import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { badgeInPng } from '../../../utils/formats/containers/png.ts';
import { timed } from '../../timed.ts';
import { bytesOf, type Chunk, joined, png, textChunk, zlibBomb } from './make-files.ts';

const read = (...chunks: Chunk[]) => badgeInPng(png(...chunks));
const answer = (result: ReturnType<typeof badgeInPng>) => (result.ok ? result.value : result.failure.code);

describe('a badge in a PNG', () => {
  it.each<[string, Chunk]>([
    ['Open Badges 3', textChunk('openbadgecredential', '{"a":"Öl 学"}')],
    ['Open Badges 2', textChunk('openbadges', '{"a":"Öl 学"}')],
    ['compressed', textChunk('openbadgecredential', '{"a":"Öl 学"}', true)],
    ['keyword in capitals', textChunk('OpenBadges', '{"a":"Öl 学"}')],
    [
      'with language and translated keyword',
      ['iTXt', joined('openbadges\0\0\0sv-SE\0m\xc3\xa4rke\0', bytesOf('{"a":"Öl 学"}'))],
    ],
    ['Open Badges 1', ['tEXt', joined('openbadges\0', bytesOf('{"a":"Öl 学"}'))]],
    ['with a wrong checksum', [...textChunk('openbadges', '{"a":"Öl 学"}').slice(0, 2), 12345] as unknown as Chunk],
  ])('%s', (_, chunk) => {
    expect(answer(read(chunk))).toBe('{"a":"Öl 学"}');
  });

  it('the first of several counts, other texts do not', () => {
    expect(
      answer(read(textChunk('Software', 'x'), textChunk('openbadges', 'one'), textChunk('openbadgecredential', 'two'))),
    ).toBe('one');
  });

  it('a picture without one says what was looked for', () => {
    const result = read(textChunk('Comment', 'openbadges'), ['IDAT', new Uint8Array(100)]);
    expect(result.ok || result.failure).toEqual({
      code: 'file-is-picture',
      detail: 'PNG without a badge: no chunk openbadgecredential or openbadges',
    });
  });

  it('text is not read from after the end of the picture', () => {
    const after = png(textChunk('openbadges', '{}')).subarray(8);
    expect(answer(badgeInPng(joined(png(), after)))).toBe('file-is-picture');
  });

  it('Latin-1 is refused, not guessed', () => {
    expect(answer(read(textChunk('openbadges', Uint8Array.of(0x7b, 0xd6, 0x7d))))).toBe('file-not-json');
  });
});

describe('crafted PNG', () => {
  it('every cut has a name, and none gives half a badge', () => {
    const whole = png(textChunk('openbadges', '{"name":"Welding"}'), ['IDAT', new Uint8Array(20)]);
    const end = whole.length - 12;
    for (let length = 4; length < end; length += 1) {
      const result = answer(badgeInPng(whole.subarray(0, length)));
      expect(['file-truncated', '{"name":"Welding"}']).toContain(result);
    }
    expect(answer(badgeInPng(whole.subarray(0, 60)))).toBe('file-truncated');
  });

  it('text over 2 MB is refused, packed or not', () => {
    const two = 2 * 1024 * 1024;
    expect(answer(read(textChunk('openbadges', new Uint8Array(two).fill(0x20))))).toHaveLength(two);
    expect(answer(read(textChunk('openbadges', new Uint8Array(two + 1))))).toBe('file-too-large');
    expect(answer(read(textChunk('openbadges', new Uint8Array(two + 1), true)))).toBe('file-too-large');
    const bomb: Chunk = ['iTXt', joined('openbadges\0\x01\0\0\0', zlibBomb(100_000_000))];
    const { result, took } = timed(() => read(bomb));
    expect(answer(result)).toBe('file-too-large');
    expect(took).toBeLessThan(3000);
  });

  it.each<[string, Chunk]>([
    ['half a chunk', ['iTXt', bytesOf('openbadges\0')]],
    ['no translated keyword', ['iTXt', bytesOf('openbadges\0\0\0en')]],
    ['packed data cut', ['iTXt', joined('openbadges\0\x01\0\0\0', zlibSync(bytesOf('x'.repeat(99))).subarray(0, 8))]],
  ])('%s', (_, chunk) => {
    expect(answer(read(chunk))).toBe('file-truncated');
  });

  it('a chunk that claims 4 GB, and a million chunks, end', () => {
    const huge = joined('\x89PNG\r\n\x1a\n', Uint8Array.of(0xff, 0xff, 0xff, 0xff), 'iTXt', 'openbadges\0\0\0\0\0{}');
    expect(answer(badgeInPng(huge))).toBe('file-truncated');
    const { took } = timed(() => badgeInPng(joined('\x89PNG\r\n\x1a\n', new Uint8Array(12_000_000))));
    expect(took).toBeLessThan(3000);
  });
});
