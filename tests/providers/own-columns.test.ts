import { expect, it } from 'vitest';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import { fieldOf } from '../../utils/providers/own-columns.ts';

it.each([
  ['en', en.coursesFile_columnsList.message],
  ['de', de.coursesFile_columnsList.message],
])('every column that the page names in %s is read, each as another field', (_language, message) => {
  const names = message
    .replace(/\([^)]*\)/g, '')
    .replace(/\.$/, '')
    .split(/, | oder | or /)
    .map((name) => name.trim())
    .filter(Boolean);
  expect(names.length).toBeGreaterThan(19);
  expect(names.filter((name) => fieldOf(name) === undefined)).toEqual([]);
  const fields = new Set(names.map(fieldOf));
  expect([...fields].length).toBeGreaterThanOrEqual(20);
});

it('knows names as spreadsheets write them, and no others', () => {
  expect(
    ['Course Title', 'PRICE (EUR)', 'Duration [hours]', 'Fähigkeiten', 'part_of', 'Web-Site'].map(fieldOf),
  ).toEqual(['name', 'price', undefined, 'skills', 'partOf', 'url']);
  expect([fieldOf(''), fieldOf('constructor'), fieldOf('x'.repeat(10_000))]).toEqual([undefined, undefined, undefined]);
});
