import { postingSchema } from '../model/posting.ts';
import { requirementSchema } from '../model/requirement.ts';
import { z } from '../model/zod.ts';

/** Where an application stands, in the order in which it moves. */
export const postingStatusSchema = z.enum(['saved', 'applied', 'interview', 'offer', 'closed']);
export type PostingStatus = z.infer<typeof postingStatusSchema>;

/** A posting the person kept, with its requirements as they were read last: the page may be gone tomorrow. */
export const savedPostingSchema = z.object({
  /** The posting's own id: saving it again replaces it. */
  id: z.string().min(1).max(600),
  posting: postingSchema,
  requirements: z.array(requirementSchema).max(2000),
  status: postingStatusSchema,
  savedAt: z.string().max(40),
  /** What it was read with last (`keyOf` in reread.ts); another one than now: it is to be read again. */
  readWith: z.string().max(2000).optional(),
});
export type SavedPosting = z.infer<typeof savedPostingSchema>;
