import { Dexie, type ObservabilitySet } from 'dexie';
import type { PlanOptions } from '../../utils/model/plan-options.ts';
import { fail } from '../../utils/model/result.ts';
import { database } from '../../utils/storage/database.ts';
import { shippedSource } from './plan-source.ts';
import { createPlanner, type Told } from './planner.ts';
import { changedStores } from './stored-changes.ts';

/** What a plan is made of; a change in another store changes no plan. */
const STORES = new Set([
  'credentials',
  'claims',
  'postings',
  'skillChoices',
  'taxonomies',
  'courseLists',
  'courseMarks',
  'openedCounts',
]);

const tell = (told: Told) => postMessage(told);

const planner = createPlanner({
  db: database(),
  source: shippedSource(database()),
  now: () => new Date(),
  tell,
});

addEventListener('message', ({ data }: MessageEvent<PlanOptions>) => planner.ask(data));
// What no failure foresees: out of memory, most likely. Without this the page would wait for ever.
addEventListener('unhandledrejection', ({ reason }) =>
  tell({ kind: 'failed', failure: fail('plan-interrupted', String(reason)).failure }),
);
// Every context of the extension says what it wrote.
Dexie.on('storagemutated', (parts: ObservabilitySet) => {
  if (changedStores(parts, STORES)) planner.changed();
});
