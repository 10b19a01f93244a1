import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCredentialFile, statementIn } from '../../utils/formats/index.ts';

const DATA = join(import.meta.dirname, '../../../shared/data/credentials');
const samples = existsSync(join(DATA, 'EXPECTED.tsv'));

/** Files that no achievement can be read from, and why. Verification gets the statement of each all the same. */
const WITHOUT_ACHIEVEMENT: readonly [RegExp, string][] = [
  [/^1edtech\/ob30\/endorsement-|-endorsement(?:-withSchema)?\.json$|nonOBWithOBContext/, 'endorsements'],
  [/^1edtech\/ob30\/simple-err-type\.json$/, 'no achievement, and a wrong type'],
  [/^1edtech\/tcp\//, 'learning and employment records'],
  [/^w3c\//, 'test vectors about something else'],
  [
    /oldDCCExample|-minimal\.json$|v2\/ed25519\/didKey\/legacy-[a-zA-Z]+Status-noExpiry\.json$/,
    'free text instead of an achievement',
  ],
  [/^elm\/EDC_DiplomaSupplement_AA\.xml$/, 'the older XML form'],
];
/** Written by their holders, not by an issuer. */
const SELF_ASSERTED = /^(?:credly\/badges\.json|csv|europass|jsonresume|linkedin)/;

describe('published samples', () => {
  it.skipIf(!samples)(
    `every badge of the table is read, or has a named reason${samples ? '' : ' (skipped: shared data not present)'}`,
    () => {
      const rows = readFileSync(join(DATA, 'EXPECTED.tsv'), 'utf8').split('\n').slice(1);
      const names = new Set(rows.map((row) => row.split('\t')[0] ?? '').filter((name) => name !== ''));
      const table = new Map<string, { files: number; read: number; named: number; credentials: number }>();
      const wrong: string[] = [];
      let badges = 0;
      for (const name of names) {
        if (SELF_ASSERTED.test(name)) continue;
        badges += 1;
        const bytes = new Uint8Array(readFileSync(join(DATA, name)));
        const result = readCredentialFile(name, bytes);
        const folder = name
          .split('/')
          .slice(0, 2)
          .join('/')
          .replace(/\/[^/]+\.[a-z0-9]+$/, '');
        const row = table.get(folder) ?? { files: 0, read: 0, named: 0, credentials: 0 };
        table.set(folder, row);
        row.files += 1;
        if (result.ok) {
          row.read += 1;
          row.credentials += result.value.credentials.length;
          const { json, token } = result.value.verifiable;
          if (json === undefined && token === undefined) wrong.push(`${name}: nothing to verify`);
        } else if (WITHOUT_ACHIEVEMENT.some(([pattern]) => pattern.test(name)) && statementIn(name, bytes).ok) {
          row.named += 1;
        } else wrong.push(`${name}: ${result.failure.code} ${result.failure.detail}`);
      }
      console.table(Object.fromEntries(table));
      expect(badges).toBeGreaterThan(180);
      expect(wrong).toEqual([]);
    },
  );
});
