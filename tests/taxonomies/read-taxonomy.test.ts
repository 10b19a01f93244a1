import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillIdSchema } from '../../utils/model/skill.ts';
import { taxonomySources } from '../../utils/taxonomies/index.ts';
import { kebab } from '../../utils/taxonomies/labels.ts';
import { MOST_BYTES, readTaxonomy } from '../../utils/taxonomies/read-taxonomy.ts';
import { ESCO, ESCO_FR, fixture, ONET } from './fixtures.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const text = (name: string) => new TextDecoder().decode(fixture(name));
const code = (name: string, bytes: Uint8Array) => {
  const read = readTaxonomy(name, bytes);
  return read.ok ? 'read' : read.failure.code;
};
function read(name: string, bytes = fixture(name)) {
  const result = readTaxonomy(name, bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

describe('ESCO', () => {
  const { concepts, ...rest } = read(ESCO);
  const byLabel = (label: string) => concepts.find((each) => each.label === label);

  it('reads quoted fields of several lines, and counts alternative labels as the file has them', () => {
    expect(rest).toMatchObject({ language: 'en', version: '2026-03-02', skipped: 0, otherRows: 0, alternatives: 14 });
    expect(byLabel('query plan')).toEqual({
      id: 'query-plan',
      otherId: 'esco-0c0ffee0-0000-4000-8000-000000000001',
      kind: 'method',
      label: 'query plan',
      alternatives: ['execution plan of a query', 'query plans'],
      esco: 'http://data.europa.eu/esco/skill/0c0ffee0-0000-4000-8000-000000000001',
    });
  });

  it('leaves out concepts that are no longer released', () => {
    expect(byLabel('lamp trimming')).toBeUndefined();
    expect(concepts).toHaveLength(10);
  });

  it('gives kinds: knowledge, method, soft, language', () => {
    expect(byLabel('tidal almanacs')?.kind).toBe('knowledge');
    expect(byLabel('mend ferry timetables')?.kind).toBe('method');
    expect(byLabel('keep calm in fog')?.kind).toBe('soft');
    expect(byLabel('Merfolkish')?.kind).toBe('language');
  });

  it('puts odd spaces right, and takes what stands before a parenthesis as another name', () => {
    expect(byLabel('keep calm in fog')?.alternatives).toEqual(['fog calm']);
    expect(byLabel('Skerry (harbour planning software)')?.alternatives).toEqual(['Skerry', 'SkerryPlan', 'Skerry 4']);
  });

  it('gives labels that are not English the id of the URI, and reads bars between labels', () => {
    const french = read(ESCO_FR);
    expect(french.language).toBe('fr');
    expect(french.concepts[0]).toMatchObject({
      id: 'esco-0c0ffee0-0000-4000-8000-000000000001',
      label: 'plan de requête',
      alternatives: ['plan d’exécution', 'lecture de plan'],
    });
  });

  it.each([
    ['skills_de.csv', 'de'],
    ['skills_fr (1).csv', 'fr'],
    ['skills_en-us.csv', 'en'],
    ['export.csv', 'fr'],
  ])('%s: language %s', (name, language) => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `http://data.europa.eu/esco/skill/${n},entretenir les voiles et le gréement du navire ${n},`,
    );
    expect(read(name, bytesOf(['conceptUri,preferredLabel,altLabels', ...lines].join('\n'))).language).toBe(language);
  });

  it('says "undetermined" where nothing tells the language, and then gives no English ids', () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `http://data.europa.eu/esco/skill/${n},naprawa żagli i takielunku ${n},`,
    );
    const unknown = read('export.csv', bytesOf(['conceptUri,preferredLabel,altLabels', ...lines].join('\r\n')));
    expect(unknown.language).toBe('und');
    expect(unknown.concepts[7]?.id).toBe('esco-7');
  });
});

describe('O*NET', () => {
  const { concepts, skipped } = read(ONET);

  it('takes each product once, with its commodity code, and quotation marks as they are', () => {
    expect(skipped).toBe(0);
    expect(concepts.map(({ label }) => label)).toEqual([
      'Quillbridge HarbourDesk',
      'Tideway',
      'Act!',
      'Berth allocation register system BARS software',
      'PostgreSQL',
      '5" gauge "Fathom" software',
      'Microsoft Word',
    ]);
    expect(concepts[0]).toMatchObject({ id: 'quillbridge-harbourdesk', kind: 'tool', onet: '43232202' });
  });

  it('takes long name and short form apart', () => {
    expect(concepts[3]?.alternatives).toEqual([
      'Berth allocation register system BARS',
      'Berth allocation register system',
      'BARS',
    ]);
  });
});

describe('what is no skill list', () => {
  const header = text(ESCO).split('\n')[0] as string;
  it.each([
    ['nothing', 'skills_en.csv', new Uint8Array(), 'file-empty'],
    ['a picture', 'skills_en.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'taxonomy-unknown'],
    ['the zip as downloaded', 'esco.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'taxonomy-zipped'],
    ['text of two bytes a letter', 'skills_en.csv', bytesOf('c\0o\0n\0c\0e\0p\0t\0'), 'taxonomy-unknown'],
    ['a network export', 'Skills.csv', bytesOf('Name\nSailing\nKnots\n'), 'taxonomy-unknown'],
    ['connections', 'Connections.csv', bytesOf('First Name,Last Name,URL\nMira,Quay,x\n'), 'taxonomy-unknown'],
    ['a badge', 'badge.json', bytesOf('{"type":"Assertion"}'), 'taxonomy-unknown'],
    [
      'occupations',
      'occupations_en.csv',
      bytesOf('conceptUri,iscoGroup,preferredLabel,altLabels\n'),
      'taxonomy-other-list',
    ],
    [
      'occupations under the same header',
      'occupations_fr.csv',
      bytesOf('conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/occupation/1,marin,\n'),
      'taxonomy-other-list',
    ],
    ['a collection', 'digital.csv', bytesOf(`${header},broaderConceptUri\n`), 'taxonomy-other-list'],
    [
      'tools used',
      'Tools Used.txt',
      bytesOf('O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\n'),
      'taxonomy-other-list',
    ],
    ['a header alone', 'skills_en.csv', bytesOf(`${header}\n`), 'taxonomy-damaged'],
    [
      'rows that lost their addresses',
      'skills_en.csv',
      bytesOf(text(ESCO).replaceAll('http://data.europa.eu/esco/skill/', 'skill:')),
      'taxonomy-damaged',
    ],
  ])('%s', (_what, name, bytes, wanted) => {
    expect(code(name, bytes)).toBe(wanted);
  });

  it('is too large before anything is read', () => {
    expect(code('skills_en.csv', new Uint8Array(MOST_BYTES + 1))).toBe('taxonomy-too-large');
  });

  it('has an end that is missing, wherever it was cut', () => {
    const whole = fixture(ESCO);
    const quoted = text(ESCO).indexOf('harbour work');
    expect(code(ESCO, whole.subarray(0, quoted))).toBe('taxonomy-truncated');
    const table = fixture(ONET);
    expect(code(ONET, table.subarray(0, table.length - 20))).toBe('taxonomy-truncated');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 30 }), (bytes, name) => {
        readTaxonomy(name, bytes);
        readTaxonomy(name, bytesOf(`conceptUri,preferredLabel,altLabels\n${name},${name}"\n`));
      }),
    );
  });

  it('keeps a few bad rows out and says how many', () => {
    const bad = text(ESCO).replace('esco/skill/0c0ffee0-0000-4000-8000-000000000003', 'elsewhere');
    expect(read(ESCO, bytesOf(bad))).toMatchObject({ skipped: 1 });
  });
});

describe('the shelf', () => {
  it('has sources with ids of their own, a credit, an address and a file to choose', () => {
    expect(new Set(taxonomySources.map(({ id }) => id)).size).toBe(taxonomySources.length);
    for (const source of taxonomySources) {
      expect(source.attribution.length).toBeGreaterThan(40);
      expect(source.attribution.length).toBeLessThanOrEqual(1000);
      expect(source.homepage).toMatch(/^https:\/\//);
      expect(source.fileName).not.toBe('');
    }
  });

  it('each claims its own header and nobody else’s', () => {
    const headers = { esco: text(ESCO), onet: text(ONET) } as Record<string, string>;
    for (const source of taxonomySources)
      for (const [id, content] of Object.entries(headers)) {
        const columns = (content.split(/\r?\n/)[0] as string).split(source.delimiter);
        expect(source.claims(columns), `${source.id} on ${id}`).toBe(source.id === id ? 'skills' : 'no');
      }
  });
});

describe('kebab', () => {
  it.each([
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D', 'r-and-d'],
    ["manage ship's crew", 'manage-ships-crew'],
    ['Gélée œuvre', 'gelee-oeuvre'],
    ['★', ''],
  ])('%s -> %s', (label, id) => expect(kebab(label)).toBe(id));

  it('is an id of the model or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (label) => {
        const id = kebab(label);
        expect(id === '' || skillIdSchema.safeParse(id).success, id).toBe(true);
      }),
    );
  });
});
