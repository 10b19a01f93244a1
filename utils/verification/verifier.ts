import type { Verdict } from '../model/credential.ts';
import type { Verifiable, Verification } from '../model/verification.ts';
import { verifyEdcSeal } from './edc-seal.ts';
import type { FetchDocument, Fetched } from './fetch-document.ts';
import { Finding } from './finding.ts';
import { isObject, type JsonObject, listOf, member, textOf, typesOf } from './json.ts';
import { verifyOpenBadge2 } from './open-badges-2.ts';
import { type CheckTools, verifyCovered, verifyCredential } from './verifiable-credential.ts';

export interface VerifierOptions {
  /** See `guardedFetch`. Each address is asked once in the life of a verifier. */
  fetch: FetchDocument;
  now: Date;
  /** The person's own addresses and ids, for the recipient; they never leave this process. */
  recipients?: readonly string[];
}

export interface Verifier {
  /** Never throws; what cannot be judged is `unverified`, with the reason. */
  verify(statement: Verifiable): Promise<Verification>;
}

const MOST_LEVELS = 4;
const MOST_PARTS = 200;
/** For a file with all it holds; 200 badges take three seconds on a slow machine. */
const MOST_MILLISECONDS = 15_000;

/** A verifier with its own memory of what it fetched: several credentials of one issuer ask for its key once. */
export function createVerifier({ fetch, now, recipients = [] }: VerifierOptions): Verifier {
  const asked = new Map<string, Promise<Fetched>>();
  const remembered: FetchDocument = (url, accept) => {
    const key = `${accept} ${url.split('#')[0]}`;
    const answer = asked.get(key) ?? fetch(url, accept);
    asked.set(key, answer);
    return answer;
  };
  return {
    verify: (statement) => {
      const work = workClock(remembered);
      return verifyOne(statement, { fetch: work.fetch, now, recipients, spent: work.spent }, 0);
    },
  };
}

interface Tools extends CheckTools {
  /** Milliseconds that this statement has taken so far, without the time that hosts took to answer. */
  spent: () => number;
}

function workClock(fetch: FetchDocument): { fetch: FetchDocument; spent: () => number } {
  const start = performance.now();
  let waited = 0;
  return {
    spent: () => performance.now() - start - waited,
    fetch: async (url, accept) => {
      const asked = performance.now();
      const answer = await fetch(url, accept);
      waited += performance.now() - asked;
      return answer;
    },
  };
}

async function verifyOne(statement: Verifiable, tools: Tools, depth: number): Promise<Verification> {
  if (tools.spent() > MOST_MILLISECONDS) {
    return ended('unverified', { part: 'proof', outcome: 'unknown', reason: 'too-much-work' });
  }
  const whole = await verifyWhole(statement, tools);
  if (depth >= MOST_LEVELS) return whole;
  const document = whole.document ?? statement.json;
  const inner = isObject(document) ? innerCredentials(document) : [];
  for (const { path, statement: part } of inner.slice(0, MOST_PARTS)) {
    const own = await verifyOne(part, tools, depth + 1);
    whole.parts.push({ path, verification: await coveredOr(own, part, whole, tools) });
  }
  return whole;
}

/** A part without a proof of its own may stand on the proof of the whole. */
async function coveredOr(
  own: Verification,
  part: Verifiable,
  whole: Verification,
  tools: CheckTools,
): Promise<Verification> {
  const unsigned = own.checks.some(({ reason }) => reason === 'no-proof');
  if (!unsigned || !isObject(part.json) || !isObject(whole.document)) return own;
  const covered = await verifyCovered(part.json, whole, tools);
  return covered === undefined ? own : { ...covered, parts: own.parts };
}

async function verifyWhole(statement: Verifiable, tools: CheckTools): Promise<Verification> {
  try {
    switch (statement.format) {
      case 'open-badges-3':
        return await verifyCredential(statement, tools);
      case 'open-badges-2':
        return await verifyOpenBadge2(statement, tools);
      case 'european-digital-credential':
        return await verifyEdcSeal(statement, tools);
      default:
        return ended('self-asserted', { part: 'reading', outcome: 'none', reason: 'own-word' });
    }
  } catch (error) {
    if (!(error instanceof Finding)) {
      // A library that stumbles over a crafted file has found nothing out.
      return ended('unverified', { part: 'proof', outcome: 'unknown', reason: 'proof-malformed' });
    }
    const { outcome, reason, detail, host } = error;
    const verification = ended(outcome === 'bad' ? 'invalid' : 'unverified', {
      part: partOf(reason),
      outcome,
      reason,
      ...(detail === undefined ? {} : { detail }),
    });
    return { ...verification, hosts: host === undefined ? [] : [host] };
  }
}

function ended(verdict: Verdict, check: Verification['checks'][number]): Verification {
  return { verdict, checks: [check], parts: [], hosts: [] };
}

function partOf(reason: Finding['reason']): Verification['checks'][number]['part'] {
  return reason.startsWith('key-') && reason !== 'key-unreachable' ? 'binding' : 'proof';
}

/** A token that stands as the id of an object (VCDM 2.0, 4.13). */
function envelopedToken(value: unknown): string | undefined {
  if (!typesOf(value).includes('EnvelopedVerifiableCredential')) return undefined;
  return /^data:application\/vc(?:\+ld)?\+jwt(?:;[\w=-]{1,40})?,(.+)$/i.exec(textOf(member(value, 'id')) ?? '')?.[1];
}

/** Credentials inside a CLR or a presentation; one without contexts of its own has those of the whole. */
function innerCredentials(document: JsonObject): { path: string; statement: Verifiable }[] {
  const found: { path: string; statement: Verifiable }[] = [];
  const add = (values: unknown, path: string): void => {
    const many = Array.isArray(values);
    listOf(values).forEach((value, index) => {
      const own = many ? `${path}/${index}` : path;
      const token = typeof value === 'string' ? value : envelopedToken(value);
      if (token !== undefined) found.push({ path: own, statement: { format: 'open-badges-3', token } });
      else if (isObject(value)) {
        const context = value['@context'] ?? document['@context'];
        const json: JsonObject = { ...value, '@context': context };
        found.push({ path: own, statement: { format: 'open-badges-3', json } });
      }
    });
  };
  if (typesOf(document).includes('VerifiablePresentation')) add(document.verifiableCredential, '/verifiableCredential');
  const subjects = document.credentialSubject;
  listOf(subjects).forEach((subject, index) => {
    if (!isObject(subject)) return;
    const path = Array.isArray(subjects) ? `/credentialSubject/${index}` : '/credentialSubject';
    add(subject.verifiableCredential, `${path}/verifiableCredential`);
  });
  return found;
}
