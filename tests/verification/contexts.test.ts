import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { knownContext, knownContexts } from '../../utils/verification/contexts.ts';

/**
 * SHA-256 of the canonical JSON (RFC 8785) of each published document, so that white space does not count: the meaning
 * is what is signed. Taken from the documents of W3C, 1EdTech and DCC. Whatever changes one changes what credentials say.
 */
const HASHES: Record<string, string> = {
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json':
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json':
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json':
    '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7',
  'https://w3id.org/dcc/v1': '72bbeeb602655938f472f98317cab12c1bf6abc96a915d1fcc3fe18e79f92a42',
  'https://w3id.org/security/data-integrity/v1': '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f',
  'https://w3id.org/security/data-integrity/v2': '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305',
  'https://w3id.org/security/multikey/v1': 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc',
  'https://w3id.org/security/suites/ed25519-2020/v1':
    'fb517f09d990829aed734c9bad8cbbb2ac3d5063b865c7e3d81f246074bf5691',
  'https://w3id.org/security/suites/x25519-2020/v1': '454c264ab52b3ee90b2c21a996afc4f5f2a02c2e282799b6e92305e1aa536de6',
  'https://w3id.org/vc/status-list/2021/v1': '9768f9aa81ab6c3e2ad96b2d669eaba67afe13fff0140a853f1e3d313fab13b6',
  'https://www.w3.org/2018/credentials/v1': 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247',
  'https://www.w3.org/ns/credentials/status/v1': 'b2fcebfbaf4e6beae2be370fda8a5f9f99c28540c798a75a8cdccc0fb1a12492',
  'https://www.w3.org/ns/credentials/v2': 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf',
  'https://www.w3.org/ns/did/v1': 'a7e146c40fcec005d3f0f14ae745665f446da58d7914a9d8f733746686fad82b',
};

describe('known contexts', () => {
  it('say what the published documents say', () => {
    const hashes = Object.fromEntries(
      knownContexts().map((address) => {
        const text = canonicalize(knownContext(address)) ?? '';
        return [address, createHash('sha256').update(text).digest('hex')];
      }),
    );
    expect(hashes).toEqual(HASHES);
  });

  it.each([
    'https://www.w3.org/2018/credentials/v1/',
    'http://www.w3.org/2018/credentials/v1',
    '__proto__',
    'constructor',
  ])('%s is not one', (address) => expect(knownContext(address)).toBeUndefined());
});
