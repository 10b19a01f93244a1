import { clr2, clr201 } from './clr-context.ts';
import compiled from './compiled-contexts.json' with { type: 'json' };

/** The base contexts of the W3C data models: one of them has to come first. */
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';
export const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
const OPEN_BADGES_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/**
 * 1EdTech adds terms to a context without giving it a new address; these two came after the package was made. The
 * 3.0.1, 3.0.2 and 3.0.3 contexts give `achievement` and `image` different meanings, so none may stand in for another.
 */
const openBadges303 = {
  '@context': {
    ...compiled[OPEN_BADGES_303]['@context'],
    endorsementJwt: {
      '@id': 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#endorsementJwt',
      '@container': '@set',
    },
    jti: { '@id': 'https://www.iana.org/assignments/jwt#jti', '@type': '@id' },
  },
};

/**
 * Every JSON-LD context that is known, as published (`cli/compile-contexts.ts` says from which packages; a test holds the
 * hash of each). No other context is ever fetched: whoever serves a context decides what a credential says.
 */
const CONTEXTS = new Map<string, object>([
  ...Object.entries(compiled),
  [OPEN_BADGES_303, openBadges303],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr2],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
]);

/** The document at an address, if it is one of ours. */
export function knownContext(url: string): object | undefined {
  return CONTEXTS.get(url);
}

export function knownContexts(): readonly string[] {
  return [...CONTEXTS.keys()];
}
