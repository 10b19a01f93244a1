import { blockSchema } from './posting.ts';
import { z } from './zod.ts';

/** A candidate's page as read; nothing of it is stored without a click. */
export const profileSchema = z.object({
  url: z.string().max(4000),
  name: z.string().max(300).nullable(),
  text: z.string().max(500_000),
  blocks: z.array(blockSchema).max(20_000),
  /** Id of the profile site on the shelf, or null for any other page. */
  site: z.string().max(60).nullable(),
  badgeUrls: z.array(z.string().max(2000)).max(500),
});
export type Profile = z.infer<typeof profileSchema>;
