import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, csvColumns, parseCsvWith } from '../../utils/formats/csv.ts';
import { readHeader } from '../../utils/formats/csv-headers.ts';
import { readCredentialFile } from '../../utils/formats/index.ts';
import { timed } from '../timed.ts';
import { bytesOf } from './containers/make-files.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/formats/csv', name), 'utf8');
const claims = (text: string, name = 'pasted.txt') => csv.claims({ name, bytes: bytesOf(text), text });

describe('which column is what', () => {
  it.each([
    ['English', 'Certificate Name,Issuing Organization,Issue Date,Expiration Date,Credential ID,Credential URL,Skills'],
    ['German', 'Zertifikat,Ausgestellt von,Ausstellungsdatum,Gültig bis,Zertifikatsnummer,Webadresse,Fähigkeiten'],
    ['French', 'Intitulé,Délivré par,Date d’obtention,Date d’expiration,Numéro,Lien,Compétences'],
    ['Spanish', 'Título,Entidad emisora,Fecha de expedición,Fecha de caducidad,Número,Enlace,Habilidades'],
    ['Dutch', 'Benaming,Uitgegeven door,Datum uitgifte,Vervaldatum,Certificaatnummer,Webadres,Vaardigheden'],
  ])('%s', (_, header) => {
    expect(readHeader(header.split(',')).mapping).toEqual({
      name: 0,
      issuer: 1,
      issued: 2,
      expires: 3,
      number: 4,
      url: 5,
      skills: 6,
    });
  });

  it('a word for certificates before a word for anything, and no column twice', () => {
    expect(readHeader(['Name', 'Course', 'Title']).mapping).toEqual({ name: 1 });
    expect(readHeader(['Naam', 'Titel']).mapping).toEqual({ name: 1 });
    expect(readHeader(['Certificate', 'Verification']).mapping).toEqual({ name: 0, url: 1 });
    expect(readHeader(['First Name', 'Company']).mapping).toEqual({});
  });

  it('English does not tell how dates are written, the other languages do', () => {
    expect(readHeader(['Certificate', 'Date'])).not.toHaveProperty('dayFirst');
    expect(readHeader(['Certificate', 'Fecha'])).toHaveProperty('dayFirst', true);
  });
});

describe('a table with names that are not known', () => {
  const text = fixture('unknown-columns.csv');

  it('is refused with its columns, so that the person can be asked', () => {
    const read = readCredentialFile('x.csv', bytesOf(text));
    expect(read).toMatchObject({
      ok: false,
      failure: { code: 'file-missing-fields', detail: expect.stringContaining('Spalte 1 | Spalte 2 | Spalte 3') },
    });
  });

  it('shows its columns and first rows, and is read with the person’s mapping', () => {
    expect(csvColumns(text)).toEqual({
      ok: true,
      value: {
        headers: ['Spalte 1', 'Spalte 2', 'Spalte 3'],
        samples: [
          ['Gezeitenkunde', 'Küstenschule', '2024'],
          ['Windkunde', 'Küstenschule', '2023'],
        ],
        rows: 2,
        guess: {},
        sure: false,
      },
    });
    const read = parseCsvWith(text, { name: 0, issuer: 1, issued: 2 });
    expect(read.ok && read.value.map(({ name, issuer, validFrom }) => [name, issuer.name, validFrom])).toEqual([
      ['Gezeitenkunde', 'Küstenschule', '2024'],
      ['Windkunde', 'Küstenschule', '2023'],
    ]);
  });

  it.each([
    ['names alone', 'Name\nIlse\nOtto'],
    ['occupations', 'Code,Title,Description\n11,Pilot,Steers\n12,Sailor,Sails'],
    ['people', 'Nom;Ville\nIlse;Kiel\nOtto;Kiel'],
  ])('%s are not taken for certificates without asking', (_, list) => {
    expect(readCredentialFile('x.csv', bytesOf(list))).toMatchObject({
      ok: false,
      failure: { code: 'file-missing-fields', detail: expect.stringContaining(list.slice(0, 3)) },
    });
    expect(csvColumns(list)).toMatchObject({ ok: true, value: { sure: false, guess: { name: expect.any(Number) } } });
    expect(csvColumns('Name,Issuer\nTides,Harbour')).toMatchObject({ ok: true, value: { sure: true } });
  });

  it('a mapping to nowhere finds nothing', () => {
    for (const name of [7, -1, 0.5, Number.NaN]) {
      expect(parseCsvWith(text, { name })).toMatchObject({ ok: false, failure: { code: 'file-missing-fields' } });
    }
    expect(csvColumns('')).toMatchObject({ ok: false, failure: { code: 'file-empty' } });
    expect(parseCsvWith('a\n"b', { name: 0 })).toMatchObject({ ok: false, failure: { code: 'file-truncated' } });
  });

  it('samples stop at three, the count does not', () => {
    const columns = csvColumns(`Certificate,Date\n${'Tides,2024\n'.repeat(10)}`);
    expect(columns.ok && [columns.value.samples.length, columns.value.rows, columns.value.guess]).toEqual([
      3,
      10,
      { name: 0, issued: 1 },
    ]);
  });
});

describe('what is no table', () => {
  it.each([
    ['a sentence', 'Dear Sir, or Madam'],
    ['a letter', 'Dear Sir or Madam,\nI am writing, as announced, to you.\nYours, Ilse'],
    [
      'a posting',
      'Tidal engineer, Kiel\nWe are looking for somebody, soon.\nYou know tides, winds and currents.\nApply',
    ],
    ['one line of names', 'Certificate,Issuer,Date'],
    ['a list of anything', 'Shopping\nmilk\nbread'],
    ['HTML', '<p>Certificate,Issuer\nTides,Harbour'],
    ['columns without names', ',,\n1,2,3\n4,5,6'],
    ['columns of one name', 'a,a\n1,2\n3,4'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(claims(text)).toBe(false);
  });

  it('whatever the file is called, LinkedIn’s and CTDL’s are theirs', () => {
    expect(claims('Name,Url,Authority,Started On,Finished On,License Number\na,,,,,', 'x.csv')).toBe(false);
    expect(claims('First Name,Last Name,URL,Email Address,Company,Position,Connected On\na,b,c,d,e,f,g')).toBe(false);
    expect(claims('Name\nTypeScript', 'Skills.csv')).toBe(false);
    expect(claims('Name\nTypeScript', 'my list.csv')).toBe(true);
  });
});

describe('cells', () => {
  const read = (text: string) => {
    const result = readCredentialFile('x.csv', bytesOf(text));
    return result.ok ? result.value.credentials : [];
  };

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("https://a.example","x")'])(
    '%s is a name like any other',
    (formula) => {
      const quoted = `"${formula.replaceAll('"', '""')}"`;
      expect(read(`Certificate,Issuer\n${quoted},${quoted}`)[0]).toMatchObject({
        name: formula.trim(),
        issuer: { name: formula.trim() },
      });
    },
  );

  it('control and direction characters fall away, and no address that runs something stays', () => {
    const [credential] = read('Certificate,URL,Skills\nTi\u202edes\u0007,javascript:alert(1),"a\u200bb,\u2066c"\n');
    expect(credential).toMatchObject({ name: 'Tides', achievement: { tags: ['ab', 'c'] } });
    expect(credential).not.toHaveProperty('url');
  });

  it('a column called __proto__ changes nothing', () => {
    expect(read('Certificate,__proto__,constructor\nTides,x,y')).toMatchObject([{ name: 'Tides' }]);
    expect({}).not.toHaveProperty('x');
  });

  it('5,000 rows take less than three seconds', () => {
    const text = `Certificate,Issuer,Date,Skills\n${'Tides,Harbour,2024-01-01,"Python, SQL"\n'.repeat(5000)}`;
    const { result, took } = timed(() => read(text));
    expect(result).toHaveLength(5000);
    expect(took).toBeLessThan(3000);
  });
});
