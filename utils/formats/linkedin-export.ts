import { fail, ok, type Result } from '../model/result.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { decodeText } from './decode-text.ts';
import { LINKEDIN_FILES, type LinkedInTable, linkedInTable } from './linkedin-tables.ts';
import { looseDate } from './loose-date.ts';
import { statedCredential, statedSkills } from './stated-credential.ts';
import { byHeader, firstRows, readTable } from './table.ts';

/*
 * LinkedIn's data export: the archive, or single files out of it. Only the five files of LINKEDIN_FILES are ever opened,
 * because the archive also holds messages and other people's addresses; of the endorsements only the skills are read,
 * never who gave them. Certificates and courses come out one by one; skills are claims, so they come out as one list.
 */

type Row = ReadonlyMap<string, string>;

export const linkedinExport: CredentialFormat = {
  id: 'linkedin-export',
  name: 'LinkedIn data export',
  extensions: ['zip', 'csv'],
  zipEntries: LINKEDIN_FILES,
  claims: (input) => {
    if (input.container === 'zip') return [...tablesOf(input)].length > 0;
    return tableOf(input) !== undefined;
  },
  parse: (input) => {
    if (input.container === 'zip') return readAll(input);
    const table = tableOf(input);
    return table === undefined || input.text === undefined ? fail('file-unknown-format') : read(table, input.text);
  },
};

function tableOf({ name, text, json, container }: FileInput): LinkedInTable | undefined {
  if (text === undefined || json !== undefined || container !== undefined) return undefined;
  const rows = firstRows(text);
  return rows && linkedInTable(name, rows);
}

/** Texts of the archive's files that are read, each with what it is. */
function* tablesOf({ entries }: FileInput): Iterable<[LinkedInTable, string]> {
  for (const [name, bytes] of entries ?? []) {
    const text = decodeText(bytes);
    const rows = text === undefined ? undefined : firstRows(text);
    const table = rows && linkedInTable(name, rows);
    if (table !== undefined && text !== undefined) yield [table, text];
  }
}

/** One damaged file does not keep the others from being read. */
function readAll(input: FileInput): Result<ParsedCredential[]> {
  const found: ParsedCredential[] = [];
  let failure: Result<never> | undefined;
  for (const [table, text] of tablesOf(input)) {
    const credentials = read(table, text);
    if (credentials.ok) found.push(...credentials.value);
    else failure ??= credentials;
  }
  if (found.length > 0) return ok(found);
  return failure ?? fail('file-missing-fields', 'no certificate, course or skill in it');
}

function read(table: LinkedInTable, text: string): Result<ParsedCredential[]> {
  if (table === 'not-read') {
    return fail('file-unknown-format', "a LinkedIn file with messages, work or other people's data, which is not read");
  }
  const content = readTable(text);
  if (!content.ok) return content;
  const rows = byHeader(content.value.rows);
  if (table === 'skills') return list(statedSkills(linkedinExport.id, 'LinkedIn skills', column(rows, 'name')));
  if (table === 'endorsements') {
    const accepted = rows.filter((row) => row.get('endorsementstatus')?.toUpperCase() === 'ACCEPTED');
    return list(statedSkills(linkedinExport.id, 'LinkedIn endorsements', column(accepted, 'skillname')));
  }
  const readRow = { certifications: certificate, courses: course, learning: learned }[table];
  const credentials = rows.map(readRow).filter((each) => each !== undefined);
  const readable = credentials.filter((each) => each.ok).map(({ value }) => value);
  if (readable.length > 0) return ok(readable);
  return fail('file-missing-fields', 'no row with a name');
}

function list(credential: Result<ParsedCredential>): Result<ParsedCredential[]> {
  return credential.ok ? ok([credential.value]) : credential;
}

function column(rows: readonly Row[], key: string): (string | undefined)[] {
  return rows.map((row) => row.get(key));
}

function certificate(row: Row): Result<ParsedCredential> {
  return statedCredential({
    format: linkedinExport.id,
    name: row.get('name'),
    issuer: row.get('authority'),
    url: row.get('url'),
    number: row.get('licensenumber'),
    validFrom: looseDate(row.get('startedon') ?? ''),
    validUntil: looseDate(row.get('finishedon') ?? '', { end: true }),
  });
}

function course(row: Row): Result<ParsedCredential> {
  return statedCredential({
    format: linkedinExport.id,
    name: row.get('name'),
    type: 'Course',
    description: row.get('number'),
  });
}

/** What was only looked at proves nothing, and videos and articles are no courses. */
function learned(row: Row): Result<ParsedCredential> | undefined {
  const completed = looseDate((row.get('contentcompletedatifcompleted') ?? '').slice(0, 10));
  const title = row.get('contenttitle') ?? '';
  const kind = row.get('contenttype') ?? '';
  if (completed === undefined || !/course|path/i.test(kind) || title.startsWith('CONTENT METADATA NO LONGER')) {
    return undefined;
  }
  return statedCredential({
    format: linkedinExport.id,
    name: title,
    issuer: 'LinkedIn Learning',
    award: 'certificate',
    description: row.get('contentdescription'),
    validFrom: completed,
  });
}
