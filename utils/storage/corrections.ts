import { type Claim, claimSchema } from '../model/claim.ts';
import { type Correction, correctionSchema } from '../model/correction.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import { putClaim } from './claims.ts';
import type { CredlensDatabase } from './database.ts';
import { type Derivers, rederive } from './derive.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';

/** A correction before it gets an id and a time; phrases are folded by the caller. */
export type NewCorrection = Pick<Correction, 'kind' | 'phrase' | 'skillId' | 'label' | 'means' | 'meansLabel'>;

/**
 * Stores what the person said about phrases, and reads every saved posting and badge that holds one of them again: all
 * or nothing. Saying the same twice is saying it once. `have` also states the claim.
 * @returns one row for each given, in the same order: what is to be undone together.
 */
export async function addCorrections(
  db: CredlensDatabase,
  given: readonly NewCorrection[],
  now: Date,
  derive: Derivers,
): Promise<Result<Correction[]>> {
  const drafts: (NewCorrection & Pick<Correction, 'stated'>)[] = [];
  for (const each of given) {
    const stated = each.kind === 'have' ? await state(db, each, now) : ok(undefined);
    if (!stated.ok) return stated;
    const draft = { ...each, ...(stated.value && { stated: stated.value }) };
    const checked = asRow(draft, now.getTime());
    if (!checked.ok) return checked;
    drafts.push(draft);
  }
  return attempt(() =>
    db.transaction('rw', db.corrections, db.postings, db.credentials, async () => {
      const all = await inOrder(db);
      const added: Correction[] = [];
      for (const draft of drafts) {
        const known = latestLike(all, draft);
        const row = known ?? rowAfter(all.at(-1), draft, now);
        if (!known) {
          all.push(row);
          await db.corrections.add(row);
        }
        added.push(row);
      }
      await rederive(db, derive, all, phrasesOf(added));
      return added;
    }),
  );
}

/**
 * Takes corrections back, together with the claims that they stated; a claim that was changed since is the person's
 * newer word and stays. Ids that are not there are no error. Saved things are read again as by `addCorrections`.
 * @returns what was taken back.
 */
export function undoCorrections(
  db: CredlensDatabase,
  ids: readonly string[],
  derive: Derivers,
): Promise<Result<Correction[]>> {
  return attempt(() =>
    db.transaction('rw', db.corrections, db.claims, db.postings, db.credentials, async () => {
      const all = await inOrder(db);
      const gone = all.filter(({ id }) => ids.includes(id));
      await db.corrections.bulkDelete(gone.map(({ id }) => id));
      for (const { stated } of gone) {
        if (!stated || !same(await db.claims.get(stated.claim.id), stated.claim)) continue;
        if (stated.before) await db.claims.put(stated.before);
        else await db.claims.delete(stated.claim.id);
      }
      const left = all.filter((row) => !gone.includes(row));
      await rederive(db, derive, left, phrasesOf(gone));
      return gone;
    }),
  );
}

/**
 * All corrections, newest first, with the number of rows that could not be read. A `have` whose claim was taken out of
 * the wallet holds no longer and is left out.
 */
export function listCorrections(db: CredlensDatabase): Promise<Result<Readable<Correction>>> {
  return attempt(() =>
    db.transaction('r', db.corrections, db.claims, async () => {
      const { items, unreadable } = readRows(await db.corrections.toArray(), correctionSchema);
      const claims = new Set(await db.claims.toCollection().primaryKeys());
      const held = items.filter(({ stated }) => !stated || claims.has(stated.claim.id));
      return { items: held.sort(byTime).reverse(), unreadable };
    }),
  );
}

/**
 * Reads everything saved again with the corrections that hold now, as after a restored backup.
 * @returns how many postings were written.
 */
export function reapplyCorrections(db: CredlensDatabase, derive: Derivers): Promise<Result<number>> {
  return attempt(() =>
    db.transaction('rw', db.corrections, db.postings, db.credentials, async () =>
      rederive(db, derive, await inOrder(db)),
    ),
  );
}

async function state(
  db: CredlensDatabase,
  { skillId, label }: NewCorrection,
  now: Date,
): Promise<Result<Correction['stated']>> {
  const before = await attempt(() => db.claims.where('skillId').equals(skillId).first());
  if (!before.ok) return before;
  const put = await putClaim(db, { skillId, label }, now);
  // One that cannot be read was moved aside: there is nothing to go back to.
  const readable = claimSchema.safeParse(before.value).data;
  return put.ok ? ok({ claim: put.value, ...(readable && { before: readable }) }) : put;
}

/** The row that says this already, if nothing was said about its phrase (or, for `have`, its skill) since. */
function latestLike(
  all: readonly Correction[],
  draft: NewCorrection & Pick<Correction, 'stated'>,
): Correction | undefined {
  const latest = all.findLast((row) =>
    draft.kind === 'have'
      ? row.kind === 'have' && row.stated?.claim.id === draft.stated?.claim.id
      : row.kind !== 'have' && row.phrase === draft.phrase,
  );
  const { kind, skillId, means } = draft;
  return latest?.kind === kind && latest.skillId === skillId && latest.means === means ? latest : undefined;
}

/** The last moment that a date can name, in ms. */
const LAST_TIME = 8.64e15;

function rowAfter(last: Correction | undefined, draft: NewCorrection, now: Date): Correction {
  const after = last ? Date.parse(last.addedAt) + 1 : 0;
  const row = asRow(draft, Math.min(LAST_TIME, Math.max(now.getTime(), after || 0)));
  if (!row.ok) throw new Error('a correction that was checked is refused');
  return row.value;
}

function asRow(draft: NewCorrection, time: number): Result<Correction> {
  const row = { ...draft, id: crypto.randomUUID(), scope: 'everywhere', addedAt: new Date(time).toISOString() };
  const checked = correctionSchema.safeParse(row);
  return checked.success ? ok(checked.data) : fail('bad-message', complaintOf(checked.error));
}

/** Within a transaction over `corrections`: those that can be read, in the order in which they were made. */
export async function inOrder(db: CredlensDatabase): Promise<Correction[]> {
  return readRows(await db.corrections.toArray(), correctionSchema).items.sort(byTime);
}

function byTime(a: Correction, b: Correction): number {
  return a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : 0;
}

/** Phrases that are read otherwise from now on; a claim changes how a posting is answered, not what it asks for. */
function phrasesOf(rows: readonly Correction[]): Set<string> {
  return new Set(rows.filter(({ kind }) => kind !== 'have').map(({ phrase }) => phrase));
}

function same(a: Claim | undefined, b: Claim): boolean {
  const entries = (claim: Claim) => JSON.stringify(Object.entries(claim).sort(([x], [y]) => (x < y ? -1 : 1)));
  return a !== undefined && entries(a) === entries(b);
}
