import { type Course, courseSchema } from '../model/course.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import type { CourseProvider } from './course-provider.ts';

const catalogueSchema = z.array(courseSchema);

/**
 * Reads the compiled catalogue (JSON array of courses) and leaves out what has retired. Entries with a date of
 * retirement are judged only where `today` (ISO date) is given; routes and plans judge them again when they are made.
 */
function readCatalogue(data: string, today?: string): Result<Course[]> {
  if (data.trim() === '') return fail('file-empty');
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch (error) {
    return fail('file-not-json', error instanceof Error ? error.message : undefined);
  }
  const parsed = catalogueSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('file-missing-fields', `${issue?.path.join('.')}: ${issue?.message}`);
  }
  const retired = (course: Course): boolean =>
    course.status === 'retired' || (today !== undefined && course.retiresOn !== undefined && course.retiresOn < today);
  return ok(parsed.data.filter((course) => !retired(course)));
}

/** The catalogue that ships with the extension: public/data/catalogue.json, made from catalogue/<family>.txt. */
export const bundledCatalogue = {
  id: 'bundled-catalogue',
  name: 'Bundled catalogue',
  kind: 'bundled',
  read: readCatalogue,
} satisfies CourseProvider;
