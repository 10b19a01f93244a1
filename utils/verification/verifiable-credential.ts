import type { Check } from '../model/check.ts';
import type { Verdict } from '../model/credential.ts';
import type { Verifiable, Verification } from '../model/verification.ts';
import { CREDENTIALS_V1, CREDENTIALS_V2, knownContext } from './contexts.ts';
import { verifyDataIntegrity } from './data-integrity.ts';
import { type DatesFound, judgeDates } from './dates.ts';
import type { FetchDocument } from './fetch-document.ts';
import { bad, unknown } from './finding.ts';
import { idOf, isObject, type JsonObject, listOf, member, textOf, typesOf } from './json.ts';
import { baseContextOf, contextsOf } from './json-ld.ts';
import { checkInlineContexts } from './nothing-hidden.ts';
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

/** A verifiable credential (Open Badges 3.0, CLR 2.0, W3C VCDM 1.1 and 2.0), as JSON with proofs or as a token. */
export async function verifyCredential(statement: Verifiable, tools: CheckTools): Promise<Verification> {
  const { document, key, dropped, expires } = await prove(statement, tools.fetch);
  const issuer = idOf(document.issuer);
  if (issuer === undefined) throw bad('not-a-credential', 'issuer');
  if (!isObject(document.credentialSubject) && !Array.isArray(document.credentialSubject)) {
    throw bad('not-a-credential', 'credentialSubject');
  }
  const binding = bindingOf(issuer, key);
  const proof: Check[] = [{ part: 'proof', outcome: 'good', reason: 'signature-good' }, binding.check];
  const verification = await judge(document, issuer, { proof, verdict: binding.verdict, expires }, tools);
  if (dropped.length > 0) {
    const detail = dropped.slice(0, 10).join(', ').slice(0, 300);
    verification.checks.push({ part: 'reading', outcome: 'note', reason: 'terms-dropped', detail });
  }
  return verification;
}

/**
 * A credential without a proof of its own inside one that has a good proof: it stands on that proof if both are by the same
 * issuer, with its own dates, status and recipient. Undefined where nothing vouches for it.
 */
export async function verifyCovered(
  document: JsonObject,
  whole: Verification,
  tools: CheckTools,
): Promise<Verification | undefined> {
  const issuer = idOf(document.issuer);
  if (issuer === undefined || issuer !== idOf(member(whole.document, 'issuer'))) return undefined;
  // Its failed result could have been moved to where the same person is described again (nothing-hidden.ts).
  if (listOf(document.credentialSubject).some(leavesResultsOpen)) return undefined;
  const proof = whole.checks.filter(({ part }) => part === 'proof' || part === 'binding');
  return judge(document, issuer, { proof, verdict: whole.verdict }, tools);
}

function leavesResultsOpen(subject: unknown): boolean {
  const described = listOf(member(subject, 'achievement')).some(
    (each) => member(each, 'resultDescription') !== undefined,
  );
  return described && member(subject, 'result') === undefined;
}

interface Ground {
  proof: readonly Check[];
  /** What the proof and the key make of it, where nothing else is wrong. */
  verdict: Verdict;
  expires?: string | undefined;
}

async function judge(
  document: JsonObject,
  issuer: string,
  { proof, verdict: best, expires }: Ground,
  tools: CheckTools,
): Promise<Verification> {
  const status = await findStatus(document, {
    fetch: tools.fetch,
    verifyList: listVerifier(tools),
    issuer,
    id: textOf(document.id),
  });
  const dates = datesOf(document, expires, tools.now);
  const checks = [...proof, ...status.checks, ...dates.checks];
  checks.push(await compareRecipient(recipientsOf(document), tools.recipients));
  if (document.refreshService !== undefined) {
    checks.push({ part: 'reading', outcome: 'note', reason: 'refresh-not-fetched' });
  }
  const mayStand = best === 'verified' || best === 'verified-unbound';
  const verdict =
    dates.outcome === 'contradict'
      ? 'invalid'
      : !mayStand
        ? best
        : status.outcome === 'revoked' || status.outcome === 'suspended'
          ? status.outcome
          : dates.outcome !== 'good'
            ? dates.outcome
            : status.outcome === 'unknown'
              ? 'status-unknown'
              : best;
  return { verdict, checks, document, parts: [], hosts: status.hosts };
}

/** Both data models' names count, and the end of the proof itself: of several bounds the narrowest. */
function datesOf(document: JsonObject, expires: string | undefined, now: Date): DatesFound {
  const from = document.validFrom ?? document.issuanceDate;
  return judgeDates(from, [document.validUntil, document.expirationDate, expires].flatMap(listOf), now);
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
  const { named } = contextsOf(document);
  const strange = named.find((each) => knownContext(each) === undefined);
  if (strange !== undefined) throw unknown('context-unknown', strange.slice(0, 300));
  if (base !== CREDENTIALS_V1 && base !== CREDENTIALS_V2) throw bad('not-a-credential', '@context');
  checkInlineContexts(document);
  if (typesOf(document).length === 0) throw bad('not-a-credential', 'type');
}

/**
 * Whether the key that signed is the issuer's. A DID that signs for another DID is a mismatch; one that signs for an
 * https or urn id proves nothing about whoever stands behind that id.
 */
function bindingOf(
  issuer: string,
  { controller }: ResolvedKey,
): { verdict: 'verified' | 'verified-unbound' | 'issuer-mismatch'; check: Check } {
  const check = (outcome: Check['outcome'], reason: Check['reason'], detail?: string): Check => ({
    part: 'binding',
    outcome,
    reason,
    ...(detail === undefined ? {} : { detail: detail.slice(0, 300) }),
  });
  if (controller === undefined) return { verdict: 'verified-unbound', check: check('unknown', 'key-only-in-file') };
  const owner = controller.split('#')[0] as string;
  const own = issuer.split('#')[0] as string;
  if (owner === own) {
    const onSite = !owner.startsWith('did:');
    return {
      verdict: 'verified',
      check: check('good', onSite ? 'key-on-issuers-site' : 'key-is-issuers', nameOf(owner)),
    };
  }
  if (own.startsWith('did:'))
    return { verdict: 'issuer-mismatch', check: check('bad', 'key-of-another', nameOf(owner)) };
  return { verdict: 'verified-unbound', check: check('unknown', 'key-of-another', nameOf(owner)) };
}

/** What a person can recognise of an issuer's id: a host where there is one. */
function nameOf(id: string): string {
  const web = /^did:web:([^:]+)/.exec(id);
  if (web) return web[1] as string;
  try {
    return new URL(id).hostname || id;
  } catch {
    return id;
  }
}

function listVerifier(tools: CheckTools): VerifyList {
  return async (list) => {
    const statement: Verifiable = { format: 'status-list', ...list };
    const { document, expires } = await prove(statement, tools.fetch);
    const { outcome } = datesOf(document, expires, tools.now);
    return { document, issuer: idOf(document.issuer), inDates: outcome === 'good' };
  };
}
