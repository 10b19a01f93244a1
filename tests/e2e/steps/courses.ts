import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CourseList } from '../../../utils/model/course-list.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, clearStores, closeAll, inBothSchemes, stored, storedKeys } from './context.ts';

const LFX = 'raw.githubusercontent.com';
const LFX_FOLDER = '/cncf/mentoring/main/programs/lfx-mentorship/';
const PAGE = 'https://www.lockacademy.example/courses/kubernetes-on-barges';
const TAG = '"first"';
const SAID = '.cl-course-outcome';
const REMOVE = '.cl-course-list .cl-icon-button:last-child';

const fixture = (name: string) => new URL(`../../fixtures/providers/${name}`, import.meta.url);

/** What the list of mentorships answers with next; a failing status would stand in the browser's own console. */
let serves: 'list' | 'half' | 'other' = 'list';

/** What the providers' hosts and the page with a course answer during the run. */
export function courseRoutes(url: URL): FixtureResponse | undefined {
  if (url.hostname === LFX && url.pathname.startsWith(LFX_FOLDER)) {
    const text = readFileSync(fixture('lfx-mentorship/export.json'), 'utf8');
    const body = { list: text, half: text.slice(0, 700), other: '{"projects": []}' }[serves];
    return { body, headers: { 'content-type': 'text/plain; charset=utf-8', etag: TAG, 'set-cookie': 'who=you' } };
  }
  if (`${url.origin}${url.pathname}` === PAGE)
    return { body: readFileSync(fixture('page-course/course.html'), 'utf8'), csp: "default-src 'none'" };
  return undefined;
}

/** Courses from elsewhere: the person's own table, a list by a click that names the host, and a page's course by the popup. */
export async function courses({ driver, checks, dashboard, proxy, shots, files }: Context): Promise<void> {
  const { check } = checks;
  const asked = () => proxy.seen.filter(({ host, method }) => host === LFX && method !== 'CONNECT');
  const lists = () => stored<CourseList>(dashboard, 'courseLists');
  const names = () => storedKeys(dashboard, 'courseLists');
  /** The lists are drawn a moment after they are stored. */
  const shows = (lists: number) =>
    dashboard.waitUntil(
      `${lists} lists to be shown`,
      (lists: number) =>
        document.querySelector('.cl-course-provider') !== null &&
        document.querySelectorAll('.cl-course-list').length === lists,
      lists,
    );
  const axe = (visit: string, name: string, page = dashboard) =>
    inBothSchemes(driver, async (scheme) => {
      await page.screenshot(`${shots}/${name}-${scheme}.png`);
      expectEqual((await page.axe(visit)).violations, [], `axe, ${scheme}`);
    });
  /** It cannot be pressed while something is being done. */
  const fetchList = async () => {
    await dashboard.waitFor('.cl-course-provider button:not([disabled])');
    await dashboard.click('.cl-course-provider button');
  };

  await check('courses: nothing is asked when the page opens; each button names whom it asks', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#courses'));
    await dashboard.waitFor('.cl-course-provider');
    const button = await dashboard.text('.cl-course-provider button');
    expectEqual(button, `Fetch the list from ${LFX}`);
    expectEqual([asked().length, await names()], [0, []], 'requests and lists');
    await axe('.cl-course-provider', 'courses-empty');
  });

  await check(
    'courses: a table of the person\u2019s own is read; what cannot be used is counted and named',
    async () => {
      const file = path.join(files, 'college.csv');
      writeFileSync(file, readFileSync(fixture('own-catalogue/college.csv')));
      await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
      await dashboard.waitForText(SAID, /2 courses from college\.csv/);
      const words = await dashboard.waitForText('.cl-course-list', /5 entries left out/);
      expect(/college\.csv/.test(words) && /2 courses/.test(words), words);
      await dashboard.click('.cl-course-list summary');
      await dashboard.waitForText('.cl-course-list', /circle.*Docker Kreis A/s);
      expectEqual(await names(), ['own-catalogue:college.csv']);
    },
  );

  if (driver.promptsAreReal)
    await check('courses: nobody is asked where the person does not allow it', async () => {
      await fetchList();
      await driver.answerPermissionPrompt(false);
      await dashboard.waitForText(SAID, /did not allow/);
      expectEqual(asked().length, 0, 'requests');
    });

  await check('courses: a click fetches the mentorships from the one host; no mentor is kept', async () => {
    await fetchList();
    const answer = await driver.answerPermissionPrompt(true);
    await dashboard.waitForText(SAID, /2 courses from LFX/);
    expectEqual(asked().length, 1, 'requests');
    for (const { headers } of asked()) expectEqual([headers.cookie, headers.referer], [undefined, undefined]);
    const kept = JSON.stringify((await lists()).find(({ provider }) => provider === 'lfx-mentorship'));
    expect(/Harbourline/.test(kept), kept.slice(0, 200));
    expect(!/beispiel|muster|@/i.test(kept), `a mentor was kept: ${kept}`);
    const year = String(new Date().getFullYear());
    await dashboard.waitForText('.cl-course-list', (text) => text.includes(year) && /CC BY 4\.0/.test(text));
    await axe('.cl-course-list', 'courses');
    return `permission prompt: ${answer}`;
  });

  for (const [serving, words] of [
    ['half', /damaged/],
    ['other', /another way/],
  ] as const)
    await check(`courses: an answer that is ${serving} is said so, and the list that is there stays`, async () => {
      const before = await lists();
      serves = serving;
      try {
        await fetchList();
        const said = await dashboard.waitForText(SAID, words);
        expect(/Kept: the lists/.test(said), said);
        expectEqual(await lists(), before, 'the lists');
      } finally {
        serves = 'list';
      }
    });

  await check('courses: a list is removed, and comes back with its courses', async () => {
    const before = await lists();
    await dashboard.click(REMOVE);
    await dashboard.waitForText(SAID, /Removed/);
    await until('it to be gone', async () => (await names()).length === before.length - 1);
    await shows(before.length - 1);
    await dashboard.click(`${SAID} button`);
    await dashboard.waitForText(SAID, /Back again/);
    expectEqual(await lists(), before, 'the lists');
    await shows(before.length);
  });

  await check('courses: the course of a page is added by the popup, after the person has seen it', async () => {
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    // The page of courses takes what is found, where it is still shown.
    await dashboard.waitFor('.cl-wallet');
    const tab = await driver.openTab(PAGE);
    let own: Tab | undefined;
    try {
      const popup = await driver.openPopup();
      // The last of the ways; those above it would move under the pointer.
      await popup.waitFor('.cl-report');
      await popup.waitFor('.cl-find-badges');
      await popup.waitFor('.cl-note .cl-add-course');
      await popup.screenshot(`${shots}/popup-add-course.png`);
      await popup.click('.cl-note .cl-add-course');
      own = await driver.waitForTab('dashboard.html#courses');
      await own.activate();
      await own.waitFor('.cl-confirm-course');
      const [name, provider] = await own.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('.cl-confirm-course > input')].map((input) => input.value),
      );
      expectEqual([name, provider], ['Kubernetes on Barges', 'Lock Academy']);
      const words = await own.text('.cl-confirm-course');
      expect(words.includes(PAGE) && !words.includes('utm_'), words);
      expect(
        (await names()).every((id) => !id.startsWith('page-course')),
        'it was kept before the person said so',
      );
      await axe('.cl-confirm-course', 'courses-confirm', own);
      await own.click('.cl-confirm-course [type=submit]');
      await own.waitForText(SAID, /Kept: Kubernetes on Barges/);
      const kept = (await lists()).find(({ provider: of }) => of === 'page-course')?.courses[0];
      expectEqual(kept && [kept.url, kept.hours, kept.cost.local?.currency], [PAGE, [24, 24], 'GBP']);
      expectEqual(kept?.skills.map(({ id }) => id).sort(), ['docker', 'kubernetes']);
    } finally {
      await closeAll(own, tab);
    }
  });

  const file = path.join(files, 'long.csv');
  const open = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#courses'));
    await dashboard.reload();
    await shows((await names()).length);
  };

  await check('courses: 50,000 rows are stopped halfway without a trace', async () => {
    await open();
    writeFileSync(file, longTable());
    const before = await lists();
    await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
    await dashboard.click('.cl-courses-work button');
    await dashboard.waitForText(SAID, /Nothing was changed/);
    expectEqual(await lists(), before, 'the lists');
  });

  await check('courses: 50,000 rows are read to the end', async () => {
    await open();
    const started = Date.now();
    await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
    await dashboard.waitFor('.cl-courses-work progress');
    await dashboard.waitForText(SAID, /50,000 courses from long\.csv/, 50_000);
    return `in ${Date.now() - started} ms`;
  });

  await check('courses: the popup still answers, with a course of those rows', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    try {
      const began = Date.now();
      let popup = await driver.openPopup();
      await popup.waitForText('h1', /Platform Engineer/);
      const answered = Date.now() - began;
      // The first answer does not wait for so many; a later one has them.
      await until(
        'a route of that list',
        async () => {
          await popup.waitFor('.cl-row');
          const found = await until('its routes', () => popup.evaluate(openRoutes), 1000).catch(() => false);
          if (found) return true;
          await popup.close();
          popup = await driver.openPopup();
          return false;
        },
        40_000,
      );
      await popup.screenshot(`${shots}/popup-own-course.png`);
      await popup.close();
      return `filled in ${answered} ms`;
    } finally {
      await closeAll(tab);
    }
  });

  const removed = await check('courses: every list is removed by the keyboard', async () => {
    await open();
    const all = (await names()).length;
    expect(all > 0, 'there is none to remove');
    for (let left = all; left > 0; left--) {
      // Where the pressed button goes with its list, the focus goes to the way back: not before the list is gone.
      await shows(left);
      await dashboard.waitUntil(
        'the button to have the focus',
        (selector: string) => {
          const button = document.querySelector<HTMLButtonElement>(`${selector}:not([disabled])`);
          button?.focus();
          return button !== null && document.activeElement === button;
        },
        REMOVE,
      );
      await dashboard.press('Enter');
      await until('one list less', async () => (await names()).length === left - 1);
      await dashboard.waitForText(SAID, /Removed/);
    }
    await shows(0);
  });
  if (!removed) await clearStores(dashboard, ['courseLists']);
}

/** Many courses that no gap asks for, and one that closes what the wallet of this run lacks. */
function longTable(): string {
  const rows = Array.from(
    { length: 50_000 },
    (_, n) =>
      `Course ${n},Canal Works,${n === 7 ? 'PostgreSQL|Terraform|Written communication' : 'Excel'},${n === 7 ? 1 : 40},0`,
  );
  return `name,provider,skills,hours,price\n${rows.join('\n')}\n`;
}

/** Opens every row of the posting; true when a way to close one comes from the long table. Runs in the popup. */
function openRoutes(): boolean {
  for (const button of document.querySelectorAll<HTMLElement>('.cl-row > button[aria-expanded=false]')) button.click();
  return /Course 7\b/.test(document.body.textContent ?? '');
}
