import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { statusEntry as readBits } from '../../utils/verification/status-bits.ts';
import {
  badge,
  DATA_INTEGRITY,
  OB_303,
  oldBadge,
  STATUS_2021,
  statusEntry,
  statusList,
  V1,
  V2,
  verify,
} from './badges.ts';
import { type Json, newSigner, type Signer, sign } from './signers.ts';

const LIST = 'https://fjordheim.example/status/1';
let signer: Signer;
beforeAll(async () => {
  signer = await newSigner();
});

async function check(entry: Json | Json[], list: unknown, now?: Date) {
  const signed = await sign(badge(signer.controller, { credentialStatus: entry }), signer);
  return verify(signed, { answers: list === undefined ? {} : { [LIST]: list }, ...(now ? { now } : {}) });
}

describe('Bitstring status list', () => {
  it.each([
    ['clear', { 6: 1, 8: 1 }, 'revocation', 'verified'],
    ['revoked', { 7: 1 }, 'revocation', 'revoked'],
    ['suspended', { 7: 1 }, 'suspension', 'suspended'],
    ['a message', { 7: 1 }, 'message', 'verified'],
  ])('%s', async (_what, values: Record<number, number>, purpose, verdict) => {
    const list = await sign(statusList(LIST, signer.controller, values, { purpose }), signer);
    expect((await check(statusEntry(LIST, 7, { statusPurpose: purpose }), list)).verdict).toBe(verdict);
  });

  it('every entry counts, and the worst decides', async () => {
    const other = 'https://fjordheim.example/status/2';
    const entries = [statusEntry(LIST, 7), statusEntry(other, 7, { statusPurpose: 'suspension' })];
    const signed = await sign(badge(signer.controller, { credentialStatus: entries }), signer);
    const clear = await sign(statusList(LIST, signer.controller, {}), signer);
    const set = await sign(statusList(other, signer.controller, { 7: 1 }, { purpose: 'suspension' }), signer);
    expect((await verify(signed, { answers: { [LIST]: clear, [other]: set } })).verdict).toBe('suspended');
    expect((await verify(signed, { answers: { [other]: set } })).verdict).toBe('suspended');
    expect((await verify(signed, { answers: { [LIST]: clear } })).verdict).toBe('status-unknown');
  });

  it('entries of several bits', async () => {
    const list = await sign(statusList(LIST, signer.controller, { 6: 3, 7: 2 }, { size: 2 }), signer);
    expect((await check(statusEntry(LIST, 7, { statusSize: 2 }), list)).verdict).toBe('revoked');
    expect((await check(statusEntry(LIST, 5, { statusSize: 2 }), list)).verdict).toBe('verified');
  });

  it('a list by another issuer, and a short one, count with a note', async () => {
    const other = await newSigner();
    const list = await sign(statusList(LIST, other.controller, {}, { entries: 1000 }), other);
    const { verdict, reasons } = await check(statusEntry(LIST, 7), list);
    expect(verdict).toBe('verified');
    expect(reasons).toEqual(expect.arrayContaining(['status-other-issuer', 'status-list-small']));
  });

  const changed = (changes: Json) => async () => sign(statusList(LIST, signer.controller, {}, changes), signer);
  it.each([
    ['nothing', async () => undefined, 'status-unreachable'],
    ['500', async () => new Response('', { status: 500 }), 'status-unreachable'],
    ['another type', changed({ type: ['VerifiableCredential'] }), 'status-unreadable'],
    ['another purpose', changed({ purpose: 'suspension' }), 'status-unreadable'],
    ['one that has expired', changed({ validUntil: '2026-06-01T00:00:00Z' }), 'status-unreadable'],
    ['one of the future', changed({ validFrom: '2027-01-01T00:00:00Z' }), 'status-unreadable'],
    ['no gzip', changed({ subject: { encodedList: 'uAAAA' } }), 'status-unreadable'],
    ['no base 64', changed({ subject: { encodedList: 'u?' } }), 'status-unreadable'],
    ['no list', changed({ subject: { encodedList: undefined } }), 'status-unreadable'],
    ['one that is not signed', async () => statusList(LIST, signer.controller, {}), 'status-unreadable'],
    [
      'a bomb',
      changed({ subject: { encodedList: `u${gzipSync(Buffer.alloc(60_000_000)).toString('base64url')}` } }),
      'status-unreadable',
    ],
    [
      'one that was tampered with',
      async () => ({ ...(await changed({})()), credentialSubject: statusList(LIST, '', { 9: 1 }).credentialSubject }),
      'status-unreadable',
    ],
  ])('%s is not "not revoked"', async (_what, make, reason) => {
    const { verdict, reasons } = await check(statusEntry(LIST, 7), await make());
    expect(reasons).toContain(reason);
    expect(verdict).toBe('status-unknown');
  });

  it.each([
    ['outside', { statusListIndex: '131072' }],
    ['negative', { statusListIndex: '-1' }],
    ['empty', { statusListIndex: '' }],
    ['hexadecimal', { statusListIndex: '0x7' }],
    ['of no purpose', { statusPurpose: undefined }],
    ['of no list', { statusListCredential: undefined }],
    ['of an odd size', { statusSize: 9 }],
    ['of half a bit', { statusSize: 1.5 }],
  ])('an entry %s leaves the status unknown', async (_what, changes) => {
    const list = await sign(statusList(LIST, signer.controller, {}), signer);
    // With the JCS suite whatever stands there is signed.
    const unsigned = badge(signer.controller, { credentialStatus: statusEntry(LIST, 7, changes) });
    const signed = await sign(unsigned, signer, { suite: 'eddsa-jcs-2022' });
    expect((await verify(signed, { answers: { [LIST]: list } })).verdict).toBe('status-unknown');
  });

  it('a kind of status that is not known leaves it unknown', async () => {
    const own = badge(signer.controller, { credentialStatus: { id: LIST, type: 'MoonPhaseStatus' } });
    const signed = await sign(own, signer, { suite: 'eddsa-jcs-2022' });
    expect(await verify(signed)).toMatchObject({ verdict: 'status-unknown', asked: [] });
    for (const status of ['https://fjordheim.example/status', 7, [[]], true]) {
      const odd = await sign(badge(signer.controller, { credentialStatus: status }), signer, {
        suite: 'eddsa-jcs-2022',
      });
      expect((await verify(odd)).verdict).toBe('status-unknown');
    }
  });

  it('without permission the host is named', async () => {
    const signed = await sign(badge(signer.controller, { credentialStatus: statusEntry(LIST, 7) }), signer);
    expect(await verify(signed, { allowed: () => false })).toMatchObject({
      verdict: 'status-unknown',
      hosts: ['fjordheim.example'],
      asked: [],
    });
  });
});

describe('StatusList2021', () => {
  it.each([
    [{ 7: 1 }, 'revoked'],
    [{ 8: 1 }, 'verified'],
  ])('%j: %s', async (values: Record<number, number>, verdict) => {
    const { validFrom, ...rest } = statusList(LIST, signer.controller, values);
    const subject = rest.credentialSubject as Json;
    const list = {
      ...rest,
      '@context': [V1, STATUS_2021, DATA_INTEGRITY],
      type: ['VerifiableCredential', 'StatusList2021Credential'],
      issuanceDate: validFrom,
      credentialSubject: { ...subject, type: 'StatusList2021', encodedList: String(subject.encodedList).slice(1) },
    };
    const entry = statusEntry(LIST, 7, { type: 'StatusList2021Entry' });
    const signed = await sign(oldBadge(signer.controller, { credentialStatus: entry }), signer);
    expect((await verify(signed, { answers: { [LIST]: await sign(list, signer) } })).verdict).toBe(verdict);
  });
});

describe('1EdTech revocation list', () => {
  const context = [V2, OB_303, 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'];
  const status = { id: LIST, type: '1EdTechRevocationList' };
  it.each([
    ['others', { revokedCredential: [{ id: 'urn:uuid:other' }] }, 'verified'],
    ['this one', { revokedCredential: [{ id: 'https://fjordheim.example/credentials/17' }] }, 'revoked'],
    ['this one, as a text', { revokedCredentials: ['https://fjordheim.example/credentials/17'] }, 'revoked'],
    ['nothing', {}, 'status-unknown'],
    ['others, by another issuer', { issuer: 'did:example:other', revokedCredential: [] }, 'status-unknown'],
  ])('that names %s', async (_what, list: Json, verdict) => {
    const unsigned = badge(signer.controller, { '@context': context, credentialStatus: status });
    const signed = await sign(unsigned, signer);
    const answers = { [LIST]: { id: LIST, issuer: signer.controller, ...list } };
    expect((await verify(signed, { answers })).verdict).toBe(verdict);
    expect((await verify(signed)).verdict).toBe('status-unknown');
  });
});

describe('statusEntry', () => {
  it('counts from the left, with and without the letter u', async () => {
    const packed = gzipSync(Uint8Array.of(0b0100_0001)).toString('base64url');
    const values = await Promise.all([0, 1, 7].map((index) => readBits(packed, index)));
    expect(values.map(({ value }) => value)).toEqual([0, 1, 1]);
    expect(await readBits(`u${packed}`, 1)).toEqual({ value: 1, entries: 8 });
    expect(await readBits(packed, 3, 2)).toEqual({ value: 1, entries: 4 });
    await expect(readBits(packed, 8)).rejects.toMatchObject({ reason: 'status-unreadable' });
  });
});
