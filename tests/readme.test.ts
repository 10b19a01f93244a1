import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from '../utils/cli/readme.ts';

it('README tables are those of the shelves: run "npm run readme"', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(withTables(readme)).toBe(readme);
});
