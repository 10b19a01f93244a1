import { expect, it } from 'vitest';
import { spokenLanguage } from '../../utils/page/ui-texts.ts';

it.each([
  ['en-GB', 'en', 'en-GB'],
  ['de', 'de', 'de'],
  ['pt-BR', 'pt', 'pt-BR'],
  ['it', 'en', 'en'],
  ['en-US', 'de', 'de'],
  ['nds', 'nl', 'nl'],
  ['en-US', '', 'en-US'],
])('a browser in %s with messages in %s speaks %s', (ofBrowser, ofMessages, spoken) => {
  expect(spokenLanguage(ofBrowser, ofMessages)).toBe(spoken);
});
