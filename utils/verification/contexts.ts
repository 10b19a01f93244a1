import clr201 from './contexts/clr-2.0.1.json' with { type: 'json' };
import clr2 from './contexts/clr-2.json' with { type: 'json' };
import credentialsV1 from './contexts/credentials-v1.json' with { type: 'json' };
import credentialsV2 from './contexts/credentials-v2.json' with { type: 'json' };
import dataIntegrityV1 from './contexts/data-integrity-v1.json' with { type: 'json' };
import dataIntegrityV2 from './contexts/data-integrity-v2.json' with { type: 'json' };
import dccV1 from './contexts/dcc-v1.json' with { type: 'json' };
import didV1 from './contexts/did-v1.json' with { type: 'json' };
import ed25519 from './contexts/ed25519-2020-v1.json' with { type: 'json' };
import multikey from './contexts/multikey-v1.json' with { type: 'json' };
import openBadges301 from './contexts/open-badges-3.0.1.json' with { type: 'json' };
import openBadges302 from './contexts/open-badges-3.0.2.json' with { type: 'json' };
import openBadges303 from './contexts/open-badges-3.0.3.json' with { type: 'json' };
import openBadges3 from './contexts/open-badges-3.json' with { type: 'json' };
import openBadgesExtensions from './contexts/open-badges-3-extensions.json' with { type: 'json' };
import statusList2021 from './contexts/status-list-2021-v1.json' with { type: 'json' };
import statusV1 from './contexts/status-v1.json' with { type: 'json' };
import x25519 from './contexts/x25519-2020-v1.json' with { type: 'json' };

/** The base contexts of the W3C data models: one of them has to come first. */
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

/**
 * Every JSON-LD context that is known: the published documents byte for byte (contexts/README.md; a test holds their
 * hashes). No other context is ever fetched: whoever serves a context decides what a credential says.
 */
const CONTEXTS = new Map<string, object>([
  [CREDENTIALS_V1, credentialsV1],
  [CREDENTIALS_V2, credentialsV2],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', openBadges3],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', openBadges301],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', openBadges302],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', openBadges303],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', openBadgesExtensions],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr2],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrityV1],
  ['https://w3id.org/security/data-integrity/v2', dataIntegrityV2],
  ['https://w3id.org/security/multikey/v1', multikey],
  [ED25519_2020, ed25519],
  ['https://w3id.org/security/suites/x25519-2020/v1', x25519],
  ['https://www.w3.org/ns/credentials/status/v1', statusV1],
  ['https://w3id.org/vc/status-list/2021/v1', statusList2021],
  ['https://w3id.org/dcc/v1', dccV1],
  ['https://www.w3.org/ns/did/v1', didV1],
]);

/** The document at an address, if it is one of ours. */
export function knownContext(url: string): object | undefined {
  return CONTEXTS.get(url);
}

export function knownContexts(): readonly string[] {
  return [...CONTEXTS.keys()];
}
