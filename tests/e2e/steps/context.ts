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
import type { Driver, Tab } from '../lib/driver.ts';
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

/** What is stored in the extension's own IndexedDB, read there without any code of ours. */
export async function storedWallet(dashboard: Tab): Promise<{ credentials: Credential[]; claims: Claim[] }> {
  return dashboard.evaluate(
    () =>
      new Promise<{ credentials: never[]; claims: never[] }>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['credentials', 'claims']);
          const credentials = transaction.objectStore('credentials').getAll();
          const claims = transaction.objectStore('claims').getAll();
          transaction.oncomplete = () => {
            open.result.close();
            resolve(JSON.parse(JSON.stringify({ credentials: credentials.result, claims: claims.result })));
          };
        };
      }),
  );
}

/** All rows of a store, read in the extension's own IndexedDB without any code of ours. */
export function stored<T>(dashboard: Tab, store: string): Promise<T[]> {
  return dashboard.evaluate(
    (store: string) =>
      new Promise<never[]>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const all = open.result.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(JSON.parse(JSON.stringify(all.result)));
          };
        };
      }),
    store,
  );
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
