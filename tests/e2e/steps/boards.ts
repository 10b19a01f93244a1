import { expect, expectEqual } from '../lib/checks.ts';
import type { Overlay, Tab } from '../lib/driver.ts';
import { sleep } from '../lib/waiting.ts';
import { greenhousePosting, linkedinPosting } from '../pages.ts';
import { type Context, type ExtensionApi, expectedMatch, storedWallet } from './context.ts';
import { eventually, focusOn, foldIsKept, readPopup, unfold } from './overlay-ways.ts';

export interface Diary {
  changedAt: number;
  hostAt: number;
  /** An element was put beside the body at some time. */
  drawn: boolean;
  foreign: string[];
  longTasks: number;
  shift: number;
}

/** What the page itself saw (pages.ts). */
export function diaryOf(tab: Tab): Promise<Diary> {
  return tab.evaluate(() => {
    const { diary } = window as unknown as { diary: Diary & { host?: Element } };
    const { changedAt, hostAt, foreign, longTasks, shift } = diary;
    return { changedAt, hostAt, drawn: diary.host !== undefined, foreign, longTasks, shift };
  });
}

/** What the pages with the switches are called. */
const TITLES = { boards: 'Boards', profiles: 'Recruiting' } as const;

/**
 * Switches a board or a profile site on by its switch on the dashboard and answers the browser's own prompt. A board's
 * script is registered then.
 */
export async function switchOn(
  { driver, dashboard }: Context,
  name: string,
  page: 'boards' | 'profiles' = 'boards',
): Promise<string | undefined> {
  await dashboard.activate();
  await dashboard.goto(driver.extensionUrl(`/dashboard.html#${page}`));
  const selector = await dashboard.waitUntil(
    `the switch of ${name}`,
    (name: string, title: string) => {
      // The page that is left stays until the other one is here, and may have such a switch too.
      if (document.querySelector('main h1')?.textContent !== title) return '';
      const button = [...document.querySelectorAll('[role=switch]')].find((each) => {
        const label = document.getElementById(each.getAttribute('aria-labelledby') ?? '');
        return label?.textContent === name;
      });
      button?.setAttribute('data-found', name);
      return button ? `[data-found="${name}"]` : '';
    },
    name,
    TITLES[page],
  );
  expect(selector, `no switch for ${name}`);
  if (await dashboard.exists(`${selector}[aria-checked=true]`)) return 'already on';
  const before = await registeredScripts(dashboard);
  await dashboard.click(selector);
  const answer = await driver.answerPermissionPrompt(true);
  await dashboard.waitUntil(
    `${name} to be on`,
    (selector: string) => document.querySelector(selector)?.getAttribute('aria-checked') === 'true',
    selector,
  );
  // The switch follows the grant, and so does the background, by itself.
  if (page === 'boards')
    await eventually(`the script of ${name}`, async () => {
      const now = await registeredScripts(dashboard);
      expect(now.length > before.length, `registered: ${now}`);
    });
  return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
}

/** Ids of the scripts that are registered at this moment. */
export function registeredScripts(dashboard: Tab): Promise<string[]> {
  return dashboard.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const api = browser ?? chrome;
    return (await api.scripting.getRegisteredContentScripts()).map((script) => script.id).sort();
  });
}

/** Fails when this part of the overlay covers the page's Apply button or leaves the window. */
export async function clearOfApply(tab: Tab, overlay: Overlay, part: string, width: number): Promise<void> {
  const ours = await overlay.evaluate((root, part: string) => {
    const { left, top, right, bottom } = (root.querySelector(part) as Element).getBoundingClientRect();
    return { left, top, right, bottom };
  }, part);
  const apply = await tab.evaluate(() => {
    const { left, top, right, bottom } = (document.querySelector('.apply') as Element).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  const apart =
    ours.right <= apply.left || ours.left >= apply.right || ours.bottom <= apply.top || ours.top >= apply.bottom;
  expect(apart, `at ${width} px ${part} ${JSON.stringify(ours)} covers Apply ${JSON.stringify(apply)}`);
  expect(ours.left >= 0 && ours.right <= width, `at ${width} px ${part} leaves the window: ${JSON.stringify(ours)}`);
}

/** Boards are switched on; a posting under its real host name gets its overlay; LinkedIn is left alone. */
export async function boards(context: Context): Promise<Tab> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const early = await driver.openTab(greenhousePosting.url);

  await check('nothing is drawn before a board is switched on', async () => {
    if (driver.promptsAreReal) expectEqual(await registeredScripts(dashboard), []);
    // Longer than a script takes that is there.
    await sleep(1500);
    expectEqual(await early.overlay(), undefined, 'the overlay');
    if (driver.promptsAreReal) expectEqual((await diaryOf(early)).drawn, false, 'an element of ours');
  });

  await check('the switch asks, and serves the tab that is already open', async () => {
    const remark = await switchOn(context, 'Greenhouse');
    await early.activate();
    await early.waitForOverlay();
    return remark;
  });

  await check('the overlay shows the headline that the engine finds in Node', async () => {
    const { headline } = await expectedMatch(
      greenhousePosting.html,
      greenhousePosting.url,
      await storedWallet(dashboard),
    );
    const overlay = await early.waitForOverlay();
    await overlay.waitForText('.cl-overlay', (text) => text.includes(headline));
    await early.screenshot(`${shots}/overlay-pill.png`);
    return headline;
  });

  await check('the pill opens to a panel and closes with Esc, and the accessibility tree names it', async () => {
    const overlay = await early.waitForOverlay();
    expectEqual(await overlay.exists('.cl-panel'), false, 'a panel before the click');
    await unfold(overlay);
    await overlay.click('.cl-panel .cl-row > button');
    await overlay.waitFor('.cl-panel .cl-row > button[aria-expanded=true]');
    await early.screenshot(`${shots}/overlay-panel.png`);
    await eventually('PostgreSQL in the accessibility tree', async () => {
      const nodes = await overlay.accessibleNodes();
      expect(
        nodes.some((node) => node.role === 'button' && /PostgreSQL/.test(node.name)),
        `no button names PostgreSQL: ${JSON.stringify(nodes).slice(0, 400)}`,
      );
    });
    await focusOn(overlay, '.cl-panel');
    await overlay.press('Escape');
    await overlay.waitFor('.cl-pill');
  });

  const shortcut = 'the shortcut opens and folds the panel';
  if (driver.promptsAreReal)
    await check(shortcut, async () => {
      await early.activate();
      const overlay = await early.waitForOverlay();
      await overlay.waitFor('.cl-pill');
      expectEqual(await driver.pressShortcut('Alt+Shift+K'), 'pressed', 'the shortcut');
      await overlay.waitFor('.cl-panel');
      await driver.pressShortcut('Alt+Shift+K');
      await overlay.waitFor('.cl-pill');
    });
  else checks.skip(shortcut, 'keys of the browser itself need its window on a display');

  await check('pill and panel never cover Apply at 1280, 1024 and 390 px', async () => {
    try {
      for (const width of [1280, 1024, 390]) {
        await foldIsKept(dashboard, true);
        await early.setViewport(width, 800);
        await early.reload();
        const overlay = await early.waitForOverlay();
        await overlay.waitFor('.cl-pill');
        await clearOfApply(early, overlay, '.cl-pill', width);
        await unfold(overlay);
        await clearOfApply(early, overlay, '.cl-panel', width);
        await early.screenshot(`${shots}/overlay-at-${width}.png`);
        await overlay.press('Escape');
        await overlay.waitFor('.cl-pill');
      }
    } finally {
      await early.setViewport(1280, 800);
      await early.reload();
    }
  });

  await check('mentions are marked by the highlight registry, and nothing else of the page is touched', async () => {
    const overlay = await early.waitForOverlay();
    await overlay.waitFor('.cl-overlay');
    await eventually('the marks', async () => {
      const registry = await early.evaluate(() => {
        const highlights = (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights;
        return [...highlights].map(([name, ranges]) => [name, ranges.size]);
      });
      expectEqual(registry.length, 1, 'the number of highlights');
      expect(Number(registry[0]?.[1]) >= 5, `only ${registry[0]?.[1]} mentions are marked`);
    });
    expectEqual((await diaryOf(early)).foreign, [], 'changes that the page did not make');
    const attributes = await early.evaluate(
      () => document.documentElement.outerHTML.match(/(chrome|moz)-extension:/)?.[0],
    );
    expectEqual(attributes ?? null, null, 'an extension address in the page');
    expectEqual(
      await early.evaluate(() => (window as unknown as { diary: { host: Element } }).diary.host.shadowRoot),
      null,
    );
  });

  await check('on LinkedIn nothing is registered and nothing is drawn without opting in', async () => {
    const tab = await driver.openTab(linkedinPosting.url);
    const scripts = await registeredScripts(dashboard);
    expect(!scripts.some((id) => id.includes('linkedin')), `registered: ${scripts}`);
    const popup = await readPopup(driver, /Data Analyst/);
    await popup.screenshot(`${shots}/popup-linkedin.png`);
    await popup.close();
    // As long as the popup took, and then some; the page keeps note of all the time before.
    await sleep(500);
    expectEqual(await tab.overlay(), undefined, 'the overlay');
    const { foreign, drawn } = await diaryOf(tab);
    expectEqual([drawn, foreign], [false, []], 'elements of ours and changes on the page');
    expectEqual(await tab.evaluate(() => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.size), 0);
    await tab.close();
  });
  return early;
}
