import { expect, it } from 'vitest';
import { nameOf } from '../../components/market-words.ts';

it.each([
  [['power BI', 'Tableau'], 'Power BI or Tableau'],
  [['écriture'], 'Écriture'],
  [['macOS'], 'macOS'],
  [['jQuery', 'React'], 'jQuery or React'],
  [[], ''],
])('%j is named %j', (names, name) => {
  expect(nameOf(names, 'en')).toBe(name);
});
