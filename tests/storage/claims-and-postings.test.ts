import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Posting } from '../../utils/model/posting.ts';
import type { Result } from '../../utils/model/result.ts';
import { listClaims, putClaim, removeClaim, restoreClaim, setClaim } from '../../utils/storage/claims.ts';
import { listCredentials } from '../../utils/storage/credentials.ts';
import { CredlensDatabase } from '../../utils/storage/database.ts';
import {
  isPostingSaved,
  listPostings,
  removePosting,
  restorePosting,
  savePosting,
  setPostingStatus,
} from '../../utils/storage/postings.ts';
import {
  addSampleWallet,
  hasSampleWallet,
  removeSampleWallet,
  restoreSampleWallet,
} from '../../utils/storage/sample-wallet.ts';
import { requirement } from '../matching/make.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
const LATER = new Date('2026-11-22T12:00:00Z');
let db: CredlensDatabase;
let names = 0;
beforeEach(() => {
  db = new CredlensDatabase(`claims-test-${names++}`);
});
afterEach(() => db.delete());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

describe('claims', () => {
  it('one a skill: merging keeps the higher years and level, the id and the first day', async () => {
    const first = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 4, level: 'working' }, NOW));
    const second = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 2, level: 'advanced' }, LATER));
    expect(second).toEqual({ ...first, years: 4, level: 'advanced' });
    expect(value(await putClaim(db, { skillId: 'sql', label: 'SQL', quote: 'daily' }, LATER))).toMatchObject({
      years: 4,
      quote: 'daily',
    });
    expect(value(await listClaims(db)).items).toHaveLength(1);
  });

  it('setClaim corrects downwards', async () => {
    const first = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 9 }, NOW));
    expect(value(await setClaim(db, { skillId: 'sql', label: 'SQL', years: 3 }, LATER))).toEqual({
      ...first,
      years: 3,
    });
  });

  it('what is no claim is refused', async () => {
    expect(await putClaim(db, { skillId: 'Not An Id', label: 'x' }, NOW)).toMatchObject({ ok: false });
    expect(await putClaim(db, { skillId: 'sql', label: 'SQL', years: -1 }, NOW)).toMatchObject({ ok: false });
    expect(value(await listClaims(db))).toEqual({ items: [], unreadable: 0 });
  });

  it('removing and undoing, also when the skill was claimed again meanwhile', async () => {
    const first = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 4 }, NOW));
    const removed = value(await removeClaim(db, first.id));
    expect(removed).toEqual(first);
    expect(value(await removeClaim(db, first.id))).toBeNull();
    expect(value(await restoreClaim(db, first))).toEqual(first);

    value(await removeClaim(db, first.id));
    const other = value(await putClaim(db, { skillId: 'sql', label: 'SQL', years: 1 }, LATER));
    expect(value(await restoreClaim(db, first))).toEqual({ ...other, years: 4 });
  });
});

describe('postings', () => {
  const posting: Posting = {
    id: 'example:1',
    url: 'https://jobs.example/1',
    title: 'Analyst',
    company: null,
    description: 'We need SQL.',
    blocks: [{ start: 0, end: 12, kind: 'paragraph' }],
    readFrom: 'json-ld',
    board: null,
  };

  it('keeps posting and requirements; saving again refreshes them and keeps status and day', async () => {
    const saved = value(await savePosting(db, posting, [requirement('sql')], NOW));
    expect(saved).toMatchObject({ id: 'example:1', status: 'saved', savedAt: NOW.toISOString() });
    expect(value(await setPostingStatus(db, posting.id, 'applied'))).toBe(true);
    expect(value(await setPostingStatus(db, 'nobody', 'applied'))).toBe(false);
    expect(await setPostingStatus(db, posting.id, 'sold' as never)).toMatchObject({ ok: false });
    const again = value(await savePosting(db, { ...posting, title: 'Senior Analyst' }, [], LATER));
    expect(again).toMatchObject({ status: 'applied', savedAt: NOW.toISOString(), requirements: [] });
    expect(value(await listPostings(db))).toEqual({ items: [again], unreadable: 0 });
    expect(value(await isPostingSaved(db, posting.id))).toBe(true);
  });

  it('removing and undoing', async () => {
    const saved = value(await savePosting(db, posting, [requirement('sql')], NOW));
    expect(value(await removePosting(db, posting.id))).toEqual(saved);
    expect(value(await isPostingSaved(db, posting.id))).toBe(false);
    value(await restorePosting(db, saved));
    expect(value(await listPostings(db)).items).toEqual([saved]);
  });

  it('what is no posting is refused', async () => {
    expect(await savePosting(db, { ...posting, id: '' }, [], NOW)).toMatchObject({ ok: false });
  });
});

describe('sample wallet', () => {
  it('goes as a whole or not at all', async () => {
    value(await addSampleWallet(db, NOW));
    const fail = () => {
      throw new Error('no');
    };
    db.claims.hook('deleting', fail);
    await expect(removeSampleWallet(db)).rejects.toThrow('no');
    db.claims.hook('deleting').unsubscribe(fail);
    expect([await db.credentials.count(), await db.claims.count()]).toEqual([12, 6]);
  });

  it('adds about twelve marked credentials and six claims, honestly labelled', async () => {
    expect(value(await addSampleWallet(db, NOW))).toEqual({ credentials: 12, claims: 6 });
    const { items } = value(await listCredentials(db));
    const { items: claims } = value(await listClaims(db));
    expect([...items, ...claims].every(({ sample }) => sample === true)).toBe(true);
    expect(items.filter(({ verdict }) => verdict === 'verified').length).toBeGreaterThanOrEqual(3);
    for (const { verdict, reasons, originalId } of items) {
      expect(['verified', 'unverified', 'self-asserted']).toContain(verdict);
      expect(reasons[0]).toMatch(/^Sample: /);
      expect(originalId).toBeUndefined();
    }
    expect(items.some(({ validUntil }) => validUntil && new Date(validUntil) < NOW)).toBe(true);
    expect(items.every(({ validFrom }) => validFrom && new Date(validFrom) <= NOW)).toBe(true);
  });

  it('twice is once, and removing leaves what is the person’s own', async () => {
    const own = value(await putClaim(db, { skillId: 'python', label: 'Python', years: 1 }, NOW));
    expect(value(await addSampleWallet(db, NOW))).toEqual({ credentials: 12, claims: 5 });
    expect(value(await addSampleWallet(db, NOW))).toEqual({ credentials: 0, claims: 0 });
    expect(value(await hasSampleWallet(db))).toBe(true);
    const before = [await db.credentials.toArray(), await db.claims.toArray()];
    const removed = value(await removeSampleWallet(db));
    expect([removed.credentials.credentials.length, removed.claims.length]).toEqual([12, 5]);
    expect(value(await listClaims(db)).items).toEqual([own]);
    expect(value(await hasSampleWallet(db))).toBe(false);
    value(await restoreSampleWallet(db, removed));
    expect([await db.credentials.toArray(), await db.claims.toArray()]).toEqual(before);
  });

  it('a claim of one’s own takes a sample claim over', async () => {
    value(await addSampleWallet(db, NOW));
    const own = value(await putClaim(db, { skillId: 'python', label: 'Python', years: 1 }, LATER));
    expect(own.sample).toBeUndefined();
    expect(own.years).toBe(1);
    value(await removeSampleWallet(db));
    expect(value(await listClaims(db)).items.map(({ skillId }) => skillId)).toEqual(['python']);
  });
});
