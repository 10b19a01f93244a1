import type { Alignment, CredentialFacts } from '../model/credential.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import { awardKindOf } from './award-kind.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { imageOfBase64 } from './data-image.ts';
import { parseHostileJson } from './hostile-json.ts';
import { date, definedOnly, identifier, isObject, type JsonObject, line, list, prose, types } from './json-fields.ts';
import { factsOfClaim, label } from './learning-claim.ts';
import { checked } from './parsed-credential.ts';

/*
 * European Digital Credentials for Learning: JSON-LD of the European Learning Model v3 (application profile EDC), bare or
 * as the payload of a seal `{payload, signatures}`. The subject has claims: achievements, which may have parts, and
 * activities. Each comes out as a credential of its own; all rest on the one seal.
 */

const MAX_PARTS_DEPTH = 4;
const MAX_CREDENTIALS = 500;
/** Namespace of the XML form that came before the model's third version. */
const OLD_XML = /xmlns(?::[\w-]{1,40})?="http:\/\/data\.europa\.eu\/snb["/]/;
/** Concepts of DigComp, which come without the name of their scheme. */
const DIGCOMP = /^https?:\/\/data\.europa\.eu\/snb\/dcf\//;

const claimFields = z.object({
  id: identifier,
  title: line(500),
  description: prose(20_000),
  awardedBy: z.unknown().optional(),
  specifiedBy: z.unknown().optional(),
  hasPart: list(200),
});

const specificationFields = z.object({
  id: identifier,
  title: line(500),
  description: prose(20_000),
  learningOutcomeSummary: z.unknown().optional(),
  learningOutcome: list(200),
});

const outcomeFields = z.object({ title: line(300), relatedESCOSkill: list(100), relatedSkill: list(100) });

const conceptFields = z.object({ id: identifier, prefLabel: line(500), inScheme: z.unknown().optional() });

const credentialFields = z.object({
  validFrom: date,
  issuanceDate: date,
  issued: date,
  validUntil: date,
  expirationDate: date,
});

const organisationFields = z.object({
  id: identifier,
  legalName: line(500),
  prefLabel: line(500),
  altLabel: line(500),
});

export const europeanDigitalCredential: CredentialFormat = {
  id: 'european-digital-credential',
  name: 'European Digital Credential',
  extensions: ['jsonld', 'json'],
  claims: (input) => {
    const statement = statementOf(input);
    if (statement !== undefined) return types.parse(statement.type).includes('EuropeanDigitalCredential');
    return OLD_XML.test((input.text ?? '').slice(0, 4000));
  },
  parse: (input) => {
    const statement = statementOf(input);
    if (statement === undefined) {
      return fail('file-unknown-format', 'a European Digital Credential in the older XML form, which is not read');
    }
    return readCredential(statement);
  },
  // The seal is over the payload as a string, so the whole file is the statement.
  verifiable: ({ json }) => ({ json }),
};

function statementOf({ json }: FileInput): JsonObject | undefined {
  if (!isObject(json)) return undefined;
  if (typeof json.payload !== 'string' || !Array.isArray(json.signatures)) return json;
  const payload = parseHostileJson(json.payload);
  return payload.ok && isObject(payload.value) ? payload.value : undefined;
}

function readCredential(json: JsonObject): Result<ParsedCredential[]> {
  const found: ParsedCredential[] = [];
  let failure: Result<never> | undefined;
  const read = (claim: JsonObject, subject: JsonObject, depth: number): void => {
    if (found.length >= MAX_CREDENTIALS || depth > MAX_PARTS_DEPTH) return;
    const credential = readClaim(json, subject, claim);
    if (credential.ok) found.push(credential.value);
    else failure ??= credential;
    for (const part of claimFields.parse(claim).hasPart.filter(isObject)) read(part, subject, depth + 1);
  };
  for (const subject of list(50).parse(json.credentialSubject).filter(isObject)) {
    const claims = list(200).parse(subject.hasClaim).filter(isObject);
    const achieved = claims.filter((claim) => !isEntitlement(claim));
    for (const claim of achieved) read(claim, subject, 0);
  }
  return found.length > 0 ? ok(found) : (failure ?? fail('file-missing-fields', 'credentialSubject.hasClaim'));
}

/** A right that follows from an achievement is none itself. */
function isEntitlement(claim: JsonObject): boolean {
  return types.parse(claim.type).includes('LearningEntitlement');
}

function readClaim(json: JsonObject, subject: JsonObject, claim: JsonObject): Result<ParsedCredential> {
  const credential = credentialFields.parse(json);
  const fields = claimFields.parse(claim);
  const specification = isObject(fields.specifiedBy) ? fields.specifiedBy : {};
  const specified = specificationFields.parse(specification);
  const name = fields.title ?? specified.title;
  if (name === undefined) return fail('file-missing-fields', 'credentialSubject.hasClaim.title');
  const facts: CredentialFacts = factsOfClaim(claim, specification, json);
  const type = types.parse(claim.type)[0]?.slice(0, 200);
  const outcomes = specified.learningOutcome.filter(isObject).map((value) => outcomeFields.parse(value));
  return checked(
    definedOnly({
      format: europeanDigitalCredential.id,
      name,
      achievement: definedOnly({
        // The claim's own id is made anew for each person; the specification's names what everybody gets.
        id: lasting(specified.id) ?? lasting(fields.id),
        name,
        type,
        description: fields.description ?? specified.description,
        criteria: label(specified.learningOutcomeSummary, 20_000),
        alignments: outcomes.flatMap(alignmentsOfOutcome).slice(0, 500),
        image: pictureOf(json),
        tags: outcomes.map(({ title }) => title).filter((title) => title !== undefined),
      }),
      issuer: readIssuer(json.issuer, fields.awardedBy),
      recipient: readRecipient(subject),
      award: awardKindOf(name),
      facts: Object.keys(facts).length > 0 ? facts : undefined,
      validFrom: credential.validFrom ?? credential.issuanceDate ?? credential.issued,
      validUntil: credential.validUntil ?? credential.expirationDate,
    }),
  );
}

/** ESCO first: its addresses name a skill exactly. Other vocabularies keep the name of their scheme. */
function alignmentsOfOutcome({ relatedESCOSkill, relatedSkill }: z.infer<typeof outcomeFields>): Alignment[] {
  const aligned = (values: readonly unknown[], framework?: string): Alignment[] =>
    values.flatMap((value) => {
      const { id, prefLabel, inScheme } = conceptFields.parse(isObject(value) ? value : { id: value });
      const targetName = prefLabel ?? id?.slice(0, 500);
      if (targetName === undefined) return [];
      return [definedOnly({ targetName, targetUrl: id, targetFramework: framework ?? schemeOf(id, inScheme) })];
    });
  return [...aligned(relatedESCOSkill, 'ESCO'), ...aligned(relatedSkill)];
}

function schemeOf(id: string | undefined, inScheme: unknown): string | undefined {
  return label(inScheme, 300) ?? (DIGCOMP.test(id ?? '') ? 'DigComp' : undefined);
}

/** Ids that tools number anew in each file would make two different achievements look like one. */
function lasting(id: string | undefined): string | undefined {
  return id === undefined || /^urn:epass:/i.test(id) ? undefined : id;
}

/** The sealing organisation is the issuer; where another body awarded it, that is said beside it. */
function readIssuer(value: unknown, awardedBy: unknown): ParsedCredential['issuer'] {
  const { id, name, url } = readOrganisation(value);
  const bodies = list(10).parse(isObject(awardedBy) ? awardedBy.awardingBody : undefined);
  const awarding = bodies.map((body) => readOrganisation(body).name).find((each) => each !== undefined);
  return definedOnly({
    id,
    name: name ?? awarding ?? '',
    url,
    awardingBody: awarding === name ? undefined : awarding,
  });
}

function readOrganisation(value: unknown): { id?: string; name?: string; url?: string } {
  if (!isObject(value)) return definedOnly({ id: identifier.parse(value) });
  const { legalName, prefLabel, altLabel, ...fields } = organisationFields.parse(value);
  const id = lasting(fields.id);
  const [page] = list(10).parse(value.homepage);
  const url = identifier.parse(isObject(page) ? page.contentURL : page);
  return definedOnly({ id, name: legalName ?? prefLabel ?? altLabel, url });
}

/** An e-mail address can be compared with the person's; the id is made up for the file. */
function readRecipient(subject: JsonObject): ParsedCredential['recipient'] {
  for (const contact of list(10).parse(subject.contactPoint).filter(isObject)) {
    for (const address of list(10).parse(contact.emailAddress)) {
      const email = identifier.parse(isObject(address) ? address.id : address)?.replace(/^mailto:/i, '');
      if (email?.includes('@')) return { identity: email.slice(0, 1000), hashed: false, type: 'emailAddress' };
    }
  }
  const id = identifier.parse(subject.id);
  return id === undefined ? undefined : { identity: id.slice(0, 1000), hashed: false, type: 'id' };
}

/** The first page as the issuer drew it. */
function pictureOf(json: JsonObject): string | undefined {
  const walk = (value: unknown, path: readonly string[]): unknown[] => {
    const [next, ...rest] = path;
    const values = list(20).parse(value);
    return next === undefined ? values : values.filter(isObject).flatMap((each) => walk(each[next], rest));
  };
  const contents = walk(json.displayParameter, ['individualDisplay', 'displayDetail', 'image', 'content']);
  return contents.map(imageOfBase64).find((image) => image !== undefined);
}
