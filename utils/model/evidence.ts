import { verdictSchema } from './credential.ts';
import { skillIdSchema, skillLevelSchema } from './skill.ts';
import { z } from './zod.ts';

/** A credential or a claim, seen as an answer to one skill. */
export const evidenceSchema = z.object({
  source: z.enum(['credential', 'claim']),
  /** Id of the credential or claim in the wallet. */
  sourceId: z.string().max(100),
  /** Skill, or named credential, that it is evidence of. */
  skillId: skillIdSchema,
  /** Name of the credential, or label of the claim. */
  name: z.string().max(500),
  issuer: z.string().max(500).optional(),
  verdict: verdictSchema,
  reasons: z.array(z.string().max(500)),
  /** Which field says so, and its words: the second end of the evidence. */
  via: z.enum(['alignment', 'result-alignment', 'tag', 'text', 'named-credential', 'person', 'claim']),
  field: z.string().max(1000),
  level: skillLevelSchema.optional(),
  years: z.number().min(0).max(80).optional(),
  validFrom: z.string().max(40).optional(),
  validUntil: z.string().max(40).optional(),
  checkedAt: z.string().max(40).optional(),
  /**
   * Whether a checked credential was issued to one of the person's addresses, or, on a candidate's page, to one that the
   * page states (`profile`); absent where it names nobody.
   */
  holder: z.enum(['you', 'profile', 'not-checked']).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;
