import { z } from './zod.ts';

/** Where an application stands, in the order in which it moves. */
export const postingStatusSchema = z.enum(['saved', 'applied', 'interview', 'offer', 'closed']);
export type PostingStatus = z.infer<typeof postingStatusSchema>;

/** Characters that a note on a posting holds at most. */
export const MOST_NOTE = 4000;
