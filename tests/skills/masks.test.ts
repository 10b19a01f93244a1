import { describe, expect, test } from 'vitest';
import { findAddresses } from '../../utils/skills/masks.ts';
import { findMentions } from '../../utils/skills/mentions.ts';
import { ownLexicon } from './compiled.ts';

const addresses = (text: string): string[] => findAddresses(text).map(({ start, end }) => text.slice(start, end));

describe('addresses', () => {
  test.each([
    ['see https://example.com/java?lang=python now', ['https://example.com/java?lang=python']],
    ['mail java.jobs+sql@example.co.uk today', ['java.jobs+sql@example.co.uk']],
    ['at careers.example.com or example.org/python.', ['careers.example.com', 'example.org/python.']],
    ['ASP.NET, Node.js and Socket.io', []],
    ['@angular/core and C@D', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });

  test('what stands in one is no mention', () => {
    const text = 'Requirements\n- SQL; apply at https://example.com/python/java or docker@example.com';
    expect(findMentions(text, ownLexicon()).map(({ id }) => id)).toEqual(['sql']);
  });

  test.each(['a@', '://', 'a.com', 'a@b.', '.com/'])('a text of %s alone takes linear time', (piece) => {
    const time = (size: number): number => {
      const text = piece.repeat(size / piece.length);
      // The processor's own time: other programs on a busy machine change it less than the clock.
      const before = process.cpuUsage();
      findAddresses(text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e3;
    };
    time(50_000);
    expect(time(2_000_000)).toBeLessThan(Math.max(time(250_000), 10) * 40);
  });
});
