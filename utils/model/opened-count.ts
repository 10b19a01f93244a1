import { skillIdSchema } from './skill.ts';
import { z } from './zod.ts';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Id of a role profile, or `other` for titles that fit none. */
export const openedRoleSchema = skillIdSchema;

/**
 * How many different postings of one role, opened in one month, named one thing. No address, title, company or text: what
 * a person looked at cannot be told from it.
 */
export const openedCountSchema = z.object({
  month,
  role: openedRoleSchema,
  /**
   * `posting`: the postings themselves (`id` is `all`); `issuer`: `id` is the folded name; `asked`: what is asked as one,
   * with its alternatives (`askKey`), or `*` for the postings of which that was counted.
   */
  kind: z.enum(['posting', 'skill', 'credential', 'issuer', 'asked']),
  id: z.string().min(1).max(640),
  label: z.string().min(1).max(300),
  /** Postings that require it. */
  musts: z.number().int().nonnegative(),
  /** Postings that only prefer or mention it; for `posting`, all of them stand in `musts`. */
  others: z.number().int().nonnegative(),
});
export type OpenedCount = z.infer<typeof openedCountSchema>;

/** The mark of a posting that was counted: a keyed hash that tells it again and nothing else. */
export const openedMarkSchema = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/), month });
export type OpenedMark = z.infer<typeof openedMarkSchema>;
