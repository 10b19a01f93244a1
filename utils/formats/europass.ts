import { fail, ok, type Result } from '../model/result.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { readCandidate } from './europass-candidate.ts';
import { readPassport } from './europass-passport.ts';
import { jsonAsXml, named, type ReadCv } from './europass-tree.ts';
import { isObject } from './json-fields.ts';
import { statedCredential, statedSkills } from './stated-credential.ts';
import { readXml, type XmlElement } from './xml.ts';

/*
 * CVs and language passports of Europass, in their three generations: `learnerinfo` (2.0), `SkillsPassport` (3.x, XML or
 * JSON) and `Candidate` (today's; also inside the PDF that the editor makes). Certificates, licences and finished
 * education come out one by one, skills and languages as one list. The person, the work and the photo are not read.
 */

const MAX_CREDENTIALS = 500;
const NAMESPACE = /["']https?:\/\/(?:europass\.cedefop\.europa\.eu\/Europass|www\.europass\.eu\/)/i;

export const europass: CredentialFormat = {
  id: 'europass',
  name: 'Europass CV',
  extensions: ['xml', 'json', 'pdf'],
  claims: (input) => {
    if (input.json !== undefined) return passportIn(input) !== undefined;
    const start = (input.text ?? '').slice(0, 8000);
    return /^\s*</.test(start) && !/<svg[\s>]/i.test(start) && NAMESPACE.test(start);
  },
  parse: (input) => {
    const root = rootOf(input);
    if (!root.ok) return root;
    if (named(root.value, 'Candidate')) return credentialsOf(readCandidate(root.value));
    if (named(root.value, 'SkillsPassport') || named(root.value, 'learnerinfo')) {
      return credentialsOf(readPassport(root.value));
    }
    return fail('file-unknown-format', `a Europass file of another kind: ${root.value.local}`);
  },
};

function passportIn({ json }: FileInput): XmlElement | undefined {
  return isObject(json) && isObject(json.SkillsPassport) ? jsonAsXml('SkillsPassport', json.SkillsPassport) : undefined;
}

function rootOf(input: FileInput): Result<XmlElement> {
  const passport = passportIn(input);
  if (passport) return ok(passport);
  return input.json === undefined ? readXml(input.text ?? '') : fail('file-unknown-format');
}

function credentialsOf({ stated, skills }: ReadCv): Result<ParsedCredential[]> {
  const found: ParsedCredential[] = [];
  for (const each of stated.slice(0, MAX_CREDENTIALS)) {
    const credential = statedCredential({ ...each, format: europass.id });
    if (credential.ok) found.push(credential.value);
  }
  const list = statedSkills(europass.id, 'Europass skills', skills);
  if (list.ok) found.push(list.value);
  return found.length > 0 ? ok(found) : fail('file-missing-fields', 'no certificate, education or skill in it');
}
