import { describe, expect, it } from 'vitest';
import { checkEvidence, parseEvidence } from '../../utils/providers/catalogue-evidence.ts';
import { aCourse } from '../matching/a-course.ts';

const HEAD = ['source Some List', 'repository someone/some-list', 'path README.md', 'commit 0a1b2c3d'];
const REST = ['date 2026-06-30', 'licence CC0-1.0', 'stored some-list.md'];
const URLS = ['https://courses.example/a', 'https://courses.example/b'];
const TEXT = [...HEAD, ...REST, '', ...URLS, ''].join('\n');

describe('an evidence file', () => {
  it('is read with every field', () => {
    expect(parseEvidence(TEXT)).toEqual({
      problems: [],
      evidence: {
        source: 'Some List',
        repository: 'someone/some-list',
        path: 'README.md',
        commit: '0a1b2c3d',
        date: '2026-06-30',
        licence: 'CC0-1.0',
        stored: 'some-list.md',
        urls: URLS,
      },
    });
  });

  it('may have no commit, no copy and no addresses', () => {
    const { evidence, problems } = parseEvidence([...HEAD.slice(0, 3), ...REST.slice(0, 2)].join('\n'));
    expect(problems).toEqual([]);
    expect(evidence?.urls).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /line 1: source/],
    ['no date', TEXT.replace('date 2026-06-30\n', ''), /line 1: date/],
    ['a month for a date', TEXT.replace('2026-06-30', '2026-06'), /line 1: date/],
    ['no licence', TEXT.replace('licence CC0-1.0\n', ''), /line 1: licence/],
    ['a commit that is none', TEXT.replace('0a1b2c3d', 'main'), /line 1: commit/],
    ['an unknown key', TEXT.replace('stored', 'kept'), /Unrecognized key/],
    ['a key without a value', TEXT.replace('path README.md', 'path'), /line 1: path/],
    ['a key twice', TEXT.replace('licence', 'source Other\nlicence'), /line 6: "source" is given twice/],
    ['words among the addresses', `${TEXT}what it teaches\n`, /line 11: "what it teaches" is no address/],
    ['http', TEXT.replace('https://courses.example/a', 'http://courses.example/a'), /line 9: .* is not https/],
    ['a description after an address', TEXT.replace('/a\n', '/a A course\n'), /line 9: .* has a space in it/],
    ['unsorted addresses', `${TEXT}${URLS[0]}\n`, /line 11: .* must stand before/],
    ['an address twice', `${TEXT}${URLS[1]}\n`, /line 11: .* stands twice/],
  ])('is refused with %s', (_, text, expected) => {
    expect(parseEvidence(text).problems.join('\n')).toMatch(expected);
  });
});

describe('the comparison with the evidence', () => {
  const seen = [{ source: 'Some List', seen: '2026-06' }];
  const a = aCourse('a', { sql: 'intro' }, { url: URLS[0], evidence: seen });
  const b = aCourse('b', { sql: 'intro' }, { url: URLS[1], evidence: seen });
  const files = new Map([['some-list.txt', parseEvidence(TEXT)]]);

  it('finds nothing where every address stands in every source', () => {
    expect(checkEvidence([a, b], files)).toEqual({ byEntry: new Map(), inFiles: [] });
  });

  it.each([
    'https://courses.example/A',
    'https://courses.example/a/',
    'https://courses.example/',
    'https://courses.example/a?',
  ])('refuses %s, which differs by a character', (url) => {
    const { byEntry, inFiles } = checkEvidence([{ ...a, url }, b], files);
    expect(byEntry.get('a')).toEqual(['its address does not stand in evidence/some-list.txt']);
    expect(inFiles).toEqual([`evidence/some-list.txt: no entry uses ${URLS[0]}`]);
  });

  it('wants the address in every source that is named', () => {
    const second = parseEvidence(TEXT.replace('Some List', 'Other List').replace(`${URLS[0]}\n`, ''));
    const both = { ...a, evidence: [...seen, { source: 'Other List', seen: '2026-06' }] };
    const { byEntry } = checkEvidence([both, b], new Map([...files, ['other.txt', second]]));
    expect(byEntry.get('a')).toEqual(['its address does not stand in evidence/other.txt']);
  });

  it('refuses a source without a file and one of another month', () => {
    const problem = (source: string, month: string): string[] | undefined =>
      checkEvidence([{ ...a, evidence: [{ source, seen: month }] }, a, b], files).byEntry.get('a');
    expect(problem('Hearsay', '2026-06')).toEqual(['the source "Hearsay" has no file in evidence/']);
    expect(problem('Some List', '2026-07')).toEqual(['"Some List" was seen in 2026-06, not in 2026-07']);
  });

  it('takes our own word for what has no address, and for no address', () => {
    const own = [{ source: 'editor', seen: '2026-11' }];
    const { byEntry } = checkEvidence(
      [a, b, { ...a, id: 'c', evidence: own }, { ...a, id: 'd', url: undefined, evidence: own }],
      files,
    );
    expect([...byEntry]).toEqual([['c', ['an address needs a source']]]);
  });

  it('lets a source that gave a fact stand without an address', () => {
    const fact = parseEvidence(TEXT.slice(0, TEXT.indexOf('\n\n')).replace('Some List', 'Prices'));
    const priced = { ...a, id: 'p', url: undefined, evidence: [{ source: 'Prices', seen: '2026-06' }] };
    expect(checkEvidence([a, b, priced], new Map([...files, ['prices.txt', fact]]))).toEqual({
      byEntry: new Map(),
      inFiles: [],
    });
    expect(checkEvidence([a, b], new Map([...files, ['prices.txt', fact]])).inFiles).toEqual([
      'evidence/prices.txt: no entry was seen there',
    ]);
  });

  it('refuses two files for one source and month, and passes on what could not be read', () => {
    const { inFiles } = checkEvidence([a, b], new Map([...files, ['twice.txt', parseEvidence(TEXT)]]));
    expect(inFiles).toEqual(['evidence/twice.txt: "2026-06 Some List" is described already in some-list.txt']);
    const broken = new Map([...files, ['broken.txt', parseEvidence('')]]);
    expect(checkEvidence([a, b], broken).inFiles.every((one) => one.startsWith('evidence/broken.txt: line 1: '))).toBe(
      true,
    );
  });
});
