import { describe, expect, it } from 'vitest';
import { payloadOfToken, tokenIn } from '../../../utils/formats/containers/jwt.ts';
import { base64url, token } from './make-files.ts';

describe('tokenIn', () => {
  const compact = token({ a: 1 });
  it.each([
    [compact, compact],
    [`"${compact}"`, compact],
    ['eyJh.eyJh.', 'eyJh.eyJh.'],
    ['eyJh..c2ln', undefined],
    ['eyJh.eyJh', undefined],
    ['eyJh.eyJh.c2ln.x', undefined],
    ['eyJh.ey+Jh.c2ln', undefined],
    ['a.b.c', undefined],
    [`${compact} ${compact}`, undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    expect(tokenIn(text)).toBe(expected);
  });
});

describe('payloadOfToken', () => {
  const codeOf = (part: string) => {
    const result = payloadOfToken(`eyJh.${part}.c2ln`);
    return result.ok ? 'read' : result.failure.code;
  };

  it('is UTF-8, and without prototypes', () => {
    const result = payloadOfToken(token(JSON.parse('{"name":"Prüfung 学","__proto__":{"x":1}}')));
    expect(result.ok && JSON.stringify(result.value)).toBe('{"name":"Prüfung 学","__proto__":{"x":1}}');
    expect(result.ok && Object.getPrototypeOf(result.value)).toBeNull();
  });

  it('what is no JSON has a name', () => {
    expect(codeOf('a')).toBe('file-not-json');
    expect(codeOf(Buffer.from([0x7b, 0xd6, 0x7d]).toString('base64url'))).toBe('file-not-json');
    expect(codeOf(Buffer.from('hello').toString('base64url'))).toBe('file-not-json');
    expect(codeOf(Buffer.from('{"a":').toString('base64url'))).toBe('file-truncated');
    expect(codeOf(Buffer.from('['.repeat(100_000)).toString('base64url'))).toBe('file-too-large');
    expect(codeOf(base64url({ a: 1 }))).toBe('read');
  });
});
