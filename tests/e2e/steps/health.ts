import type { BoardHealth } from '../../../utils/model/board-health.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import type { Context } from './context.ts';
import { eventually, leave } from './overlay-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

/** Data of a visitor and of others, as a signed-in page would carry it. All of it is invented. */
const SEEDS = [
  'Zoë Quistgaard',
  'Quistgaard',
  'Marlon Featherby',
  'Featherby',
  'zoe.quistgaard@quist.example',
  '+351 21 555 0199',
  '88123456',
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ6b2UifQ.c2lnbmF0dXJlLW9mLXpvZQ',
];
/** A name that nothing marks as one: the person takes it out. */
const UNMARKED = 'Wrenfield';

const PARAGRAPH =
  '<p>Quillbridge prints the timetables of forty ferry lines and the software that knows when they are wrong.</p>';

/** A Greenhouse address whose page has new names: it cannot be read. */
export const broken = {
  url: 'https://job-boards.greenhouse.io/quillbridge/jobs/4400999900',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Job Application for Tide Clerk at Quillbridge</title><meta name="csrf-token" content="${SEEDS[7]}"></head>
<body class="user-zoe-quistgaard" data-member-id="88123456"><!-- for Zoë Quistgaard --><header><nav><button class="user-menu" aria-label="Zoë Quistgaard’s account">Zo&#235; <b>Quist</b>gaard</button><a href="/users/zoe-quistgaard?m=88123456#zoe">Me</a></nav></header>
<main class="main"><p>Hi, Zoë</p><div class="job-post-container"><div class="job__title"><h1 class="section-header">Tide Clerk</h1></div><div class="job__text2027 body">${PARAGRAPH.repeat(3)}
<p>Ask Mr ${UNMARKED.toLowerCase()}, or read what ${UNMARKED} wrote. Call +351 21 555 0199, write to zoe.quistgaard@quist.example.</p></div></div>
<aside class="recruiter-card"><a href="https://www.linkedin.com/in/marlon-featherby-9912a">Marlon Featherby</a><span>Talent lead</span></aside><form><input name="attributes" value="zoe.quistgaard@quist.example"><input type="hidden" name="token" value="${SEEDS[7]}"></form>
<template><p>Zoë Quistgaard</p></template><script>window.me={"firstName":"Zo\\u00eb","lastName":"Quistgaard","id":88123456}</script></main></body></html>`,
};

/** What the proxy answers for this step. */
export function healthPage(url: URL): FixtureResponse | undefined {
  return `${url.origin}${url.pathname}` === broken.url
    ? { body: broken.html, csp: "default-src 'none'; script-src 'unsafe-inline'" }
    : undefined;
}

const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Fails when a seed stands in the text: as it is, encoded, or torn apart. */
function expectWithout(text: string, seeds: readonly string[]): void {
  const bare = lettersOf(decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')).replace(/<[^>]*>/g, ''));
  for (const seed of seeds) {
    for (const form of [seed, encodeURIComponent(seed), Buffer.from(seed).toString('base64').replace(/=+$/, '')])
      expect(!text.toLowerCase().includes(form.toLowerCase()), `"${form}" is in the file`);
    expect(!bare.includes(lettersOf(seed)), `the letters of "${seed}" are in the file`);
    expect(!lettersOf(text).includes(lettersOf(seed)), `the letters of "${seed}" are in its markup`);
  }
}

/** How reading goes on each board, and a sample of a page that is read wrong. Needs Greenhouse switched on and read. */
export async function health(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const openBoards = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#boards'));
    await dashboard.waitFor('.cl-health');
  };
  /** What the page says of a board, once that fits. */
  const ofBoard = (name: string, wanted: RegExp) =>
    eventually(`what is said of ${name}`, async () => {
      const text = await dashboard.evaluate((name: string) => {
        const rows = [...document.querySelectorAll('.cl-boards > li')];
        const row = rows.find((each) => each.querySelector('[id]')?.textContent === name);
        return (row?.querySelector('.cl-health') as HTMLElement | null)?.innerText ?? '';
      }, name);
      expect(wanted.test(text), text);
      return text;
    });
  const stored = () =>
    dashboard.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { storage: { local: { get(key: string): Promise<Record<string, Record<string, BoardHealth>>> } } } | undefined
      >;
      return (await (browser ?? chrome)?.storage.local.get('boardHealth'))?.boardHealth ?? {};
    });

  await check('the boards page shows when a board was last read and by what, others never yet', async () => {
    await openBoards();
    const text = await ofBoard('Greenhouse', /Last read\s+\S.*\(.*(?:ago|now)\)\s+the page as this board lays it out/);
    await ofBoard('Jora', /never yet/);
    expectEqual(Object.keys((await stored()).greenhouse ?? {}).filter((key) => key.startsWith('read')).length, 2);
    const kept = JSON.stringify(await stored());
    expect(!/https|Platform|Quillbridge|4400/i.test(kept), `more is kept than times and words: ${kept}`);
    return text.replace(/\s+/g, ' ');
  });

  const tab = await driver.openTab(broken.url);
  await check('a posting that stays unreadable is noted with its date', async () => {
    await tab.waitForOverlay();
    await openBoards();
    const text = await ofBoard(
      'Greenhouse',
      /Last read[\s\S]*Last failure[\s\S]*(?:ago|now)\)\s+This board looks different/,
    );
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      await dashboard.evaluate(() => document.querySelectorAll('.cl-health')[1]?.scrollIntoView());
      await dashboard.screenshot(`${shots}/health-${scheme}.png`);
      expectEqual((await dashboard.axe('.cl-health')).violations, [], `axe, ${scheme}`);
    }
    await driver.setColorScheme('light');
    await dashboard.setViewport(390, 800);
    await dashboard.screenshot(`${shots}/health-narrow.png`);
    const wide = await dashboard.evaluate(() => document.documentElement.scrollWidth);
    expect(wide <= 390, `the page is ${wide} px wide at 390`);
    await dashboard.setViewport(1280, 800);
    return text.replace(/\s+/g, ' ');
  });

  await check(
    'the popup offers a sample where reading failed; what is shown is what is saved, without the seeds',
    async () => {
      await tab.activate();
      const popup = await driver.openPopup();
      await popup.waitFor('.cl-note .cl-report');
      await popup.screenshot(`${shots}/popup-report.png`);
      expectEqual((await popup.axe('.cl-report')).violations, [], 'axe');
      await popup.click('.cl-note .cl-report');
      const page = await driver.waitForTab('#sample-report');
      await page.waitUntil('the text', () => document.querySelector<HTMLTextAreaElement>('.cl-report-text')?.value);
      const shown = () =>
        page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.cl-report-text')?.value ?? '');
      expectWithout(await shown(), SEEDS);
      expect((await shown()).includes(UNMARKED), 'the test needs a name that nothing marks');

      await page.type('.cl-report-word input', UNMARKED);
      await page.waitFor('.cl-report-word button:not([disabled])');
      await page.click('.cl-report-word button');
      await page.waitFor('.cl-report-words li');
      await page.waitUntil(
        'the word to be gone',
        (word: string) => {
          const text = document.querySelector<HTMLTextAreaElement>('.cl-report-text')?.value ?? '';
          return text !== '' && !text.toLowerCase().includes(word.toLowerCase());
        },
        UNMARKED,
      );
      for (const scheme of ['light', 'dark'] as const) {
        await driver.setColorScheme(scheme);
        await page.screenshot(`${shots}/sample-report-${scheme}.png`);
        expectEqual((await page.axe('.cl-report-text')).violations, [], `axe, ${scheme}`);
      }
      await driver.setColorScheme('light');
      await page.setViewport(390, 800);
      await page.screenshot(`${shots}/sample-report-narrow.png`);
      await page.setViewport(1280, 800);

      await page.evaluate(catchDownloads);
      const text = await shown();
      await page.click('.cl-sample-report .cl-first');
      const { name, bytes } = await savedFile(page);
      expectEqual(name, 'credlens-sample-greenhouse.html');
      const file = Buffer.from(bytes).toString('utf8');
      expect(file === text, 'the file is not what was shown');
      expectWithout(file, [...SEEDS, UNMARKED]);
      const facts = JSON.parse(/<!-- credlens sample (.*) -->/.exec(file)?.[1] ?? 'null');
      expectEqual([facts.board, facts.failure, facts.url], ['greenhouse', 'layout-changed', broken.url]);
      expect(/(?:Firefox|Chrome) \d+/.test(facts.browser), `the browser: ${facts.browser}`);
      for (const part of ['job__text2027', 'Tide Clerk', 'knows when they are wrong'])
        expect(file.includes(part), `"${part}" is not in the sample`);

      await page.close();

      const later = await driver.openTab(driver.extensionUrl('/dashboard.html#sample-report'));
      await later.waitForText('main', /No page is waiting here/);
      await later.close();
      return `${bytes.length} bytes`;
    },
  );

  await check('any page gives a sample, among the options of its site', async () => {
    await tab.activate();
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-site-button');
    await popup.click('.cl-site-button');
    await popup.waitFor('.cl-site .cl-report');
    await popup.screenshot(`${shots}/popup-options-report.png`);
    await popup.click('.cl-site .cl-report');
    const page = await driver.waitForTab('#sample-report');
    await page.waitUntil('the text', () => document.querySelector<HTMLTextAreaElement>('.cl-report-text')?.value);
    await page.close();
  });
  await tab.close();
  await leave(
    () => driver.setColorScheme('light'),
    () => dashboard.setViewport(1280, 800),
  );
  await dashboard.activate();
}
