import { postingSchema } from '../model/posting.ts';
import { MOST_NOTE, postingStatusSchema } from '../model/posting-status.ts';
import { requirementSchema } from '../model/requirement.ts';
import { z } from '../model/zod.ts';

/** A posting the person kept, with its requirements as they were read last: the page may be gone tomorrow. */
export const savedPostingSchema = z.object({
  /** The posting's own id: saving it again replaces it. */
  id: z.string().min(1).max(600),
  posting: postingSchema,
  requirements: z.array(requirementSchema).max(2000),
  status: postingStatusSchema,
  /** When it came to this status; absent: when it was saved, or before such times were kept. */
  statusAt: z.string().max(40).optional(),
  savedAt: z.string().max(40),
  /** When its text was read from its page again; absent: when it was saved. */
  readAt: z.string().max(40).optional(),
  /** The person's own words about it. */
  notes: z.string().max(MOST_NOTE).optional(),
  /** What it was read with last (`keyOf` in reread.ts); another one than now: it is to be read again. */
  readWith: z.string().max(2000).optional(),
});
export type SavedPosting = z.infer<typeof savedPostingSchema>;
