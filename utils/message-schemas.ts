import type { Message } from './messages.ts';
import { postingSchema } from './model/posting.ts';
import { fail, ok, type Result } from './model/result.ts';
import { z } from './model/zod.ts';

const host = z.string().min(1).max(300);

const siteStateSchema = z.object({
  hidden: z.boolean(),
  paused: z.string().max(40).nullable().optional(),
  collapsed: z.boolean(),
});

/** One schema a message; a page's process may be hostile, so nothing is taken on trust. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('match-posting'), request: z.object({ posting: postingSchema }) }),
  z.object({ type: z.literal('save-posting'), request: z.object({ posting: postingSchema }) }),
  z.object({ type: z.literal('site-state'), request: z.object({ host }) }),
  z.object({ type: z.literal('set-site-state'), request: z.object({ host, change: siteStateSchema.partial() }) }),
  z.object({ type: z.literal('load-overlay'), request: z.object({}) }),
  z.object({ type: z.literal('open-dashboard'), request: z.object({ route: z.string().max(200) }) }),
]);

/** Parses what arrived; `bad-message` names the first field that is wrong. */
export function parseMessage(raw: unknown): Result<Message> {
  const parsed = messageSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data as Message);
  const issue = parsed.error.issues[0];
  return fail('bad-message', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a message'}`);
}
