/** What the surfaces show while they are looked at: always the same, so that what is told of them can be compared. */
import { lexicon } from '../../../utils/cli/data.ts';
import { readSavedPage } from '../../../utils/cli/read-page.ts';
import type { Claim } from '../../../utils/model/claim.ts';
import type { Correction } from '../../../utils/model/correction.ts';
import type { Credential } from '../../../utils/model/credential.ts';
import { findRequirements } from '../../../utils/skills/requirements.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import type { Tab } from '../lib/driver.ts';
import { greenhousePosting, plainPosting } from '../pages.ts';
import { manyCounts } from './recognition.ts';

const ADDED = '2026-10-01T08:00:00.000Z';

/** Rows by the names of their stores. */
export type Rows = Record<string, object[]>;

function badge(
  id: string,
  name: string,
  issuer: string,
  more: Pick<Credential, 'verdict' | 'skills'> & Partial<Credential>,
): Credential & { key: string } {
  // Skills are read again from what a badge states, so it states them.
  const stated = (via: string) => more.skills.filter((each) => each.via === via).map(({ field }) => field);
  const achievement = {
    name,
    alignments: stated('alignment').map((targetName) => ({ targetName })),
    tags: stated('tag'),
    description: `Covers what is meant by ${name}, with a piece of work.`,
  };
  return {
    id,
    key: id,
    format: 'open-badges-3',
    name,
    achievement,
    issuer: { name: issuer },
    reasons: [],
    addedAt: ADDED,
    ...more,
  };
}

const CREDENTIALS = [
  badge('a', 'Containers in Practice', 'Halden Open College', {
    verdict: 'unverified',
    skills: [
      { id: 'docker', via: 'tag', field: 'Docker' },
      { id: 'kubernetes', via: 'tag', field: 'Kubernetes' },
    ],
    validFrom: '2026-02-14T00:00:00Z',
    facts: { hours: 40, assessment: 'Assessed on a cluster of three machines.' },
    unasked: ['halden.example'],
    hosts: ['halden.example'],
  }),
  badge('b', 'Databases, level two', 'Corvane School', {
    verdict: 'verified',
    skills: [{ id: 'postgresql', via: 'alignment', field: 'PostgreSQL' }],
    validFrom: '2025-05-02T00:00:00Z',
    validUntil: '2099-05-02T00:00:00Z',
    checkedAt: ADDED,
    checks: [{ part: 'proof', outcome: 'good', reason: 'signature-good' }],
  }),
  badge('c', 'First aid at work', 'Brightwater Institute', {
    verdict: 'expired',
    skills: [],
    validFrom: '2020-01-10T00:00:00Z',
    validUntil: '2023-01-10T00:00:00Z',
  }),
  badge('d', 'A badge of somebody else', 'Kestrel Data School', { verdict: 'revoked', skills: [] }),
];

const CLAIMS: Claim[] = [
  { id: 'claim-python', skillId: 'python', label: 'Python', years: 4, addedAt: ADDED },
  { id: 'claim-git', skillId: 'git', label: 'Git', addedAt: ADDED },
];

const CORRECTIONS: Correction[] = [
  { id: 'k1', kind: 'not-a-skill', phrase: 'reach', skillId: 'git', label: 'Git', scope: 'everywhere', addedAt: ADDED },
  {
    id: 'k2',
    kind: 'means',
    phrase: 'postgres',
    skillId: 'postgresql',
    label: 'PostgreSQL',
    means: 'sql',
    meansLabel: 'SQL',
    scope: 'everywhere',
    addedAt: ADDED,
  },
];

async function postings(): Promise<SavedPosting[]> {
  const words = await lexicon();
  return [greenhousePosting, plainPosting].flatMap(({ url, html }, at) => {
    const { posting } = readSavedPage(Buffer.from(html), url);
    if (!posting) return [];
    const { description, blocks, language, title, company } = posting;
    const requirements = findRequirements(description, words, {
      blocks,
      language,
      title,
      company: company ?? undefined,
    });
    const notes = at === 0 ? { notes: 'Call Ines about the ferries' } : {};
    return [{ id: posting.id, posting, requirements, status: 'saved', savedAt: ADDED, ...notes }];
  });
}

/** A wallet, saved postings, corrections and counts, none of which is about a real person or place of learning. */
export async function rowsToShow(): Promise<Rows> {
  return {
    credentials: CREDENTIALS,
    claims: CLAIMS,
    corrections: CORRECTIONS,
    postings: await postings(),
    openedCounts: manyCounts(),
  };
}

/** Replaces what is in these stores, in a page of the extension. */
export async function putRows(page: Tab, rows: Rows): Promise<void> {
  // Who opens it before the extension does makes it without stores.
  await page.waitUntil('the database to be made', async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'credlens' && version > 1),
  );
  await page.evaluate(
    (rows: Rows) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          try {
            const transaction = open.result.transaction(Object.keys(rows), 'readwrite');
            transaction.onabort = () => reject(transaction.error);
            transaction.oncomplete = () => resolve();
            for (const [store, all] of Object.entries(rows)) {
              transaction.objectStore(store).clear();
              for (const row of all) transaction.objectStore(store).put(row);
            }
          } catch (error) {
            reject(error);
          } finally {
            // Once its transaction is over, however that ends.
            open.result.close();
          }
        };
      }),
    rows,
  );
}
