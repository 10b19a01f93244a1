import path from 'node:path';
import { boards } from '../../../utils/boards/index.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import { launchDriver, type Tab } from '../lib/driver.ts';
import { startFixtureProxy } from '../lib/fixture-proxy.ts';
import { messagesOf } from '../lib/localized-build.ts';
import type { Context } from './context.ts';
import { PRIVACY_CHECKS } from './privacy-checks.ts';
import { askOnClick, openLinks, pagesOnClick, type Visit } from './privacy-clicks.ts';
import { FLOWS, type Flow, type PrivacyFacts, type Sent } from './privacy-facts.ts';
import { askForPeople, readPeople } from './privacy-people.ts';
import { askNobody } from './privacy-quiet.ts';
import { privacySite } from './privacy-site.ts';
import { sentencesShown } from './privacy-words.ts';

/**
 * Holds every sentence of the privacy page to what a browser of its own sends and keeps: all that could ask somebody is
 * done once, as a person does it, and the proxy between it and the world notes each request.
 */
export async function privacy({ checks, driver, files, build, shots, ...rest }: Context): Promise<void> {
  const { check } = checks;
  const site = await privacySite();
  const proxy = await startFixtureProxy(site.routes);
  const own = await launchDriver(driver.browser, { extensionDir: build, proxyPort: proxy.port });
  const sent: Partial<Record<Flow, Sent[]>> = {};
  try {
    const dashboard = await own.waitForTab('dashboard.html');
    const during: Visit['during'] = async (flow, pages, body) => {
      proxy.clear();
      const ended = await check(`privacy: ${flow}`, async () => {
        await body();
        sent[flow] = requestsOf(proxy, pages);
        return `${sent[flow].length} requests`;
      });
      expect(ended, `"${flow}" could not be done, so the page's sentences were not checked`);
    };
    const context = { ...rest, checks, driver: own, dashboard, proxy, files, build, shots };
    const visit: Visit = { context, during, site };
    const quiet = await askNobody(visit);
    const pages = await pagesOnClick(visit);
    const people = await readPeople(visit);
    const clicks = await askOnClick(visit);
    await askForPeople(visit);
    const links = await openLinks(visit);
    const facts: PrivacyFacts = {
      ...quiet,
      ...pages,
      ...clicks,
      ...links,
      people,
      ...(await keptBy(dashboard)),
      sent: sent as Record<Flow, Sent[]>,
      boardHosts: boards.find(({ id }) => id === 'greenhouse')?.matches.slice() ?? [],
    };
    const words = await sentencesShown(own, dashboard, messagesOf(build, 'en'), path.join(shots, 'privacy.png'));
    await check('privacy: the page says what is checked, and nothing else', async () => {
      expectEqual(words.keys.sort(), Object.keys(PRIVACY_CHECKS).sort(), 'the sentences');
      expectEqual(words.unknown, [], 'sentences that no check knows');
    });
    for (const [key, holds] of Object.entries(PRIVACY_CHECKS))
      await check(`privacy: ${words.text.get(key) ?? key}`, async () => holds(facts));
    console.log(`# requests: ${FLOWS.map((flow) => `${flow} ${facts.sent[flow]?.length}`).join(', ')}`);
  } catch (error) {
    await check('privacy: the run came to its end', async () => {
      throw error;
    });
  } finally {
    await own.close();
    await proxy.close();
  }
}

/** What was asked but the pages that the test opened itself, icons of pages and what Chromium does by itself. */
function requestsOf(proxy: Context['proxy'], pages: readonly string[]): Sent[] {
  const strays = proxy.strays();
  const ours = (url: string) => pages.includes(url) || new URL(url).pathname === '/favicon.ico';
  const seen = proxy.seen.filter((request) => request.hit || strays.includes(request));
  const silent = strays.filter(({ method }) => method === 'CONNECT');
  return [...seen, ...silent].filter(({ url }) => !ours(url));
}

/** Everything that is stored, by name. */
async function keptBy(
  dashboard: Tab,
): Promise<Pick<PrivacyFacts, 'stores' | 'settings' | 'session' | 'carried' | 'granted' | 'manifest'>> {
  return dashboard.evaluate(async () => {
    type Area = { get(keys: null): Promise<Record<string, unknown>> };
    type Api = {
      storage: { local: Area; session: Area; sync?: Area };
      permissions: { getAll(): Promise<{ origins?: string[] }> };
      runtime: { getManifest(): object };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const api = browser ?? chrome;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('credlens');
      open.onerror = () => reject(open.error);
      open.onsuccess = () => resolve(open.result);
    });
    const stores: Record<string, string> = {};
    try {
      for (const name of db.objectStoreNames)
        stores[name] = await new Promise<string>((resolve, reject) => {
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => resolve(JSON.stringify(all.result));
          all.onerror = () => reject(all.error);
        });
    } finally {
      db.close();
    }
    const local = await api.storage.local.get(null);
    const memory = await api.storage.session.get(null);
    const session = Object.fromEntries(Object.entries(memory).map(([key, value]) => [key, JSON.stringify(value)]));
    const carried = (await api.storage.sync?.get(null).catch(() => ({}))) ?? {};
    const { origins = [] } = await api.permissions.getAll();
    const settings = Object.fromEntries(Object.entries(local).map(([key, value]) => [key, JSON.stringify(value)]));
    return {
      stores,
      settings,
      session,
      carried: Object.keys(carried),
      granted: origins,
      manifest: api.runtime.getManifest(),
    };
  });
}
