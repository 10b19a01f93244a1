import type { ObservabilitySet } from 'dexie';

interface Range {
  from: unknown;
  to: unknown;
  l?: Range | null;
  r?: Range | null;
}

/**
 * Which rows of a store were written or taken out, as Dexie tells it.
 *
 * @param parts of the event `storagemutated`, also from another page: plain trees of ranges then
 * @returns their keys; null where only a range of them is known; none where the store was left alone
 */
export function changedKeys(parts: ObservabilitySet, database: string, store: string): string[] | null {
  const keys: string[] = [];
  const walk = (range: Range | null | undefined): boolean => {
    if (!range || !('from' in range)) return true;
    if (typeof range.from !== 'string' || range.from !== range.to) return false;
    keys.push(range.from);
    return walk(range.l) && walk(range.r);
  };
  return walk(parts[`idb://${database}/${store}/`] as Range | undefined) ? keys : null;
}

/** Stores that postings are answered with. */
export const WALLET: ReadonlySet<string> = new Set(['credentials', 'claims', 'skillChoices', 'taxonomies']);
/** What an answer says beside: whether the posting is saved, what the person corrected, and which courses would help. */
export const BESIDE: ReadonlySet<string> = new Set(['postings', 'corrections', 'courseLists']);

/** True where any of these stores was written to. */
export function changedStores(parts: ObservabilitySet, stores: ReadonlySet<string>): boolean {
  // "idb://<database>/<store>/<index>"
  return Object.keys(parts).some((part) => stores.has(part.split('/')[3] ?? ''));
}
