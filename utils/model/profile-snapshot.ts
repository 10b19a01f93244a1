import { candidateBadgeSchema } from './candidate.ts';
import { blockSchema } from './posting.ts';
import { profileMarkSchema, profileRowSchema } from './profile-match.ts';
import { roleSchema } from './role.ts';
import { z } from './zod.ts';

const offset = z.number().int().nonnegative();
const stretch = { start: offset, end: offset };

/**
 * A candidate's page as read, without its document: what the page's script sends to the background and to a panel of ours.
 * Nothing of it is stored without a click. Offsets are UTF-16 code units of `text`, end exclusive.
 */
export const profileSnapshotSchema = z.object({
  /** Empty for a text that is no page. */
  url: z.string().max(4000),
  /** Id of the profile site on the shelf, or null for any other page. */
  site: z.string().max(60).nullable(),
  name: z.string().max(300).nullable(),
  /** BCP 47, where the page says. */
  language: z.string().max(20).optional(),
  text: z.string().max(500_000),
  blocks: z.array(blockSchema).max(20_000),
  /** Where a part of the page of its own begins. */
  breaks: z.array(offset).max(20_000),
  personal: z
    .array(
      z.object({
        ...stretch,
        kind: z.enum(['name', 'photo', 'pronouns', 'age', 'graduation', 'school', 'address', 'nationality', 'contact']),
      }),
    )
    .max(20_000),
  /** Null where nobody can tell what is seen. */
  hidden: z
    .array(z.object({ ...stretch, why: z.enum(['colour', 'size', 'place', 'transparent', 'aria-hidden']) }))
    .max(20_000)
    .nullable(),
  /** Unchecked badges: an address, or the badge itself as it stands in the page. */
  badges: z
    .array(
      z.object({
        url: z.string().max(2000).optional(),
        text: z.string().max(2_000_000).optional(),
        name: z.string().max(500),
      }),
    )
    .max(100),
});
export type ProfileSnapshot = z.infer<typeof profileSnapshotSchema>;

/** How a profile answers a role, as the background says it. Quotes in `rows` carry nothing personal. */
export const profileViewSchema = z.object({
  role: roleSchema,
  rows: z.array(profileRowSchema),
  /** Everything to be highlighted: `marksOf(rows)`. */
  marks: z.array(profileMarkSchema),
  /** As they went in: what is known of the page's badges. */
  badges: z.array(candidateBadgeSchema),
  /** Names that were found and not counted, with how many of them: in text that cannot be seen, in lists too long. */
  notCounted: z.object({ hidden: offset, listed: offset }),
  /** Blind mode is on: names, photos and what else is personal are to be covered and not shown. */
  blind: z.boolean(),
  /** The page may be marked and covered; false where a site's terms forbid changes and the person did not opt in. */
  mayMark: z.boolean(),
  /** Versions of the extension and of the lexicon. */
  engine: z.string().max(100),
  lexicon: z.string().max(100),
  readAt: z.string().max(40),
});
export type ProfileView = z.infer<typeof profileViewSchema>;
