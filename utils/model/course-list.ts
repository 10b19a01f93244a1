import { courseSchema } from './course.ts';
import { z } from './zod.ts';

/** Why an entry cannot be offered. */
export const skipReasonSchema = z.enum(['no-name', 'no-provider', 'no-skill', 'past', 'twice', 'cycle', 'not-valid']);
export type SkipReason = z.infer<typeof skipReasonSchema>;

/** What is told of a list beside its courses. */
export const broughtNotesSchema = z.object({
  /** Entries that were left out, by reason; `rows`: where the first of them stand, from 1. */
  reasons: z.array(
    z.object({
      reason: skipReasonSchema,
      count: z.number().int().positive(),
      rows: z.array(z.number().int().positive()).max(5),
    }),
  ),
  /** The source's own skill words that the lexicon does not know, most frequent first: shown, they close nothing. */
  unknownWords: z.array(z.object({ word: z.string().max(120), count: z.number().int().positive() })).max(50),
  /** Names of entries that require each other in a circle. */
  cycles: z.array(z.string().max(300)).max(50),
  /** Entries beyond the most that are taken. */
  left: z.number().int().nonnegative(),
});
export type BroughtNotes = z.infer<typeof broughtNotesSchema>;

/** Courses from beyond the bundled catalogue, as they were brought at one moment; one row a source. */
export const courseListSchema = z.object({
  /** Id of the provider, with what was asked for where it serves many: `lfx-mentorship`, `open-edx:courses.example.org`. */
  id: z.string().min(1).max(300),
  /** Id of the provider on the shelf. */
  provider: z.string().min(1).max(60),
  /** As shown: the provider's name, a file's name, a host. */
  name: z.string().min(1).max(300),
  /** Who is to be named, and under which licence, where the source asks for it. */
  attribution: z.string().max(500).optional(),
  /** Where it was fetched from; absent for files. */
  address: z.string().max(2000).optional(),
  /** ISO 8601. */
  fetchedAt: z.iso.datetime(),
  /** For asking whether it has changed. */
  etag: z.string().max(500).optional(),
  /** Entries that were there and cannot be offered (no skill that is known, no name, …). */
  skipped: z.number().int().nonnegative(),
  notes: broughtNotesSchema.optional(),
  courses: z.array(courseSchema).max(50_000),
});
export type CourseList = z.infer<typeof courseListSchema>;

/** Everything of a list but its courses. */
export type CourseListInfo = Omit<CourseList, 'courses'> & { count: number };
