import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compareRecipient, recipientsOf, recipientsOfAssertion } from '../../utils/verification/recipient.ts';

const MAIL = 'ingeborg@example.org';
const hash = (text: string): string => `sha256$${createHash('sha256').update(text).digest('hex')}`;

describe('compareRecipient', () => {
  it.each([
    ['in clear', { identity: MAIL, hashed: false }, [MAIL], 'recipient-matches'],
    ['mailto', { identity: `mailto:${MAIL}`, hashed: false }, [MAIL], 'recipient-matches'],
    ['in upper case', { identity: MAIL, hashed: false }, ['Ingeborg@Example.ORG '], 'recipient-matches'],
    ['hash', { identity: hash(MAIL), hashed: true }, ['x@example.org', MAIL], 'recipient-matches'],
    ['hash of lower case', { identity: hash(MAIL), hashed: true }, ['Ingeborg@example.org'], 'recipient-matches'],
    [
      'hash as typed',
      { identity: hash('Ingeborg@example.org'), hashed: true },
      ['Ingeborg@example.org'],
      'recipient-matches',
    ],
    ['salted hash', { identity: hash(`${MAIL}salz`), hashed: true, salt: 'salz' }, [MAIL], 'recipient-matches'],
    ['other salt', { identity: hash(`${MAIL}salz`), hashed: true, salt: 'pfeffer' }, [MAIL], 'recipient-differs'],
    [
      'hash in upper case',
      { identity: hash(MAIL).toUpperCase().replace('SHA', 'sha'), hashed: true },
      [MAIL],
      'recipient-matches',
    ],
    ['another', { identity: hash('a@example.org'), hashed: true }, [MAIL], 'recipient-differs'],
    ['another in clear', { identity: 'a@example.org', hashed: false }, [MAIL], 'recipient-differs'],
    ['a hash that is no hash', { identity: MAIL, hashed: true }, [MAIL], 'recipient-differs'],
    ['md5', { identity: 'md5$00', hashed: true }, [MAIL], 'recipient-not-compared'],
    ['a key of a wallet', { identity: 'did:key:z6Mk', hashed: false }, [MAIL], 'recipient-not-compared'],
    ['nothing to compare with', { identity: MAIL, hashed: false }, [], 'recipient-not-compared'],
  ])('%s', async (_what, recipient, own, reason) => {
    expect(await compareRecipient([recipient], own)).toMatchObject({ part: 'recipient', reason });
  });

  it('nobody is named', async () => {
    expect(await compareRecipient([], [MAIL])).toMatchObject({ outcome: 'none', reason: 'recipient-not-stated' });
  });
});

it('reads recipients of both kinds of badge', () => {
  const identifier = [{ identityHash: 'a', hashed: true, salt: 's' }, { hashed: true }, 'x'];
  expect(recipientsOf({ credentialSubject: { id: 'did:x:1', identifier } })).toEqual([
    { identity: 'a', hashed: true, salt: 's' },
    { identity: 'did:x:1', hashed: false },
  ]);
  expect(recipientsOfAssertion({ recipient: { identity: 'a', hashed: 'true' } })).toEqual([
    { identity: 'a', hashed: true },
  ]);
  expect(recipientsOfAssertion({ recipient: MAIL })).toEqual([{ identity: MAIL, hashed: false }]);
  expect(recipientsOfAssertion({})).toEqual([]);
});
