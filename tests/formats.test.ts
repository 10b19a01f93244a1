import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileInput } from '../utils/formats/credential-format.ts';
import { formats, readCredentialFile } from '../utils/formats/index.ts';
import { unwrapFile } from '../utils/formats/unwrap.ts';

const SHELF = join(import.meta.dirname, '../utils/formats');
const FIXTURES = join(import.meta.dirname, 'fixtures/formats');
/** Files of the folder that are no formats. */
const HELPERS = [
  'achievement.ts',
  'award-kind.ts',
  'credential-format.ts',
  'csv-headers.ts',
  'data-image.ts',
  'decode-text.ts',
  'europass-candidate.ts',
  'europass-passport.ts',
  'europass-tree.ts',
  'hostile-json.ts',
  'index.ts',
  'json-fields.ts',
  'learning-claim.ts',
  'linkedin-tables.ts',
  'loose-date.ts',
  'parsed-credential.ts',
  'stated-credential.ts',
  'table.ts',
  'unwrap.ts',
  'vc-token.ts',
  'web-address.ts',
  'xml.ts',
];
const ZIP_ENTRIES = formats.flatMap(({ zipEntries = [] }) => zipEntries);

interface Fixture {
  format: string;
  file: string;
  bytes: Uint8Array;
  expected: string;
}

const fixtures: Fixture[] = readdirSync(FIXTURES).flatMap((format) =>
  readdirSync(join(FIXTURES, format))
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({
      format,
      file,
      bytes: new Uint8Array(readFileSync(join(FIXTURES, format, file))),
      expected: join(FIXTURES, format, file.replace(/\.[^.]+$/, '.expected.json')),
    })),
);

function inputOf({ file, bytes }: Fixture): FileInput {
  const input = unwrapFile(file, bytes, ZIP_ENTRIES);
  if (!input.ok) throw new Error(`${file} does not decode: ${input.failure.code}`);
  return input.value;
}

describe('the shelf', () => {
  it('every format file is on the list in index.ts', () => {
    const files = readdirSync(SHELF).filter((file) => file.endsWith('.ts') && !HELPERS.includes(file));
    const listed = formats.map(({ id }) => `${id}.ts`);
    expect(listed.toSorted(), 'add the format to `formats` in utils/formats/index.ts').toEqual(files.toSorted());
  });

  it.each(formats.map((format) => [format.id, format] as const))('%s has an id, a name and fixtures', (id, format) => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(format.name.length).toBeGreaterThan(3);
    expect(format.extensions.every((extension) => /^[a-z0-9]+$/.test(extension))).toBe(true);
    const own = fixtures.filter((fixture) => fixture.format === id);
    expect(own.length, `add fixtures to tests/fixtures/formats/${id}/`).toBeGreaterThan(0);
  });

  it('every fixture folder belongs to a format', () => {
    expect(readdirSync(FIXTURES).toSorted()).toEqual(formats.map(({ id }) => id).toSorted());
  });
});

describe('cross-table: each fixture is claimed by its own format and refused by every other', () => {
  describe.each(fixtures.map((fixture) => [`${fixture.format}/${fixture.file}`, fixture] as const))(
    '%s',
    (_, fixture) => {
      it.each(formats.map((format) => [format.id, format] as const))('%s', (id, format) => {
        expect(format.claims(inputOf(fixture))).toBe(id === fixture.format);
      });
    },
  );
});

describe('every fixture is read exactly', () => {
  it.each(fixtures.map((fixture) => [`${fixture.format}/${fixture.file}`, fixture] as const))('%s', (_, fixture) => {
    expect(existsSync(fixture.expected), `write ${fixture.expected}`).toBe(true);
    const expected = JSON.parse(readFileSync(fixture.expected, 'utf8'));
    const result = readCredentialFile(fixture.file, fixture.bytes);
    if (!result.ok) expect({ failure: result.failure }).toEqual(expected);
    else {
      expect({ credentials: result.value.credentials }).toEqual(expected);
      expect(result.value.format).toBe(fixture.format);
      for (const { format } of result.value.credentials) expect(format).toBe(fixture.format);
    }
  });
});
