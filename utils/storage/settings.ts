import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import { z } from '../model/zod.ts';

/** A small thing that is remembered in the extension's own storage, next to the database. */
export interface Setting<T> {
  /** The stored value; the fallback where nothing is stored or what is stored cannot be read (it is left as it is). */
  get(): Promise<T>;
  /** Rejects with a ZodError on a value that the schema refuses: only our own code calls this. */
  set(value: T): Promise<void>;
  /** Calls back with each new value, in every context of the extension. Answers with the way to stop. */
  watch(changed: (value: T) => void): () => void;
}

function setting<T>(name: string, schema: z.ZodType<T>, fallback: T): Setting<T> {
  const item: WxtStorageItem<unknown, Record<string, unknown>> = storage.defineItem<unknown>(`local:${name}`, {
    fallback,
    version: 1,
  });
  const read = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    get: async () => read(await item.getValue()),
    set: async (value) => item.setValue(schema.parse(value)),
    watch: (changed) => item.watch((value) => changed(read(value))),
  };
}

/** What the person decided about one host. */
const siteSettingSchema = z.object({
  /** The overlay is not shown; the popup still reads. */
  hidden: z.boolean().optional(),
  /** Nothing happens until this time (ISO 8601). */
  paused: z.string().max(40).optional(),
  /** Nothing happens here at all. */
  off: z.boolean().optional(),
});
export type SiteSetting = z.infer<typeof siteSettingSchema>;

const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

const host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9.-]+(?::\d+)?$/);

/** The first-run page was finished or skipped. */
export const firstRunDone = setting('firstRunDone', z.boolean(), false);
/** Decisions by host name (lower case, with a port where there is one). */
export const sites = setting<Record<string, SiteSetting>>('sites', z.record(host, siteSettingSchema), {});
/** The overlay was last left folded to its pill. */
export const overlayCollapsed = setting('overlayCollapsed', z.boolean(), true);
export const theme = setting<Theme>('theme', themeSchema, 'system');
/** The person read the warning and wants page changes on LinkedIn, whose terms forbid them. */
export const linkedInOptIn = setting('linkedInOptIn', z.boolean(), false);

let lastWrite: Promise<unknown> = Promise.resolve();

/** What was decided about a host; an empty object where nothing was. */
export async function siteSetting(name: string): Promise<SiteSetting> {
  const all = await sites.get();
  return Object.hasOwn(all, name) ? (all[name] ?? {}) : {};
}

/**
 * Changes one host's decisions: `undefined` forgets a member, and a host without any is forgotten. Changes are queued,
 * so that two switches flipped at once do not overwrite each other.
 */
export function setSite(name: string, change: SiteSetting): Promise<void> {
  const write = lastWrite.then(async () => {
    const { [name]: before, ...others } = await sites.get();
    const merged = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
    await sites.set(merged.length === 0 ? others : { ...others, [name]: Object.fromEntries(merged) });
  });
  lastWrite = write.catch(() => undefined);
  return write;
}
