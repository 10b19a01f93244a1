import { courseSchema } from './course.ts';
import { skillIdSchema } from './skill.ts';
import { z } from './zod.ts';

/** What the person says of a step of the plan. The course stands here too, so that a mark outlives its list. */
export const courseMarkSchema = z.object({
  /** Id of the course. */
  id: skillIdSchema,
  status: z.enum(['started', 'done']),
  /** ISO 8601: when it was started. */
  startedAt: z.iso.datetime().optional(),
  /** ISO 8601: when it was finished. */
  doneAt: z.iso.datetime().optional(),
  course: courseSchema,
});
export type CourseMark = z.infer<typeof courseMarkSchema>;
