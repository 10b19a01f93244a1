import type { Alignment, CredentialFacts } from '../model/credential.ts';
import type { AwardKind } from '../model/named-credential.ts';
import { fail, type Result } from '../model/result.ts';
import { awardKindOf } from './award-kind.ts';
import type { ParsedCredential } from './credential-format.ts';
import { definedOnly, identifier, line, prose } from './json-fields.ts';
import { checked } from './parsed-credential.ts';
import { webAddress } from './web-address.ts';

/*
 * What CVs, tables and exports have in common: the holder's own word about a credential, without any proof. Texts are
 * cleaned here, and nowhere before: every member may be as the file wrote it.
 */

const shortLine = line(200);
const nameLine = line(500);
const tagLine = line(300);
const longText = prose(20_000);
const MAX_TAGS = 500;

export interface Stated {
  format: string;
  name: unknown;
  issuer?: unknown;
  issuerUrl?: unknown;
  /** Of the achievement, where the file names one that all who have it share. */
  id?: unknown;
  type?: string | undefined;
  award?: AwardKind | undefined;
  description?: unknown;
  /** Page that shows this very credential. */
  url?: unknown;
  /** Number of the licence or certificate. */
  number?: unknown;
  tags?: readonly unknown[];
  /** As the schema in json-fields.ts reads them. */
  alignments?: readonly Alignment[];
  facts?: CredentialFacts;
  /** ISO 8601. */
  validFrom?: string | undefined;
  validUntil?: string | undefined;
}

/** Puts it together; fails with `file-missing-fields` where it has no name. Never throws. */
export function statedCredential(stated: Stated): Result<ParsedCredential> {
  const name = nameLine.parse(stated.name);
  if (name === undefined) return fail('file-missing-fields', 'name');
  const facts = definedOnly({
    ...stated.facts,
    level: shortLine.parse(stated.facts?.level),
    creditSystem: shortLine.parse(stated.facts?.creditSystem),
    number: shortLine.parse(stated.number),
  });
  return checked(
    definedOnly({
      format: stated.format,
      name,
      achievement: definedOnly({
        id: identifier.parse(stated.id),
        name,
        type: shortLine.parse(stated.type),
        description: longText.parse(stated.description),
        alignments: (stated.alignments ?? []).slice(0, 500),
        tags: cleanTags(stated.tags ?? []),
      }),
      issuer: definedOnly({ name: nameLine.parse(stated.issuer) ?? '', url: webAddress(stated.issuerUrl) }),
      url: webAddress(stated.url),
      award: stated.award ?? awardKindOf(name, stated.type),
      facts: Object.keys(facts).length > 0 ? facts : undefined,
      validFrom: stated.validFrom,
      validUntil: stated.validUntil,
    }),
  );
}

/**
 * A list of skills that the person claims, as one entry: it is no credential, so it says what it is. The number of skills
 * is part of the name, because a longer list of a later export is another list.
 */
export function statedSkills(format: string, name: string, skills: readonly unknown[]): Result<ParsedCredential> {
  const tags = cleanTags(skills);
  if (tags.length === 0) return fail('file-missing-fields', 'no skill in it');
  return statedCredential({ format, name: `${name} (${tags.length})`, tags });
}

/** Each once, without regard to case, in their order. */
function cleanTags(values: readonly unknown[]): string[] {
  const found = new Map<string, string>();
  for (const value of values) {
    const tag = tagLine.parse(value);
    if (tag === undefined) continue;
    const key = tag.toLowerCase();
    if (!found.has(key)) found.set(key, tag);
    if (found.size === MAX_TAGS) break;
  }
  return [...found.values()];
}
