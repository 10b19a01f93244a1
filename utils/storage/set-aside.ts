import type { Table } from 'dexie';

/** A row that could not be read and stood where another had to be written; `was` is the row as it stood there. */
export interface SetAside {
  id: string;
  setAside: string;
  was: unknown;
}

/** True for a row that was moved out of the way; no reader takes it for one of its own. */
export function isSetAside(row: unknown): row is SetAside {
  return typeof row === 'object' && row !== null && 'setAside' in row && 'was' in row;
}

/**
 * Moves a row that cannot be read out of the way of one that is to be written under its key, within the caller's
 * transaction: it stays in its store under a name of its own and out of every index. For stores whose key is `id`.
 *
 * @param key under which it stands
 */
export async function setAside(table: Table<unknown, string>, key: string, row: unknown, now: Date): Promise<void> {
  const kept: SetAside = { id: `set-aside:${crypto.randomUUID()}`, setAside: now.toISOString(), was: row };
  await table.delete(key);
  await table.add(kept);
}
