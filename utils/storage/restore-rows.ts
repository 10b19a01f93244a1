import { type Candidate, candidateSchema } from '../model/candidate.ts';
import { claimSchema } from '../model/claim.ts';
import { correctionSchema } from '../model/correction.ts';
import { courseListSchema } from '../model/course-list.ts';
import { courseMarkSchema } from '../model/course-mark.ts';
import { type Credential, credentialSchema } from '../model/credential.ts';
import { localDay } from '../model/local-day.ts';
import { openedCountSchema } from '../model/opened-count.ts';
import { postingSchema } from '../model/posting.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Role, roleSchema } from '../model/role.ts';
import { skillChoiceSchema } from '../model/skill-choice.ts';
import { taxonomyRowSchema } from '../model/taxonomy.ts';
import { z } from '../model/zod.ts';
import type { BackupRows } from './backup-rows.ts';
import { duplicateKey, sha256 } from './credentials.ts';
import { DATABASE_VERSION } from './database.ts';
import { AGAINST, asRole, asUnchecked } from './restore-candidates.ts';
import { originalRowSchema } from './row-schemas.ts';
import { bundledSample } from './sample-wallet.ts';
import { savedPostingSchema } from './saved-posting.ts';
import { isCompiledRow } from './taxonomies.ts';

export type StoreName = keyof BackupRows;
export type Row = Record<string, unknown>;

/** What of a file can be restored: rows that were checked, cleaned of what must not be taken from a file. */
export interface Prepared {
  rows: Record<StoreName, Row[]>;
  /** Rows that this version cannot read, by store: they stay in the file. */
  unreadable: Record<StoreName, number>;
  /** Candidates whose time is over: they stay in the file. */
  overdue: number;
}

/** PNG or JPEG by its first bytes, in the file itself: a picture elsewhere would tell its host who restores. */
const PICTURE = /^data:image\/(?:png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]*={0,2}$/;
const picture = z.string().max(720_000).regex(PICTURE);

/** Rows as they stand in the stores. What a schema does not name is not taken over. */
export const ROW_SCHEMAS: Record<StoreName, z.ZodType> = {
  credentials: credentialSchema,
  originals: originalRowSchema,
  claims: claimSchema,
  // Its link is one of the web, and no script.
  postings: savedPostingSchema.extend({
    posting: postingSchema.extend({
      url: z
        .string()
        .max(4000)
        .regex(/^https?:/),
    }),
  }),
  corrections: correctionSchema,
  taxonomies: taxonomyRowSchema.refine((row) => !isCompiledRow(row)),
  skillChoices: skillChoiceSchema,
  images: z.object({ id: z.string().min(1).max(100), image: picture }),
  courseLists: courseListSchema,
  courseMarks: courseMarkSchema,
  openedCounts: openedCountSchema,
  roles: roleSchema,
  candidates: candidateSchema,
};
export const STORES = Object.keys(ROW_SCHEMAS) as StoreName[];

/**
 * Checks the rows of a backup. Nobody signs a backup, so nothing is believed of a credential that verification has to
 * find out: one that came with a file stands as unverified and unchecked until it is judged again from its bytes.
 * Digests and keys are made anew, and what rows were read with is left out: all are read again.
 *
 * @param stores by name, as they stand in the file; those of an older version may be missing
 * @param now tells which candidates may still be kept
 * @returns `backup-newer` on a store or a version that is not known here
 */
export async function prepareRestore(
  stores: Record<string, readonly unknown[]>,
  version: number,
  now = new Date(),
): Promise<Result<Prepared>> {
  if (version > DATABASE_VERSION) return fail('backup-newer', `version ${version}`);
  const unknown = Object.keys(stores).filter((name) => !STORES.includes(name as StoreName));
  if (unknown.length > 0) return fail('backup-newer', unknown.join(', '));
  const rows = {} as Record<StoreName, Row[]>;
  const unreadable = {} as Record<StoreName, number>;
  for (const store of STORES) {
    const given = Object.hasOwn(stores, store) ? (stores[store] ?? []) : [];
    rows[store] = given.flatMap((row) => {
      const parsed = ROW_SCHEMAS[store].safeParse(row);
      return parsed.success ? [parsed.data as Row] : [];
    });
    unreadable[store] = given.length - rows[store].length;
  }
  rows.originals = await Promise.all(
    rows.originals.map(async (row) => ({ ...row, hash: await sha256(row.bytes as Uint8Array) })),
  );
  rows.postings = rows.postings.map(({ readWith: _readWith, ...row }) => row);
  const files = new Set(rows.originals.map(({ id }) => id));
  rows.credentials = rows.credentials.map((row) => asUnjudged(row as unknown as Credential, files));
  rows.roles = rows.roles.map((row) => asRow(asRole(row as unknown as Role)));
  const brought = rows.candidates as unknown as Candidate[];
  const kept = brought.filter(({ keepUntil }) => keepUntil >= localDay(now));
  rows.candidates = kept.map((candidate) => asRow(asUnchecked(candidate, now)));
  return ok({ rows, unreadable, overdue: brought.length - kept.length });
}

const asRow = (of: Role | Candidate) => of as unknown as Row;

function asUnjudged(credential: Credential, files: ReadonlySet<unknown>): Row {
  const { image, ...achievement } = credential.achievement;
  const shown = image !== undefined && PICTURE.test(image) ? { ...achievement, image } : achievement;
  const { url, originalId, ...rest } = credential;
  const stated: Credential = {
    ...rest,
    achievement: shown,
    ...(url !== undefined && /^https:/i.test(url) && { url }),
    // A file that is not there can never be judged.
    ...(originalId !== undefined && files.has(originalId) && { originalId }),
  };
  const judged = believable(stated);
  return { ...judged, key: duplicateKey(judged) };
}

function believable(stated: Credential): Credential {
  if (stated.sample) {
    const bundled = bundledSample(stated.name, stated.addedAt);
    if (bundled) return { ...bundled, id: stated.id, addedAt: stated.addedAt };
  }
  if (AGAINST.includes(stated.verdict)) return stated;
  const {
    checks: _checks,
    checkedAt: _checkedAt,
    lastTry: _lastTry,
    unasked: _unasked,
    hosts: _hosts,
    sample,
    ...rest
  } = stated;
  const ownWord = stated.verdict === 'self-asserted' && stated.originalId === undefined;
  return {
    ...rest,
    ...(sample === false && { sample }),
    verdict: ownWord ? 'self-asserted' : 'unverified',
    reasons: ownWord ? stated.reasons : [],
  };
}
