import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boards } from '../../utils/boards/index.ts';
import { STORE_LIMITS, storeAnswers, storeLanguages, storeText, whatsNew } from '../../utils/cli/store-texts.ts';
import { KEEP_DAYS } from '../../utils/model/keep-days.ts';
import { PICTURES, readCaptions } from './pictures.ts';

const PURPOSE = 'Shows how the skills a page names are answered by credentials that can be checked.';

const languages = storeLanguages();
const texts = await Promise.all(languages.map(storeText));
const messages = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

/** Words of the boards' names, and of the sites whose files are read; some are words of the language as well. */
const NAMES = [...boards.map(({ name }) => name.replace(/ “.*/, '')), 'Credly', 'Europass', 'Coursera'];
const COMMON = new Set(['Indeed', 'Monster', 'Dice', 'Lever', 'JOIN', 'Seek']);
const naming = (text: string, names: readonly string[]) =>
  names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\d])${RegExp.escape?.(name) ?? escaped(name)}(?![\\p{L}\\d])`, 'u').test(text),
  );
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('the purpose', () => {
  it('is one sentence, in every language that the interface has', () => {
    expect(languages).toEqual(['en', 'de', 'es', 'fr', 'nl']);
    for (const { language, summary } of texts) {
      const parts = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(summary)];
      expect(parts, summary).toHaveLength(1);
      expect(summary).toMatch(/\p{L}\.$/u);
    }
  });
  it('is the same in the manifest, the package and the README', () => {
    expect(texts[0]?.summary).toBe(PURPOSE);
    expect(JSON.parse(readFileSync('package.json', 'utf8')).description).toBe(PURPOSE);
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(PURPOSE);
    expect(readFileSync('wxt.config.ts', 'utf8')).toContain("description: '__MSG_extensionDescription__'");
  });
  it('names no posting and no profile, so that it covers who looks for work and who looks for people', () => {
    expect(PURPOSE).not.toMatch(/posting|job|candidate|profile|recruit/i);
  });
});

describe.each(texts)('store texts in $language', ({ language, name, summary, description }) => {
  it('fit into what the stores take', () => {
    expect(name.length).toBeLessThanOrEqual(STORE_LIMITS.name);
    expect(summary.length).toBeLessThanOrEqual(STORE_LIMITS.summary);
    expect(description.length).toBeGreaterThan(900);
    expect(description.length).toBeLessThanOrEqual(STORE_LIMITS.description);
  });
  it('name no board, in the name, the short text or the long one', () => {
    for (const text of [name, summary]) expect(naming(text, NAMES)).toEqual([]);
    expect(
      naming(
        description,
        NAMES.filter((each) => !COMMON.has(each)),
      ),
    ).toEqual([]);
  });
  it('leave no placeholder and no markup', () => {
    expect(description).not.toMatch(/[{}<>]|\$\d|^#|\*\*/m);
  });
  it('have the parts of the English ones', () => {
    const shape = (text: string) =>
      text.split('\n').map((line) => (line === '' ? '' : line.startsWith('- ') ? '-' : 'x'));
    expect(shape(description)).toEqual(shape(texts[0]?.description ?? ''));
  });
  it('say what the product says', () => {
    expect(description).toContain(messages(language).headline_musts_other?.message);
    expect(description).toContain(String(boards.length));
  });
});

it('a board is found where one is named', () => {
  expect(naming('Marks skills on LinkedIn.', NAMES)).toEqual(['LinkedIn']);
  expect(naming('Marks skills on Greenhouse', NAMES)).toEqual(['Greenhouse']);
});

it('the icon names nobody', () => {
  expect(naming(readFileSync('docs/icon.svg', 'utf8'), NAMES)).toEqual([]);
});

describe('what is new', () => {
  it('is the part of the version that is packed', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(whatsNew(version)?.split('\n').length).toBeGreaterThan(3);
  });
  it('ends before the version below, and is nothing for a version that nobody wrote of', () => {
    const log = '# Changelog\n\n## 1.1.0 (2026-12-01)\n\n- New.\n\n## 1.0.0\n\n- Old.\n';
    expect(whatsNew('1.1.0', log)).toBe('- New.');
    expect(whatsNew('1.0.0', log)).toBe('- Old.');
    expect(whatsNew('1.0', log)).toBeUndefined();
    expect(whatsNew('1.1.0', '## 1.1.0\n')).toBeUndefined();
  });
});

describe('answers to the stores', () => {
  const answers = storeAnswers();
  it('have a reason of a sentence and more for every permission', () => {
    for (const why of [...Object.values(answers.permissions), ...Object.values(answers.optionalHosts)])
      expect(why).toMatch(/^[A-Z].{60,}[.)]$/s);
  });
  it('fit into the field of the Chrome Web Store', () => {
    for (const why of [
      ...Object.values(answers.permissions),
      ...Object.values(answers.optionalHosts),
      answers.remoteCode,
      answers.otherPeople,
    ])
      expect(why.length).toBeLessThanOrEqual(1000);
  });
});

it('say of other people’s data what the database does', () => {
  const { otherPeople, permissions } = storeAnswers();
  for (const text of [otherPeople, permissions.storage, permissions.alarms]) expect(text).toContain(`${KEEP_DAYS}`);
  expect(otherPeople).toMatch(/never sent/);
});

describe('words of the pictures', () => {
  const captions = readCaptions();
  it.each(languages)('are there in %s for each, short, and name no board', (language) => {
    const words: Record<string, string> = captions[language] ?? {};
    expect(Object.keys(words).sort()).toEqual([...PICTURES, 'tile'].sort());
    for (const text of Object.values(words)) {
      expect(text.length).toBeLessThanOrEqual(60);
      expect(naming(text, NAMES)).toEqual([]);
    }
  });
});
