import { readFromSchema } from './posting.ts';
import { FAILURE_CODES } from './result.ts';
import { z } from './zod.ts';

const time = z.string().max(40);

/** How reading went on one board. Never what was read: no address, no title, no text. */
const oneBoardSchema = z.object({
  /** When a posting was last read there (ISO 8601), and by which rung of the ladder. */
  readAt: time.optional(),
  /** A rung or code that this version does not know says nothing; the times stay. */
  readFrom: readFromSchema.optional().catch(undefined),
  /** When a posting's address last stayed unreadable, and why. */
  failedAt: time.optional(),
  failure: z.enum(FAILURE_CODES).optional().catch(undefined),
});
export type BoardHealth = z.infer<typeof oneBoardSchema>;

/** More boards than the shelf will have. */
const MOST_BOARDS = 300;

/** By board id. */
export const boardHealthSchema = z
  .record(
    z
      .string()
      .max(60)
      .regex(/^[a-z0-9-]+$/),
    oneBoardSchema,
  )
  .refine((all) => Object.keys(all).length <= MOST_BOARDS, 'boards');
