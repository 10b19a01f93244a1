import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CourseList } from '../../../utils/model/course-list.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, stored } from './context.ts';

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
  const names = async () => (await lists()).map(({ id }) => id).sort();
  const shown = () => dashboard.evaluate(() => document.querySelectorAll('.cl-course-list').length);
  const axe = async (visit: string, name: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      await dashboard.screenshot(`${shots}/${name}-${scheme}.png`);
      expectEqual((await dashboard.axe(visit)).violations, [], `axe, ${scheme}`);
    }
    await driver.setColorScheme('light');
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
      await dashboard.click('.cl-course-provider button');
      await driver.answerPermissionPrompt(false);
      await dashboard.waitForText(SAID, /did not allow/);
      expectEqual(asked().length, 0, 'requests');
    });

  await check('courses: a click fetches the mentorships from the one host; no mentor is kept', async () => {
    await dashboard.click('.cl-course-provider button');
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
      serves = serving;
      const before = await lists();
      await dashboard.click('.cl-course-provider button');
      const said = await dashboard.waitForText(SAID, words);
      serves = 'list';
      expect(/Kept: the lists/.test(said), said);
      expectEqual(await lists(), before, 'the lists');
    });

  await check('courses: a list is removed, and comes back with its courses', async () => {
    const before = await lists();
    await dashboard.click(REMOVE);
    await dashboard.waitForText(SAID, /Removed/);
    await until('it to be gone', async () => (await lists()).length === before.length - 1);
    await dashboard.click(`${SAID} button`);
    await dashboard.waitForText(SAID, /Back again/);
    expectEqual(await lists(), before, 'the lists');
    expectEqual(await shown(), before.length, 'lists shown');
  });

  await check('courses: the course of a page is added by the popup, after the person has seen it', async () => {
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    const tab = await driver.openTab(PAGE);
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-note .cl-add-course');
    await popup.screenshot(`${shots}/popup-add-course.png`);
    await popup.click('.cl-note .cl-add-course');
    const own = await driver.waitForTab('dashboard.html#courses');
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
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      await own.screenshot(`${shots}/courses-confirm-${scheme}.png`);
      expectEqual((await own.axe('.cl-confirm-course')).violations, [], `axe, ${scheme}`);
    }
    await driver.setColorScheme('light');
    await own.click('.cl-confirm-course [type=submit]');
    await own.waitForText(SAID, /Kept: Kubernetes on Barges/);
    const kept = (await lists()).find(({ provider: of }) => of === 'page-course')?.courses[0];
    expectEqual(kept && [kept.url, kept.hours, kept.cost.local?.currency], [PAGE, [24, 24], 'GBP']);
    expectEqual(kept?.skills.map(({ id }) => id).sort(), ['docker', 'kubernetes']);
    await own.close();
    await tab.close();
  });

  await check(
    'courses: 50,000 rows are stopped halfway without a trace, then read to the end; the popup still answers',
    async () => {
      await dashboard.activate();
      await dashboard.goto(driver.extensionUrl('/dashboard.html#courses'));
      await dashboard.reload();
      await dashboard.waitFor('.cl-course-provider');
      const file = path.join(files, 'long.csv');
      writeFileSync(file, longTable());
      const before = await lists();
      await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
      await dashboard.click('.cl-courses-work button');
      await dashboard.waitForText(SAID, /Nothing was changed/);
      expectEqual(await lists(), before, 'the lists');
      const started = Date.now();
      await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
      await dashboard.waitFor('.cl-courses-work progress');
      await dashboard.waitForText(SAID, /50,000 courses from long\.csv/, 50_000);
      const imported = Date.now() - started;
      const tab = await driver.openTab(greenhousePosting.url);
      const asked = Date.now();
      let popup = await driver.openPopup();
      await popup.waitForText('h1', /Platform Engineer/);
      const answered = Date.now() - asked;
      // The first answer does not wait for so many; a later one has them.
      await until('a route of that list', async () => {
        if (await popup.evaluate(openRoutes)) return true;
        await popup.close();
        popup = await driver.openPopup();
        await popup.waitForText('h1', /Platform Engineer/);
        return false;
      });
      await popup.screenshot(`${shots}/popup-own-course.png`);
      await popup.close();
      await tab.close();
      return `imported in ${imported} ms, popup filled in ${answered} ms`;
    },
  );

  await check('courses: every list is removed by the keyboard', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#courses'));
    await dashboard.reload();
    await dashboard.waitFor(REMOVE);
    for (let left = await shown(); left > 0; left--) {
      await dashboard.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.focus(), REMOVE);
      await dashboard.press('Enter');
      await until('one list less', async () => (await lists()).length === left - 1);
      await dashboard.waitForText(SAID, /Removed/);
    }
    expectEqual(await shown(), 0);
  });
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
