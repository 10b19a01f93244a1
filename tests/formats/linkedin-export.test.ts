import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCredentialFile } from '../../utils/formats/index.ts';
import { linkedinExport } from '../../utils/formats/linkedin-export.ts';
import { unwrapFile } from '../../utils/formats/unwrap.ts';
import { bytesOf, zip } from './containers/make-files.ts';

const ARCHIVE = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../fixtures/formats/linkedin-export/archive.zip')),
);
const namesIn = (name: string, bytes: Uint8Array) => {
  const result = readCredentialFile(name, bytes);
  return result.ok ? result.value.credentials.map((each) => each.name) : result.failure;
};
const CERTIFICATES = 'Name,Url,Authority,Started On,Finished On,License Number\nTides,,Harbour,,,\n';

describe('only the files on the list', () => {
  it('leave the archive; messages and other people’s addresses stay packed', () => {
    const input = unwrapFile('x.zip', ARCHIVE, linkedinExport.zipEntries);
    expect(input.ok && [...(input.value.entries?.keys() ?? [])].toSorted()).toEqual([
      'COURSES.CSV',
      'Certifications.csv',
      'Endorsement Received Info.csv',
      'Learning.csv',
      'Skills.csv',
    ]);
    const text = JSON.stringify(readCredentialFile('x.zip', ARCHIVE));
    for (const foreign of ['Ilse', 'Otto', 'Muster', 'private', 'beispiel']) expect(text).not.toContain(foreign);
  });

  it('and never who gave an endorsement, nor the person’s notes', () => {
    const folder = join(import.meta.dirname, '../fixtures/formats/linkedin-export');
    for (const file of ['Endorsement_Received_Info.csv', 'Learning.csv', 'Connections.csv', 'messages.csv']) {
      const text = JSON.stringify(readCredentialFile(file, new Uint8Array(readFileSync(join(folder, file)))));
      for (const foreign of ['Ilse', 'Otto', 'private', 'linkedin.com/in']) expect(text).not.toContain(foreign);
    }
  });

  it.each([
    ['invitations', 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\na,b,c,d,e,f,g'],
    ['given endorsements', 'Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name\n2020,a,b,c'],
    ['work', 'Company Name,Title,Description,Location,Started On,Finished On\na,b,c,d,e,f'],
  ])('%s are refused by name when they come alone', (_, text) => {
    expect(readCredentialFile('x.csv', bytesOf(text))).toMatchObject({
      ok: false,
      failure: { code: 'file-unknown-format', detail: expect.stringContaining('not read') },
    });
  });
});

describe('archives', () => {
  it('one damaged file does not keep the others from being read', () => {
    const files = { 'Certifications.csv': CERTIFICATES, 'Skills.csv': 'Name\n"open' };
    expect(namesIn('x.zip', zip(files))).toEqual(['Tides']);
    expect(namesIn('x.zip', zip({ ...files, 'Skills.csv': new Uint8Array([0xc3, 0x28]) }))).toEqual(['Tides']);
    expect(namesIn('x.zip', zip({ 'Skills.csv': 'Name\n"open' }))).toMatchObject({ code: 'file-truncated' });
  });

  it('another archive with a file of such a name is none of LinkedIn’s', () => {
    expect(namesIn('x.zip', zip({ 'skills.csv': 'id,rank\n1,2\n' }))).toMatchObject({ code: 'file-unknown-format' });
  });
});

describe('single files', () => {
  it('are told by their columns, in any order and under any name', () => {
    const turned = 'Authority,Name,License Number,Started On,Finished On,Url\nHarbour,Tides,7,May 2023,,\n';
    const result = readCredentialFile('download', bytesOf(turned));
    expect(result.ok && result.value.credentials).toMatchObject([
      { name: 'Tides', issuer: { name: 'Harbour' }, facts: { number: '7' }, validFrom: '2023-05' },
    ]);
  });

  it.each(['Skills.csv', 'skills.CSV', 'Skills (2).csv', 'export/Skills.csv', 'export\\S_kills.csv'])(
    'a list of names in %s is a list of skills',
    (name) => {
      expect(namesIn(name, bytesOf('Name\nWelding\nwelding\nSQL\n'))).toEqual(['LinkedIn skills (2)']);
    },
  );

  it('rows without a name fall away; without any row it says so', () => {
    expect(namesIn('x.csv', bytesOf(`${CERTIFICATES},,Harbour,,,\n`))).toEqual(['Tides']);
    const empty = CERTIFICATES.split('\n')[0] as string;
    expect(namesIn('x.csv', bytesOf(`${empty}\n`))).toMatchObject({ code: 'file-missing-fields' });
  });
});
