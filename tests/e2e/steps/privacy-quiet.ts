/** All that asks nobody: pages, postings, files, settings, exports. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenedCount } from '../../../utils/model/opened-count.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { expect } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { sleep, until } from '../lib/waiting.ts';
import { greenhousePosting, plainPosting } from '../pages.ts';
import { switchOn } from './boards.ts';
import { settingStored, stored, storedWallet } from './context.ts';
import type { Visit } from './privacy-clicks.ts';
import type { PrivacyFacts } from './privacy-facts.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const PAGES = [
  'wallet',
  'postings',
  'plan',
  'courses',
  'recognition',
  'boards',
  'profiles',
  'privacy',
  'backup',
  'corrections',
  'taxonomies',
  'roles',
];
const ADDRESS = 'ilse@mail.example';
/** A store that a private question could leave something in. */
const NOTED = ['postings', 'openedCounts', 'openedMarks'];

type Quiet = Pick<
  PrivacyFacts,
  | 'grantedAtFirst'
  | 'registered'
  | 'unswitched'
  | 'seenByPage'
  | 'own'
  | 'counted'
  | 'posting'
  | 'alarms'
  | 'address'
  | 'saved'
>;

/** What the extension's own interface tells. Runs in a page of it. */
async function states() {
  type Script = { matches?: string[] };
  type Alarm = { name: string; periodInMinutes?: number };
  type Api = {
    permissions: { getAll(): Promise<{ origins?: string[] }> };
    scripting: { getRegisteredContentScripts(): Promise<Script[]> };
    alarms: { getAll(): Promise<Alarm[]> };
  };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = browser ?? chrome;
  const scripts = await api.scripting.getRegisteredContentScripts();
  return {
    origins: (await api.permissions.getAll()).origins ?? [],
    matches: [...new Set(scripts.flatMap(({ matches = [] }) => matches))],
    alarms: (await api.alarms.getAll()).map(({ name, periodInMinutes = 0 }) => ({ name, periodInMinutes })),
  };
}

export async function askNobody({ context, during, site }: Visit): Promise<Quiet> {
  const { driver, dashboard, files } = context;
  const open = async (hash: string) => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl(`/dashboard.html#${hash}`));
    await dashboard.reload();
    await dashboard.waitFor('h1');
  };
  const rows = async () => JSON.stringify(await Promise.all(NOTED.map((name) => stored(dashboard, name))));
  /** What is counted is counted after the answer. */
  const rowsAtRest = async () => {
    let last = await rows();
    await until('what is stored to come to rest', async () => {
      await sleep(300);
      const before = last;
      last = await rows();
      return last === before;
    });
    return last;
  };
  const first = await dashboard.evaluate(states);

  await during('look at every page of the dashboard', [], async () => {
    await dashboard.waitFor('.cl-try-sample');
    await dashboard.click('.cl-try-sample');
    await dashboard.waitFor('.cl-first-step:first-child .cl-number-done');
    for (const hash of PAGES) await open(hash);
  });

  const unswitched = { overlay: false, popup: '' };
  await during('read a page by the button', [plainPosting.url], async () => {
    const tab = await driver.openTab(plainPosting.url);
    const popup = await driver.openPopup();
    unswitched.popup = await popup.waitForText('h1', /Teacher/);
    unswitched.overlay = (await tab.overlay()) !== undefined;
    await popup.close();
    await tab.close();
  });
  let off = -1;

  await during('change the settings', [], async () => {
    await open('privacy');
    await dashboard.waitFor('main textarea');
    await dashboard.type('main textarea', ADDRESS);
    await dashboard.click('main textarea + button:not([disabled])');
    await settingStored(dashboard, 'ownAddresses', [ADDRESS]);
    await dashboard.click('main [role=switch][aria-checked=false]');
    await until('the alarm', async () => (await dashboard.evaluate(states)).alarms.length > 0);
    await settingStored(dashboard, 'reminders', true);
    await open('recognition');
    // As late as can be: what was counted before would be there by now.
    off = (await stored(dashboard, 'openedCounts')).length;
    await dashboard.click('main [role=switch][aria-checked=false]');
    await dashboard.waitFor('main [role=switch][aria-checked=true]');
    await settingStored(dashboard, 'countOpened', true);
  });

  let seenByPage: PrivacyFacts['seenByPage'] | undefined;
  const counts = async () =>
    (await stored<OpenedCount>(dashboard, 'openedCounts')).map(({ musts, others }) => musts + others);
  await during('open postings on a board', [greenhousePosting.url], async () => {
    await open('boards');
    await dashboard.waitFor('.cl-boards [role=switch]');
    await switchOn(context, 'Greenhouse');
    const tab = await driver.openTab(greenhousePosting.url);
    for (let round = 0; round < 2; round++) {
      const overlay = await tab.waitForOverlay();
      await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
      await until('the posting to be counted', async () => (await counts()).length > 0);
      await tab.waitUntil(
        'its words to be marked',
        () => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size > 0,
      );
      seenByPage = { overlay: true, ...(await tab.evaluate(whatThePageSees)) };
      if (round === 0) await tab.reload();
    }
    const popup = await driver.openPopup();
    await popup.waitForText('.cl-foot button', /Save posting/);
    await popup.waitFor('.cl-foot button:not([disabled])');
    await popup.click('.cl-foot button');
    await popup.waitForText('.cl-foot button', /^Saved$/);
    await popup.close();
    await tab.close();
  });
  await rowsAtRest();
  const twice = await counts();

  const saved = (await stored<SavedPosting>(dashboard, 'postings')).find(
    ({ posting }) => posting.url === greenhousePosting.url,
  );
  expect(saved, 'the posting was not saved');
  const beforePrivate = await rowsAtRest();
  const { title, url, company, description } = saved.posting;
  const other = { ...saved.posting, title: 'Bridge Keeper', url: `${url}9`, company: 'Weirgate' };
  await dashboard.evaluate(askPrivately, JSON.stringify(other));
  const afterPrivate = await rowsAtRest();

  await during('choose files and paste text', [], async () => {
    await open('wallet');
    const file = path.join(files, 'privacy.json');
    writeFileSync(file, `${JSON.stringify(site.badge)}\n`);
    await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
    await dashboard.waitForText('.cl-outcomes', /Signed for a host/);
    await dashboard.waitFor('.cl-import-actions .cl-first:not([disabled])');
    await dashboard.click('.cl-import-actions .cl-first');
    await dashboard.waitForText('.cl-import [role=status]', /added/);
    await dashboard.type('textarea', 'I wrote Python for 5 years.\nI mended clocks with Haskell.');
    await dashboard.waitUntil('the find button', () => {
      const button = document.querySelector<HTMLButtonElement>('textarea ~ button');
      return button !== null && !button.disabled;
    });
    await dashboard.click('textarea ~ button');
    await dashboard.waitForText('.cl-ticks', /Python/);
    await dashboard.click('.cl-ticks li:first-of-type input[type=checkbox]');
    await dashboard.waitFor('.cl-ticks button.cl-first:not([disabled])');
    await dashboard.click('.cl-ticks button.cl-first');
    await dashboard.waitUntil('the list to go', () => document.querySelector('.cl-ticks') === null);
  });

  const names: string[] = [];
  await during('save files', [], async () => {
    await open('backup');
    await dashboard.waitFor('.cl-backup-save');
    names.push(await savedBy(dashboard, '.cl-backup-save [type=submit]'));
    await open('postings');
    await dashboard.waitUntil('a table to save', () => {
      const found = [...document.querySelectorAll('main button')].find((each) => /CSV/.test(each.textContent ?? ''));
      found?.setAttribute('data-found', 'csv');
      return found !== undefined;
    });
    names.push(await savedBy(dashboard, '[data-found=csv]'));
  });

  const { credentials } = await storedWallet(dashboard);
  const own = [...new Set(credentials.flatMap(({ name, issuer }) => [name, issuer.name]))];
  return {
    grantedAtFirst: driver.promptsAreReal ? first.origins : undefined,
    registered: { before: first.matches, after: (await dashboard.evaluate(states)).matches },
    unswitched,
    seenByPage: seenByPage as PrivacyFacts['seenByPage'],
    own: own.filter((name) => name.length > 5 && !greenhousePosting.html.includes(name)),
    counted: { off, twice, beforePrivate, afterPrivate },
    posting: { url, title, company: company ?? '', text: description.slice(0, 40) },
    alarms: { before: first.alarms.map(({ name }) => name), after: (await dashboard.evaluate(states)).alarms },
    address: ADDRESS,
    saved: names,
  };
}

async function savedBy(dashboard: Tab, button: string): Promise<string> {
  await dashboard.evaluate(catchDownloads);
  await dashboard.click(button);
  return (await savedFile(dashboard)).name;
}

/** All of us that a page's own script can look at. Runs in the page. */
function whatThePageSees() {
  const roots = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
  return {
    html: document.documentElement.outerHTML,
    openRoots: roots.length,
    highlights: [...((CSS as unknown as { highlights?: Map<string, unknown> }).highlights?.keys() ?? [])],
  };
}

/** Asks about a posting as the popup over a private window does. Runs in the dashboard. */
async function askPrivately(posting: string): Promise<unknown> {
  type Api = { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const request = { posting: JSON.parse(posting), private: true };
  const answer = await (browser ?? chrome).runtime.sendMessage({ type: 'match-posting', request });
  if (!answer?.ok) throw new Error(`the private question failed: ${JSON.stringify(answer)}`);
  // What is counted is counted after the answer, and here there is nothing that it could be known by.
  await new Promise((resolve) => setTimeout(resolve, 800));
  return answer.ok;
}
