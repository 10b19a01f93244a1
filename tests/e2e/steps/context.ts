import { lexicon } from '../../../utils/cli/data.ts';
import { readSavedPage } from '../../../utils/cli/read-page.ts';
import { evidenceFromWallet } from '../../../utils/matching/evidence.ts';
import { matchRequirements } from '../../../utils/matching/match.ts';
import type { Claim } from '../../../utils/model/claim.ts';
import type { Credential } from '../../../utils/model/credential.ts';
import type { Match } from '../../../utils/model/match.ts';
import type { Requirement } from '../../../utils/model/requirement.ts';
import { findRequirements } from '../../../utils/skills/requirements.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { type Checks, expect } from '../lib/checks.ts';
import type { Driver, Surface, Tab } from '../lib/driver.ts';
import type { FixtureProxy } from '../lib/fixture-proxy.ts';
import { greenhousePosting } from '../pages.ts';

export interface Fixtures {
  proxy: FixtureProxy;
  /** Folder for pictures. */
  shots: string;
  /** A temporary folder for files that a check hands to the extension. */
  files: string;
  /** Folder of the extension's build. */
  build: string;
}

/** The part of the extension's own API that checks ask inside its pages. */
export interface ExtensionApi {
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]>;
    executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  storage: { local: { get(): Promise<Record<string, unknown>> } };
  runtime: { getManifest(): { version: string } };
  tabs: { query(what: { url: string }): Promise<{ id?: number }[]> };
}

export interface Context extends Fixtures {
  driver: Driver;
  checks: Checks;
  /** The dashboard that the extension opened by itself. */
  dashboard: Tab;
}

/**
 * All rows of these stores, or their keys alone, read in the extension's own IndexedDB without any code of ours. The
 * connection is closed whatever comes: one that stayed open would hold up the extension's own. Runs in the page.
 */
function readStores(names: string[], keys = false): Promise<Record<string, never[]>> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    // Who opens it before the extension does would make it, without stores.
    open.onupgradeneeded = () => open.transaction?.abort();
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const db = open.result;
      try {
        const transaction = db.transaction(names);
        const all = names.map((name) => {
          const store = transaction.objectStore(name);
          return [name, keys ? store.getAllKeys() : store.getAll()] as const;
        });
        transaction.oncomplete = () => {
          db.close();
          resolve(JSON.parse(JSON.stringify(Object.fromEntries(all.map(([name, { result }]) => [name, result])))));
        };
        transaction.onabort = () => {
          db.close();
          reject(transaction.error);
        };
      } catch (error) {
        db.close();
        reject(error);
      }
    };
  });
}

/** Empties these stores behind the extension's back: a page that is open learns of it when it is loaded anew. */
export function clearStores(dashboard: Tab, names: readonly string[]): Promise<void> {
  return dashboard.evaluate(
    (names: readonly string[]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(names, 'readwrite');
          for (const name of names) transaction.objectStore(name).clear();
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onabort = () => {
            open.result.close();
            reject(transaction.error);
          };
        };
      }),
    names,
  );
}

/** Credentials and the person's own statements, as they are stored. */
export async function storedWallet(dashboard: Tab): Promise<{ credentials: Credential[]; claims: Claim[] }> {
  const { credentials = [], claims = [] } = await dashboard.evaluate(readStores, ['credentials', 'claims'], false);
  return { credentials, claims };
}

/** All rows of a store. */
export async function stored<T>(dashboard: Tab, store: string): Promise<T[]> {
  return (await dashboard.evaluate(readStores, [store], false))[store] ?? [];
}

/** The keys of a store's rows: for rows that are long. */
export async function storedKeys(dashboard: Tab, store: string): Promise<string[]> {
  return (await dashboard.evaluate(readStores, [store], true))[store] ?? [];
}

/**
 * Waits until the extension's own storage holds this under the name. A setting is written after the page shows it, and a
 * page that is left meanwhile does not write it any more.
 */
export async function settingStored(page: Surface, name: string, value: unknown): Promise<void> {
  await page.waitUntil(
    `${name} to be stored as ${JSON.stringify(value)}`,
    async (name: string, wanted: string) => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      return JSON.stringify((await (browser ?? chrome).storage.local.get())[name]) === wanted;
    },
    name,
    JSON.stringify(value),
  );
}

/** The page has heard of its settings and drawn what follows: what is not there by now does not come any more. */
export async function settingsShown(page: Surface): Promise<void> {
  await page.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    // Answered after what the page asked before.
    await (browser ?? chrome).storage.local.get();
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** Empties a field by the keyboard; keys that are on their way would meet what is typed after them. */
export async function emptied(page: Surface, css: string): Promise<void> {
  await page.click(css);
  await page.press('Control+a');
  await page.press('Backspace');
  await page.waitUntil(
    `"${css}" to be empty`,
    (css: string) => document.querySelector<HTMLInputElement>(css)?.value === '',
    css,
  );
}

/** In the light, then in the dark; the light is on again whatever comes. */
export async function inBothSchemes(driver: Driver, look: (scheme: 'light' | 'dark') => Promise<void>): Promise<void> {
  try {
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      await look(scheme);
    }
  } finally {
    await driver.setColorScheme('light');
  }
}

/** Closes what a check opened, whatever came of the check; a popup goes before the tab under it. */
export async function closeAll(...opened: ({ close(): Promise<void> } | undefined)[]): Promise<void> {
  for (const each of opened) await each?.close().catch(() => {});
}

/** What the saved snapshot of the posting asks for. */
export async function savedAsks(dashboard: Tab): Promise<string[]> {
  const rows = await stored<SavedPosting>(dashboard, 'postings');
  const saved = rows.find(({ posting }) => posting.url === greenhousePosting.url);
  expect(saved, 'the posting is not saved');
  return saved?.requirements.map(({ label }) => label) ?? [];
}

/** The match that the same engine finds in Node for this page and that wallet: what the browser must show. */
export async function expectedMatch(
  html: string,
  url: string,
  wallet: { credentials: Credential[]; claims: Claim[] },
): Promise<{ match: Match; requirements: Requirement[]; headline: string }> {
  const words = await lexicon();
  const { posting, failure } = readSavedPage(Buffer.from(html), url);
  if (!posting) throw new Error(`Node reads no posting at ${url}: ${failure?.code}`);
  const { description, blocks, language, title, company } = posting;
  const requirements = findRequirements(description, words, { blocks, language, title, company: company ?? undefined });
  const evidence = evidenceFromWallet(wallet.credentials, wallet.claims, words);
  const match = matchRequirements(requirements, evidence, { now: new Date(), graph: words });
  const { total, verified, held } = match.musts;
  return { match, requirements, headline: `${verified + held} of ${total}` };
}
