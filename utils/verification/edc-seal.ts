import { type FlattenedJWSInput, flattenedVerify, importX509 } from 'jose';
import type { Check } from '../model/check.ts';
import type { Verifiable, Verification } from '../model/verification.ts';
import { judgeDates } from './dates.ts';
import { bad, unknown } from './finding.ts';
import { isObject, type JsonObject, listOf, parseJsonText, textOf } from './json.ts';
import { compareRecipient, recipientsOf } from './recipient.ts';
import type { CheckTools } from './verifiable-credential.ts';
import { certificateFacts } from './x509.ts';

/**
 * A European Digital Credential: JSON-LD under a JAdES seal (ETSI TS 119 182-1) with the certificate in its header.
 * The seal is checked here; whether the certificate is a qualified one stands on the EU's trusted list, which is not
 * asked: so a good seal is `verified-unbound`.
 */
export async function verifyEdcSeal(statement: Verifiable, tools: CheckTools): Promise<Verification> {
  const file = statement.json;
  if (!isObject(file) || typeof file.payload !== 'string' || !Array.isArray(file.signatures)) throw unknown('no-proof');
  const [signature] = file.signatures.filter(isObject);
  if (!signature) throw bad('proof-malformed', 'signatures');
  const header = headerOf(signature);
  const [certificate] = listOf(header.x5c).filter((each) => typeof each === 'string');
  if (certificate === undefined) throw unknown('key-not-found', 'x5c');
  const der = bytesOf(certificate);
  const thumbprint = textOf(header['x5t#S256']);
  if (thumbprint !== undefined && thumbprint !== (await sha256(der))) throw bad('proof-malformed', 'x5t#S256');

  const algorithm = textOf(header.alg) ?? '';
  if (!/^(?:RS|PS|ES)(?:256|384|512)$/.test(algorithm)) throw unknown('proof-not-supported', algorithm.slice(0, 40));
  const pem = `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`;
  let key: CryptoKey;
  try {
    key = await importX509(pem, algorithm);
  } catch {
    throw unknown('key-not-supported', 'x5c');
  }
  const jws: FlattenedJWSInput = {
    payload: file.payload,
    protected: textOf(signature.protected) ?? '',
    signature: textOf(signature.signature) ?? '',
  };
  try {
    await flattenedVerify(jws, key, { algorithms: [algorithm], crit: { b64: true, sigT: true, adoTst: true } });
  } catch (error) {
    const code = (error as { code?: string }).code;
    throw code === 'ERR_JOSE_NOT_SUPPORTED' ? unknown('proof-not-supported', 'crit') : bad('signature-wrong');
  }
  const document = parseJsonText(file.payload);
  if (!isObject(document)) throw bad('not-a-credential');

  const { subject, from, until } = certificateFacts(der);
  const sealedAt = Date.parse(textOf(header.sigT) ?? '');
  // The certificate has to have been valid when it sealed, not today: seals outlive certificates.
  if (from !== undefined && until !== undefined && (sealedAt < from || sealedAt > until)) {
    throw bad('key-not-authorised', 'the certificate was not valid when it sealed');
  }
  const checks: Check[] = [
    { part: 'proof', outcome: 'good', reason: 'seal-good', ...(subject ? { detail: subject.slice(0, 300) } : {}) },
    { part: 'binding', outcome: 'unknown', reason: 'certificate-not-on-eu-list' },
    { part: 'status', outcome: 'none', reason: 'status-none' },
  ];
  const dates = judgeDates(
    document.validFrom ?? document.issuanceDate,
    [document.validUntil, document.expirationDate].flatMap(listOf),
    tools.now,
  );
  const recipient = await compareRecipient(recipientsOf(document), tools.recipients);
  const verdict =
    dates.outcome === 'contradict' ? 'invalid' : dates.outcome === 'good' ? 'verified-unbound' : dates.outcome;
  return { verdict, checks: [...checks, ...dates.checks, recipient], document, parts: [], hosts: [] };
}

function headerOf(signature: JsonObject): JsonObject {
  const text = textOf(signature.protected);
  const header = text === undefined ? undefined : parseJsonText(new TextDecoder().decode(bytesOf(text)));
  if (!isObject(header)) throw bad('proof-malformed', 'protected');
  return header;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
  } catch {
    throw bad('proof-malformed', 'base 64');
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
