import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Candidate } from '../../utils/model/candidate.ts';
import type { Credential } from '../../utils/model/credential.ts';
import { packBackup, readBackup } from '../../utils/sharing/backup-file.ts';
import { lockBackup, unlockBackup } from '../../utils/sharing/backup-lock.ts';
import { backupRows } from '../../utils/storage/backup-rows.ts';
import { duplicateKey, sha256 } from '../../utils/storage/credentials.ts';
import { CredlensDatabase, DATABASE_VERSION } from '../../utils/storage/database.ts';
import { restoreRows } from '../../utils/storage/restore.ts';
import { prepareRestore, ROW_SCHEMAS, type Row, STORES } from '../../utils/storage/restore-rows.ts';
import { arbitraryOf } from '../arbitrary-of.ts';
import { runs } from '../runs.ts';
import { NOW, value } from './make-rows.ts';

const ABOUT = { database: DATABASE_VERSION, app: '0.1.0', madeAt: NOW.toISOString() };
type Stores = Record<(typeof STORES)[number], Row[]>;

/** Rows of every store as its schema allows them, with keys of their own. */
const anyStores = fc
  .record(
    Object.fromEntries(STORES.map((store) => [store, fc.array(arbitraryOf(ROW_SCHEMAS[store]), { maxLength: 2 })])),
  )
  .map((stores) => stores as Stores);

/** As the stores hold them: one key a row, a picture and a file with each credential that has one, nothing judged. */
async function fitting(any: Stores): Promise<Stores> {
  const own = (store: keyof Stores) => any[store].map((row, n) => ({ ...row, id: `${store}-${n}` }));
  const originals = await Promise.all(
    any.originals.map(async (row, n) => {
      const bytes = new Uint8Array([n, ...(row.bytes as Uint8Array)]);
      return { ...row, id: `file-${n}`, bytes, hash: await sha256(bytes) };
    }),
  );
  const credentials = own('credentials').map((row, n) => {
    const { checks, checkedAt, lastTry, unasked, hosts, sample, url, readWith, ...rest } = row as Row;
    const file = originals[n]?.id;
    const { image: _image, ...achievement } = rest.achievement as Credential['achievement'];
    const { originalId: _id, ...stated } = { ...rest, achievement, name: `${rest.name}${n}` } as unknown as Credential;
    const unjudged = { ...stated, verdict: 'unverified', reasons: [], ...(file && { originalId: file }) } as Credential;
    return { ...unjudged, key: duplicateKey(unjudged) } as unknown as Row;
  });
  return {
    ...any,
    credentials,
    originals: originals.slice(0, credentials.length),
    images: credentials.map(({ id }) => ({ id, image: 'data:image/png;base64,iVBORw0KGgo=' })),
    claims: own('claims').map((row, n) => ({ ...row, skillId: `skill-${n}` })),
    postings: own('postings').map(({ readWith: _with, ...row }: Row) => row),
    corrections: own('corrections'),
    taxonomies: own('taxonomies'),
    skillChoices: own('skillChoices'),
    courseLists: own('courseLists'),
    courseMarks: own('courseMarks').map((row, n) => ({ ...row, id: `course-${n}` })),
    roles: any.roles.map((row, n) => asRole({ ...row, id: uuid(n) })),
    candidates: any.candidates.map((row, n) => unchecked({ ...row, id: uuid(n), number: n + 1 })),
    openedCounts: any.openedCounts.map((row, n) => ({ ...row, id: `count-${n}` })),
  };
}

const uuid = (n: number) => `6f0c8d0e-0009-4000-8000-${String(n).padStart(12, '0')}`;

function asRole({ from, ...role }: Row): Row {
  return from ? { ...role, from: { ...from, url: 'https://jobs.example/1' } } : role;
}

/** As a candidate stands who came with a file: no badge was checked, no link leads elsewhere than into the web. */
function unchecked(row: Row): Row {
  const { person, role, badges, rows, ...rest } = row as unknown as Candidate;
  return {
    ...rest,
    person: person && { ...person, url: 'https://profiles.example/1' },
    role: asRole(role as unknown as Row),
    badges: badges.map(
      ({
        url: _url,
        issuerUrl: _issuer,
        checkedAt: _at,
        checks: _checks,
        holder: _holder,
        unasked: _unasked,
        ...badge
      }) => ({
        ...badge,
        verdict: 'unverified',
        reasons: [],
      }),
    ),
    rows: rows.map(({ evidence: _evidence, ...each }) => ({ ...each, state: 'not-found', reason: 'no-evidence' })),
    keepUntil: '2027-02-19',
  };
}

let names = 0;
async function put(stores: Stores): Promise<CredlensDatabase> {
  const db = new CredlensDatabase(`restore-any-${names++}`);
  for (const store of STORES) await db.table(store).bulkPut(stores[store]);
  return db;
}

async function roundTrip(any: Stores, passphrase?: string): Promise<number> {
  const from = await put(await fitting(any));
  const to = new CredlensDatabase(`restore-any-${names++}`);
  try {
    const rows = value(await backupRows(from, '2026-11-21'));
    let bytes = value(await packBackup({ ...rows }, ABOUT));
    if (passphrase !== undefined)
      bytes = value(await unlockBackup(value(await lockBackup(bytes, passphrase)), passphrase));
    const { about, stores } = value(await readBackup(bytes));
    expect(about).toEqual(ABOUT);
    expect(stores).toEqual(rows);
    value(await restoreRows(to, value(await prepareRestore(stores, about.database, NOW)), 'merge'));
    expect(value(await backupRows(to, '2026-11-21'))).toEqual(rows);
    return Object.values(rows).reduce((sum, each) => sum + each.length, 0);
  } finally {
    await from.delete();
    await to.delete();
  }
}

it('whatever the schemas allow comes back through the file as it was, in every store', {
  timeout: 600_000,
}, async () => {
  let rows = 0;
  const property = fc.asyncProperty(anyStores, async (any) => {
    rows += await roundTrip(any);
  });
  await fc.assert(property, { numRuns: runs(30) });
  expect(rows).toBeGreaterThan(150);
});

it('and under a passphrase of any letters', { timeout: 600_000 }, async () => {
  const passphrases = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anyStores, passphrases, async (any, passphrase) => {
      await roundTrip(any, passphrase);
    }),
    { numRuns: runs(3) },
  );
});
