import { entryKey } from './containers/zip.ts';
import { headerKey } from './table.ts';

/*
 * The files of a LinkedIn data export, told by the names of their columns. Two of them have none of their own ("Name"
 * alone could head any list), so for these the file's name counts too.
 */

export type LinkedInTable = 'certifications' | 'skills' | 'courses' | 'learning' | 'endorsements' | 'not-read';

/** Files that are read, by the name that they have in the export, as `entryKey` writes it. */
const BY_NAME = new Map<string, LinkedInTable>([
  ['certifications.csv', 'certifications'],
  ['skills.csv', 'skills'],
  ['courses.csv', 'courses'],
  ['learning.csv', 'learning'],
  ['endorsementreceivedinfo.csv', 'endorsements'],
]);

/** Columns that are together in this file only. */
const BY_HEADER: readonly (readonly [LinkedInTable, readonly string[]])[] = [
  ['certifications', ['name', 'url', 'authority', 'startedon', 'finishedon', 'licensenumber']],
  ['learning', ['contenttitle', 'contenttype']],
  ['endorsements', ['skillname', 'endorserfirstname', 'endorsementstatus']],
  // Other people's data, messages, and work: none of it is a credential.
  ['not-read', ['firstname', 'lastname', 'emailaddress', 'connectedon']],
  ['not-read', ['conversationid', 'sender']],
  ['not-read', ['conversationid', 'from']],
  ['not-read', ['endorseefirstname', 'skillname']],
  ['not-read', ['inviterprofileurl', 'inviteeprofileurl']],
  ['not-read', ['companyname', 'title', 'startedon', 'finishedon']],
];

/** Names that are enough together with these columns. */
const BY_BOTH = new Map<LinkedInTable, string>([
  ['skills', 'name'],
  ['courses', 'name number'],
]);

export const LINKEDIN_FILES: readonly string[] = [...BY_NAME.keys()];

/**
 * Which file of the export this is, undefined where it is none.
 * @param name of the file; a browser's "Skills (1).csv" is Skills.csv
 * @param rows the first rows: Connections.csv has a note above its columns
 */
export function linkedInTable(name: string, rows: readonly string[][]): LinkedInTable | undefined {
  const headers = rows.slice(0, 5).map((row) => row.map(headerKey));
  for (const header of headers) {
    const found = BY_HEADER.find(([, columns]) => columns.every((column) => header.includes(column)));
    if (found) return found[0];
  }
  const named = BY_NAME.get(entryKey(name).replace(/\(\d{1,3}\)(?=\.csv$)/, ''));
  const columns = named === undefined ? undefined : BY_BOTH.get(named);
  return columns !== undefined && headers[0]?.filter(Boolean).join(' ') === columns ? named : undefined;
}
