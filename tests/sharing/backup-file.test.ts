import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packBackup, readBackup, type Stores } from '../../utils/sharing/backup-file.ts';
import { isLocked, lockBackup, unlockBackup } from '../../utils/sharing/backup-lock.ts';
import { runs } from '../runs.ts';

const ABOUT = { database: 4, app: '0.1.0', madeAt: '2026-11-22T08:00:00.000Z' };
const STORES = {
  credentials: [{ id: 'a', name: 'SQL', $odd: 1 }],
  originals: [{ id: 'o', bytes: new Uint8Array([123, 10, 0, 255]) }],
  taxonomies: [{ id: 't', bytes: new Uint8Array([1, 2, 3]).buffer }],
  claims: [],
};

/** What IndexedDB may hold of ours: JSON with bytes anywhere. */
const row = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).map((number) => number || 0),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.uint8Array().map((bytes) => bytes.slice().buffer),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$bytes', '$buffer', '$object', '__proto__')), tie('value')),
  ),
})).value;

async function packed(stores: Stores): Promise<Uint8Array> {
  const made = await packBackup(stores, ABOUT);
  if (!made.ok) throw new Error(made.failure.code);
  return made.value;
}

async function value(bytes: Uint8Array) {
  const read = await readBackup(bytes);
  if (!read.ok) throw new Error(`${read.failure.code}: ${read.failure.detail}`);
  return read.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const read = await readBackup(bytes);
  return read.ok ? 'read' : read.failure.code;
}

describe('a backup file', () => {
  it('gives back what went in, bytes and all', async () => {
    expect(await value(await packed(STORES))).toEqual({ about: ABOUT, stores: STORES });
  });

  it('holds originals as files that any zip program opens', async () => {
    const files = unzipSync(await packed(STORES));
    expect(files['originals/1.bin']).toEqual(new Uint8Array([123, 10, 0, 255]));
    expect(JSON.parse(strFromU8(files['credentials.json'] ?? new Uint8Array()))).toHaveLength(1);
  });

  it('is the same for the same rows', async () => {
    expect(await packed(STORES)).toEqual(await packed(STORES));
  });

  it('gives back any rows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(row), async (first, second) => {
        const stores = { first, second };
        expect((await value(await packed(stores))).stores).toEqual(stores);
      }),
      { numRuns: runs(200) },
    );
  });

  it('is refused when it is cut anywhere', async () => {
    const bytes = await packed(STORES);
    for (let length = 0; length < bytes.length; length += 7)
      expect(await refusal(bytes.subarray(0, length)), `${length} bytes`).toMatch(/^backup-(changed|not-ours)$/);
  });

  it('is refused when a byte of it was changed', async () => {
    const bytes = await packed(STORES);
    const { stores } = await value(bytes);
    for (let at = 0; at < bytes.length; at += 3) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      const read = await readBackup(changed);
      // A flag or a time in the archive's own headers carries nothing.
      if (read.ok) expect(read.value.stores, `byte ${at}`).toEqual(stores);
      else expect(read.failure.code, `byte ${at}`).toMatch(/^backup-/);
    }
  });

  it.each([
    ['an edited store', 'credentials.json', '[{"id":"a","name":"MD"}]', 'backup-changed'],
    ['an edited manifest', 'manifest.json', null, 'backup-changed'],
    ['a missing store', 'credentials.json', undefined, 'backup-changed'],
    ['a missing manifest', 'manifest.json', undefined, 'backup-not-ours'],
    ['another manifest', 'manifest.json', '{"kind":"other"}', 'backup-not-ours'],
  ])('is refused with %s', async (_, name, content, code) => {
    const files = unzipSync(await packed(STORES));
    if (content === undefined) delete files[name];
    else if (content === null) files[name] = strToU8(strFromU8(files[name] ?? new Uint8Array()).replace('0.1.0', '9'));
    else files[name] = strToU8(content);
    expect(await refusal(zipSync(files))).toBe(code);
  });

  it.each([
    [new Uint8Array(), 'backup-not-ours'],
    [strToU8('{"a":1}'), 'backup-not-ours'],
    [zipSync({ 'a.txt': strToU8('a') }), 'backup-not-ours'],
  ])('is not taken for one of ours: %#', async (bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});

/** A file as somebody writes it who knows the format: every digest is right. */
async function crafted(stores: Record<string, string>, change: object = {}, more: Record<string, Uint8Array> = {}) {
  const files: Record<string, Uint8Array> = { ...more };
  for (const [name, json] of Object.entries(stores)) files[`${name}.json`] = strToU8(json);
  const digests = Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)]);
  const counts = Object.fromEntries(
    Object.entries(stores).map(([name, json]) => [name, (JSON.parse(json) as unknown[]).length]),
  );
  const kind = { kind: 'credlens-backup', format: 1, ...ABOUT, counts, files: Object.fromEntries(digests) };
  const head = strToU8(JSON.stringify({ ...kind, ...change }));
  return zipSync({ 'manifest.json': head, ...files, 'manifest.sha256': strToU8(sha256(head)) });
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a crafted file', () => {
  it('is read like any other', async () => {
    expect((await value(await crafted({ claims: '[{"id":"a"}]' }))).stores).toEqual({ claims: [{ id: 'a' }] });
  });

  it.each([
    ['of a newer format', { format: 2 }, 'backup-newer'],
    ['without counts', { counts: null }, 'backup-not-ours'],
    ['with other counts', { counts: { claims: 7 } }, 'backup-changed'],
    ['with a count of what is not there', { counts: { claims: 1, dreams: 1 } }, 'backup-changed'],
    ['with a store named like no store', { counts: { '../claims': 1 } }, 'backup-not-ours'],
    ['with files that are no list', { files: 5 }, 'backup-not-ours'],
    ['made at no time', { madeAt: 'yesterday' }, 'backup-not-ours'],
    ['without a version', { database: 'four' }, 'backup-not-ours'],
  ])('%s is refused', async (_, change, code) => {
    expect(await refusal(await crafted({ claims: '[{"id":"a"}]' }, change))).toBe(code);
  });

  it('has keys that mean something to an object as plain keys', async () => {
    const { stores } = await value(await crafted({ claims: '[{"__proto__":{"admin":true},"constructor":1}]' }));
    const row = stores.claims?.[0] as Record<string, unknown>;
    expect(Object.keys(row)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
    expect(row.admin).toBeUndefined();
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('that names one large file a thousand times is refused', async () => {
    const bytes = new Uint8Array(1000);
    const once = await crafted({ originals: '[{"$bytes":"originals/1.bin"}]' }, {}, { 'originals/1.bin': bytes });
    expect((await value(once)).stores.originals).toEqual([bytes]);
    const rows = JSON.stringify(Array.from({ length: 1000 }, () => ({ $bytes: 'originals/1.bin' })));
    expect(await refusal(await crafted({ originals: rows }, {}, { 'originals/1.bin': bytes }))).toBe('backup-changed');
    expect(await refusal(await crafted({ originals: '[{"$bytes":"originals/2.bin"}]' }))).toBe('backup-changed');
  });

  it('that is nested a hundred thousand deep is refused', async () => {
    const deep = `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`;
    expect(await refusal(await crafted({ claims: deep }))).toBe('backup-changed');
  });

  it('that unpacks to more than 512 MB is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), 'claims.json': new Uint8Array(1000) });
    // What the directory states: 4 GB less one.
    const view = new DataView(bomb.buffer);
    const end = bomb.length - 22;
    let at = view.getUint32(end + 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    expect(strFromU8(bomb.subarray(at + 46, at + 57))).toBe('claims.json');
    view.setUint32(at + 24, 0xfffffffe, true);
    const began = performance.now();
    expect(await refusal(bomb)).toBe('backup-too-large');
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('whose contents are larger than they say is refused, and takes no more room than it says', async () => {
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), 'claims.json': new Uint8Array(20_000_000) });
    const view = new DataView(bomb.buffer);
    let at = view.getUint32(bomb.length - 22 + 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    view.setUint32(at + 24, 10, true);
    expect(await refusal(bomb)).toMatch(/^backup-(changed|not-ours)$/);
  });

  it('with files that are none of ours leaves them packed', async () => {
    const bytes = await packed(STORES);
    const files = unzipSync(bytes);
    const more = zipSync({ ...files, '__proto__/x': strToU8('a'), 'run.exe': strToU8('b') });
    expect((await value(more)).stores).toEqual(STORES);
  });

  it('of a hundred thousand rows is read in seconds', async () => {
    const rows = JSON.stringify(Array.from({ length: 100_000 }, (_, n) => ({ id: `c${n}`, skillId: `skill-${n}` })));
    const bytes = await crafted({ claims: rows });
    const began = performance.now();
    expect((await value(bytes)).stores.claims).toHaveLength(100_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('a passphrase', () => {
  it('locks and opens', async () => {
    const bytes = await packed(STORES);
    const locked = await lockBackup(bytes, 'correct horse');
    if (!locked.ok) throw new Error(locked.failure.code);
    expect(isLocked(locked.value)).toBe(true);
    expect(isLocked(bytes)).toBe(false);
    expect(strFromU8(locked.value)).not.toContain('SQL');
    expect(await unlockBackup(locked.value, 'correct horse')).toEqual({ ok: true, value: bytes });
    const wrong = await unlockBackup(locked.value, 'correct horse!');
    expect(!wrong.ok && wrong.failure.code).toBe('backup-passphrase-wrong');
    const jwe = JSON.parse(strFromU8(locked.value));
    const edited = strToU8(JSON.stringify({ ...jwe, ciphertext: `A${jwe.ciphertext.slice(1)}B` }));
    const changed = await unlockBackup(edited, 'correct horse');
    expect(!changed.ok && changed.failure.code).toBe('backup-passphrase-wrong');
  });

  it('can be opened without us, as RFC 7516 and RFC 7518 say', async () => {
    const bytes = await packed(STORES);
    // The same letters, written in another way.
    const locked = await lockBackup(bytes, 'cafe\u0301 au lait');
    if (!locked.ok) throw new Error(locked.failure.code);
    const jwe = JSON.parse(strFromU8(locked.value)) as Record<string, string>;
    const part = (name: string) => Buffer.from(jwe[name] ?? '', 'base64url');
    const header = JSON.parse(part('protected').toString());
    expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 600_000 });
    const salt = Buffer.concat([Buffer.from(`${header.alg}\0`), Buffer.from(header.p2s, 'base64url')]);
    const wrapping = pbkdf2Sync('caf\u00e9 au lait', salt, header.p2c, 32, 'sha512');
    const unwrap = createDecipheriv('id-aes256-wrap', wrapping, Buffer.from('a6a6a6a6a6a6a6a6', 'hex'));
    const key = Buffer.concat([unwrap.update(part('encrypted_key')), unwrap.final()]);
    const open = createDecipheriv('aes-256-gcm', key, part('iv'));
    open.setAAD(Buffer.from(jwe.protected ?? ''));
    open.setAuthTag(part('tag'));
    const plain = Buffer.concat([open.update(part('ciphertext')), open.final()]);
    expect(new Uint8Array(plain)).toEqual(bytes);
  });

  it('is refused when it is short, and so is what is no such file', async () => {
    expect(await lockBackup(new Uint8Array(1), 'short')).toMatchObject({
      failure: { code: 'backup-passphrase-short' },
    });
    for (const [text, code] of [
      ['{"a":1}', 'backup-not-ours'],
      ['{"ciphertext":', 'backup-changed'],
      ['null', 'backup-not-ours'],
      [envelope({ alg: 'dir', enc: 'A256GCM' }), 'backup-not-ours'],
      [envelope({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', p2c: 4_000_000_000 }), 'backup-not-ours'],
      [JSON.stringify({ ...JSON.parse(envelope({})), protected: '%%' }), 'backup-changed'],
    ] as const)
      expect(await unlockBackup(strToU8(text), 'correct horse')).toMatchObject({ failure: { code } });
  });
});

/** A locked file with this header. */
function envelope(header: object): string {
  const protectedHeader = Buffer.from(JSON.stringify(header)).toString('base64url');
  return JSON.stringify({ protected: protectedHeader, encrypted_key: 'AA', iv: 'AA', ciphertext: 'AA', tag: 'AA' });
}
