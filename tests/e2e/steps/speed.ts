import { expect } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import { type Diary, diaryOf } from './boards.ts';
import type { Context } from './context.ts';
import { median } from './speed-many.ts';

const ROUNDS = 10;

/** Loads the page and waits until the overlay was painted. */
async function painted(tab: Tab): Promise<Diary & { ms: number }> {
  await tab.reload();
  await tab.waitUntil('the overlay to be painted', () => (window as unknown as { diary: Diary }).diary.hostAt > 0);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const diary = await diaryOf(tab);
  return { ...diary, ms: diary.hostAt - diary.changedAt };
}

/**
 * How soon the overlay stands after the page's own last change to its posting, our settling included; and what that
 * costs the page. Figures are told, and fail only far beyond their goal: a machine under load is no fault of the code.
 */
export async function speed(context: Context): Promise<void> {
  const { driver, checks } = context;
  const { check } = checks;

  await check('overlay painted with a warm background (goal 150 ms)', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    await painted(tab);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push((await painted(tab)).ms);
    await tab.close();
    expect(median(times) < 600, `median ${Math.round(median(times))} ms`);
    return `median ${Math.round(median(times))} ms, worst ${Math.round(Math.max(...times))} ms of ${ROUNDS}`;
  });

  await check('overlay painted with a stopped background (goal 350 ms)', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    await painted(tab);
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      await driver.restartBackground();
      times.push((await painted(tab)).ms);
    }
    await tab.close();
    expect(median(times) < 1500, `median ${Math.round(median(times))} ms`);
    return `median ${Math.round(median(times))} ms, worst ${Math.round(Math.max(...times))} ms of 5`;
  });

  if (driver.browser !== 'chromium') {
    checks.skip('long tasks and layout shift', 'only Chromium has such entries');
    return;
  }
  await check('no long task and no layout shift more than without us', async () => {
    const without = await driver.openTab(greenhousePosting.url.replace('job-boards', 'without'));
    const plain: Diary[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await without.reload();
      await new Promise((resolve) => setTimeout(resolve, 400));
      plain.push(await diaryOf(without));
    }
    await without.close();
    const tab = await driver.openTab(greenhousePosting.url);
    const ours: Diary[] = [];
    for (let round = 0; round < ROUNDS; round++) ours.push(await painted(tab));
    await tab.close();
    const figure = (of: Diary[], what: 'longTasks' | 'shift') => median(of.map((diary) => diary[what]));
    const words = `long tasks ${figure(ours, 'longTasks')} with, ${figure(plain, 'longTasks')} without; layout shift ${figure(ours, 'shift').toFixed(4)} with, ${figure(plain, 'shift').toFixed(4)} without`;
    expect(figure(ours, 'longTasks') <= figure(plain, 'longTasks'), words);
    expect(figure(ours, 'shift') <= figure(plain, 'shift') + 0.0001, words);
    return words;
  });
}
