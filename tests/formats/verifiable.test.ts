import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCredentialFile, reread, statementIn } from '../../utils/formats/index.ts';
import { bytesOf, png, svg, textChunk, token } from './containers/make-files.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
const fixture = (path: string) => readFileSync(join(FIXTURES, path), 'utf8');
const badge = fixture('open-badges-3/data-model-2.json');
const assertion = fixture('open-badges-2/embedded.json');

function read(content: string | Uint8Array) {
  const result = readCredentialFile('file', typeof content === 'string' ? bytesOf(content) : content);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Members that verification has to find unchanged; prototypes do not count. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('what is handed to verification', () => {
  it('is the JSON as it stands in the file, with every member and the proof', () => {
    const text = badge.replace(
      '"credentialSubject"',
      '"iss":"did:example:other","proof":{"proofValue":"z1"},"credentialSubject"',
    );
    const { verifiable } = read(text);
    expect(verifiable.token).toBeUndefined();
    expect(plain(verifiable.json)).toEqual(JSON.parse(text));
    expect(Object.getPrototypeOf(verifiable.json)).toBeNull();
  });

  it.each([
    ['bare', (text: string) => bytesOf(text)],
    ['PNG', (text: string) => png(textChunk('openbadgecredential', text))],
    ['PNG, compressed', (text: string) => png(textChunk('openbadges', text, true))],
    ['SVG', (text: string) => bytesOf(svg(`<x:credential><![CDATA[${text}]]></x:credential>`))],
  ])('is the same out of every container: %s', (_, wrap) => {
    for (const text of [badge, assertion]) {
      const result = read(wrap(text));
      expect(result.credentials).toEqual(read(text).credentials);
      expect(plain(result.verifiable.json)).toEqual(JSON.parse(text));
    }
  });

  it('is the token letter by letter, also out of pictures and envelopes', () => {
    const signed = token(JSON.parse(badge));
    const enveloped = JSON.stringify({
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${signed}`,
    });
    for (const content of [
      `${signed}\n`,
      `"${signed}"`,
      png(textChunk('openbadgecredential', signed)),
      svg(`<x:credential verify="${signed}"/>`),
      enveloped,
    ]) {
      const { verifiable, credentials } = read(content);
      expect(credentials).toEqual(read(badge).credentials);
      expect(verifiable.token).toBe(signed);
    }
  });

  it('of a token with the claim `vc`, the JSON is the credential inside, so that its parts are found', () => {
    const { verifiable } = read(token({ iss: 'did:web:a.example', vc: JSON.parse(fixture('open-badges-3/clr.json')) }));
    expect((verifiable.json as { credentialSubject?: unknown }).credentialSubject).toBeDefined();
  });

  it('of a signed Open Badge 2, token and payload', () => {
    const signed = token(JSON.parse(assertion));
    expect(read(signed).format).toBe('open-badges-2');
    expect(read(signed).verifiable.token).toBe(signed);
  });

  it('of an address alone, where the badge is hosted; outside a picture an address is no badge', () => {
    const url = 'https://badges.example/assertions/9';
    for (const content of [
      png(textChunk('openbadges', ` ${url}\n`)),
      bytesOf(svg(`<x:assertion verify="${url}"/>`, 'http://openbadges.org')),
    ]) {
      const { format, verifiable } = read(content);
      expect([format, plain(verifiable.json)]).toEqual(['open-badges-2', { verify: { type: 'hosted', url } }]);
    }
    expect(readCredentialFile('x', bytesOf(url)).ok).toBe(false);
    expect(readCredentialFile('x', png(textChunk('openbadges', 'javascript:alert(1)'))).ok).toBe(false);
  });

  it('of a sealed credential, the whole file, because the seal is over the payload as text', () => {
    const text = fixture('european-digital-credential/sealed.jsonld');
    expect(plain(read(text).verifiable.json)).toEqual(JSON.parse(text));
  });

  it('also of files that nothing can be read from', () => {
    const endorsement = fixture('open-badges-3/endorsement-alone.json');
    expect(readCredentialFile('x', bytesOf(endorsement)).ok).toBe(false);
    const statement = statementIn('x', bytesOf(endorsement));
    expect(statement.ok && plain(statement.value)).toEqual({ format: 'open-badges-3', json: JSON.parse(endorsement) });
    expect(statementIn('x', bytesOf('hello'))).toEqual(readCredentialFile('x', bytesOf('hello')));
  });
});

describe('reread', () => {
  it.each([
    'open-badges-3/data-model-2.json',
    'open-badges-3/clr-with-token.json',
    'open-badges-3/results-and-facts.json',
    'open-badges-2/embedded.json',
    'european-digital-credential/unsigned.jsonld',
  ])('reads the proved document as the file was read: %s', (path) => {
    const { verifiable, credentials } = read(fixture(path));
    expect(reread(verifiable, verifiable.json)).toEqual({ ok: true, value: credentials });
  });

  it('of a seal, the payload; of a token, the credential in it', () => {
    const sealed = read(fixture('european-digital-credential/sealed.jsonld'));
    const { payload } = sealed.verifiable.json as { payload: string };
    expect(reread(sealed.verifiable, JSON.parse(payload))).toEqual({ ok: true, value: sealed.credentials });
    const signed = read(fixture('open-badges-3/claims-in-token.jwt'));
    expect(reread(signed.verifiable, signed.verifiable.json)).toEqual({ ok: true, value: signed.credentials });
  });

  it('finds nothing that the document lacks: dropped alignments stay dropped', () => {
    const { verifiable, credentials } = read(badge);
    expect(credentials[0]?.achievement.alignments.length).toBeGreaterThan(0);
    const stripped = JSON.parse(badge);
    delete stripped.credentialSubject.achievement.alignment;
    const result = reread(verifiable, stripped);
    expect(result.ok && result.value[0]?.achievement.alignments).toEqual([]);
  });

  it('takes a hosted copy, whose badge and issuer are in it', () => {
    const { verifiable } = read(png(textChunk('openbadges', 'https://badges.example/assertions/9')));
    const result = reread(verifiable, JSON.parse(assertion));
    expect(result.ok && result.value[0]?.name).toBe(JSON.parse(assertion).badge.name);
  });

  it('each part of a CLR is read from its own document, then without a place', () => {
    const { verifiable, credentials } = read(fixture('open-badges-3/clr-with-token.json'));
    const [first] = (verifiable.json as { credentialSubject: { verifiableCredential: unknown[] } }).credentialSubject
      .verifiableCredential;
    const { part, ...expected } = credentials[0] as (typeof credentials)[0];
    expect(part).toBe('/credentialSubject/verifiableCredential/0');
    expect(reread({ format: 'open-badges-3' }, first)).toEqual({ ok: true, value: [expected] });
  });

  it('never throws', () => {
    for (const document of [undefined, null, 1, 'x', [], {}, { credentialSubject: 1 }, [null]]) {
      for (const format of ['open-badges-3', 'open-badges-2', 'european-digital-credential', 'none']) {
        expect(reread({ format }, document).ok).toBe(false);
      }
    }
  });
});

describe('places of inner credentials', () => {
  it('are JSON pointers that lead to them', () => {
    const { verifiable, credentials } = read(fixture('open-badges-3/clr.json'));
    for (const { part, name } of credentials.filter((each) => each.part !== undefined)) {
      const found = (part as string)
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], verifiable.json);
      expect(JSON.stringify(found)).toContain(name);
    }
  });

  it('of one that is not in a list, without a number; of a list of subjects, with theirs', () => {
    const inner = JSON.parse(badge);
    const clr = (credentialSubject: unknown) =>
      JSON.stringify({ type: ['VerifiableCredential', 'ClrCredential'], credentialSubject });
    const parts = (text: string) => read(text).credentials.map(({ part }) => part);
    expect(parts(clr({ verifiableCredential: inner }))).toEqual(['/credentialSubject/verifiableCredential']);
    expect(parts(clr([{ verifiableCredential: [inner] }]))).toEqual(['/credentialSubject/0/verifiableCredential/0']);
  });

  it('a broken inner token does not take the others along', () => {
    const text = JSON.stringify({
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { verifiableCredential: ['eyJh.aGk.c2ln', 'x', 7, null, JSON.parse(badge)] },
    });
    expect(read(text).credentials.map(({ part }) => part)).toEqual(['/credentialSubject/verifiableCredential/4']);
  });
});
