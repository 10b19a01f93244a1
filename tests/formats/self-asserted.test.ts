import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats, readCredentialFile } from '../../utils/formats/index.ts';
import { judgeFile } from '../../utils/intake/judge-file.ts';
import { FAILURE_CODES } from '../../utils/model/result.ts';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { runs } from '../runs.ts';
import { timed } from '../timed.ts';
import { bytesOf } from './containers/make-files.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
/** Formats that carry no proof: whatever they say is the holder's word. */
const IDS = ['linkedin-export', 'json-resume', 'europass', 'credly-badges', 'csv', 'ctdl'];

const files = IDS.flatMap((id) =>
  readdirSync(join(FIXTURES, id))
    .filter((file) => !file.endsWith('.expected.json'))
    .map((file) => ({ id, file, bytes: new Uint8Array(readFileSync(join(FIXTURES, id, file))) })),
);

describe('the holder’s own word', () => {
  it('these formats are on the shelf and hand no proof to verification', () => {
    for (const id of IDS) expect(formats.find((each) => each.id === id)).not.toHaveProperty('verifiable');
    expect(files.length).toBeGreaterThan(30);
  });

  it.each(files)('$id/$file is self-asserted, and nothing is fetched or offered to be', async ({ file, bytes, id }) => {
    const verifier = createVerifier({
      fetch: () => Promise.reject(new Error('nothing may be fetched')),
      now: new Date('2026-11-21'),
    });
    const judged = await judgeFile(file, bytes, {
      verifier,
      now: new Date('2026-11-21'),
      meaningOf: () => ({ skills: [] }),
    });
    expect(judged.ok).toBe(true);
    if (!judged.ok) return;
    const { format, verification, named, credentials } = judged.value;
    expect([format, verification.verdict, verification.hosts, named]).toEqual([id, 'self-asserted', [], []]);
    for (const { verdict } of credentials) expect(verdict).toBe('self-asserted');
  });
});

describe('mutilated files', () => {
  it('are read or refused by name, quickly', () => {
    const any = fc.constantFrom(...files);
    const { took } = timed(() =>
      fc.assert(
        fc.property(any, fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 20 }), ({ file, bytes }, at, cut, noise) => {
          const start = at % bytes.length;
          const end = start + (cut % 50);
          const changed = new Uint8Array([...bytes.subarray(0, start), ...noise, ...bytes.subarray(end)]);
          const result = readCredentialFile(file, changed);
          if (!result.ok) expect(FAILURE_CODES).toContain(result.failure.code);
          else for (const { url = 'https://' } of result.value.credentials) expect(url).toMatch(/^https:\/\//);
        }),
        { numRuns: runs(500) },
      ),
    );
    expect(took).toBeLessThan(20_000);
  });
});

describe('Europass', () => {
  const read = (text: string) => readCredentialFile('cv.xml', bytesOf(text));
  const candidate = readFileSync(join(FIXTURES, 'europass/candidate.xml'), 'utf8');

  it('a later version of the namespace is still read; another system’s Candidate is not', () => {
    expect(read(candidate.replaceAll('www.europass.eu/1.0', 'www.europass.eu/2.0'))).toMatchObject({ ok: true });
    expect(read('<Candidate xmlns="http://www.hr-xml.org/3"><CandidateProfile/></Candidate>').ok).toBe(false);
  });

  it('a level is called EQF only where the file says so', () => {
    const bare = read(candidate.replace(' listName="EQF"', ' listName="ISCED"'));
    const facts = bare.ok ? bare.value.credentials.map((each) => each.facts?.level).filter(Boolean) : bare;
    expect(facts).toEqual([]);
  });

  it.each([
    ['another root', '<Other xmlns="http://www.europass.eu/1.0"/>', 'file-unknown-format'],
    ['not well formed', '<Candidate xmlns="http://www.europass.eu/1.0"><a></b></Candidate>', 'file-unknown-format'],
    ['too deep', `<Candidate xmlns="http://www.europass.eu/1.0">${'<a>'.repeat(70)}`, 'file-too-large'],
    ['nothing in it', '<Candidate xmlns="http://www.europass.eu/1.0"/>', 'file-missing-fields'],
    ['JSON with a list', '{"SkillsPassport":{"LearnerInfo":[[]]}}', 'file-missing-fields'],
    ['JSON with another prototype', '{"SkillsPassport":{"__proto__":{"LearnerInfo":1}}}', 'file-missing-fields'],
  ])('%s: %s', (_, text, code) => {
    expect(read(text)).toMatchObject({ ok: false, failure: { code } });
  });
});

describe('links and ids as text', () => {
  const ID = 'ce-07c260d5-9119-11e8-b852-782bcb5df6ac';
  const LINK = 'https://www.credly.com/badges/11111111-2222-4333-8444-555555555555';
  const formatOf = (text: string) => {
    const result = readCredentialFile('x.txt', bytesOf(text));
    return result.ok ? result.value.format : result.failure.code;
  };

  it.each([
    ['an id', ID, 'ctdl'],
    ['a page of the finder', 'https://credentialfinder.org/credential/27/A_B', 'ctdl'],
    ['an id in a sentence', `see ${ID}`, 'file-unknown-format'],
    ['an id that is too short', ID.slice(0, -1), 'file-unknown-format'],
    ['a host that only ends like it', `https://notcredentialfinder.org/resources/${ID}`, 'file-unknown-format'],
    [
      'a host that only begins like it',
      `https://credentialfinder.org.evil.example/resources/${ID}`,
      'file-unknown-format',
    ],
    ['another port', `https://credentialfinder.org:8443/resources/${ID}`, 'file-unknown-format'],
    ['a broken escape', 'https://credentialfinder.org/credential/27/%E0%A4%A', 'ctdl'],
    ['a badge on Credly', LINK, 'credly-badges'],
    ['both', `${ID}\n${LINK}`, 'file-unknown-format'],
    ['a badge elsewhere', LINK.replace('credly.com', 'credly.com.evil.example'), 'file-unknown-format'],
    ['another page of Credly', 'https://www.credly.com/users/ilse/badges', 'file-unknown-format'],
    ['more than 500', `${ID}\n`.repeat(501), 'file-unknown-format'],
  ])('%s: %s', (_, text, expected) => {
    expect(formatOf(text)).toBe(expected);
  });
});

describe('JSON that is like theirs', () => {
  const formatOf = (value: unknown) => {
    const result = readCredentialFile('x.json', bytesOf(JSON.stringify(value)));
    return result.ok ? result.value.format : result.failure.code;
  };

  it.each<[string, unknown, string]>([
    ['a badge of Credly alone', { data: { id: 'x', badge_template: { name: 'Tides' } } }, 'credly-badges'],
    ['a profile', { data: { id: 'x', first_name: 'Ilse' }, metadata: {} }, 'file-unknown-format'],
    ['an empty answer of something else', { data: [], metadata: {} }, 'file-unknown-format'],
    ['a badge without a name', { data: [{ badge_template: {} }] }, 'file-missing-fields'],
    [
      'a résumé by its schema',
      { $schema: 'https://x/resume-schema/v1', basics: {}, skills: [{ name: 'SQL' }] },
      'json-resume',
    ],
    ['work alone', { work: [], education: [] }, 'file-unknown-format'],
    ['parts that are no lists', { basics: {}, work: {}, skills: 'SQL' }, 'file-unknown-format'],
  ])('%s', (_, value, expected) => {
    expect(formatOf(value)).toBe(expected);
  });
});
