import { z } from './zod.ts';

/** Which credential answers what a posting asks for. */
export const packAnswerSchema = z.object({
  asked: z.string().max(500),
  force: z.enum(['must', 'nice']),
  partly: z.boolean(),
  credentialId: z.string().max(100),
  /** The credential's own words that say so. */
  field: z.string().max(1000),
  /** It is the best evidence that the wallet holds for it. */
  best: z.boolean(),
});
export type PackAnswer = z.infer<typeof packAnswerSchema>;

/** What a skill pack is to be made of: for a posting, or of credentials chosen by hand. */
export const packRequestSchema = z.union([
  z.object({
    posting: z.object({
      title: z.string().max(2000),
      company: z.string().max(2000).nullable(),
      url: z.string().max(4000),
    }),
    answers: z.array(packAnswerSchema).max(5000),
  }),
  z.object({ chosen: z.array(z.string().max(100)).max(20_000) }),
]);
export type PackRequest = z.infer<typeof packRequestSchema>;
