import { Dexie, type ObservabilitySet } from 'dexie';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { type AskedTold, createAskedWork } from './asked-work.ts';
import { lexiconSource } from './plan-source.ts';
import { createPostingMatcher, type PostingsAsk, type PostingsTold } from './posting-matcher.ts';
import { changedKeys, changedStores } from './stored-changes.ts';

/** What postings are answered with. */
const WALLET = new Set(['credentials', 'claims', 'skillChoices', 'taxonomies']);

const tell = (told: PostingsTold | AskedTold) => postMessage(told);
const bytes = async (path: string) => (await fetch(new URL(path, location.href))).arrayBuffer();

const place = { db: database(), lexicon: lexiconSource(database(), { bytes }), tell };
const matcher = createPostingMatcher({ ...place, now: () => new Date() });
const asked = createAskedWork(place);

addEventListener('message', ({ data }: MessageEvent<PostingsAsk | { kind: 'asked' }>) =>
  data.kind === 'asked' ? asked.ask() : matcher.ask(data),
);
// What no failure foresees: out of memory, most likely. Without this the page would wait for ever.
addEventListener('unhandledrejection', ({ reason }) =>
  tell({ kind: 'failed', failure: fail('match-interrupted', String(reason)).failure }),
);
// Every context of the extension says what it wrote.
Dexie.on('storagemutated', (parts: ObservabilitySet) => {
  if (changedStores(parts, WALLET)) {
    matcher.walletChanged();
    asked.changed();
  }
  const keys = changedKeys(parts, database().name, 'postings');
  if (keys !== null && keys.length === 0) return;
  matcher.postingsChanged(keys);
  asked.changed();
});
