import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import { type BoardHealth, boardHealthSchema } from '../model/board-health.ts';
import { KEEP_DAYS, MOST_KEEP_DAYS } from '../model/keep-days.ts';
import { type PackRequest, packRequestSchema } from '../model/pack-request.ts';
import { type PageCourse, pageCourseSchema } from '../model/page-course.ts';
import { type PageSample, pageSampleSchema } from '../model/page-sample.ts';
import { type PlanOptions, planOptionsSchema } from '../model/plan-options.ts';
import { z } from '../model/zod.ts';
import { tellTrouble } from './trouble.ts';

/** A small thing that is remembered in the extension's own storage, next to the database. */
export interface Setting<T> {
  /** The stored value; the fallback where nothing is stored or what is stored cannot be read (it is left as it is). */
  get(): Promise<T>;
  /** Can this be stored? For values out of a file. */
  accepts(value: unknown): value is T;
  readonly fallback: T;
  /**
   * For what the person chose. Rejects with a ZodError on a value that the schema refuses (only our own code calls this),
   * and as storage does. What stood there and could not be read is moved aside first (`ASIDE`).
   */
  set(value: T): Promise<void>;
  /** For what we note by ourselves: as `set`, but what cannot be read stays. @returns whether it was written */
  note(value: T): Promise<boolean>;
  /** Calls back with each new value, in every context of the extension. Answers with the way to stop. */
  watch(changed: (value: T) => void): () => void;
}

/** In front of the name under which values that could not be read, and stood where another was set, are kept. */
export const ASIDE = 'aside:';
const MOST_ASIDE = 20;

/** Every setting of the local storage, by its name there. */
export const localSettings = new Map<string, Pick<Setting<unknown>, 'accepts'>>();

/** @param salvage what of a value can be used all the same, where the whole of it cannot be read */
function setting<T>(
  name: string,
  schema: z.ZodType<T>,
  fallback: T,
  { area = 'local', salvage }: { area?: 'local' | 'session'; salvage?: (value: unknown) => T } = {},
): Setting<T> {
  const item: WxtStorageItem<unknown, Record<string, unknown>> = storage.defineItem<unknown>(`${area}:${name}`, {
    fallback,
    version: 1,
  });
  const read = (value: unknown): T => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    if (area === 'local') tellTrouble('unreadable');
    return salvage ? salvage(value) : fallback;
  };
  const accepts = (value: unknown): value is T => schema.safeParse(value).success;
  if (area === 'local') localSettings.set(name, { accepts });
  const write = async (value: T) => {
    const checked = schema.parse(value);
    const before = await item.getValue();
    try {
      if (area === 'local' && !accepts(before)) await moveAside(name, before);
      await item.setValue(checked);
    } catch (error) {
      // What one session holds has a bound of its own, and whoever hands it on says so.
      if (area === 'local') tellTrouble('full');
      throw error;
    }
  };
  return {
    accepts,
    fallback,
    get: async () => read(await item.getValue()),
    set: write,
    note: async (value) => {
      if (!accepts(await item.getValue())) return false;
      await write(value);
      return true;
    },
    watch: (changed) => item.watch((value) => changed(read(value))),
  };
}

/** The newest ones are kept; whoever sets the same thing twenty times over has looked at the first. */
async function moveAside(name: string, value: unknown): Promise<void> {
  const key = `local:${ASIDE}${name}` as const;
  const before = await storage.getItem<unknown>(key);
  const kept = Array.isArray(before) ? before : [];
  await storage.setItem(key, [...kept, { setAside: new Date().toISOString(), was: value }].slice(-MOST_ASIDE));
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
export const sites = setting<Record<string, SiteSetting>>(
  'sites',
  z.record(host, siteSettingSchema),
  {},
  {
    // One broken entry must not show the overlay again where all others hid it.
    salvage: (value) =>
      Object.fromEntries(
        Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, each]) => {
          const parsed = siteSettingSchema.safeParse(each);
          return parsed.success && host.safeParse(name).success ? [[name, parsed.data]] : [];
        }),
      ),
  },
);
/** The overlay was last left folded to its pill. */
export const overlayCollapsed = setting('overlayCollapsed', z.boolean(), true);
export const theme = setting<Theme>('theme', themeSchema, 'system');
/** The person read the warning and wants page changes on LinkedIn, whose terms forbid them. */
export const linkedInOptIn = setting('linkedInOptIn', z.boolean(), false);

/**
 * Sites that are always read, as host patterns. Null until they were first told from the grants (`grantedSites`), which
 * used to be the list; since then a grant may also be for asking a host about a credential.
 */
export const chosenSites = setting<string[] | null>(
  'chosenSites',
  z.array(z.string().max(300)).max(5000).nullable(),
  null,
  {
    salvage: (value) => (Array.isArray(value) ? value.filter((each) => typeof each === 'string').slice(0, 5000) : null),
  },
);
/** The person's own e-mail addresses and ids, which a credential's recipient is compared with; they leave this device never. */
export const ownAddresses = setting<string[]>('ownAddresses', z.array(z.string().min(1).max(320)).max(20), []);
/** How the wallet shows credentials. */
export const walletView = setting<'list' | 'cards'>('walletView', z.enum(['list', 'cards']), 'list');
/** Expiring credentials are counted on the toolbar button. */
export const reminders = setting('reminders', z.boolean(), false);

const pageBadgeSchema = z.object({
  name: z.string().max(300),
  text: z.string().max(2_000_000).optional(),
  bytes: z.string().max(3_000_000).optional(),
});
/** A badge that was found in a page, on its way from the popup to the dashboard; gone with the browser. */
export type FoundBadge = z.infer<typeof pageBadgeSchema>;
/** What the popup found and the dashboard has not taken yet. It comes from a page, so whoever reads it checks it. */
export const foundBadges = setting<FoundBadge[]>('foundBadges', z.array(pageBadgeSchema).max(20), [], {
  area: 'session',
});

/** What the next skill pack is made of. Handed from one page of ours to another, and gone when the browser closes. */
export const packRequest = setting<PackRequest | null>('packRequest', packRequestSchema.nullable(), null, {
  area: 'session',
});

/** A page that the person wants to report, on its way from the popup to the dashboard; gone with the browser. Hostile text. */
export const pageSample = setting<PageSample | null>('pageSample', pageSampleSchema.nullable(), null, {
  area: 'session',
});

/** A page that may show a course, on its way from the popup to the dashboard; gone with the browser. Hostile text. */
export const foundCourse = setting<PageCourse | null>('foundCourse', pageCourseSchema.nullable(), null, {
  area: 'session',
});

/** Candidates are shown: the page in the dashboard, roles, and reading candidates' pages. */
export const candidatesOn = setting('candidatesOn', z.boolean(), false);
/** Id of the role that candidates' pages are read with. */
export const activeRole = setting<string | null>('activeRole', z.uuid().nullable(), null);
/** What tells who a candidate is is neither shown nor exported, and covered in pages. */
export const blindMode = setting('blindMode', z.boolean(), false);
/** Ids of the profile sites that the person switched on; beside the grant, because some share their hosts with a board. */
export const profileSitesOn = setting<string[]>('profileSitesOn', z.array(z.string().max(60)).max(100), []);
/** Days that a saved candidate is kept. */
export const candidateKeepDays = setting('candidateKeepDays', z.number().int().min(1).max(MOST_KEEP_DAYS), KEEP_DAYS);

/** How reading went on each board, by board id: when, by which rung, and the last failure. No address, title or text. */
export const boardHealth = setting<Record<string, BoardHealth>>('boardHealth', boardHealthSchema, {});

/** What plans are made for and within which limits. */
export const planOptions = setting<PlanOptions>('planOptions', planOptionsSchema, {
  aim: { kind: 'saved' },
  free: false,
  languages: [],
  openToAll: false,
  depth: 0,
  withoutProviders: [],
  without: [],
  take: [],
});

/** What postings that are opened ask for is counted. Null: the person was not asked yet, and nothing is counted. */
export const countOpened = setting<boolean | null>('countOpened', z.boolean().nullable(), null);

/**
 * Ids of the saved postings that had a must-have open when the person looked last: of these it is news when all are
 * answered. Null: they never looked.
 */
export const openPostings = setting<string[] | null>(
  'openPostings',
  z.array(z.string().max(600)).max(20_000).nullable(),
  null,
);

const instant = z.iso.datetime().nullable();
/** When a backup was saved last (ISO 8601). */
export const lastBackup = setting<string | null>('lastBackup', instant, null);
/** When the person put the reminder of a backup off (ISO 8601). */
export const backupLater = setting<string | null>('backupLater', instant, null);
/** A restore was begun whose credentials are still to be judged again from their files. */
export const judgeAgain = setting('judgeAgain', z.boolean(), false);

const many = z.number().int().nonnegative();
const witnessSchema = z.object({
  credentials: many,
  claims: many,
  postings: many,
  corrections: many,
  taxonomies: many,
  courseLists: many,
  /** When these were counted (ISO 8601). */
  at: z.string().max(40),
  /** The latest time that the clock ever showed while something was counted. */
  latest: z.string().max(40).optional(),
});
export type Witness = z.infer<typeof witnessSchema>;
/** How much the database held when it was last counted (`witness.ts`); null: never counted. */
export const witness = setting<Witness | null>('witness', witnessSchema.nullable(), null);
const lostSchema = witnessSchema.extend({ noticedAt: z.string().max(40) });
export type LostWallet = z.infer<typeof lostSchema>;
/** What the database held before the browser deleted it, until the person restored a backup or starts anew. */
export const lostWallet = setting<LostWallet | null>('lostWallet', lostSchema.nullable(), null);

/** Something that happened while no page was open to show it: shown when one is, until it is put away. */
const missedSchema = z.object({ what: z.enum(['opened-counts']), code: z.string().max(60), at: z.string().max(40) });
export type Missed = z.infer<typeof missedSchema>;
export const missed = setting<Missed | null>('missed', missedSchema.nullable(), null);

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

/** Adds a site to those that are always read, or takes it out. Queued like `setSite`. */
export function chooseSite(pattern: string, chosen: boolean): Promise<void> {
  const write = lastWrite.then(async () => {
    const others = ((await chosenSites.get()) ?? []).filter((each) => each !== pattern);
    await chosenSites.set(chosen ? [...others, pattern] : others);
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Adds a profile site to those that are on, or takes it out. Queued like `setSite`. @param id of the shelf */
export function chooseProfileSite(id: string, chosen: boolean): Promise<void> {
  const write = lastWrite.then(async () => {
    const others = (await profileSitesOn.get()).filter((each) => each !== id);
    await profileSitesOn.set(chosen ? [...others, id] : others);
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** The same outcome on the same board is written once in this time. */
const SAME_OUTCOME_MS = 60_000;

/**
 * Notes how reading went on a board: the rung that read it, or the failure's code. Queued like `setSite`; the same
 * outcome again within a minute changes nothing.
 * @param board id of a board of the shelf: the caller checks it
 */
export function noteReading(
  board: string,
  outcome: Pick<BoardHealth, 'readFrom'> | Pick<BoardHealth, 'failure'>,
  now: Date,
): Promise<void> {
  const write = lastWrite.then(async () => {
    const all = await boardHealth.get();
    const before = Object.hasOwn(all, board) ? (all[board] ?? {}) : {};
    const same =
      'failure' in outcome
        ? before.failure === outcome.failure && isRecent(before.failedAt, now)
        : 'readFrom' in outcome && before.readFrom === outcome.readFrom && isRecent(before.readAt, now);
    if (same) return;
    const at = now.toISOString();
    const change = 'failure' in outcome ? { failedAt: at } : { readAt: at };
    await boardHealth.note({ ...all, [board]: { ...before, ...outcome, ...change } });
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** A time ahead of the clock (which was set back) is not recent. */
function isRecent(at: string | undefined, now: Date): boolean {
  const age = now.getTime() - Date.parse(at ?? '');
  return age >= 0 && age < SAME_OUTCOME_MS;
}
