import { skillIdSchema } from './skill.ts';
import { z } from './zod.ts';

/** What a plan is made for. */
export const planAimSchema = z.discriminatedUnion('kind', [
  /** The gaps of all saved postings that are still open. */
  z.object({ kind: z.literal('saved') }),
  /** The gaps of one saved posting. */
  z.object({ kind: z.literal('posting'), id: z.string().min(1).max(600) }),
  /** A role of the list; its gaps are ranked by the demand that the person has seen. */
  z.object({ kind: z.literal('role'), id: skillIdSchema }),
  /** Skills and named credentials that the person picked. */
  z.object({ kind: z.literal('picked'), ids: z.array(skillIdSchema).max(200) }),
]);
export type PlanAim = z.infer<typeof planAimSchema>;

/** How the person wants plans to be made. What is absent is no limit. */
export const planOptionsSchema = z.object({
  aim: planAimSchema,
  /** US dollars in all. */
  usd: z.number().min(0).max(1_000_000).optional(),
  hoursPerWeek: z.number().min(0).max(100).optional(),
  /** ISO date until which everything is to be done. */
  deadline: z.iso.date().optional(),
  free: z.boolean(),
  /** Primary languages that the person learns in, such as `en`; empty: any. */
  languages: z.array(z.string().max(20)).max(20),
  /** ISO 3166 country; courses that name other regions are left out. */
  region: z.string().max(10).optional(),
  /** Leave out what is only for some people. */
  openToAll: z.boolean(),
  /** 0: as many gaps as possible. 1, 2, 3: so many of the most asked-for gaps also get an exam or project of their own. */
  depth: z.number().int().min(0).max(3),
  /** Providers (host, else issuer) that the person does not want. */
  withoutProviders: z.array(z.string().max(200)).max(200),
  /** Courses that were swapped out. */
  without: z.array(skillIdSchema).max(500),
  /** Courses that were chosen instead; they stand in every plan. */
  take: z.array(skillIdSchema).max(50),
});
export type PlanOptions = z.infer<typeof planOptionsSchema>;
