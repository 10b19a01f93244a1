import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import type { CredentialFormat, ParsedCredential } from './credential-format.ts';
import {
  alignments,
  date,
  definedOnly,
  flag,
  identifier,
  isObject,
  type JsonObject,
  line,
  list,
  prose,
  tags,
  types,
} from './json-fields.ts';
import { checked } from './parsed-credential.ts';

/*
 * Open Badges 3.0 and CLR 2.0 (1EdTech) on the W3C data models 1.1 and 2.0: a credential whose subject has achievements.
 * A CLR holds whole credentials, each with an issuer of its own; a presentation, as wallets export it, holds several
 * credentials. Everything comes out flat, one credential for each achievement awarded.
 */

const CREDENTIAL_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];
const MAX_NESTED = 4;
const MAX_CREDENTIALS = 500;

const credentialFields = z.object({
  name: line(500),
  issuer: z.unknown().optional(),
  validFrom: date,
  validUntil: date,
  issuanceDate: date,
  expirationDate: date,
  credentialSubject: list(50),
});

const subjectFields = z.object({
  id: identifier,
  identifier: list(50),
  achievement: list(),
  verifiableCredential: list(),
});

const achievementFields = z.object({
  id: identifier,
  name: line(500),
  achievementType: line(200),
  description: prose(20_000),
  criteria: z.unknown().optional(),
  alignment: alignments,
  alignments,
  tag: tags,
  tags,
});

const profileFields = z.object({ id: identifier, name: line(500), url: identifier });

const identityFields = z.object({
  identityHash: line(1000),
  identityType: line(100),
  hashed: flag,
  salt: line(500),
});

const criteriaFields = z.object({ narrative: prose(20_000), id: identifier });

/** What an issuer calls the achievement (OB 3, AchievementType), where the field's words for awards have a match. */
const AWARDS = new Map<string, NonNullable<ParsedCredential['award']>>([
  ['Badge', 'badge'],
  ['Certificate', 'certificate'],
  ['Certification', 'certification-exam'],
  ['License', 'licence'],
]);

export const openBadges3: CredentialFormat = {
  id: 'open-badges-3',
  name: 'Open Badges 3.0 and CLR 2.0',
  extensions: ['json', 'jsonld', '1ob'],
  claims: ({ json }) =>
    list()
      .parse(json)
      .some((each) => isObject(each) && holdsAchievements(each)),
  parse: ({ json }) => {
    const found: ParsedCredential[] = [];
    let failure: Result<never> | undefined;
    for (const each of list().parse(json)) {
      const result = isObject(each) ? readCredential(each, found, 0) : fail('file-missing-fields');
      if (!result.ok) failure ??= result;
    }
    return found.length > 0 ? ok(found) : (failure ?? fail('file-missing-fields', 'no achievement in it'));
  },
};

function holdsAchievements(json: JsonObject): boolean {
  const type = types.parse(json.type);
  if ([...CREDENTIAL_TYPES, 'ClrCredential'].some((name) => type.includes(name))) return true;
  if (type.includes('VerifiableCredential')) {
    return list(50)
      .parse(json.credentialSubject)
      .some((subject) => isObject(subject) && 'achievement' in subject);
  }
  if (!type.includes('VerifiablePresentation')) return false;
  return list()
    .parse(json.verifiableCredential)
    .some((each) => isObject(each) && holdsAchievements(each));
}

/** Adds what it can read to `found`; fails where that is nothing. */
function readCredential(json: JsonObject, found: ParsedCredential[], depth: number): Result<undefined> {
  if (depth > MAX_NESTED) return fail('file-missing-fields', 'credentials inside credentials, too deep');
  const before = found.length;
  let failure: Result<never> | undefined;
  const nested = (values: unknown[]): void => {
    for (const value of values) {
      if (found.length >= MAX_CREDENTIALS) return;
      const result = isObject(value)
        ? readCredential(value, found, depth + 1)
        : fail('file-missing-fields', 'an inner credential is a signed token, which is not read in this version');
      if (!result.ok) failure ??= result;
    }
  };

  const fields = credentialFields.parse(json);
  if (types.parse(json.type).includes('VerifiablePresentation')) nested(list().parse(json.verifiableCredential));
  for (const value of fields.credentialSubject) {
    if (!isObject(value)) continue;
    const subject = subjectFields.parse(value);
    nested(subject.verifiableCredential);
    const inner = new Set(found.slice(before).map((each) => each.achievement.id));
    for (const achievement of subject.achievement) {
      if (!isObject(achievement) || found.length >= MAX_CREDENTIALS) continue;
      // A CLR repeats the achievements of the credentials it holds.
      if (inner.has(identifier.parse(achievement.id)) && subject.verifiableCredential.length > 0) continue;
      const credential = readAchievement(fields, subject, achievement);
      if (credential.ok) found.push(credential.value);
      else failure ??= credential;
    }
  }
  if (found.length > before) return ok(undefined);
  // Early Open Badges 3 files state only that a badge of this name was awarded.
  const bare = CREDENTIAL_TYPES.some((name) => types.parse(json.type).includes(name)) && failure === undefined;
  if (bare && fields.name !== undefined && fields.credentialSubject.some(isObject)) {
    const subject = subjectFields.parse(fields.credentialSubject.find(isObject));
    const credential = readAchievement(fields, subject, {});
    if (!credential.ok) return credential;
    found.push(credential.value);
    return ok(undefined);
  }
  return failure ?? fail('file-missing-fields', 'credentialSubject.achievement');
}

function readAchievement(
  credential: z.infer<typeof credentialFields>,
  subject: z.infer<typeof subjectFields>,
  json: JsonObject,
): Result<ParsedCredential> {
  const achievement = achievementFields.parse(json);
  // The achievement's own name first: issuers fill the credential's name with all sorts of things.
  const name = achievement.name ?? credential.name;
  if (name === undefined) return fail('file-missing-fields', 'credentialSubject.achievement.name');
  return checked(
    definedOnly({
      format: openBadges3.id,
      name,
      achievement: definedOnly({
        id: achievement.id,
        name,
        type: achievement.achievementType,
        description: achievement.description,
        criteria: criteriaText(achievement.criteria),
        alignments: [...achievement.alignment, ...achievement.alignments].slice(0, 500),
        tags: [...achievement.tag, ...achievement.tags].slice(0, 500),
      }),
      issuer: readIssuer(credential.issuer),
      recipient: readRecipient(subject),
      award: AWARDS.get(achievement.achievementType ?? ''),
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

function criteriaText(value: unknown): string | undefined {
  const criteria = criteriaFields.parse(isObject(value) ? value : { id: value });
  return criteria.narrative ?? criteria.id;
}
