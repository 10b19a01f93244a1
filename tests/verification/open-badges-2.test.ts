import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { type Answers, NOW, network } from './badges.ts';
import { type Json, signToken } from './signers.ts';

const SITE = 'https://fjordheim.example';
const ASSERTION = `${SITE}/assertions/1`;
const BADGE = `${SITE}/badges/boats`;
const ISSUER = `${SITE}/issuer`;
const KEY = `${SITE}/key`;
const LIST = `${SITE}/revoked`;
const CONTEXT = 'https://w3id.org/openbadges/v2';

const assertion = (changes: Json = {}): Json => ({
  '@context': CONTEXT,
  type: 'Assertion',
  id: ASSERTION,
  recipient: { type: 'email', hashed: false, identity: 'ingeborg@example.org' },
  badge: BADGE,
  verification: { type: 'hosted' },
  issuedOn: '2026-02-03T08:00:00Z',
  ...changes,
});
const badgeClass = (changes: Json = {}): Json => ({
  '@context': CONTEXT,
  type: 'BadgeClass',
  id: BADGE,
  name: 'Small Boat Repair',
  issuer: ISSUER,
  ...changes,
});
const profile = (changes: Json = {}): Json => ({
  '@context': CONTEXT,
  type: 'Issuer',
  id: ISSUER,
  name: 'Fjordheim Folk School',
  ...changes,
});
const site = (changes: Answers = {}): Answers => ({
  [ASSERTION]: assertion(),
  [BADGE]: badgeClass(),
  [ISSUER]: profile(),
  ...changes,
});

async function verify(statement: Json | string, answers: Answers, now = NOW) {
  const { fetch, asked } = network(answers);
  const verifier = createVerifier({ fetch, now });
  const format = 'open-badges-2';
  const verifiable = typeof statement === 'string' ? { format, token: statement } : { format, json: statement };
  const verification = await verifier.verify(verifiable);
  return { ...verification, asked, reasons: verification.checks.map(({ reason }) => reason) };
}

describe('hosted', () => {
  it('what is served counts, not what the file says', async () => {
    const file = assertion({ badge: { name: 'Surgery', issuer: ISSUER }, expires: '2030-01-01T00:00:00Z' });
    const { verdict, document, asked } = await verify(file, site());
    expect(verdict).toBe('verified');
    expect(document).toMatchObject({ badge: { name: 'Small Boat Repair', issuer: { name: 'Fjordheim Folk School' } } });
    expect(document).not.toHaveProperty('expires');
    expect(asked).toEqual([ASSERTION, BADGE, ISSUER]);
  });

  it.each([
    ['410', { [ASSERTION]: new Response('', { status: 410 }) }, 'revoked'],
    ['revoked', { [ASSERTION]: assertion({ revoked: true }) }, 'revoked'],
    ['revoked as a text', { [ASSERTION]: assertion({ revoked: 'true' }) }, 'revoked'],
    ['404', { [ASSERTION]: new Response('', { status: 404 }) }, 'unverified'],
    ['500', { [ASSERTION]: new Response('', { status: 500 }) }, 'unverified'],
    [
      'a redirect',
      { [ASSERTION]: new Response('', { status: 301, headers: { location: `${SITE}/x` } }) },
      'unverified',
    ],
    ['a page', { [ASSERTION]: '<html>' }, 'unverified'],
    ['another id', { [ASSERTION]: assertion({ id: `${SITE}/assertions/2` }) }, 'invalid'],
    ['another type', { [ASSERTION]: assertion({ type: 'BadgeClass' }) }, 'invalid'],
    ['no badge', { [ASSERTION]: assertion({ badge: undefined }) }, 'invalid'],
    ['an unreachable badge', { [BADGE]: undefined }, 'unverified'],
    ['an unreachable issuer', { [ISSUER]: undefined }, 'unverified'],
    ['an issuer of another site', { [ISSUER]: profile({ id: 'https://evil.example/issuer' }) }, 'invalid'],
    ['an end that has passed', { [ASSERTION]: assertion({ expires: '2026-05-01' }) }, 'expired'],
    ['an end in Unix time', { [ASSERTION]: assertion({ expires: 1_777_000_000 }) }, 'expired'],
    ['an end that is no date', { [ASSERTION]: assertion({ expires: 'never' }) }, 'unverified'],
    ['a start to come', { [ASSERTION]: assertion({ issuedOn: '2027-01-01T00:00:00Z' }) }, 'not-yet-valid'],
    ['an end before the start', { [ASSERTION]: assertion({ expires: '2025-05-01' }) }, 'invalid'],
  ])('%s', async (_what, changes: Answers, verdict) => {
    expect((await verify(assertion(), site(changes))).verdict).toBe(verdict);
  });

  it.each([
    ['startsWith of the issuer', { startsWith: `${SITE}/assertions/` }, 'verified'],
    ['one of several', { startsWith: ['https://other.example/', `${SITE}/`] }, 'verified'],
    ['another path', { startsWith: `${SITE}/others/` }, 'invalid'],
    ['an origin that only begins alike', { startsWith: 'https://fjordheim.exam' }, 'invalid'],
    ['allowedOrigins', { allowedOrigins: 'fjordheim.example' }, 'verified'],
    ['other allowedOrigins', { allowedOrigins: ['other.example'] }, 'invalid'],
  ])('scope by %s', async (_what, verification, verdict) => {
    const answers = site({ [ISSUER]: profile({ verification }) });
    expect((await verify(assertion(), answers)).verdict).toBe(verdict);
  });

  it('an evil host that begins like the scope stays outside it', async () => {
    const evil = 'https://fjordheim.example.evil.example/assertions/1';
    const answers = site({
      [evil]: assertion({ id: evil }),
      [ISSUER]: profile({ verification: { startsWith: SITE } }),
    });
    expect(await verify(assertion({ id: evil }), answers)).toMatchObject({
      verdict: 'invalid',
      reasons: ['hosting-outside-scope'],
    });
  });

  it('a badge class that allows the host of the assertion allows nothing', async () => {
    const evil = 'https://evil.example/assertions/1';
    const verification = { allowedOrigins: ['evil.example'], startsWith: 'https://evil.example/' };
    const forged = assertion({ id: evil, badge: badgeClass({ name: 'Surgery', verification }) });
    expect((await verify({ ...forged }, site({ [evil]: forged }))).verdict).toBe('invalid');
  });

  it('an issuer without address vouches for nobody', async () => {
    const badge = badgeClass({ issuer: { id: 'urn:uuid:1', name: 'Fjordheim Folk School' } });
    expect((await verify(assertion(), site({ [BADGE]: badge }))).verdict).toBe('verified-unbound');
  });

  it.each([
    ['no address', { id: 'urn:uuid:1' }],
    ['an address inside the house', { id: 'https://192.168.0.1/a' }],
    ['an address with a port', { id: 'https://fjordheim.example:8443/a' }],
  ])('%s: nothing is asked', async (_what, changes) => {
    expect(await verify(assertion(changes), site())).toMatchObject({ verdict: 'unverified', asked: [] });
  });
});

describe('signed', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKeyPem = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
  const signing = (json: Json): Promise<string> =>
    signToken(json, { algorithm: 'RS256', privateKey: pair.privateKey as never });
  const own = (changes: Json = {}): Json => assertion({ verification: { type: 'signed', creator: KEY }, ...changes });
  const key = (changes: Json = {}): Json => ({ id: KEY, owner: ISSUER, publicKeyPem, ...changes });
  const listing = (changes: Answers = {}, more: Json = {}): Answers =>
    site({ [ISSUER]: profile({ publicKey: KEY, ...more }), [KEY]: key(), ...changes });

  it('by a key that the profile lists', async () => {
    expect((await verify(await signing(own()), listing())).verdict).toBe('verified');
    const embedded = listing({}, { publicKey: [key()] });
    expect((await verify(await signing(own()), embedded)).verdict).toBe('verified');
    const [header, , signature] = (await signing(own())).split('.');
    const payload = Buffer.from(JSON.stringify(own({ expires: '2030-01-01' }))).toString('base64url');
    expect((await verify([header, payload, signature].join('.'), listing())).verdict).toBe('invalid');
  });

  it.each([
    ['the creator is not listed', listing({}, { publicKey: `${SITE}/other` }), 'invalid'],
    ['no key is listed', listing({}, { publicKey: undefined }), 'invalid'],
    ['the key belongs to another', listing({ [KEY]: key({ owner: 'https://evil.example/issuer' }) }), 'invalid'],
    ['the key cannot be fetched', listing({ [KEY]: undefined }), 'unverified'],
    ['the key is no key', listing({ [KEY]: key({ publicKeyPem: 'none' }) }), 'unverified'],
    ['revoked', listing({ [LIST]: { revokedAssertions: [ASSERTION] } }, { revocationList: LIST }), 'revoked'],
    [
      'revoked by id',
      listing({ [LIST]: { revokedAssertions: [{ id: ASSERTION }] } }, { revocationList: LIST }),
      'revoked',
    ],
    ['revoked as once was usual', listing({ [LIST]: { [ASSERTION]: 'lost' } }, { revocationList: LIST }), 'revoked'],
    ['not revoked', listing({ [LIST]: { revokedAssertions: ['x:1'] } }, { revocationList: LIST }), 'verified'],
    ['an unreachable list', listing({}, { revocationList: LIST }), 'status-unknown'],
  ])('%s', async (_what, answers, verdict) => {
    expect((await verify(await signing(own()), answers)).verdict).toBe(verdict);
  });

  it('a profile inside the token, with a key of its own, vouches for nobody', async () => {
    for (const id of ['urn:uuid:fjordheim', undefined]) {
      const issuer = profile({ id, publicKey: key({ owner: id }) });
      const token = await signing(own({ badge: badgeClass({ issuer }) }));
      expect(await verify(token, {})).toMatchObject({ verdict: 'verified-unbound', asked: [] });
    }
    const claimed = await signing(own({ badge: badgeClass({ issuer: profile({ publicKey: key() }) }) }));
    expect((await verify(claimed, site())).verdict).toBe('invalid');
  });
});
