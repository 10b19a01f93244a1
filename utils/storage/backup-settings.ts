import {
  blindMode,
  candidateKeepDays,
  candidatesOn,
  countOpened,
  ownAddresses,
  planOptions,
  reminders,
  type Setting,
  theme,
  walletView,
} from './settings.ts';

/**
 * Settings that are about the person and not about this browser. Left out: which sites are read or hidden and what was
 * allowed on them (grants belong to a browser, and only a click gives them), the role that pages are read for at the
 * moment, how boards were read, what is folded, and when a backup was made here.
 */
const CARRIED = {
  ownAddresses,
  planOptions,
  countOpened,
  reminders,
  theme,
  walletView,
  candidatesOn,
  blindMode,
  candidateKeepDays,
} as const;
type Name = keyof typeof CARRIED;
const NAMES = Object.keys(CARRIED) as Name[];
const MOST_ADDRESSES = 20;

/** A setting as it stands in a backup. */
export interface SettingRow {
  name: string;
  value: unknown;
}

/** What becomes of the settings of a backup; as `RestoreCount` of rows. */
export interface SettingCount {
  inFile: number;
  fresh: number;
  here: number;
  unreadable: number;
  now: number;
}

/** Name of the settings among the stores of a backup. */
export const SETTINGS_STORE = 'settings';

/** Settings that were changed, for a backup. */
export async function backupSettings(): Promise<SettingRow[]> {
  const rows: SettingRow[] = [];
  for (const name of NAMES) {
    const { get, fallback } = CARRIED[name] as Setting<unknown>;
    const value = await get();
    if (!same(value, fallback)) rows.push({ name, value });
  }
  return rows;
}

/** Says what `restoreSettings` would do. */
export async function previewSettings(rows: readonly unknown[], rule: 'merge' | 'replace'): Promise<SettingCount> {
  const now = await backupSettings();
  const readable = readableRows(rows);
  const fresh = rule === 'replace' ? readable.size : (await changes(readable, rule)).size;
  const counts = { inFile: rows.length, fresh, here: readable.size - fresh, unreadable: rows.length - readable.size };
  return { ...counts, now: now.length };
}

/**
 * Restores settings. With `merge` what was set here stays; own addresses of both are kept. With `replace` what the file
 * does not set is as it was at first.
 * @returns the settings as they were, for `undoSettings`
 */
export async function restoreSettings(rows: readonly unknown[], rule: 'merge' | 'replace'): Promise<SettingRow[]> {
  const before = await backupSettings();
  await write(await changes(readableRows(rows), rule));
  return before;
}

/** Puts settings back as `restoreSettings` found them. */
export async function undoSettings(before: readonly SettingRow[]): Promise<void> {
  await write(await changes(readableRows(before), 'replace'));
}

function readableRows(rows: readonly unknown[]): Map<Name, unknown> {
  const readable = new Map<Name, unknown>();
  for (const row of rows) {
    const { name, value } = (row ?? {}) as Partial<SettingRow>;
    const known = NAMES.find((each) => each === name);
    if (known && !readable.has(known) && CARRIED[known].accepts(value)) readable.set(known, value);
  }
  return readable;
}

/** What is to be written, by name. */
async function changes(readable: ReadonlyMap<Name, unknown>, rule: 'merge' | 'replace'): Promise<Map<Name, unknown>> {
  const changed = new Map<Name, unknown>();
  for (const name of NAMES) {
    const { get, fallback } = CARRIED[name] as Setting<unknown>;
    const here = await get();
    const given = readable.get(name);
    const next = rule === 'replace' ? (readable.has(name) ? given : fallback) : merged(name, here, given, fallback);
    if (!same(next, here)) changed.set(name, next);
  }
  return changed;
}

function merged(name: Name, here: unknown, given: unknown, fallback: unknown): unknown {
  if (given === undefined) return here;
  if (name !== 'ownAddresses') return same(here, fallback) ? given : here;
  return [...new Set([...(here as string[]), ...(given as string[])])].slice(0, MOST_ADDRESSES);
}

async function write(changed: ReadonlyMap<Name, unknown>): Promise<void> {
  for (const [name, value] of changed) await (CARRIED[name] as Setting<unknown>).set(value);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
