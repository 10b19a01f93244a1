import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { readAchievement } from './achievement.ts';
import { awardKindOf } from './award-kind.ts';
import { payloadOfToken } from './containers/jwt.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { date, definedOnly, flag, identifier, isObject, type JsonObject, line, list, types } from './json-fields.ts';
import { checked } from './parsed-credential.ts';
import { credentialOfPayload, tokenOf } from './vc-token.ts';

/*
 * Open Badges 3.0 and CLR 2.0 (1EdTech) on the W3C data models 1.1 and 2.0: a credential whose subject has achievements.
 * A CLR holds whole credentials, each with an issuer of its own; a presentation, as wallets export it, holds several
 * credentials; each of them may be a token. Everything comes out flat, one credential for each achievement awarded, with
 * the place of the credential that it was read from.
 */

const CREDENTIAL_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];
const VERIFIABLE_TYPES = [
  ...CREDENTIAL_TYPES,
  'ClrCredential',
  'VerifiableCredential',
  'VerifiablePresentation',
  'EnvelopedVerifiableCredential',
];
const MAX_NESTED = 4;
const MAX_CREDENTIALS = 500;

const credentialFields = z.object({
  name: line(500),
  issuer: z.unknown().optional(),
  validFrom: date,
  validUntil: date,
  issuanceDate: date,
  expirationDate: date,
});

const subjectFields = z.object({ id: identifier, identifier: list(50) });

const profileFields = z.object({ id: identifier, name: line(500), url: identifier });

const identityFields = z.object({
  identityHash: line(1000),
  identityType: line(100),
  hashed: flag,
  salt: line(500),
});

export const openBadges3: CredentialFormat = {
  id: 'open-badges-3',
  name: 'Open Badges 3.0 and CLR 2.0',
  extensions: ['json', 'jsonld', '1ob', 'jwt', 'png', 'svg'],
  claims: (input) => {
    const statement = statementOf(input);
    return statement !== undefined && isVerifiable(statement);
  },
  parse: (input) => {
    const statement = statementOf(input);
    if (statement === undefined) return fail('file-not-json');
    const found: ParsedCredential[] = [];
    const result = readCredential(statement, found, '', 0);
    return found.length > 0 ? ok(found) : result.ok ? fail('file-missing-fields', 'no achievement in it') : result;
  },
  verifiable: (input) => {
    const token = input.token ?? tokenOf(input.json);
    return { json: statementOf(input), ...(token === undefined ? {} : { token }) };
  },
};

/** The credential or presentation of a file; several in a list are a presentation that nobody signed. */
function statementOf({ json, token }: FileInput): JsonObject | undefined {
  if (token !== undefined) return credentialOfPayload(json);
  if (Array.isArray(json)) {
    if (json.length === 1) return readable(json[0]);
    const credentials = json.filter((each) => readable(each) !== undefined);
    if (!credentials.some((each) => isVerifiable(readable(each) ?? {}))) return undefined;
    return Object.assign(Object.create(null), { type: ['VerifiablePresentation'], verifiableCredential: credentials });
  }
  return readable(json);
}

/** A credential as an object, out of its token where it is one. */
function readable(value: unknown): JsonObject | undefined {
  const token = tokenOf(value);
  // Untouched where it is none: a stray `iss` in plain JSON is not the issuer.
  if (token === undefined) return isObject(value) ? value : undefined;
  const payload = payloadOfToken(token);
  return payload.ok ? credentialOfPayload(payload.value) : undefined;
}

function isVerifiable(json: JsonObject): boolean {
  const type = types.parse(json.type);
  if (type.includes('EuropeanDigitalCredential')) return false;
  if (VERIFIABLE_TYPES.some((name) => type.includes(name))) return true;
  return 'credentialSubject' in json && ('issuer' in json || 'proof' in json);
}

/** Adds what it can read to `found`, with the JSON pointer of where it stands; fails where that is nothing. */
function readCredential(json: JsonObject, found: ParsedCredential[], path: string, depth: number): Result<undefined> {
  if (depth > MAX_NESTED) return fail('file-missing-fields', 'credentials inside credentials, too deep');
  const before = found.length;
  let failure: Result<never> | undefined;
  const nested = (values: unknown, place: string): void => {
    for (const [value, own] of placed(values, place)) {
      if (found.length >= MAX_CREDENTIALS) return;
      const inner = readable(value);
      const result = inner
        ? readCredential(inner, found, own, depth + 1)
        : fail('file-missing-fields', 'an inner credential that is neither JSON nor a signed token');
      if (!result.ok) failure ??= result;
    }
  };

  if (types.parse(json.type).includes('VerifiablePresentation')) {
    nested(json.verifiableCredential, `${path}/verifiableCredential`);
  }
  const subjects = placed(json.credentialSubject, `${path}/credentialSubject`).slice(0, 50);
  for (const [subject, place] of subjects) {
    if (!isObject(subject)) continue;
    nested(subject.verifiableCredential, `${place}/verifiableCredential`);
    const inner = new Set(found.slice(before).map((each) => each.achievement.id));
    for (const achievement of list().parse(subject.achievement)) {
      if (!isObject(achievement) || found.length >= MAX_CREDENTIALS) continue;
      const id = identifier.parse(achievement.id);
      // A CLR repeats the achievements of the credentials it holds.
      if (id !== undefined && inner.has(id) && subject.verifiableCredential !== undefined) continue;
      const credential = readOne(json, subject, achievement, path);
      if (credential.ok) found.push(credential.value);
      else failure ??= credential;
    }
  }
  if (found.length > before) return ok(undefined);
  // Early Open Badges 3 files state only that a badge of this name was awarded.
  const bare = CREDENTIAL_TYPES.some((name) => types.parse(json.type).includes(name)) && failure === undefined;
  const subject = subjects.map(([each]) => each).find(isObject);
  if (bare && subject && credentialFields.parse(json).name !== undefined) {
    const credential = readOne(json, subject, {}, path);
    if (!credential.ok) return credential;
    found.push(credential.value);
    return ok(undefined);
  }
  const kind = types.parse(json.type).join(', ');
  return (
    failure ??
    fail('file-missing-fields', `credentialSubject.achievement; it is a ${kind || 'credential without type'}`)
  );
}

/** A value or a list of them, each with its JSON pointer (RFC 6901). */
function placed(values: unknown, path: string): [unknown, string][] {
  if (values === undefined || values === null) return [];
  if (!Array.isArray(values)) return [[values, path]];
  return values.slice(0, MAX_CREDENTIALS).map((value, index) => [value, `${path}/${index}`]);
}

function readOne(json: JsonObject, subject: JsonObject, achieved: JsonObject, path: string): Result<ParsedCredential> {
  const credential = credentialFields.parse(json);
  const { achievement, facts } = readAchievement(achieved, subject, json);
  // The achievement's own name first: issuers fill the credential's name with all sorts of things.
  const name = achievement.name ?? credential.name;
  if (name === undefined) return fail('file-missing-fields', 'credentialSubject.achievement.name');
  return checked(
    definedOnly({
      format: openBadges3.id,
      name,
      achievement: { ...achievement, name },
      issuer: readIssuer(credential.issuer),
      recipient: readRecipient(subjectFields.parse(subject)),
      award: awardKindOf(name, achievement.type),
      facts: Object.keys(facts).length > 0 ? facts : undefined,
      part: path === '' ? undefined : path,
      validFrom: credential.validFrom ?? credential.issuanceDate,
      validUntil: credential.validUntil ?? credential.expirationDate,
    }),
  );
}

/** The issuer's name is its id where the file gives no name, and empty where it gives neither. */
function readIssuer(value: unknown): ParsedCredential['issuer'] {
  const linked = identifier.parse(value);
  const { id = linked, name, url } = profileFields.parse(isObject(value) ? value : {});
  return definedOnly({ id, name: name ?? id?.slice(0, 500) ?? '', url });
}

/** An e-mail address can be compared with what the person gives; a wallet's own key id cannot, so it comes last. */
function readRecipient(subject: z.infer<typeof subjectFields>): ParsedCredential['recipient'] {
  const identities = subject.identifier.filter(isObject).map((value) => identityFields.parse(value));
  const named = identities.filter(({ identityHash }) => identityHash !== undefined);
  const best = named.find(({ identityType }) => identityType === 'emailAddress') ?? named[0];
  if (best?.identityHash !== undefined) {
    const { identityHash: identity, identityType: type, hashed, salt } = best;
    return definedOnly({ identity, hashed, salt, type });
  }
  return subject.id === undefined ? undefined : { identity: subject.id.slice(0, 1000), hashed: false, type: 'id' };
}
