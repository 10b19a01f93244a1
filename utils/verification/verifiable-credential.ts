import type { Check, Verifiable, Verification } from '../model/verification.ts';
import { CREDENTIALS_V1, CREDENTIALS_V2, knownContext } from './contexts.ts';
import { verifyDataIntegrity } from './data-integrity.ts';
import { judgeDates } from './dates.ts';
import type { FetchDocument } from './fetch-document.ts';
import { bad, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, textOf, typesOf } from './json.ts';
import { baseContextOf, contextsOf } from './json-ld.ts';
import { compareRecipient, recipientsOf } from './recipient.ts';
import { findStatus, type VerifyList } from './status.ts';
import { verifyVcJwt } from './vc-jwt.ts';
import type { ResolvedKey } from './verification-method.ts';

/** What a check of one statement needs. */
export interface CheckTools {
  fetch: FetchDocument;
  now: Date;
  /** The person's own addresses and ids. */
  recipients: readonly string[];
}

interface Proven {
  document: JsonObject;
  key: ResolvedKey;
  dropped: string[];
  expires?: string;
}

/**
 * Names that the wallet reads. A context written into the file may define others, but never give these a meaning of
 * its own: the signature covers meanings, the wallet reads names.
 */
const READ_NAMES = new Set(
  (
    'id type name issuer url email credentialSubject credentialStatus ' +
    'credentialSchema identifier identityHash identityType hashed salt achievement achievements achievementType ' +
    'description criteria narrative alignment alignments targetName targetUrl targetCode targetFramework targetType ' +
    'tag tags result resultDescription rubricCriterionLevel achievedLevel status value creditsAvailable creditsEarned ' +
    'evidence image verifiableCredential proof statusPurpose statusListIndex statusListCredential encodedList'
  ).split(' '),
);

/** A verifiable credential (Open Badges 3.0, CLR 2.0, W3C VCDM 1.1 and 2.0), as JSON with proofs or as a token. */
export async function verifyCredential(statement: Verifiable, tools: CheckTools): Promise<Verification> {
  const { document, key, dropped, expires } = await prove(statement, tools.fetch);
  const issuer = idOf(document.issuer);
  if (issuer === undefined) throw bad('not-a-credential', 'issuer');
  if (!isObject(document.credentialSubject) && !Array.isArray(document.credentialSubject)) {
    throw bad('not-a-credential', 'credentialSubject');
  }

  const checks: Check[] = [{ part: 'proof', outcome: 'good', reason: 'signature-good' }];
  const binding = bindingOf(issuer, key);
  checks.push(binding.check);
  const status = await findStatus(document, {
    fetch: tools.fetch,
    verifyList: listVerifier(tools),
    issuer,
    id: textOf(document.id),
  });
  checks.push(...status.checks);
  const until = earlier(document.validUntil ?? document.expirationDate, expires);
  const dates = judgeDates(document.validFrom ?? document.issuanceDate, until, tools.now);
  checks.push(...dates.checks);
  checks.push(await compareRecipient(recipientsOf(document), tools.recipients));
  if (dropped.length > 0) {
    const detail = dropped.slice(0, 10).join(', ').slice(0, 300);
    checks.push({ part: 'reading', outcome: 'note', reason: 'terms-dropped', detail });
  }
  if (document.refreshService !== undefined) {
    checks.push({ part: 'reading', outcome: 'note', reason: 'refresh-not-fetched' });
  }

  const verdict =
    dates.outcome === 'contradict'
      ? 'invalid'
      : binding.kind === 'mismatch'
        ? 'issuer-mismatch'
        : status.outcome === 'revoked' || status.outcome === 'suspended'
          ? status.outcome
          : dates.outcome !== 'good'
            ? dates.outcome
            : status.outcome === 'unknown'
              ? 'status-unknown'
              : binding.kind === 'unbound'
                ? 'verified-unbound'
                : 'verified';
  return { verdict, checks, document, parts: [], hosts: status.hosts };
}

async function prove(statement: Verifiable, fetch: FetchDocument): Promise<Proven> {
  if (statement.token !== undefined) return { ...(await verifyVcJwt(statement.token, fetch)), dropped: [] };
  if (!isObject(statement.json)) throw bad('not-a-credential');
  checkContexts(statement.json);
  return verifyDataIntegrity(statement.json, fetch);
}

/** Before anything is canonicalised: who may say what the names mean. */
function checkContexts(document: JsonObject): void {
  if (listOf(document.proof).length === 0) throw unknown('no-proof');
  const base = baseContextOf(document);
  const { named, inline } = contextsOf(document);
  const strange = named.find((each) => knownContext(each) === undefined);
  if (strange !== undefined) throw unknown('context-unknown', strange.slice(0, 300));
  if (base !== CREDENTIALS_V1 && base !== CREDENTIALS_V2) throw bad('not-a-credential', '@context');
  for (const context of inline) {
    const renamed = Object.keys(context).find((name) => READ_NAMES.has(name));
    if (renamed !== undefined) throw unknown('context-inline', renamed);
  }
  if (typesOf(document).length === 0) throw bad('not-a-credential', 'type');
}

/**
 * Whether the key that signed is the issuer's. A DID that signs for another DID is a mismatch; one that signs for an
 * https or urn id proves nothing about whoever stands behind that id.
 */
function bindingOf(
  issuer: string,
  { controller }: ResolvedKey,
): { kind: 'bound' | 'unbound' | 'mismatch'; check: Check } {
  const check = (outcome: Check['outcome'], reason: Check['reason'], detail?: string): Check => ({
    part: 'binding',
    outcome,
    reason,
    ...(detail === undefined ? {} : { detail: detail.slice(0, 300) }),
  });
  if (controller === undefined) return { kind: 'unbound', check: check('unknown', 'key-only-in-file') };
  const owner = controller.split('#')[0] as string;
  const own = issuer.split('#')[0] as string;
  if (owner === own) {
    const onSite = !owner.startsWith('did:');
    return { kind: 'bound', check: check('good', onSite ? 'key-on-issuers-site' : 'key-is-issuers', nameOf(owner)) };
  }
  if (own.startsWith('did:')) return { kind: 'mismatch', check: check('bad', 'key-of-another', nameOf(owner)) };
  return { kind: 'unbound', check: check('unknown', 'key-of-another', nameOf(owner)) };
}

/** What a person can recognise of an issuer's id: a host where there is one. */
function nameOf(id: string): string {
  const web = /^did:web:([^:]+)/.exec(id);
  if (web) return decodeURIComponent(web[1] as string);
  try {
    return new URL(id).hostname || id;
  } catch {
    return id;
  }
}

function earlier(one: unknown, other: string | undefined): unknown {
  if (other === undefined) return one;
  return typeof one === 'string' && Date.parse(one) <= Date.parse(other) ? one : other;
}

function listVerifier(tools: CheckTools): VerifyList {
  return async (list) => {
    const statement: Verifiable = { format: 'status-list', ...list };
    const { document, expires } = await prove(statement, tools.fetch);
    const until = earlier(document.validUntil ?? document.expirationDate, expires);
    const { outcome } = judgeDates(document.validFrom ?? document.issuanceDate, until, tools.now);
    return { document, issuer: idOf(document.issuer), inDates: outcome === 'good' };
  };
}
