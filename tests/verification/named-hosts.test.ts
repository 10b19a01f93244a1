import { describe, expect, it } from 'vitest';
import { namedHosts } from '../../utils/verification/named-hosts.ts';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { badge, NOW, network, statusEntry, statusList } from './badges.ts';
import { controllerDocument, newSigner, newTokenKey, sign, signToken } from './signers.ts';

describe('namedHosts', () => {
  it('are all that a check asks for', async () => {
    const web = await newSigner('Ed25519', 'did:web:keys.example:school');
    const list = 'https://status.example/1';
    const json = await sign(badge(web.controller, { credentialStatus: statusEntry(list, 1) }), web);
    const statement = { format: 'open-badges-3', json };
    const named = namedHosts(statement);
    expect(named).toEqual(['keys.example', 'status.example']);
    const answers = {
      'https://keys.example/school/did.json': controllerDocument(web),
      [list]: await sign(statusList(list, web.controller, {}), web),
    };
    const { fetch, asked } = network(answers, (host) => named.includes(host));
    expect((await createVerifier({ fetch, now: NOW }).verify(statement)).verdict).toBe('verified');
    expect(new Set(asked.map((url) => new URL(url).hostname))).toEqual(new Set(named));
  });

  it('of tokens, of tokens inside, and of Open Badges 2', async () => {
    const key = await newTokenKey('ES256');
    const token = await signToken(badge('https://a.example/i'), key, { kid: 'https://keys.example/jwks#1' });
    expect(namedHosts({ format: 'open-badges-3', token })).toEqual(['keys.example']);
    const json = {
      verifiableCredential: [token, { issuer: 'x:y', proof: { verificationMethod: 'did:web:b.example#1' } }],
    };
    expect(namedHosts({ format: 'open-badges-3', json })).toEqual(['b.example', 'keys.example']);
    const assertion = {
      id: 'http://c.example/1',
      badge: { issuer: { id: 'https://d.example/i', revocationList: 'https://e.example/' } },
    };
    expect(namedHosts({ format: 'open-badges-2', json: assertion })).toEqual(['c.example', 'd.example', 'e.example']);
  });

  it('leaves out keys in the file and addresses that are never asked', async () => {
    const signer = await newSigner();
    const credentialStatus = ['https://127.0.0.1/1', 'https://printer.local/1', 'https://x.example:1/'].map((list) =>
      statusEntry(list, 1),
    );
    const json = await sign(badge(signer.controller, { credentialStatus }), signer);
    expect(namedHosts({ format: 'open-badges-3', json })).toEqual([]);
  });

  it.each([null, 7, [], {}, { proof: [null, 7, { verificationMethod: 'did:web:%' }], credentialSubject: [7] }])(
    '%j: none, and no exception',
    (json) => expect(namedHosts({ format: 'open-badges-3', json })).toEqual([]),
  );
});
