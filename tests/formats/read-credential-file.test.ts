import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHostileJson } from '../../utils/formats/hostile-json.ts';
import { formats, readCredentialFile } from '../../utils/formats/index.ts';
import { FAILURE_CODES } from '../../utils/model/result.ts';
import { runs } from '../runs.ts';
import { joined, pdf, png, textChunk, token, zip } from './containers/make-files.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (content: string | Uint8Array) =>
  readCredentialFile('file.json', typeof content === 'string' ? bytesOf(content) : content);
const codeOf = (content: string | Uint8Array) => {
  const result = read(content);
  return result.ok ? 'read' : result.failure.code;
};
const good = readFileSync(join(FIXTURES, 'open-badges-3/data-model-2.json'), 'utf8');
const badge = JSON.parse(good);

describe('garbage is refused by name', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['no bytes', '', 'file-empty'],
    ['white space', ' \n\t ', 'file-empty'],
    ['a byte order mark alone', '\ufeff', 'file-empty'],
    ['PNG', png(), 'file-is-picture'],
    ['PNG with nothing after its first bytes', png().subarray(0, 10), 'file-truncated'],
    ['PNG with a badge that is no JSON', png(textChunk('openbadges', '{name:1}')), 'file-not-json'],
    ['PNG with an empty badge', png(textChunk('openbadges', '')), 'file-empty'],
    ['PNG with something else as its badge', png(textChunk('openbadges', 'hello')), 'file-unknown-format'],
    ['JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1]), 'file-is-picture'],
    ['SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-is-picture'],
    ['PDF', '%PDF-1.7 ...', 'file-unknown-format'],
    ['PDF with another file in it', pdf(bytesOf('<html/>')), 'file-unknown-format'],
    ['zip, cut', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'file-truncated'],
    ['zip of something else', zip({ 'photo.txt': 'x' }), 'file-unknown-format'],
    ['WebP', bytesOf('RIFF1234WEBPVP8 '), 'file-is-picture'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'file-unknown-format'],
    ['random bytes', new Uint8Array([0xc3, 0x28, 0, 1, 0xfe]), 'file-unknown-format'],
    ['prose', 'Dear Sir or Madam', 'file-unknown-format'],
    ['a signed token of something else', token({ a: 1 }), 'file-unknown-format'],
    ['a signed token of no JSON', 'eyJhbGciOiJFZERTQSJ9.aGVsbG8.c2ln', 'file-not-json'],
    ['HTML', '<!doctype html><title>Badge</title>', 'file-unknown-format'],
    ['another JSON', '{"name":"settings","version":3}', 'file-unknown-format'],
    ['a JSON list', '[1,2,3]', 'file-unknown-format'],
    ['JSON with comments', '{"a":1 /* no */}', 'file-not-json'],
    ['cut in the middle', good.slice(0, 700), 'file-truncated'],
    ['cut inside a string', '{"name":"Pyth', 'file-truncated'],
  ])('%s', (_, content, code) => {
    expect(codeOf(content)).toBe(code);
  });

  it('a picture without a badge says what was looked for', () => {
    const detail = (content: string | Uint8Array) => {
      const result = read(content);
      return result.ok ? '' : result.failure.detail;
    };
    expect(detail(png())).toContain('openbadgecredential');
    expect(detail('<svg/>')).toContain('openbadges:credential');
    expect(detail(new Uint8Array([0xff, 0xd8, 0xff]))).toContain('PNG and SVG');
  });
});

describe('hostile JSON', () => {
  it('over 5 MB is refused without being parsed', () => {
    expect(codeOf(new Uint8Array(10 * 1024 * 1024).fill(0x20))).toBe('file-too-large');
    expect(codeOf(new Uint8Array(5 * 1024 * 1024).fill(0x20))).toBe('file-empty');
  });

  it('nesting and number of values are bounded', () => {
    expect(codeOf('['.repeat(1_000_000))).toBe('file-too-large');
    expect(codeOf(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`)).toBe('file-too-large');
    expect(codeOf(`[${'1,'.repeat(100_001)}1]`)).toBe('file-too-large');
    expect(codeOf(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)).toBe('file-unknown-format');
  });

  it('halves of characters are not kept: encoders of addresses refuse them', () => {
    const result = read(good.replaceAll(/"name":\s*"[^"]*"/g, '"name":"Py\\ud800thon"'));
    const name = result.ok ? (result.value.credentials[0]?.name ?? '') : '';
    expect(name).toBe('Py\ufffdthon');
    expect(() => encodeURIComponent(name)).not.toThrow();
  });

  it('__proto__ is plain data and changes nothing', () => {
    const poisoned = good.replace(
      '"credentialSubject"',
      '"__proto__":{"name":"evil","polluted":true},"credentialSubject"',
    );
    const [found, expected] = [read(poisoned), read(good)];
    expect(found.ok && found.value.credentials).toEqual(expected.ok && expected.value.credentials);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    // A subject that only its prototype has is no subject.
    expect(
      codeOf('{"type":"OpenBadgeCredential","__proto__":{"credentialSubject":{"achievement":{"name":"x"}}}}'),
    ).toBe('file-missing-fields');
  });

  it('no object of it has a prototype, at any depth', () => {
    const parsed = parseHostileJson('{"a":[{"b":{"__proto__":{"c":1}}}]}');
    const prototypes: unknown[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if (!Array.isArray(value)) prototypes.push(Object.getPrototypeOf(value));
      for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key]);
    };
    walk(parsed.ok && parsed.value);
    expect(prototypes).toEqual([null, null, null, null]);
  });

  it('a credential that also calls itself an assertion is offered to one format only', () => {
    const both = { ...badge, type: [...badge.type, 'Assertion'], badge: { name: 'x' } };
    const input = { name: 'x', bytes: new Uint8Array(), json: both };
    expect(formats.filter((format) => format.claims(input)).map(({ id }) => id)).toEqual(['open-badges-3']);
  });

  it('credentials nested in credentials end', () => {
    let nested: unknown = badge;
    for (let depth = 0; depth < 10; depth += 1) {
      nested = { type: 'ClrCredential', credentialSubject: { verifiableCredential: [nested] } };
    }
    expect(codeOf(JSON.stringify(nested))).toBe('file-missing-fields');
  });

  it('long fields are cut to the model’s limits, long addresses dropped', () => {
    const { achievement } = badge.credentialSubject;
    const long = {
      ...badge,
      credentialSubject: {
        achievement: {
          ...achievement,
          id: `https://x.example/${'a'.repeat(3000)}`,
          name: 'N'.repeat(10_000),
          description: 'D'.repeat(100_000),
          tag: Array.from({ length: 2000 }, (_, n) => `tag ${n} ${'t'.repeat(400)}`),
        },
      },
    };
    const result = read(JSON.stringify(long));
    const first = result.ok ? result.value.credentials[0] : undefined;
    expect(first?.name).toHaveLength(500);
    expect(first?.achievement.description).toHaveLength(20_000);
    expect(first?.achievement.tags).toHaveLength(500);
    expect(first?.achievement.tags[0]).toHaveLength(300);
    expect(first?.achievement.id).toBeUndefined();
  });

  it('addresses that would run something are dropped', () => {
    const { issuer } = badge;
    const result = read(
      JSON.stringify({ ...badge, issuer: { ...issuer, url: 'java\nscript:alert(1)', id: 'data:text/html,x' } }),
    );
    expect(result.ok && result.value.credentials[0]?.issuer).toEqual({ name: 'Lindenhof Open Academy' });
  });

  it('any change to a badge gives a credential or a named failure, never an exception', () => {
    const paths = [
      ['type'],
      ['issuer'],
      ['issuer', 'name'],
      ['validFrom'],
      ['credentialSubject'],
      ['credentialSubject', 'identifier'],
      ['credentialSubject', 'achievement'],
      ['credentialSubject', 'achievement', 'name'],
      ['credentialSubject', 'achievement', 'criteria'],
      ['credentialSubject', 'achievement', 'alignment'],
      ['credentialSubject', 'achievement', 'tag'],
    ];
    const assertion = JSON.parse(readFileSync(join(FIXTURES, 'open-badges-2/embedded.json'), 'utf8'));
    const paths2 = [
      ['badge'],
      ['badge', 'issuer'],
      ['badge', 'name'],
      ['badge', 'tags'],
      ['recipient'],
      ['issuedOn'],
      ['type'],
    ];
    const mutated = fc
      .oneof(
        fc.record({ base: fc.constant(badge), path: fc.constantFrom(...paths), value: fc.jsonValue() }),
        fc.record({ base: fc.constant(assertion), path: fc.constantFrom(...paths2), value: fc.jsonValue() }),
      )
      .map(({ base, path, value }) => {
        const copy = structuredClone(base);
        const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
        holder[path.at(-1) as string] = value;
        return JSON.stringify(copy);
      });
    fc.assert(
      fc.property(fc.oneof(mutated, fc.json()), (text) => {
        const result = read(text);
        if (result.ok) expect(result.value.credentials.length).toBeGreaterThan(0);
        else expect(FAILURE_CODES).toContain(result.failure.code);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('every fixture with changed, cut or doubled bytes is read or has a name', () => {
    const all = readdirSync(FIXTURES).flatMap((folder) =>
      readdirSync(join(FIXTURES, folder))
        .filter((name) => !name.endsWith('.expected.json'))
        .map((name) => new Uint8Array(readFileSync(join(FIXTURES, folder, name)))),
    );
    expect(all.length).toBeGreaterThan(25);
    const change = fc.record({
      bytes: fc.constantFrom(...all),
      at: fc.nat(),
      put: fc.uint8Array({ maxLength: 4 }),
      drop: fc.nat({ max: 40 }),
      end: fc.nat({ max: 3 }),
    });
    fc.assert(
      fc.property(change, ({ bytes, at, put, drop, end }) => {
        const place = at % bytes.length;
        const rest = end === 0 ? new Uint8Array() : bytes.subarray(place + drop);
        const result = read(joined(bytes.subarray(0, place), put, rest));
        if (result.ok) expect(result.value.credentials.length).toBeGreaterThan(0);
        else expect(FAILURE_CODES).toContain(result.failure.code);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('any bytes give a named failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = readCredentialFile('x', bytes);
        if (!result.ok) expect(FAILURE_CODES).toContain(result.failure.code);
      }),
    );
  });
});

describe('encodings', () => {
  it('UTF-8 with a mark, and UTF-16 in both orders', () => {
    const plain = read(good);
    expect(plain.ok).toBe(true);
    expect(read(`\ufeff${good}`)).toEqual(plain);
    const little = new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le'));
    expect(read(little)).toEqual(plain);
    expect(read(new Uint8Array(Buffer.from(little).swap16()))).toEqual(plain);
  });

  it('a list of badges gives them all', () => {
    const result = read(`[${good},${good}]`);
    expect(result.ok && result.value.credentials.map(({ part }) => part)).toEqual([
      '/verifiableCredential/0',
      '/verifiableCredential/1',
    ]);
    const one = read(`[${good}]`);
    expect(one.ok && one.value.credentials.map(({ part }) => part)).toEqual([undefined]);
  });

  it('formats do not claim text or nothing', () => {
    for (const format of formats) {
      expect(format.claims({ name: 'x', bytes: new Uint8Array(), text: good })).toBe(false);
      expect(format.parse({ name: 'x', bytes: new Uint8Array() }).ok).toBe(false);
    }
  });
});
