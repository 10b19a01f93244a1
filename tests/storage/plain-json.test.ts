import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainJson } from '../../utils/storage/plain-json.ts';

it('writes anything that IndexedDB may hold, whatever it is', () => {
  const anything = fc.anything({
    withDate: true,
    withMap: true,
    withSet: true,
    withBigInt: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(() => JSON.parse(JSON.stringify({ value: plainJson(value) }))).not.toThrow();
    }),
  );
});

it('keeps what JSON has no word for, and says where a value holds itself', () => {
  const loop: Record<string, unknown> = { name: 'loop' };
  loop.self = loop;
  const values = [
    [new Date(0), { date: '1970-01-01T00:00:00.000Z' }],
    [new Date(Number.NaN), { date: 'invalid' }],
    [10n, { bigint: '10' }],
    [new Uint8Array([1, 2, 255]), { base64: 'AQL/' }],
    [new Map([['a', new Set([1])]]), { map: [['a', { set: [1] }]] }],
    [Number.NaN, { number: 'NaN' }],
    [undefined, null],
    [loop, { name: 'loop', self: { circular: 1 } }],
  ] as const;
  for (const [value, plain] of values) expect(JSON.parse(JSON.stringify(plainJson(value)))).toEqual(plain);
});

it('a member called __proto__ is a member', () => {
  const value = JSON.parse('{"__proto__":{"hidden":true},"a":1}');
  expect(JSON.stringify(plainJson(value))).toBe('{"__proto__":{"hidden":true},"a":1}');
});

it('what is nested without end ends', () => {
  let deep: unknown = 'bottom';
  for (let n = 0; n < 5000; n++) deep = [deep];
  expect(JSON.stringify(plainJson(deep))).toContain('deeper');
});
