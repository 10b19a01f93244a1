import type { Message } from './messages.ts';
import { candidateBadgeSchema } from './model/candidate.ts';
import { correctionKindSchema } from './model/correction.ts';
import { postingSchema } from './model/posting.ts';
import { profileSnapshotSchema } from './model/profile-snapshot.ts';
import { FAILURE_CODES, fail, ok, type Result } from './model/result.ts';
import { skillIdSchema } from './model/skill.ts';
import { z } from './model/zod.ts';

const host = z.string().min(1).max(300);

const siteStateSchema = z.object({
  hidden: z.boolean(),
  paused: z.string().max(40).nullable().optional(),
  collapsed: z.boolean(),
});

// As much as messages.ts says.
const cardsSchema = z
  .array(
    z.object({
      key: z.string().min(1).max(40),
      text: z.string().max(4000),
      lang: z.string().max(20).optional(),
    }),
  )
  .min(1)
  .max(30);

const correctSchema = z
  .object({
    kind: correctionKindSchema,
    phrases: z.array(z.string().min(1).max(200)).min(1).max(50),
    skillId: skillIdSchema,
    means: skillIdSchema.optional(),
  })
  .refine(({ kind, means }) => (kind === 'means') === (means !== undefined), 'means');

/** One schema a message; a page's process may be hostile, so nothing is taken on trust. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('match-posting'),
    request: z.object({ posting: postingSchema, private: z.boolean().optional() }),
  }),
  z.object({ type: z.literal('prepare'), request: z.object({}) }),
  z.object({
    type: z.literal('reading-failed'),
    request: z.object({ board: z.string().min(1).max(60), code: z.enum(FAILURE_CODES) }),
  }),
  z.object({ type: z.literal('match-cards'), request: z.object({ cards: cardsSchema }) }),
  z.object({ type: z.literal('save-posting'), request: z.object({ posting: postingSchema }) }),
  z.object({ type: z.literal('site-state'), request: z.object({ host }) }),
  z.object({ type: z.literal('set-site-state'), request: z.object({ host, change: siteStateSchema.partial() }) }),
  z.object({ type: z.literal('choose-site'), request: z.object({ host, chosen: z.boolean() }) }),
  z.object({ type: z.literal('opt-in'), request: z.object({ on: z.boolean() }) }),
  z.object({ type: z.literal('load-overlay'), request: z.object({}) }),
  z.object({ type: z.literal('correct'), request: correctSchema }),
  z.object({
    type: z.literal('undo-corrections'),
    request: z.object({ ids: z.array(z.string().min(1).max(100)).min(1).max(50) }),
  }),
  z.object({ type: z.literal('find-skill'), request: z.object({ text: z.string().max(100) }) }),
  z.object({ type: z.literal('reread-saved'), request: z.object({}) }),
  z.object({ type: z.literal('wallet-changed'), request: z.object({}) }),
  z.object({ type: z.literal('open-dashboard'), request: z.object({ route: z.string().max(200) }) }),
  z.object({
    type: z.literal('match-profile'),
    request: z.object({
      profile: profileSnapshotSchema,
      badges: z.array(candidateBadgeSchema).max(100).optional(),
    }),
  }),
  z.object({ type: z.literal('must-cover'), request: z.object({ url: z.string().max(4000) }) }),
  z.object({ type: z.literal('profile-here'), request: z.object({ url: z.string().max(4000) }) }),
]);

/** Parses what arrived; `bad-message` names the first field that is wrong. */
export function parseMessage(raw: unknown): Result<Message> {
  const parsed = messageSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data as Message);
  const issue = parsed.error.issues[0];
  return fail('bad-message', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a message'}`);
}
