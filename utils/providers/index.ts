import { bundledCatalogue } from './bundled-catalogue.ts';
import type { CourseProvider } from './course-provider.ts';

/** Everyone who offers courses, in the order in which they are shown. */
export const providers: readonly CourseProvider[] = [bundledCatalogue];
