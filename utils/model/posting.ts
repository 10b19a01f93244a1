import { failureSchema } from './failure.ts';
import { z } from './zod.ts';

/** Which rung of the reading ladder gave the posting; shown to the person. */
export const readFromSchema = z.enum(['json-ld', 'microdata', 'rdfa', 'board', 'readable', 'selection']);
export type ReadFrom = z.infer<typeof readFromSchema>;

/** One block of the description. Offsets are UTF-16 code units of `Posting.description`, end exclusive. */
export const blockSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** `label` is a paragraph whose whole text is emphasised (strong, b) and that reads as a heading. */
  kind: z.enum(['heading', 'label', 'paragraph', 'item']),
  /** Heading level 1-6, or list depth from 1 for items. */
  level: z.number().int().min(1).max(20).optional(),
});
export type Block = z.infer<typeof blockSchema>;

/** A job advertisement read from a page (schema.org JobPosting). */
export const postingSchema = z.object({
  /** Stable for the same posting: `<board>:<id on the board>`, else the address without fragment and tracking. */
  id: z.string().min(1).max(600),
  url: z.string().max(4000),
  title: z.string().max(1000),
  company: z.string().max(500).nullable(),
  location: z.string().max(500).optional(),
  /** Plain text, blocks separated by "\n". */
  description: z.string().max(500_000),
  blocks: z.array(blockSchema).max(20_000),
  readFrom: readFromSchema,
  /** Id of the board on the shelf, or null for any other site. */
  board: z.string().max(60).nullable(),
  /** BCP 47, from the page; absent where the page does not say. */
  language: z.string().max(20).optional(),
  datePosted: z.string().max(40).optional(),
  validThrough: z.string().max(40).optional(),
  employmentType: z.string().max(200).optional(),
});
export type Posting = z.infer<typeof postingSchema>;

/** What a page is: one posting, a list with one open beside it, a list, ... */
export const pageKindSchema = z.enum(['posting', 'list+posting', 'expired', 'apply', 'list', 'none']);
export type PageKind = z.infer<typeof pageKindSchema>;

/** What reading a page gave: a posting, or why there is none. */
export const readingSchema = z.object({
  kind: pageKindSchema,
  posting: postingSchema.nullable(),
  failure: failureSchema.optional(),
  /** With `posting-in-frame`: address and board of the frame that holds the posting. */
  frame: z.object({ url: z.string().max(4000), board: z.string().max(60) }).optional(),
});
export type Reading = z.infer<typeof readingSchema>;
