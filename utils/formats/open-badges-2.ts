import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { awardKindOf } from './award-kind.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { dataImage } from './data-image.ts';
import {
  alignments,
  date,
  definedOnly,
  evidenceOf,
  flag,
  identifier,
  isObject,
  type JsonObject,
  line,
  prose,
  tags,
  types,
} from './json-fields.ts';
import { checked } from './parsed-credential.ts';

/*
 * Open Badges 2.0 (1EdTech, "Open Badges v2.0"), and 1.x where it differs in names only: an Assertion says that a
 * recipient was awarded a BadgeClass, which names its issuer. Badge and issuer are embedded, or linked by address; a
 * linked one is fetched when the badge is verified, so until then its address stands in for its name.
 */

const assertionSchema = z.object({
  id: identifier,
  badge: z.unknown().optional(),
  recipient: z.unknown().optional(),
  issuedOn: date,
  expires: date,
  verify: z.unknown().optional(),
  image: z.unknown().optional(),
});

const badgeSchema = z.object({
  id: identifier,
  name: line(500),
  description: prose(20_000),
  criteria: z.unknown().optional(),
  alignment: alignments,
  tags,
  issuer: z.unknown().optional(),
  image: z.unknown().optional(),
});

const issuerSchema = z.object({ id: identifier, name: line(500), url: identifier });

const recipientSchema = z.object({
  identity: line(1000),
  hashed: flag,
  salt: line(500),
  type: line(100),
});

const criteriaSchema = z.object({ narrative: prose(20_000), id: identifier });

export const openBadges2: CredentialFormat = {
  id: 'open-badges-2',
  name: 'Open Badges 2.0',
  extensions: ['json', 'jsonld', 'png', 'svg', 'jwt'],
  claims: (input) => {
    const json = statementOf(input);
    if (!isObject(json) || isVerifiableCredential(json)) return false;
    return isAssertion(json) || isBadgeClass(json);
  },
  parse: (input) => {
    const json = statementOf(input);
    if (!isObject(json)) return fail('file-not-json');
    if (!isAssertion(json)) {
      return fail('file-missing-fields', 'a badge class: it describes a badge, but does not say who was awarded it');
    }
    const credential = readAssertion(json);
    return credential.ok ? ok([credential.value]) : credential;
  },
  verifiable: (input) => ({
    json: statementOf(input),
    ...(input.token === undefined ? {} : { token: input.token }),
  }),
};

/** What is baked into a picture may be the bare address of a hosted badge (Open Badges 1). */
function statementOf({ json, text, container }: FileInput): unknown {
  if (json !== undefined || (container !== 'png' && container !== 'svg')) return json;
  const url = identifier.parse(text?.trim());
  if (url === undefined || !/^https?:\/\/\S+$/i.test(url)) return undefined;
  return Object.assign(Object.create(null), { verify: Object.assign(Object.create(null), { type: 'hosted', url }) });
}

function isVerifiableCredential(json: JsonObject): boolean {
  return types.parse(json.type).includes('VerifiableCredential') || 'credentialSubject' in json;
}

function hasType(json: JsonObject, name: string): boolean {
  return types.parse(json.type).some((type) => type === name || type.endsWith(`:${name}`) || type.endsWith(`#${name}`));
}

/**
 * Open Badges 1 files carry no type; a badge together with a recipient or a way to verify it is what they share. Some
 * state no more than where the badge is hosted. A wrong type is for verification to find.
 */
function isAssertion(json: JsonObject): boolean {
  if (hasType(json, 'Assertion')) return true;
  const verified = 'verify' in json || 'verification' in json;
  if ('badge' in json) return 'recipient' in json || verified;
  return json.type === undefined && hostedAt(json.verify) !== undefined;
}

function hostedAt(verify: unknown): string | undefined {
  return isObject(verify) ? identifier.parse(verify.url) : undefined;
}

function isBadgeClass(json: JsonObject): boolean {
  if (hasType(json, 'BadgeClass')) return true;
  return json.type === undefined && 'criteria' in json && 'issuer' in json && 'name' in json && !('badge' in json);
}

function readAssertion(json: JsonObject): Result<ParsedCredential> {
  const assertion = assertionSchema.parse(json);
  const linked = identifier.parse(assertion.badge);
  const badge = badgeSchema.parse(isObject(assertion.badge) ? assertion.badge : {});
  const id = badge.id ?? linked;
  const name = badge.name ?? (id ?? hostedAt(assertion.verify))?.slice(0, 500);
  const evidence = evidenceOf(json);
  if (name === undefined) return fail('file-missing-fields', 'badge: neither a name nor an address');
  return checked(
    definedOnly({
      format: openBadges2.id,
      name,
      achievement: definedOnly({
        id,
        name,
        description: badge.description,
        criteria: criteriaText(badge.criteria),
        alignments: badge.alignment,
        image: dataImage(badge.image) ?? dataImage(assertion.image),
        tags: badge.tags,
      }),
      issuer: readIssuer(badge.issuer),
      recipient: readRecipient(assertion.recipient),
      award: awardKindOf(name),
      facts: evidence === undefined ? undefined : { evidence },
      validFrom: assertion.issuedOn,
      validUntil: assertion.expires,
    }),
  );
}

/** The issuer's name is empty where the file does not say it. */
function readIssuer(value: unknown): ParsedCredential['issuer'] {
  const linked = identifier.parse(value);
  const { id = linked, name, url } = issuerSchema.parse(isObject(value) ? value : {});
  return definedOnly({ id, name: name ?? id?.slice(0, 500) ?? '', url });
}

function readRecipient(value: unknown): ParsedCredential['recipient'] {
  const recipient = recipientSchema.parse(isObject(value) ? value : { identity: value });
  const { identity } = recipient;
  return identity === undefined ? undefined : definedOnly({ ...recipient, identity });
}

function criteriaText(value: unknown): string | undefined {
  if (typeof value === 'string') return prose(20_000).parse(value);
  const criteria = criteriaSchema.parse(isObject(value) ? value : {});
  return criteria.narrative ?? criteria.id;
}
