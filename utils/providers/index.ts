import { bundledCatalogue } from './bundled-catalogue.ts';
import type { CourseProvider } from './course-provider.ts';
import { ctdlRecord } from './ctdl-record.ts';
import { lfxMentorship } from './lfx-mentorship.ts';
import { mitLearn } from './mit-learn.ts';
import { openEdx } from './open-edx.ts';
import { ownCatalogue } from './own-catalogue.ts';
import { pageCourse } from './page-course.ts';

/** Everyone who offers courses, in the order in which they are shown. */
export const providers: readonly CourseProvider[] = [
  bundledCatalogue,
  lfxMentorship,
  ownCatalogue,
  pageCourse,
  mitLearn,
  openEdx,
  ctdlRecord,
];
