import type { PlanOptions } from '../../../utils/model/plan-options.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import { putRows } from './accessibility-data.ts';
import { settled, showPage } from './accessibility-open.ts';
import { setStored, settingsNow } from './candidates-setup.ts';
import { type Context, closeAll, stored } from './context.ts';
import { eventually, focusOn, untilEqual } from './overlay-ways.ts';
import { removeMany, saveInPopup, saveMany } from './posting-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

/** Clicks the first button whose words begin like this. Runs in the page. */
function press(words: string): boolean {
  const buttons = [...document.querySelectorAll('.cl-page button')] as HTMLButtonElement[];
  const button = buttons.find((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim().startsWith(words));
  button?.click();
  return button !== undefined;
}

/** Names of the steps that are shown. Runs in the page. */
function steps(): string[] {
  return [...document.querySelectorAll('.cl-plan-step h3 .cl-plan-name')].map((each) => each.textContent ?? '');
}

/** What the three tabs say. Runs in the page. */
function tabs(): string[] {
  return [...document.querySelectorAll('.cl-plan-tabs [role=tab]')].map((each) => each.textContent ?? '');
}

/** How long the page was silent at most until the plan for all of them stood there, in ms. Runs in the page. */
async function longestPause(): Promise<{ longest: number; took: number }> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const planned = document.querySelector('.cl-plan-gaps')?.textContent?.includes('5,001') === true;
    if (planned || now - start > 40_000) return { longest, took: now - start };
  }
}

/** Once it is there: what was done before may still be drawn. */
const pressed = (dashboard: Tab, words: string) => dashboard.waitUntil(`a button "${words}"`, press, words);

/** Waits until the limits are stored like this: a page that is left before does not write them any more. */
function limitsKept(dashboard: Tab, what: string, fits: (options: PlanOptions) => boolean): Promise<void> {
  return eventually(`${what} to be kept`, async () => {
    const { planOptions } = await settingsNow(dashboard, ['planOptions']);
    expect(fits(planOptions as PlanOptions), `kept is ${JSON.stringify(planOptions)}`);
  });
}

/** From the saved posting to a plan: three ways, limits, a swap, marks, and files to take along. */
export async function plan(context: Context): Promise<void> {
  const { dashboard } = context;
  const limits = await settingsNow(dashboard, ['planOptions']);
  const courseMarks = await stored<object>(dashboard, 'courseMarks');
  try {
    await planChecks(context);
  } finally {
    await setStored(dashboard, limits, 'planOptions' in limits ? [] : ['planOptions']);
    await putRows(dashboard, { courseMarks });
  }
}

async function planChecks(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots, proxy } = context;
  const { check } = checks;
  const strays = () => proxy.strays().map(({ url }) => url);
  const before = strays();
  /** The aim is all saved postings, and what is drawn is the plan for them. */
  const forSaved = async () => {
    await limitsKept(dashboard, 'the aim', ({ aim }) => aim.kind === 'saved');
    await dashboard.waitUntil('the plan for all saved postings', () => {
      const [missing] = document.querySelectorAll('.cl-plan .cl-section h2');
      return missing?.textContent === 'What you are missing' && document.querySelector('.cl-plan-step') !== null;
    });
  };

  await check('the popup leads from the first step to the whole plan of this posting', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    let popup: Popup | undefined;
    let opened: Tab | undefined;
    try {
      popup = await driver.openPopup();
      await popup.waitForText('.cl-step', /See the whole plan/);
      await saveInPopup(popup, dashboard, greenhousePosting.url);
      await popup.screenshot(`${shots}/popup-plan.png`);
      await popup.click('.cl-step .cl-link');
      opened = await driver.waitForTab('dashboard.html#plan');
      await opened.waitFor('.cl-plan-step');
      await opened.waitForText('.cl-plan', /What you are missing for: .*Platform Engineer/);
    } finally {
      await closeAll(opened, popup, tab);
    }
  });

  await check('the plan page shows three plans for the saved posting', async () => {
    await showPage(context, 'plan', '.cl-plan-step');
    await dashboard.click('.cl-plan-aims label:first-of-type input');
    await forSaved();
    await dashboard.waitForText('.cl-plan-gaps', /asked for in your saved posting/);
    await dashboard.waitForText('.cl-plan', /n = 1, too few to rank/);
    await dashboard.waitForText('.cl-plan', /nobody pays for a place/);
    const words = await dashboard.evaluate(tabs);
    expectEqual(words.length, 3, 'plans');
    for (const kind of ['Fastest', 'Cheapest', 'Strongest evidence'])
      expect(
        words.some((each) => each.startsWith(kind)),
        `${kind} is not among ${words.join(' | ')}`,
      );
    return words.join(' | ');
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: dashboard, plan`, async () => {
      try {
        await driver.setColorScheme(scheme);
        await settled(dashboard, '.cl-plan-step', '.cl-plan-along');
        const report = await dashboard.axe('.cl-plan-step');
        await dashboard.screenshot(`${shots}/plan-${scheme}.png`);
        expectEqual(report.violations, [], 'the list of violations');
        return `${report.visited} nodes`;
      } finally {
        await driver.setColorScheme('light');
      }
    });

  await check('the whole page, wide and narrow, with nothing beside it', async () => {
    try {
      for (const [width, height] of [
        [1280, 3400],
        [390, 2400],
      ] as const) {
        await dashboard.setViewport(width, height);
        await settled(dashboard, '.cl-plan-step');
        await dashboard.screenshot(`${shots}/plan-${width}.png`);
        const over = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over <= 0, `${over} px too wide at ${width} px`);
      }
    } finally {
      await dashboard.setViewport(1280, 800);
      // Laid out anew: what is clicked next would move.
      await settled(dashboard);
    }
  });

  await check('arrow keys go from plan to plan', async () => {
    const chosen = () => dashboard.text('.cl-plan-tabs [aria-selected=true] b');
    const names = await dashboard.evaluate(() =>
      [...document.querySelectorAll('.cl-plan-tabs [role=tab] b')].map((each) => each.textContent),
    );
    expectEqual(new Set(names).size, 3, 'different plans');
    await dashboard.click('.cl-plan-tabs [role=tab]');
    await untilEqual('the plan that was clicked', chosen, names[0]);
    await focusOn(dashboard, '.cl-plan-tabs [aria-selected=true]');
    await dashboard.press('ArrowRight');
    await untilEqual('the plan after ArrowRight', chosen, names[1]);
    await dashboard.press('End');
    await untilEqual('the plan after End', chosen, names[2]);
    await dashboard.press('Home');
    await untilEqual('the plan after Home', chosen, names[0]);
  });

  await check('only what costs nothing: every step is free, and the choice is kept', async () => {
    const sums = await dashboard.text('.cl-plan-tabs');
    const freeAlone = () =>
      dashboard.waitUntil('free steps alone', () => {
        const costs = [...document.querySelectorAll('.cl-plan-cost')];
        return costs.length > 0 && costs.every((cost) => /\b(free|funded|pays you)\b/.test(cost.textContent ?? ''));
      });
    await dashboard.click('.cl-plan-form [role=switch]');
    await dashboard.waitFor('.cl-plan-form [role=switch][aria-checked=true]');
    await freeAlone();
    await limitsKept(dashboard, 'the choice', ({ free }) => free);
    await dashboard.reload();
    await dashboard.waitFor('.cl-plan-form [role=switch][aria-checked=true]');
    await freeAlone();
    await dashboard.click('.cl-plan-form [role=switch]');
    await dashboard.waitFor('.cl-plan-form [role=switch][aria-checked=false]');
    await limitsKept(dashboard, 'the choice', ({ free }) => !free);
    // The last plan stays until the next is made. Which of the three is shown is not kept: only the words count.
    await dashboard.waitUntil(
      'the plan as it was',
      (before: string) => (document.querySelector('.cl-plan-tabs') as HTMLElement | null)?.innerText === before,
      sums,
    );
    await settled(dashboard, '.cl-plan-step', '.cl-plan-along');
  });

  await check('a step is swapped for another, and swapped back', async () => {
    const before = await dashboard.evaluate(steps);
    await dashboard.click('.cl-plan-step .cl-plan-controls [aria-expanded]');
    await dashboard.waitFor('.cl-plan-others .cl-plan-name');
    const name = await dashboard.text('.cl-plan-others .cl-plan-name');
    await dashboard.screenshot(`${shots}/plan-swap.png`);
    await dashboard.click('.cl-plan-others .cl-button');
    await dashboard.waitForText('.cl-toast', /In the plan instead/);
    await dashboard.waitUntil(
      'the other steps',
      (list: string[]) => {
        const now = [...document.querySelectorAll('.cl-plan-step h3 .cl-plan-name')].map((h) => h.textContent);
        return now.length > 0 && JSON.stringify(now) !== JSON.stringify(list);
      },
      before,
    );
    await pressed(dashboard, 'Undo');
    await dashboard.waitUntil(
      'the first steps',
      (list: string[]) => {
        const now = [...document.querySelectorAll('.cl-plan-step h3 .cl-plan-name')].map((h) => h.textContent);
        return JSON.stringify(now) === JSON.stringify(list);
      },
      before,
    );
    return name.trim();
  });

  await check('a step is marked as started, then undone; then done, and its credential can be added', async () => {
    await pressed(dashboard, 'Started');
    await dashboard.waitForText('.cl-toast', /Started/);
    expectEqual(
      (await stored<{ status: string }>(dashboard, 'courseMarks')).map(({ status }) => status),
      ['started'],
    );
    await pressed(dashboard, 'Undo');
    await dashboard.waitUntil('no mark', () => document.querySelector('.cl-plan-started') === null);
    await untilEqual('the marks', () => stored(dashboard, 'courseMarks'), []);
    // Named and pressed at once: between the two it could be drawn anew.
    const first = await dashboard.evaluate(() => {
      const [step] = document.querySelectorAll('.cl-plan-step');
      const button = [...(step?.querySelectorAll<HTMLElement>('button') ?? [])].find((each) =>
        each.textContent?.trim().startsWith('Done'),
      );
      button?.click();
      return button && step?.querySelector('h3 .cl-plan-name')?.textContent;
    });
    expect(first, 'there is no step to be done');
    await dashboard.waitForText('.cl-toast', /Add the credential/);
    await dashboard.waitUntil(
      'the step to be gone',
      (name: string) =>
        ![...document.querySelectorAll('.cl-plan-step h3 .cl-plan-name')].some((h) => h.textContent === name),
      first,
    );
    await pressed(dashboard, 'Add the credential');
    await dashboard.waitFor('.cl-manual');
    await untilEqual(
      'the name in the form',
      () => dashboard.evaluate(() => (document.querySelector('.cl-manual input') as HTMLInputElement | null)?.value),
      first,
    );
    await showPage(context, 'plan', '.cl-plan-finished');
    await dashboard.waitForText('.cl-plan-finished', /Not done/);
    await pressed(dashboard, 'Not done');
    await dashboard.waitUntil('nothing finished', () => document.querySelector('.cl-plan-finished') === null);
    return first;
  });

  await check('a provider is left out, and brought back', async () => {
    await dashboard.waitFor('.cl-plan-step');
    await pressed(dashboard, 'Leave out');
    await dashboard.waitForText('.cl-toast', /Left out/);
    await dashboard.waitFor('.cl-plan-left');
    await pressed(dashboard, 'Bring back');
    await dashboard.waitUntil('nothing left out', () => document.querySelector('.cl-plan-left') === null);
    await limitsKept(dashboard, 'that nothing is left out', ({ withoutProviders }) => withoutProviders.length === 0);
  });

  await check('the plan is taken along as a calendar and as JSON', async () => {
    await dashboard.reload();
    await settled(dashboard, '.cl-plan-step', '.cl-plan-along');
    await dashboard.evaluate(catchDownloads);
    await pressed(dashboard, 'Save as JSON');
    const json = await savedFile(dashboard);
    const file = JSON.parse(new TextDecoder().decode(json.bytes));
    expectEqual([file.format, file.formatVersion, file.plans.length], ['credlens-plan', 1, 3]);
    expect(/^credlens-plan-\d{4}-\d\d-\d\d\.json$/.test(json.name), json.name);
    await pressed(dashboard, 'Save as calendar');
    await dashboard.waitForText('.cl-plan-along [role=status]', /\.ics/);
    const calendar = await savedFile(dashboard);
    const text = new TextDecoder().decode(calendar.bytes);
    expect(/^BEGIN:VCALENDAR\r\n/.test(text) && /DTSTART;VALUE=DATE:\d{8}\r\n/.test(text), text.slice(0, 300));
    return `${json.name}, ${calendar.name}`;
  });

  await check(
    'picked skills with no saved demand, and what no course closes leads to a search and a project',
    async () => {
      await dashboard.click('.cl-plan-aims label:last-of-type input');
      await dashboard.waitFor('.cl-plan-form [role=combobox]');
      await dashboard.type('.cl-plan-form [role=combobox]', 'kubernetes');
      await dashboard.waitForText('.cl-plan-form [role=option]', /kubernetes/i);
      await dashboard.press('Enter');
      await dashboard.waitForText('.cl-plan-chip', /Kubernetes/i);
      await dashboard.screenshot(`${shots}/plan-picked.png`);
      await dashboard.click('.cl-plan-chip button');
      await dashboard.waitUntil(
        'no skill and no plan for it',
        () => !document.querySelector('.cl-plan-chip') && !document.querySelector('.cl-plan-step'),
      );
      await dashboard.click('.cl-plan-aims label:first-of-type input');
      await forSaved();
    },
  );

  await check('a gap leads to the outline of a project of one’s own, and back', async () => {
    await dashboard.click('.cl-plan-sites .cl-cap');
    await dashboard.waitForText('h1', /A project of your own/);
    expectEqual((await dashboard.axe('.cl-project-list')).violations, [], 'axe');
    await dashboard.screenshot(`${shots}/plan-project.png`);
    await pressed(dashboard, 'Back to the plan');
    await dashboard.waitFor('.cl-plan-step');
  });

  await check('5,000 saved postings are planned for, and the page answers meanwhile', async () => {
    try {
      await dashboard.evaluate(saveMany, 5000);
      await dashboard.reload();
      const { longest, took } = await dashboard.evaluate(longestPause);
      expect(longest < 1000, `the page stood still for ${longest} ms`);
      await dashboard.waitForText('.cl-plan-gaps', /of your 5,001 saved postings/);
      return `planned after ${Math.round(took)} ms, longest pause ${Math.round(longest)} ms`;
    } finally {
      await dashboard.evaluate(removeMany);
      await dashboard.reload();
      await dashboard.waitForText('.cl-plan-gaps', /asked for in your saved posting/);
    }
  });

  await check('planning asks nobody for anything', async () => {
    expectEqual(strays(), before, 'requests');
  });
}
