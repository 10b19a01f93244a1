import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerVerify, type VerifyTools } from '../../utils/cli/answer-verify.ts';
import { readLexiconText } from '../../utils/cli/compile-lexicon.ts';
import { documentsFrom } from '../../utils/cli/documents.ts';
import { createCredentialReader } from '../../utils/matching/credential-reader.ts';
import { compileEntries } from '../../utils/skills/compile.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';
import { createVerifier } from '../../utils/verification/verifier.ts';
import { badge, NOW, statusEntry, statusList } from '../verification/badges.ts';
import { newSigner, sign } from '../verification/signers.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
let tools: VerifyTools;
let folder: string;

async function toolsWith(table?: string): Promise<VerifyTools> {
  return { ...tools, verifier: createVerifier({ fetch: await documentsFrom(table), now: NOW }) };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  const text = await readLexiconText();
  const lexicon = openLexicon(new Uint8Array(compileEntries(text.skills, text.credentials)).buffer);
  const meaningOf = createCredentialReader(lexicon, () => []);
  tools = { verifier: createVerifier({ fetch: await documentsFrom(undefined), now: NOW }), now: NOW, meaningOf };
});
afterAll(() => rm(folder, { recursive: true }));

describe('answerVerify', () => {
  it('a badge without proof is unverified, says why, and names its skills with their fields', async () => {
    const { proof: _, ...json } = JSON.parse(await readFile(join(FIXTURES, 'open-badges-3/data-model-2.json'), 'utf8'));
    await writeFile(join(folder, 'bare.json'), JSON.stringify(json));
    const answer = await answerVerify(join(folder, 'bare.json'), tools);
    expect(answer).toMatchObject({
      format: 'open-badges-3',
      verdict: 'unverified',
      reasons: ['There is no signature to check'],
      checks: [{ part: 'proof', outcome: 'unknown', reason: 'no-proof' }],
      credentials: [{ name: 'Python Foundations with Projects', issuer: 'Lindenhof Open Academy' }],
    });
    expect(answer.skills).toContainEqual(
      expect.objectContaining({ id: 'python', via: 'alignment', field: 'Python (computer programming)' }),
    );
    expect(answer.failure).toBeUndefined();
  });

  it('a signed badge is verified with documents from a table', async () => {
    const issuer = await newSigner();
    const list = 'https://fjordheim.example/status/1';
    const signed = await sign(badge(issuer.controller, { credentialStatus: statusEntry(list, 7) }), issuer);
    const file = join(folder, 'badge.json');
    await writeFile(file, JSON.stringify(signed));
    await writeFile(
      join(folder, 'list.json'),
      JSON.stringify(await sign(statusList(list, issuer.controller, {}), issuer)),
    );
    await writeFile(join(folder, 'map.tsv'), `url\tpath\n${list}\tlist.json\n`);
    expect(await answerVerify(file, await toolsWith())).toMatchObject({
      verdict: 'status-unknown',
      hosts: ['fjordheim.example'],
    });
    const answer = await answerVerify(file, await toolsWith(join(folder, 'map.tsv')));
    expect(answer).toMatchObject({
      verdict: 'verified',
      credentials: [{ name: 'Small Boat Repair', verdict: 'verified' }],
    });
    expect(answer.reasons).toContain('The signature is good');
  });

  it('lists every credential of a file', async () => {
    const answer = await answerVerify(join(FIXTURES, 'open-badges-3/clr.json'), tools);
    expect(answer.credentials.map(({ name }) => name)).toEqual(['Code Review', 'Technical Writing', 'Whole programme']);
  });

  it.each([
    ['open-badges-2/badge-class-alone.json', 'file-missing-fields'],
    ['../../../package.json', 'file-unknown-format'],
  ])('%s is not verified: %s', async (file, code) => {
    const answer = await answerVerify(join(FIXTURES, file), tools);
    expect(answer).toMatchObject({ credentials: [], skills: [], failure: { code } });
    expect(answer.verdict).toMatch(/^(?:unverified|invalid)$/);
    expect(answer.reasons.length).toBeGreaterThan(0);
  });

  it('a file that is not there has no verdict', async () => {
    expect(await answerVerify(join(FIXTURES, 'nowhere.json'), tools)).toMatchObject({
      format: null,
      verdict: null,
      failure: { code: 'file-missing' },
    });
  });

  it('works without a lexicon, and says so', async () => {
    const file = join(FIXTURES, 'open-badges-2/embedded.json');
    const answer = await answerVerify(file, { ...tools, meaningOf: null });
    expect(answer).toMatchObject({ verdict: 'unverified', skills: [] });
    expect(answer.reasons.at(-1)).toContain('skills not read');
  });
});
