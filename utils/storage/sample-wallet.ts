import type { Claim } from '../model/claim.ts';
import type { Credential } from '../model/credential.ts';
import { ok, type Result } from '../model/result.ts';
import { attempt } from './attempt.ts';
import { type NewClaim, putClaim, restoreClaim } from './claims.ts';
import {
  addCredentials,
  type NewCredential,
  type RemovedCredentials,
  restoreCredentials,
  takeOutCredentials,
} from './credentials.ts';
import type { CredlensDatabase } from './database.ts';
import { SAMPLE_CLAIMS, SAMPLE_CREDENTIALS } from './sample-wallet-data.ts';

/**
 * Puts the bundled sample wallet in, so that a person can see the match before adding anything of their own. Everything
 * carries `sample: true`. Adding it twice changes nothing, and the person's own claims stay as they are.
 * @returns how many credentials and claims are new
 */
export async function addSampleWallet(
  db: CredlensDatabase,
  now: Date,
): Promise<Result<{ credentials: number; claims: number }>> {
  const added = await addCredentials(db, [{ credentials: SAMPLE_CREDENTIALS.map((each) => asNew(each, now)) }], now);
  if (!added.ok) return added;
  const before = await attempt(() => db.claims.count());
  if (!before.ok) return before;
  for (const claim of SAMPLE_CLAIMS) {
    const put = await putClaim(db, { ...claim, sample: true } satisfies NewClaim, now);
    if (!put.ok) return put;
  }
  const after = await attempt(() => db.claims.count());
  return after.ok ? ok({ credentials: added.value.added.length, claims: after.value - before.value }) : after;
}

/** What `removeSampleWallet` took out, as it was. */
export interface RemovedSample {
  credentials: RemovedCredentials;
  claims: Claim[];
}

/** Takes out everything that is marked as sample, and nothing else. @returns what it was, for `restoreSampleWallet` */
export async function removeSampleWallet(db: CredlensDatabase): Promise<Result<RemovedSample>> {
  return attempt(() =>
    db.transaction('rw', db.credentials, db.originals, db.images, db.claims, async () => {
      // A boolean cannot be an IndexedDB index, so the rows are looked at one by one.
      const ids = await db.credentials.filter(({ sample }) => sample === true).primaryKeys();
      const claims = await db.claims.filter(({ sample }) => sample === true).toArray();
      await db.claims.bulkDelete(claims.map(({ id }) => id));
      return { credentials: await takeOutCredentials(db, ids), claims };
    }),
  );
}

/** Puts back what `removeSampleWallet` took out. */
export async function restoreSampleWallet(
  db: CredlensDatabase,
  { credentials, claims }: RemovedSample,
): Promise<Result<void>> {
  const restored = await restoreCredentials(db, credentials);
  if (!restored.ok) return restored;
  for (const claim of claims) {
    const back = await restoreClaim(db, claim);
    if (!back.ok) return back;
  }
  return ok(undefined);
}

/** True while anything of the sample wallet is there. */
export function hasSampleWallet(db: CredlensDatabase): Promise<Result<boolean>> {
  return attempt(async () => {
    if (
      (await db.credentials
        .filter(({ sample }) => sample === true)
        .limit(1)
        .count()) > 0
    )
      return true;
    return (
      (await db.claims
        .filter(({ sample }) => sample === true)
        .limit(1)
        .count()) > 0
    );
  });
}

/**
 * The bundled sample badge of this name as it was added at this time (ISO 8601): what a file says of one is not believed.
 */
export function bundledSample(name: string, addedAt: string): NewCredential | undefined {
  const sample = SAMPLE_CREDENTIALS.find((each) => each.name === name);
  const added = new Date(addedAt);
  return sample && !Number.isNaN(added.getTime()) ? asNew(sample, added) : undefined;
}

/** Dates count from the day it is added, so that the sample shows a running, an ending and an expired badge for ever. */
function asNew({ monthsAgo, validMonths, skills, ...sample }: (typeof SAMPLE_CREDENTIALS)[number], now: Date) {
  const validFrom = monthsFrom(now, -monthsAgo);
  const credential: NewCredential = {
    format: sample.verdict === 'self-asserted' ? 'typed' : 'open-badges-3',
    name: sample.name,
    achievement: {
      name: sample.name,
      description: sample.description,
      criteria: sample.criteria,
      alignments: [],
      tags: [...sample.tags],
    },
    issuer: { name: sample.issuer },
    award: sample.award,
    validFrom,
    ...(validMonths === undefined ? {} : { validUntil: monthsFrom(now, validMonths - monthsAgo) }),
    skills: skills.map((skill): Credential['skills'][number] => ({ ...skill })),
    verdict: sample.verdict,
    reasons: [SAMPLE_REASONS[sample.verdict]],
    sample: true,
  };
  return credential;
}

const SAMPLE_REASONS = {
  verified: 'Sample: shown as verified to demonstrate; there is no real badge behind it',
  unverified: 'Sample: shown as a file that was not checked',
  'self-asserted': 'Sample: shown as named by you, without a file',
} as const;

function monthsFrom(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}
