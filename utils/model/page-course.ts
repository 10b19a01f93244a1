import { z } from './zod.ts';

/** What a page says about itself, as it was found there by the person's click: hostile text. */
export const pageCourseSchema = z.object({
  /** Address of the tab. */
  url: z.string().max(2000),
  /** Address that the page calls its own. */
  canonical: z.string().max(1000).optional(),
  /** `og:title`, else the title. */
  title: z.string().max(1000),
  /** `og:site_name`. */
  site: z.string().max(1000).optional(),
  language: z.string().max(1000).optional(),
  /** JSON-LD blocks. */
  data: z.array(z.string().max(300_000)).max(20),
});
export type PageCourse = z.infer<typeof pageCourseSchema>;
