import { browser } from 'wxt/browser';
import { profileSnapshotSchema } from '../../utils/model/profile-snapshot.ts';
import { z } from '../../utils/model/zod.ts';

const KEY = 'candidateText';

const handedSchema = z.object({
  profile: profileSnapshotSchema,
  unseen: z.number().int().nonnegative(),
  file: z.string().max(300),
});
/** What the popup read of a PDF in a tab, for the Candidates page. */
export type HandedText = z.infer<typeof handedSchema>;

/** Hands a text that was read over to the Candidates page: in memory, until it is taken or the browser ends. */
export async function handOver(text: HandedText): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** Takes what was handed over, once; null where there is nothing. */
export async function takeHanded(): Promise<HandedText | null> {
  const { [KEY]: handed } = await browser.storage.session.get(KEY);
  if (handed === undefined) return null;
  await browser.storage.session.remove(KEY);
  const read = handedSchema.safeParse(handed);
  return read.success ? read.data : null;
}

/** Calls when something is handed over; answers with the way to stop. */
export function onHanded(call: () => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && changes[KEY]?.newValue !== undefined) call();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
