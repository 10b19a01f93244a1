import type { Course } from '../model/course.ts';
import type { Result } from '../model/result.ts';

/** Who offers courses. One file in this folder, one line in index.ts, one fixture folder. */
export interface CourseProvider {
  /** Kebab-case; also the name of the fixture folder. */
  id: string;
  name: string;
  /** `bundled` ships with the extension; `live` is fetched after a click that names the host. */
  kind: 'bundled' | 'live';
  /** Reads the provider's data (text as it came), or says what is wrong. Never throws. */
  read(data: string): Result<Course[]>;
}
