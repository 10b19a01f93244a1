import { type Claim, claimSchema } from '../model/claim.ts';
import { fail, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import type { CredlensDatabase } from './database.ts';
import { complaintOf, type Readable, readRows } from './rows.ts';
import { setAside } from './set-aside.ts';

/** A claim before the wallet gives it an id and a time. */
export type NewClaim = Omit<Claim, 'id' | 'addedAt'>;

const LEVELS = ['intro', 'working', 'advanced'] as const;

/**
 * States a skill. There is one claim a skill: a second one is merged into it and keeps the higher years and level, the
 * newer words, and the id. A real claim takes over a sample one; a sample never touches a real one.
 */
export function putClaim(db: CredlensDatabase, claim: NewClaim, now: Date): Promise<Result<Claim>> {
  return write(db, claim, now, merge);
}

/** States a skill anew, replacing what was stated: for a person who corrects years or level downwards. */
export function setClaim(db: CredlensDatabase, claim: NewClaim, now: Date): Promise<Result<Claim>> {
  return write(db, claim, now, (_old, fresh) => fresh);
}

async function write(
  db: CredlensDatabase,
  claim: NewClaim,
  now: Date,
  combine: (old: Claim, fresh: NewClaim) => NewClaim,
): Promise<Result<Claim>> {
  const fresh = { id: crypto.randomUUID(), addedAt: now.toISOString() };
  const checked = claimSchema.safeParse({ ...claim, ...fresh });
  if (!checked.success) return fail('file-missing-fields', complaintOf(checked.error));
  return attempt(() =>
    db.transaction('rw', db.claims, async () => {
      const row = await db.claims.where('skillId').equals(checked.data.skillId).first();
      const old = row && claimSchema.safeParse(row);
      if (row && !old?.success) await setAside(db.claims, row.id, row, now);
      const next: Claim = old?.success
        ? { ...combine(old.data, claim), id: old.data.id, addedAt: old.data.addedAt }
        : checked.data;
      await db.claims.put(next);
      return next;
    }),
  );
}

function merge(old: Claim, fresh: NewClaim): NewClaim {
  if (fresh.sample && !old.sample) return old;
  if (old.sample && !fresh.sample) return fresh;
  const years = Math.max(old.years ?? -1, fresh.years ?? -1);
  const level = LEVELS[Math.max(levelRank(old), levelRank(fresh))];
  const quote = fresh.quote ?? old.quote;
  return {
    skillId: old.skillId,
    label: fresh.label,
    ...(years < 0 ? {} : { years }),
    ...(level === undefined ? {} : { level }),
    ...(quote === undefined ? {} : { quote }),
    ...(old.sample ? { sample: true } : {}),
  };
}

function levelRank({ level }: NewClaim): number {
  return level === undefined ? -1 : LEVELS.indexOf(level);
}

/** All claims, newest first, with the number of rows that could not be read. */
export function listClaims(db: CredlensDatabase): Promise<Result<Readable<Claim>>> {
  return attempt(async () => {
    // Not out of the index: a row whose time is no key stands in none.
    const read = readRows(await db.claims.toArray(), claimSchema);
    const order = (a: Claim, b: Claim) =>
      a.addedAt === b.addedAt ? (a.id < b.id ? 1 : -1) : a.addedAt < b.addedAt ? 1 : -1;
    return { ...read, items: read.items.sort(order) };
  });
}

/** Takes a claim out and answers with it, for undo; null where there is none. */
export function removeClaim(db: CredlensDatabase, id: string): Promise<Result<Claim | null>> {
  return attempt(() =>
    db.transaction('rw', db.claims, async () => {
      const claim = await db.claims.get(id);
      await db.claims.delete(id);
      return claim ?? null;
    }),
  );
}

/** Puts back what `removeClaim` took out. A claim about the same skill made meanwhile is merged, not overwritten. */
export function restoreClaim(db: CredlensDatabase, claim: Claim): Promise<Result<Claim>> {
  return attempt(() =>
    db.transaction('rw', db.claims, async () => {
      const row = await db.claims.where('skillId').equals(claim.skillId).first();
      const rival = claimSchema.safeParse(row).data;
      if (row && !rival) await setAside(db.claims, row.id, row, new Date());
      const next = rival ? { ...merge(claim, rival), id: rival.id, addedAt: rival.addedAt } : claim;
      await db.claims.put(next);
      return next;
    }),
  );
}
