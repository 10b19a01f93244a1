import { pageKindSchema, readFromSchema } from './posting.ts';
import { FAILURE_CODES } from './result.ts';
import { z } from './zod.ts';

/** Characters of a page that a sample may be made of; the browser keeps 10 MB for one session. */
const MAX_SAMPLE = 8_000_000;

/** A page as the popup took it, with what reading it gave. Comes from a page: whoever reads it treats it as hostile. */
export const pageSampleSchema = z.object({
  url: z.string().max(10_000),
  html: z.string().max(MAX_SAMPLE),
  type: z.enum(['text/html', 'application/xhtml+xml']),
  kind: pageKindSchema.optional(),
  failure: z.enum(FAILURE_CODES).optional(),
  readFrom: readFromSchema.optional(),
});
export type PageSample = z.infer<typeof pageSampleSchema>;
