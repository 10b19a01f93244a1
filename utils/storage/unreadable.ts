import type { IndexableType } from 'dexie';
import type { Result } from '../model/result.ts';
import type { z } from '../model/zod.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { plainJson } from './plain-json.ts';
import { type AnyStore, READABLE } from './row-schemas.ts';
import { complaintOf } from './rows.ts';
import { isSetAside } from './set-aside.ts';
import { putBackSettings, takeOutSettings, unreadableSettings } from './unreadable-settings.ts';

/** Something stored that this version cannot read. It takes no part in anything and stays as it is. */
export interface Unreadable {
  place: AnyStore | 'settings';
  /** Its key in that place. */
  key: IndexableType;
  /** What it calls itself, where it does: hostile text of at most 80 characters. */
  name?: string;
  /** The first thing that is wrong with it. */
  complaint: string;
}

/** What `removeUnreadable` took out, for undo. */
export interface TakenOut {
  rows: { place: AnyStore; value: unknown }[];
  settings: Record<string, unknown>;
}

const STEP = 100;
const STORES = Object.keys(READABLE) as AnyStore[];

/** Everything that cannot be read, store by store and then settings. Looks at every row, few at a time. */
export function findUnreadable(db: CredlensDatabase): Promise<Result<Unreadable[]>> {
  return attempt(async () => {
    const found: Unreadable[] = [];
    for (const place of STORES) {
      const table = db.table<unknown, IndexableType>(place);
      const keys = await table.toCollection().primaryKeys();
      for (let from = 0; from < keys.length; from += STEP) {
        const some = keys.slice(from, from + STEP);
        const rows = await table.bulkGet(some);
        rows.forEach((row, at) => {
          const key = some[at];
          const parsed = READABLE[place].safeParse(row);
          if (parsed.success || row === undefined || key === undefined) return;
          found.push({ place, key, ...nameOf(row), complaint: complaint(row, parsed.error) });
        });
        // What else waits on this page comes first.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
    for (const { key, complaint } of await unreadableSettings())
      found.push({ place: 'settings', key, name: key, complaint });
    return found;
  });
}

function complaint(row: unknown, error: z.ZodError): string {
  return isSetAside(row) ? `set aside ${row.setAside.slice(0, 10)}` : complaintOf(error).slice(0, 160);
}

function nameOf(row: unknown): { name?: string } {
  const value = isSetAside(row) ? row.was : row;
  if (typeof value !== 'object' || value === null) return {};
  const { name, label, posting } = value as Record<string, unknown>;
  const title = typeof posting === 'object' && posting !== null && 'title' in posting ? posting.title : undefined;
  const first = [name, label, title].find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof first === 'string' ? { name: first.slice(0, 80) } : {};
}

/** These entries as a JSON text that holds everything of them, whatever it is: bytes as base 64. */
export function unreadableFile(
  db: CredlensDatabase,
  entries: readonly Unreadable[],
  about: { app: string; savedAt: string },
): Promise<Result<string>> {
  return attempt(async () => {
    const settings = new Map((await unreadableSettings()).map(({ key, value }) => [key, value]));
    const kept: unknown[] = [];
    for (const { place, key, complaint } of entries) {
      const value = place === 'settings' ? settings.get(String(key)) : await db.table(place).get(key);
      kept.push({ place, key: plainJson(key), complaint, value: plainJson(value) });
    }
    return JSON.stringify({ what: 'Entries that Credlens could not read', ...about, entries: kept }, null, 2);
  });
}

/** Takes these entries out: all of the database's or none, then the settings. @returns what `restoreUnreadable` takes */
export function removeUnreadable(db: CredlensDatabase, entries: readonly Unreadable[]): Promise<Result<TakenOut>> {
  return attempt(async () => {
    const rows: TakenOut['rows'] = [];
    await db.transaction('rw', db.tables, async () => {
      for (const { place, key } of entries) {
        if (place === 'settings') continue;
        const value = await db.table(place).get(key);
        // Somebody may have mended it meanwhile.
        if (value === undefined || READABLE[place].safeParse(value).success) continue;
        rows.push({ place, value });
        await db.table(place).delete(key);
      }
    });
    const names = entries.filter(({ place }) => place === 'settings').map(({ key }) => String(key));
    return { rows, settings: await takeOutSettings(names) };
  });
}

/** Puts back what `removeUnreadable` took out, where nothing came in its place. */
export function restoreUnreadable(db: CredlensDatabase, { rows, settings }: TakenOut): Promise<Result<void>> {
  return attempt(async () => {
    await db.transaction('rw', db.tables, async () => {
      for (const { place, value } of rows)
        await db
          .table(place)
          .add(value)
          .catch('ConstraintError', () => undefined);
    });
    await putBackSettings(settings);
  });
}
