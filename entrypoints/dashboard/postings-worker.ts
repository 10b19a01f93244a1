import { Dexie, type ObservabilitySet } from 'dexie';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { lexiconSource } from './plan-source.ts';
import { createPostingMatcher, type PostingsAsk, type PostingsTold } from './posting-matcher.ts';
import { changedKeys, changedStores } from './stored-changes.ts';

/** What postings are answered with. */
const WALLET = new Set(['credentials', 'claims', 'skillChoices', 'taxonomies']);

const tell = (told: PostingsTold) => postMessage(told);
const bytes = async (path: string) => (await fetch(new URL(path, location.href))).arrayBuffer();

const matcher = createPostingMatcher({
  db: database(),
  lexicon: lexiconSource(database(), { bytes }),
  now: () => new Date(),
  tell,
});

addEventListener('message', ({ data }: MessageEvent<PostingsAsk>) => matcher.ask(data));
// What no failure foresees: out of memory, most likely. Without this the page would wait for ever.
addEventListener('unhandledrejection', ({ reason }) =>
  tell({ kind: 'failed', failure: fail('match-interrupted', String(reason)).failure }),
);
// Every context of the extension says what it wrote.
Dexie.on('storagemutated', (parts: ObservabilitySet) => {
  if (changedStores(parts, WALLET)) matcher.walletChanged();
  const keys = changedKeys(parts, database().name, 'postings');
  if (keys === null || keys.length > 0) matcher.postingsChanged(keys);
});
