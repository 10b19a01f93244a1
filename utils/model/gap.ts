import { courseSchema } from './course.ts';
import { forceSchema, mentionKindSchema } from './mention.ts';
import { skillIdSchema } from './skill.ts';
import { z } from './zod.ts';

/** One way to close a gap. Ranges are [low, high]; absent means not stated, never zero. */
export const routeSchema = z.object({
  course: courseSchema,
  /** Skills of the gap that it closes. */
  closes: z.array(skillIdSchema).min(1),
  /** What it is best at among the routes shown. */
  best: z.array(z.enum(['fastest', 'cheapest', 'strongest-evidence', 'hands-on'])),
});
export type Route = z.infer<typeof routeSchema>;

/** A requirement that is missing (or only partly answered), with up to three routes. */
export const gapSchema = z.object({
  requirementId: z.string().max(600),
  label: z.string().max(600),
  kind: mentionKindSchema,
  force: forceSchema,
  skillIds: z.array(skillIdSchema).min(1),
  routes: z.array(routeSchema).max(3),
});
export type Gap = z.infer<typeof gapSchema>;
