import { Dexie, type ObservabilitySet } from 'dexie';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { createMarketer, type MarketAsk, type MarketPart, type MarketTold } from './marketer.ts';
import { shippedSource } from './plan-source.ts';
import { changedStores } from './stored-changes.ts';

/** What each part is made of; a change in another store changes no picture. */
const STORES: Record<MarketPart, ReadonlySet<string>> = {
  asked: new Set(['postings', 'openedCounts', 'openedMarks', 'markKeys']),
  held: new Set(['credentials', 'claims', 'skillChoices']),
  source: new Set(['taxonomies', 'courseLists']),
};

const tell = (told: MarketTold) => postMessage(told);

const marketer = createMarketer({
  db: database(),
  source: shippedSource(database()),
  now: () => new Date(),
  tell,
});

addEventListener('message', ({ data }: MessageEvent<MarketAsk>) => marketer.ask(data));
// What no failure foresees: out of memory, most likely. Without this the page would wait for ever.
addEventListener('unhandledrejection', ({ reason }) =>
  tell({ kind: 'failed', failure: fail('match-interrupted', String(reason)).failure }),
);
// Every context of the extension says what it wrote.
Dexie.on('storagemutated', (parts: ObservabilitySet) => {
  const changed = (Object.keys(STORES) as MarketPart[]).filter((part) => changedStores(parts, STORES[part]));
  if (changed.length > 0) marketer.changed(...changed);
});
