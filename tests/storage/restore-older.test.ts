import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { packBackup, readBackup } from '../../utils/sharing/backup-file.ts';
import { backupRows, NOT_CARRIED } from '../../utils/storage/backup-rows.ts';
import { addCredentials, getOriginal, listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import { restoreRows } from '../../utils/storage/restore.ts';
import { prepareRestore } from '../../utils/storage/restore-rows.ts';
import { NOW, value } from './make-rows.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/storage');
const open: CredlensDatabase[] = [];
let names = 0;
function fresh(): CredlensDatabase {
  const db = new CredlensDatabase(`restore-older-${names++}`);
  open.push(db);
  return db;
}
afterEach(async () => {
  for (const db of open.splice(0)) await db.delete();
});

function revive(_: string, each: unknown): unknown {
  return typeof each === 'object' && each !== null && 'base64' in each
    ? new Uint8Array(Buffer.from(String(each.base64), 'base64'))
    : each;
}

type Rows = Record<string, Record<string, unknown>[]>;

describe('a backup of an older version', () => {
  const files = readdirSync(FIXTURES).filter((file) => /^v\d+\.json$/.test(file));

  it.each(files)('%s is restored with every row, through the file', async (file) => {
    const frozen: { version: number; rows: Rows } = JSON.parse(readFileSync(join(FIXTURES, file), 'utf8'), revive);
    const given = Object.fromEntries(Object.entries(frozen.rows).filter(([store]) => !NOT_CARRIED.includes(store)));
    const about = { database: frozen.version, app: '0.1.0', madeAt: NOW.toISOString() };
    const read = value(await readBackup(value(await packBackup(given, about))));
    const db = fresh();
    const prepared = value(await prepareRestore(read.stores, read.about.database, NOW));
    expect(Object.values(prepared.unreadable).reduce((sum, each) => sum + each, 0)).toBe(0);
    value(await restoreRows(db, prepared, 'merge'));
    const rows = value(await backupRows(db, '2026-11-21')) as unknown as Rows;
    for (const [store, list] of Object.entries(given)) {
      expect(list.length, `${store} of the example`).toBeGreaterThan(0);
      // Verdicts are found anew, and postings are read again; the rest is as it was.
      const unread = list.map(({ readWith: _, ...row }) => row);
      const expected = store === 'credentials' ? list.map(unjudged) : store === 'candidates' ? unchecked(list) : unread;
      expect(byId(rows[store] ?? []), store).toEqual(byId(expected));
    }

    // The same award is known again, and its file is whole.
    const { items } = value(await listCredentials(db));
    const again = await addCredentials(db, [{ credentials: items }], NOW);
    expect(value(again)).toMatchObject({ added: [], refused: [] });
    const filed = items.find(({ originalId }) => originalId);
    const original = value(await getOriginal(db, filed?.originalId ?? ''));
    expect(original?.bytes).toEqual(frozen.rows.originals?.[0]?.bytes);
  });
});

function unjudged(row: Record<string, unknown>): Record<string, unknown> {
  return row.originalId === undefined ? row : { ...row, verdict: 'unverified', reasons: [] };
}

/** The example's only badge, and the row that rests on it. */
function unchecked(rows: unknown[]): Record<string, unknown>[] {
  const [first, ...others] = structuredClone(rows) as Record<string, Record<string, unknown>[]>[];
  const [badge, row] = [first?.badges?.[0], first?.rows?.[0]];
  const evidence = row?.evidence as Record<string, unknown>;
  for (const each of [badge, evidence]) {
    expect(each?.verdict).toBe('verified');
    Object.assign(each ?? {}, { verdict: 'unverified', reasons: [] });
    delete each?.checkedAt;
    delete each?.holder;
  }
  Object.assign(row ?? {}, { state: 'badge-not-verified', reason: 'unverified', needsBadge: true });
  return [first, ...others] as Record<string, unknown>[];
}

function byId(rows: Record<string, unknown>[]) {
  return rows.toSorted((a, b) => (JSON.stringify([a.id, a.kind]) < JSON.stringify([b.id, b.kind]) ? -1 : 1));
}
