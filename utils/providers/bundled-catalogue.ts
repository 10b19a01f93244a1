import { type Course, courseSchema } from '../model/course.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { z } from '../model/zod.ts';
import type { BundledProvider } from './course-provider.ts';

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
  return ok(parsed.data.filter((course) => !isRetired(course, today)));
}

function isRetired({ status, retiresOn }: Course, today: string | undefined): boolean {
  return status === 'retired' || (today !== undefined && retiresOn !== undefined && retiresOn < today);
}

/**
 * As `read`, for the file that ships within the extension: the build parsed every entry of it, and doing so again takes
 * a tenth of a second whenever the background starts.
 * @returns `file-not-json` where it is no list
 */
export function readShipped(data: string, today?: string): Result<Course[]> {
  try {
    const courses: unknown = JSON.parse(data);
    if (!Array.isArray(courses)) return fail('file-not-json', 'no list');
    return ok((courses as Course[]).filter((course) => !isRetired(course, today)));
  } catch (error) {
    return fail('file-not-json', String(error));
  }
}

/** The catalogue that ships with the extension: public/data/catalogue.json, made from catalogue/<family>.txt. */
export const bundledCatalogue = {
  id: 'bundled-catalogue',
  name: 'Bundled catalogue',
  kind: 'bundled',
  read: readCatalogue,
} satisfies BundledProvider;
