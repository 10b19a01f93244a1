import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerVerify } from '../../utils/cli/answer-verify.ts';
import { readLexiconText } from '../../utils/cli/compile-lexicon.ts';
import { createCredentialReader } from '../../utils/matching/credential-reader.ts';
import { compileEntries } from '../../utils/skills/compile.ts';
import { openLexicon } from '../../utils/skills/lexicon.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/formats');
let skills: ReturnType<typeof createCredentialReader>;

beforeAll(async () => {
  const text = await readLexiconText();
  const lexicon = openLexicon(new Uint8Array(compileEntries(text.skills, text.credentials)).buffer);
  skills = createCredentialReader(lexicon, () => []);
});

describe('answerVerify', () => {
  it('a parsed badge is unverified, says why, and names its skills with their fields', async () => {
    const answer = await answerVerify(join(FIXTURES, 'open-badges-3/data-model-2.json'), skills);
    expect(answer).toMatchObject({
      format: 'open-badges-3',
      verdict: 'unverified',
      reasons: ['signature not checked in this version'],
      credentials: [{ name: 'Python Foundations with Projects', issuer: 'Lindenhof Open Academy' }],
    });
    expect(answer.skills).toContainEqual({ id: 'python', via: 'alignment', field: 'Python (computer programming)' });
    expect(answer.failure).toBeUndefined();
  });

  it('lists every credential of a file', async () => {
    const answer = await answerVerify(join(FIXTURES, 'open-badges-3/clr.json'), skills);
    expect(answer.credentials.map(({ name }) => name)).toEqual(['Code Review', 'Technical Writing', 'Whole programme']);
  });

  it.each([
    ['open-badges-2/badge-class-alone.json', 'file-missing-fields'],
    ['nowhere.json', 'file-missing'],
    ['../../../package.json', 'file-unknown-format'],
  ])('%s has no verdict but %s', async (file, code) => {
    const answer = await answerVerify(join(FIXTURES, file), skills);
    expect(answer).toMatchObject({ format: null, verdict: null, skills: [], failure: { code } });
    expect(answer.reasons).toHaveLength(1);
  });

  it('works without a lexicon, and says so', async () => {
    const answer = await answerVerify(join(FIXTURES, 'open-badges-2/embedded.json'), null);
    expect(answer).toMatchObject({ verdict: 'unverified', skills: [] });
    expect(answer.reasons[1]).toContain('skills not read');
  });
});
