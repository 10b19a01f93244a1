import path from 'node:path';
import { samples } from '../../../components/samples.ts';
import { boards as allBoards } from '../../../utils/boards/index.ts';
import { providers } from '../../../utils/providers/index.ts';
import { type Checks, expectEqual } from '../lib/checks.ts';
import type { Driver, Popup, Surface, Tab } from '../lib/driver.ts';
import { knownData } from '../lib/known-data.ts';
import { drawnTexts } from '../lib/text-faults.ts';
import { emptyPage, greenhousePosting, linkedinPosting } from '../pages.ts';
import { stored } from './context.ts';
import { findPlanted, verdict } from './languages-verdict.ts';

export interface Speaking {
  driver: Driver;
  checks: Checks;
  /** What the build speaks: a language, or the made-up one. */
  language: string;
  /** Every text must stand between brackets. */
  pseudo: boolean;
  /** Folder for pictures. */
  shots: string;
}

const WIDTHS = [1280, 800, 390] as const;
/** Pages without a place in the rail, or with one at some times only. */
const MORE_PAGES = ['courses', 'pack', 'roles', 'sample-report'];
/** The product's own name, file formats, and the countries that `Intl` names. */
const NAMES = [
  'Credlens',
  'Quillbridge',
  ...['Open Badges 2.0', 'Open Badges 3.0', 'SVG', 'PNG', 'CSV', 'JSON'],
  ...['US', 'GB', 'DE', 'CA', 'IE', 'IN', 'AU', 'FR'].map((code) =>
    new Intl.DisplayNames('en', { type: 'region' }).of(code),
  ),
];
const STORES = ['credentials', 'claims', 'postings', 'corrections'];

/** Opens whatever folds out, menus and lists to choose from aside. Runs in the page. */
function unfold(within: string): number {
  let count = 0;
  for (const details of document.querySelectorAll<HTMLDetailsElement>(`${within} details:not([open])`)) {
    details.open = true;
    count += 1;
  }
  const closed = `${within} button[aria-expanded=false]:not([aria-haspopup]):not([role=combobox])`;
  for (const button of [...document.querySelectorAll<HTMLElement>(closed)].slice(0, 8)) {
    if (!button.checkVisibility()) continue;
    button.click();
    count += 1;
  }
  return count;
}

/** Clicks the element; false where there is none. Runs in the page. */
function tap(css: string): boolean {
  const element = document.querySelector<HTMLElement>(css);
  element?.click();
  return element !== null;
}

const quiet = (surface: Surface) =>
  surface.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const isBusy = () => document.querySelector('[aria-busy=true]') !== null;
        const done = () => (isBusy() ? wait() : resolve());
        let quiet: ReturnType<typeof setTimeout>;
        const wait = () => {
          clearTimeout(quiet);
          quiet = setTimeout(done, 400);
        };
        new MutationObserver(wait).observe(document, { subtree: true, childList: true, characterData: true });
        setTimeout(resolve, 15_000);
        wait();
      }),
  );

/** Waits until nothing is drawn or worked on any more; once more where the page was left meanwhile. */
const settled = (surface: Surface) => quiet(surface).catch(() => quiet(surface));

/**
 * Every surface in a build that speaks one language: texts that are cut off, drawn over each other or wider than the
 * window, and in the made-up language words that are in no locale file. A picture of each.
 */
export async function languages(speaking: Speaking): Promise<void> {
  const { driver, checks, pseudo } = speaking;
  const dashboard = await driver.waitForTab('dashboard.html');
  await dashboard.waitFor('[role=combobox]');
  const data = await knownData(
    NAMES,
    allBoards.map(({ name, matches, id }) => [name, id, matches, matches.map((each) => each.split('/')[2])]),
    samples,
    providers.flatMap((each) => (each.kind === 'live' && each.asks === 'nothing' ? each.name : [])),
    [greenhousePosting, linkedinPosting, emptyPage].map(({ html, url }) => [html.split(/<[^>]*>/), new URL(url).host]),
  );
  const judge = (surface: Surface, name: string) =>
    checks.check(`${speaking.language}: ${name}`, async () => {
      await surface.screenshot(path.join(speaking.shots, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.png`));
      return verdict(await surface.evaluate(drawnTexts), data, pseudo);
    });
  const atEachWidth = async (tab: Tab, name: string) => {
    for (const width of WIDTHS) {
      await tab.setViewport(width, 800);
      await settled(tab);
      await judge(tab, `${name} at ${width}`);
    }
    await tab.setViewport(1280, 800);
  };
  const learn = async () => {
    for (const store of STORES) data.add(await stored(dashboard, store));
  };

  await checks.check(`${speaking.language}: the page tells its language`, async () => {
    const spoken = await dashboard.evaluate(() => document.documentElement.lang);
    expectEqual(spoken.split('-')[0], pseudo ? 'en' : speaking.language, 'lang');
    return spoken;
  });
  await atEachWidth(dashboard, 'first run');
  await popups(speaking, 'empty wallet', [greenhousePosting.url], judge);

  await dashboard.activate();
  await dashboard.click('.cl-try-sample');
  await dashboard.waitFor('.cl-first-step:first-child .cl-number-done');
  await dashboard.waitForText('.cl-first-match .cl-headline', /\d/);
  await learn();
  await atEachWidth(dashboard, 'first run, with the sample wallet');
  await popups(speaking, 'wallet', [greenhousePosting.url, linkedinPosting.url, emptyPage.url], judge);
  await learn();

  await dashboard.activate();
  const listed = await dashboard.evaluate(() =>
    [...document.querySelectorAll('nav a[href^="#"]')].map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  );
  for (const page of new Set([...listed, ...MORE_PAGES])) {
    await dashboard.goto(driver.extensionUrl(`/dashboard.html#${page}`));
    await dashboard.waitFor('main h1');
    await settled(dashboard);
    await atEachWidth(dashboard, page);
    if (!(await dashboard.evaluate(unfold, 'main'))) continue;
    await settled(dashboard);
    await atEachWidth(dashboard, `${page}, unfolded`);
  }
  for (const [page, taps, name] of [
    ['wallet', ['.cl-views button:last-child'], 'wallet as cards'],
    ['postings', ['.cl-posting-title'], 'a posting as read'],
    [
      'postings',
      ['li:nth-child(1) .cl-posting-compare', 'li:nth-child(2) .cl-posting-compare', '.cl-selection .cl-first'],
      'two postings compared',
    ],
    ['plan', ['.cl-plan-tabs [role=tab]:last-child'], 'plan, another way'],
  ] as const) {
    await dashboard.goto(driver.extensionUrl(`/dashboard.html#${page}`));
    await settled(dashboard);
    await dashboard.reload();
    await dashboard.waitFor('main h1');
    await settled(dashboard);
    const isThere = await checks.check(`${speaking.language}: the way to ${name}`, async () => {
      for (const css of taps) {
        await dashboard.waitUntil(`"${css}"`, tap, css);
        await settled(dashboard);
      }
    });
    if (isThere) await atEachWidth(dashboard, name);
  }
  await sample(speaking, atEachWidth);
  await checks.check(`${speaking.language}: planted faults are found`, async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#privacy'));
    await dashboard.waitFor('main h1');
    await settled(dashboard);
    await findPlanted(dashboard, data, pseudo);
  });
}

/** The popup over each page: as it opens, with its rows and the options of the site unfolded. */
async function popups(
  { driver }: Speaking,
  name: string,
  urls: string[],
  judge: (surface: Surface, name: string) => Promise<boolean>,
): Promise<void> {
  const withRows = async (popup: Popup, title: string) => {
    await settled(popup);
    await judge(popup, `popup, ${title}`);
    if (!(await popup.evaluate(unfold, '.cl-popup'))) return;
    await settled(popup);
    await judge(popup, `popup, ${title}, unfolded`);
  };
  for (const url of urls) {
    const tab = await driver.openTab(url);
    const popup = await driver.openPopup();
    await popup.waitFor('main[aria-busy=false] :is(h1, .cl-failure)', 30_000);
    const { host } = new URL(url);
    await withRows(popup, `${name}, ${host.split('.').slice(-2, -1)}${url === emptyPage.url ? ' empty' : ''}`);
    if (await popup.exists('.cl-foot button:first-of-type:not([disabled])')) {
      await popup.click('.cl-foot button:first-of-type');
      await popup.waitFor('.cl-foot button:first-of-type[disabled]');
    }
    await popup.close();
    await tab.close();
  }
}

/** The overlay on the bundled posting: panel, its rows unfolded, pill. */
async function sample({ driver }: Speaking, atEachWidth: (tab: Tab, name: string) => Promise<void>): Promise<void> {
  const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
  await tab.waitUntil('the panel', () =>
    [...document.querySelectorAll('html > div')].some((host) => host.shadowRoot?.querySelector('.cl-row')),
  );
  await atEachWidth(tab, 'sample with the panel');
  const press = (css: string) =>
    tab.evaluate((css: string) => {
      for (const host of document.querySelectorAll('html > div'))
        for (const button of [...(host.shadowRoot?.querySelectorAll<HTMLElement>(css) ?? [])].slice(0, 4))
          button.click();
    }, css);
  await press('button[aria-expanded=false]:not([aria-haspopup])');
  await atEachWidth(tab, 'sample with the panel unfolded');
  await press('.cl-panel .cl-head button:last-of-type');
  await tab.waitUntil('the pill', () =>
    [...document.querySelectorAll('html > div')].some((host) => host.shadowRoot?.querySelector('.cl-pill')),
  );
  await atEachWidth(tab, 'sample with the pill');
  await tab.close();
}
