import { gapSchema } from './gap.ts';
import { matchSchema } from './match.ts';
import { postingSchema } from './posting.ts';
import { requirementSchema } from './requirement.ts';
import { z } from './zod.ts';

/** The answer to "how does this posting match": what a content script may know, never the wallet. */
export const matchViewSchema = z.object({
  posting: postingSchema.pick({
    id: true,
    url: true,
    title: true,
    company: true,
    location: true,
    readFrom: true,
    board: true,
  }),
  requirements: z.array(requirementSchema),
  match: matchSchema,
  gaps: z.array(gapSchema),
  saved: z.boolean(),
  sample: z.boolean().optional(),
});
export type MatchView = z.infer<typeof matchViewSchema>;
