import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import type { CredentialFormat, ParsedCredential } from './credential-format.ts';
import { isObject, type JsonObject, line, list } from './json-fields.ts';
import { looseDate } from './loose-date.ts';
import { statedCredential, statedSkills } from './stated-credential.ts';

/*
 * JSON Resume (jsonresume.org/schema): its certificates, and its skills as one list. Work, education and the person's
 * address are not read.
 */

const MAX_CERTIFICATES = 500;
/** Parts of the schema; two of them together make a résumé. */
const PARTS = ['work', 'education', 'skills', 'certificates', 'languages', 'projects', 'volunteer', 'awards'];

const certificateFields = z.object({
  name: z.unknown().optional(),
  // Of the schema's first version, and what exporters write.
  title: z.unknown().optional(),
  issuer: z.unknown().optional(),
  url: z.unknown().optional(),
  date: line(40),
});

const skillFields = z.object({ name: z.unknown().optional(), keywords: list(200) });

export const jsonResume: CredentialFormat = {
  id: 'json-resume',
  name: 'JSON Resume',
  extensions: ['json'],
  claims: ({ json }) => {
    if (!isObject(json) || '@context' in json || 'credentialSubject' in json || 'badge' in json) return false;
    const parts = PARTS.filter((part) => Array.isArray(json[part])).length;
    const schema = typeof json.$schema === 'string' && /jsonresume|resume-schema/i.test(json.$schema);
    return (schema && 'basics' in json) || (isObject(json.basics) ? parts > 0 : parts > 1 && 'certificates' in json);
  },
  parse: ({ json }) => (isObject(json) ? readResume(json) : fail('file-not-json')),
};

function readResume(json: JsonObject): Result<ParsedCredential[]> {
  const found: ParsedCredential[] = [];
  const certificates = list(MAX_CERTIFICATES).parse(json.certificates).filter(isObject);
  for (const each of certificates) {
    const { name, title, issuer, url, date = '' } = certificateFields.parse(each);
    const credential = statedCredential({
      format: jsonResume.id,
      name: name ?? title,
      issuer,
      url,
      validFrom: looseDate(date.replace(/T.*$/, '')),
    });
    if (credential.ok) found.push(credential.value);
  }
  const groups = list().parse(json.skills).filter(isObject);
  const words = groups.map((each) => skillFields.parse(each)).flatMap(({ name, keywords }) => [name, ...keywords]);
  const skills = statedSkills(jsonResume.id, 'Résumé skills', words);
  if (skills.ok) found.push(skills.value);
  return found.length > 0 ? ok(found) : fail('file-missing-fields', 'no certificate and no skill in it');
}
