import { z } from './zod.ts';

/** A taxonomy that the person brought (ESCO, O*NET), compiled into the arrays that the matcher reads. */
export const taxonomyRowSchema = z.object({
  id: z.string().min(1).max(120),
  /** As shown: "ESCO". */
  name: z.string().min(1).max(200),
  /** Of the taxonomy itself: "1.2.0". */
  version: z.string().max(40),
  /** BCP 47 language of its labels. */
  language: z.string().max(20),
  /** The line that its licence asks to be shown. */
  attribution: z.string().max(1000),
  /** What was added, by name: skills, labels and the like. */
  counts: z.record(z.string().max(40), z.number().int().nonnegative()),
  addedAt: z.string().max(40),
  /** The compiled taxonomy, byte for byte. */
  bytes: z.instanceof(Uint8Array),
});
export type TaxonomyRow = z.infer<typeof taxonomyRowSchema>;
