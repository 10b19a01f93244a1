import { candidateSchema } from '../model/candidate.ts';
import { claimSchema } from '../model/claim.ts';
import { correctionSchema } from '../model/correction.ts';
import { courseListSchema } from '../model/course-list.ts';
import { courseMarkSchema } from '../model/course-mark.ts';
import { credentialSchema } from '../model/credential.ts';
import { openedCountSchema, openedMarkSchema } from '../model/opened-count.ts';
import { roleSchema } from '../model/role.ts';
import { skillChoiceSchema } from '../model/skill-choice.ts';
import { taxonomyRowSchema } from '../model/taxonomy.ts';
import { z } from '../model/zod.ts';
import type { CredlensDatabase } from './database.ts';
import { savedPostingSchema } from './saved-posting.ts';

/** A file as it stands in its store, beside its hash. */
export const originalRowSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().max(1000),
  mediaType: z.string().max(200),
  bytes: z.instanceof(Uint8Array),
  addedAt: z.string().max(40),
});

export const imageRowSchema = z.object({ id: z.string().min(1).max(100), image: z.string().max(720_000) });

export const markKeyRowSchema = z.object({ id: z.string(), key: z.instanceof(CryptoKey) });

/** A row as a whole; its courses are looked at one by one, so that a broken one does not cost the others. */
export const looseListSchema = courseListSchema.extend({ courses: z.array(z.unknown()).max(50_000) });

/** A store of the person's data; the wallet's index is made of the others and made anew where it cannot be read. */
export type AnyStore = Exclude<
  {
    [K in keyof CredlensDatabase]: CredlensDatabase[K] extends { bulkPut: unknown } ? K : never;
  }[keyof CredlensDatabase] &
    string,
  'walletIndex'
>;

/** What can be read out of each store; the test beside this file fails when a store is missing here. */
export const READABLE: Record<AnyStore, z.ZodType> = {
  credentials: credentialSchema,
  originals: originalRowSchema,
  images: imageRowSchema,
  claims: claimSchema,
  postings: savedPostingSchema,
  corrections: correctionSchema,
  skillChoices: skillChoiceSchema,
  taxonomies: taxonomyRowSchema,
  courseLists: looseListSchema,
  courseMarks: courseMarkSchema,
  openedCounts: openedCountSchema,
  openedMarks: openedMarkSchema,
  markKeys: markKeyRowSchema,
  roles: roleSchema,
  candidates: candidateSchema,
};
