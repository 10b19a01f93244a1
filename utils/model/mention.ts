import { z } from './zod.ts';

/** What a mention or a requirement is about; `degree` and `knockout` exist only here, not as skills. */
export const mentionKindSchema = z.enum([
  'knowledge',
  'tool',
  'method',
  'soft',
  'language',
  'credential',
  'degree',
  'knockout',
]);
export type MentionKind = z.infer<typeof mentionKindSchema>;

export const forceSchema = z.enum(['must', 'nice', 'context']);
export type Force = z.infer<typeof forceSchema>;

/** Where a text names a skill or credential. Offsets are UTF-16 code units of the text given, end exclusive. */
export const mentionSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  id: z.string().max(120),
  label: z.string().max(200),
  kind: mentionKindSchema,
  force: forceSchema,
  /** The rule that accepted it, e.g. `certain`, `case`, `context:list`. */
  rule: z.string().max(60),
});
export type Mention = z.infer<typeof mentionSchema>;
