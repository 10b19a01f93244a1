import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerFile } from '../../utils/cli/answer-file.ts';

const NOTHING = { credentials: [], claims: [] };
const folder = 'tests/fixtures/profiles';
const urlOf = (name: string) => JSON.parse(readFileSync(`${folder}/${name}/profile.json`, 'utf8')).url as string;
const answer = (name: string, url = urlOf(name)) => answerFile(`${folder}/${name}/page.html`, url, NOTHING);

it('a person’s page on a profile site is told as one, and is no failure', async () => {
  for (const name of ['github/overview', 'linkedin/cards-2026', 'json-resume/resume'])
    expect(await answer(name)).toEqual({
      file: `${folder}/${name}/page.html`,
      kind: 'profile',
      posting: null,
      requirements: [],
      match: null,
    });
});

it.each([
  ['a page whose own names are gone', 'github/renamed', undefined],
  ['a person’s page anywhere else', 'any-site/resume', undefined],
  ['another address of a profile site', 'github/overview', 'https://github.com/explore'],
])('%s is none', async (_, name, url) => {
  expect(await answer(name, url ?? urlOf(name))).toMatchObject({ kind: 'none', failure: { code: 'no-posting' } });
});
