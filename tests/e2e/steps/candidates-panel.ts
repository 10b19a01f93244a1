import { readFileSync } from 'node:fs';
import type { Role } from '../../../utils/model/role.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Surface, Tab } from '../lib/driver.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { emptyPage } from '../pages.ts';
import { registeredScripts } from './boards.ts';
import { asFound, changeRows, nobodyYet, setStored } from './candidates-setup.ts';
import { type Context, closeAll, inBothSchemes, settingStored, settingsShown, stored } from './context.ts';
import { untilEqual } from './overlay-ways.ts';

const FIXTURES = new URL('../../fixtures/profiles/', import.meta.url);
const page = (name: string) => readFileSync(new URL(`${name}/page.html`, FIXTURES), 'utf8');
const urlOf = (name: string): string =>
  JSON.parse(readFileSync(new URL(`${name}/profile.json`, FIXTURES), 'utf8')).url as string;

/** Invented people under the host names of real sites. */
const PROFILES = ['github/overview', 'any-site/resume', 'linkedin/cards-2026'].map((name) => ({
  name,
  url: new URL(urlOf(name)),
  html: page(name),
}));
export const [GITHUB, RESUME, LINKEDIN] = PROFILES.map(({ url }) => url.href) as [string, string, string];

/** What these hosts answer during the run. */
export function candidatePanelRoutes(url: URL): FixtureResponse | undefined {
  // Their photos.
  if (url.host === 'avatars.githubusercontent.com' || url.href.startsWith(new URL('/tomas.jpg', RESUME).href))
    return { status: 204, body: '' };
  const found = PROFILES.find((each) => each.url.host === url.host && each.url.pathname === url.pathname);
  return found && { body: found.html };
}

const skill = (id: string, label: string) => ({ id, label, kind: 'tool' as const });
const line = (force: 'must' | 'nice', ...alternatives: ReturnType<typeof skill>[]) => ({
  id: alternatives
    .map(({ id }) => id)
    .sort()
    .join('|'),
  label: alternatives.map(({ label }) => label).join(' or '),
  kind: 'tool' as const,
  force,
  alternatives,
});

const ROLE: Role = {
  id: '6f1d0b7e-9b0a-4c5e-8f5d-0d8a3c1e7b21',
  name: 'Data engineer',
  lines: [
    line('must', skill('python', 'Python')),
    line('must', skill('airflow', 'Airflow'), skill('prefect', 'Prefect')),
    { ...line('must', skill('postgresql', 'PostgreSQL')), verifiedOnly: true },
    line('must', skill('kubernetes', 'Kubernetes')),
    line('nice', skill('snowflake', 'Snowflake')),
  ],
  savedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
};

/** Presses the switch of this name on a page of the settings, which is on the other side. */
async function turn(dashboard: Tab, name: string, on: boolean): Promise<void> {
  const css = await dashboard.waitUntil(
    `the switch of ${name}`,
    (name: string) => {
      const labels = [...document.querySelectorAll('[role=switch]')];
      const found = labels.find(
        (each) => document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent === name,
      );
      found?.setAttribute('data-found', name);
      return found && `[data-found="${name}"]`;
    },
    name,
  );
  await dashboard.waitFor(`${css}[aria-checked=${!on}]`);
  await dashboard.click(css as string);
}

async function choose(surface: Surface, value: string): Promise<void> {
  await surface.waitFor(`.cl-role-select option[value="${value}"]`);
  await surface.evaluate((value: string) => {
    const select = document.querySelector('.cl-role-select select') as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, value);
}

const settings = async ({ driver, dashboard }: Context) => {
  await dashboard.activate();
  await dashboard.goto(driver.extensionUrl('/dashboard.html#profiles'));
  // What was written past the page's own database is not told to it.
  await dashboard.reload();
  await dashboard.waitFor('[role=switch]');
};

/** The page has marks of ours. Runs in the page. */
function hasMarks(): boolean {
  return (CSS as unknown as { highlights: Map<string, unknown> }).highlights.has('note');
}

/** A mention is in hand. Runs in the page. */
function hasMention(): boolean {
  return (CSS as unknown as { highlights: Map<string, unknown> }).highlights.has('note-now');
}

/** A tab that an earlier check opened. */
function opened(tab: Tab | undefined): Tab {
  if (!tab) throw new Error('the check that opens this tab failed');
  return tab;
}

/** Candidates are turned on, pages are read by the popup and the side panel, saved, taken back, and turned off again. */
export function candidatesPanel(context: Context): Promise<void> {
  return asFound(context, (toClose) => onAndOff(context, toClose));
}

async function onAndOff(context: Context, toClose: (panel: Popup) => void): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  let panel: Popup | undefined;
  const shown = () => {
    if (!panel) throw new Error('there is no side panel');
    return panel;
  };

  await check('candidates are off: the popup offers no profile, the rail no page', async () => {
    await nobodyYet(dashboard);
    await setStored(dashboard, { candidatesOn: false, activeRole: null, blindMode: false });
    const tab = await driver.openTab(RESUME);
    let popup: Popup | undefined;
    try {
      popup = await driver.openPopup();
      await popup.waitFor('.cl-report');
      await settingsShown(popup);
      expectEqual(await popup.exists('.cl-read-profile'), false, 'a way to read a profile');
    } finally {
      await closeAll(popup, tab);
    }
    await settings(context);
    await settingsShown(dashboard);
    expectEqual(await dashboard.exists('a[href="#candidates"]'), false, 'Candidates on the rail');
  });

  await check('one switch turns candidates on; a profile site is a switch with its own prompt', async () => {
    await turn(dashboard, 'Candidates', true);
    await dashboard.waitFor('nav a[href="#candidates"]');
    await turn(dashboard, 'GitHub', true);
    const answer = await driver.answerPermissionPrompt(true);
    await dashboard.waitFor('[data-found="GitHub"][aria-checked=true]');
    await dashboard.screenshot(`${shots}/profiles-settings.png`);
    expectEqual((await dashboard.axe('.cl-boards')).violations, [], 'what axe finds in the settings');
    await dashboard.waitUntil('the script of GitHub', async () => {
      type Api = { scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const scripts = await (browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.some(({ id }) => id === 'profile-github');
    });
    await changeRows(dashboard, 'roles', [ROLE]);
    return answer;
  });

  let resume: Tab | undefined;
  await check('any page is read as a profile by a click in the popup, with a role chosen there', async () => {
    resume = await driver.openTab(RESUME);
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-read-profile');
    await popup.click('.cl-read-profile');
    await choose(popup, ROLE.id);
    await popup.waitFor('.cl-candidate-row');
    const text = await popup.text();
    await popup.screenshot(`${shots}/popup-profile.png`);
    for (const { label } of ROLE.lines) expect(text.includes(label), `"${label}" is not in "${text}"`);
    await settingStored(dashboard, 'activeRole', ROLE.id);
    await popup.click('.cl-to-panel');
    panel = await driver.waitForPanel();
    toClose(panel);
    await panel.waitFor('.cl-candidate-row');
    return text.replace(/\s+/g, ' ').slice(0, 160);
  });

  let github: Tab | undefined;
  await check('the side panel follows the active tab, and a profile site is read without a click', async () => {
    const first = await shown().waitForText('h1', /Tomas Brennecke/);
    github = await driver.openTab(GITHUB);
    await shown().waitForText('h1', /Mira Okonkwo/);
    await shown().waitForText('main', /Airflow or Prefect[\s\S]*2019–2024/);
    await shown().waitForText('main', /Kubernetes[\s\S]{0,40}Not shown/);
    await opened(resume).activate();
    await shown().waitForText('h1', (text) => text === first);
    const empty = await driver.openTab(emptyPage.url);
    try {
      await shown().waitForText('main', /Press the Credlens button/);
      expectEqual(await shown().exists('.cl-candidate'), false, 'a candidate under a page that was not read');
    } finally {
      await empty.close();
    }
    await github.activate();
    await shown().waitForText('h1', /Mira Okonkwo/);
    return first;
  });

  await check('the side panel follows the tab to another page, and back', async () => {
    const tab = opened(github);
    await tab.goto(emptyPage.url);
    await shown().waitForText('main', /Press the Credlens button/);
    expectEqual(await shown().exists('.cl-candidate'), false, 'a candidate under a page that was not read');
    // As it slept, where the browser keeps whole pages.
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await shown().waitForText('h1', /Mira Okonkwo/);
    await tab.reload();
    // The panel may still show what stood there before: the page has been read anew when it is marked.
    await tab.waitUntil('the marks', hasMarks);
    await shown().waitForText('h1', /Mira Okonkwo/);
  });

  await check('a row leads to its mention in the page', async () => {
    expectEqual(await opened(github).evaluate(hasMention), false, 'a mention in hand before the click');
    await shown().click('.cl-candidate-row .cl-link');
    await opened(github).waitUntil('the mention to be marked', hasMention);
  });

  await check('blind mode: the panel says neither name nor address, and gives them back', async () => {
    await shown().click('.cl-candidate-blind [role=switch]');
    await shown().waitForText('h1', /^Candidate$/);
    await shown().waitForText('.cl-candidate-blind', /tab’s title is not ours/);
    const text = await shown().evaluate(() => document.documentElement.outerHTML);
    expectEqual(/Mira|Okonkwo|github\.com/i.exec(text)?.[0], undefined, 'what says who it is');
    await shown().screenshot(`${shots}/panel-blind.png`);
    await shown().click('.cl-candidate-blind [role=switch]');
    await shown().waitForText('h1', /Mira Okonkwo/);
  });

  await check('nothing is kept before "Save"; then notes too; and it is taken back', async () => {
    await shown().type('.cl-candidate-notes textarea', 'Ask about Airflow 2');
    expectEqual(await stored(dashboard, 'candidates'), [], 'candidates before the click');
    await shown().click('.cl-candidate-save .cl-first');
    await shown().waitForText('.cl-candidate-save', /kept until/);
    await shown().type('.cl-candidate-notes textarea', ', and tests');
    const rows = async () => stored<{ notes: string; person: { name: string } }>(dashboard, 'candidates');
    await untilEqual('what is kept', async () => (await rows()).map(({ notes, person }) => [notes, person.name]), [
      ['Ask about Airflow 2, and tests', 'Mira Okonkwo'],
    ]);
    await shown().screenshot(`${shots}/panel-saved.png`);
    await shown().click('.cl-candidate-save [data-undo]');
    await shown().waitFor('.cl-candidate-save .cl-first');
    await untilEqual('what is kept after undo', rows, []);
  });

  await check('the side panel: axe, dark, 300 px', async () => {
    await opened(github).activate();
    await shown().waitForText('h1', /Mira Okonkwo/);
    const { violations } = await shown().axe('.cl-candidate');
    expectEqual(violations, [], 'what axe finds');
    await inBothSchemes(driver, async (scheme) => {
      await shown().emulate({ scheme, forcedColors: false, reducedMotion: false });
      await shown().screenshot(`${shots}/panel-${scheme}.png`);
    });
    await shown().emulate({ scheme: 'light', forcedColors: false, reducedMotion: false });
    const wide = await shown().evaluate(() => {
      document.documentElement.style.width = '300px';
      return [...document.querySelectorAll('body *')]
        .filter((each) => each.getBoundingClientRect().right > 300.5 && !each.closest('.cl-sr'))
        .map((each) => `${each.tagName}.${each.className}`);
    });
    await shown().screenshot(`${shots}/panel-300.png`);
    await shown().evaluate(() => document.documentElement.style.removeProperty('width'));
    expectEqual(wide, [], 'what is wider than 300 px');
  });

  await check('LinkedIn without its switch: read in the popup, and nothing of the page changes', async () => {
    const tab = await driver.openTab(LINKEDIN);
    await tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((changes) => {
        for (const { type, target } of changes) seen.push(`${type} ${target.nodeName}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    let popup: Popup | undefined;
    let page: unknown;
    try {
      popup = await driver.openPopup();
      await popup.waitFor('.cl-read-profile');
      await popup.waitForText('h1', /profile/);
      await popup.screenshot(`${shots}/popup-profile-leads.png`);
      await popup.click('.cl-read-profile');
      await popup.waitFor('.cl-candidate-row');
      page = await tab.evaluate(() => ({
        seen: (window as unknown as { seen: string[] }).seen,
        marks: [...(CSS as unknown as { highlights: Map<string, unknown> }).highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
      }));
    } finally {
      await closeAll(popup, tab);
    }
    expectEqual(page, { seen: [], marks: [], sheets: 0 }, 'what changed in the page');
  });

  await check('turned off: the panel says how to turn it on, and nothing is registered', async () => {
    await opened(github).activate();
    await shown().waitForText('h1', /Mira Okonkwo/);
    await choose(shown(), '');
    await shown().waitForText('h1', /Choose a role/);
    await settings(context);
    await turn(dashboard, 'Candidates', false);
    await shown().waitForText('h1', /turned off/);
    await shown().screenshot(`${shots}/panel-off.png`);
    await dashboard.waitUntil(
      'the rail without candidates',
      () => !document.querySelector('nav a[href="#candidates"]'),
    );
    const ours = async () => (await registeredScripts(dashboard)).filter((id) => id.startsWith('profile-'));
    await untilEqual('registered scripts', ours, []);
    await dashboard.waitForText('main', /Still kept: 1 role/);
  });
}
