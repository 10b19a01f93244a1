import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { greenhousePosting, linkedinPosting } from '../pages.ts';
import { settled, showPage } from './accessibility-open.ts';
import { settingsNow } from './candidates-setup.ts';
import { type Context, closeAll, emptied, stored } from './context.ts';
import { untilEqual } from './overlay-ways.ts';
import { removeMany, saveInPopup, saveMany } from './posting-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const LIST = '.cl-posting-list';

/** Titles of the rows that are drawn. Runs in the page. */
function titles(): string[] {
  return [...document.querySelectorAll('.cl-posting-list .cl-posting-title')].map((each) => each.textContent ?? '');
}

/** Clicks a control of the row with this title, by the words it begins with. Runs in the page. */
function press(title: string, words: string): boolean {
  const rows = [...document.querySelectorAll('.cl-posting')];
  const row = rows.find((each) => each.querySelector('.cl-posting-title')?.textContent === title);
  const button = [...(row?.querySelectorAll('button') ?? [])].find((each) =>
    each.textContent?.trim().startsWith(words),
  );
  button?.focus();
  button?.click();
  return button !== undefined;
}

/** Clicks the first button of the page with these words. Runs in the page. */
function pressAnywhere(words: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>('.cl-page button')].filter((each) => each.offsetParent);
  const button = buttons.find((each) => each.textContent?.trim().startsWith(words));
  button?.click();
  return button !== undefined;
}

/** Chooses the status of the row with this title. Runs in the page. */
function choose(title: string, status: string): boolean {
  const rows = [...document.querySelectorAll('.cl-posting')];
  const row = rows.find((each) => each.querySelector('.cl-posting-title')?.textContent === title);
  const select = row?.querySelector('select');
  if (!select) return false;
  select.value = status;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** Puts a claim of each skill into the wallet, or takes these out. Runs in the page; nobody is told of it. */
function claim(skills: string[], held: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      try {
        const transaction = open.result.transaction('claims', 'readwrite');
        transaction.onabort = () => reject(transaction.error);
        transaction.oncomplete = () => resolve();
        const claims = transaction.objectStore('claims');
        const all = claims.getAll();
        all.onsuccess = () => {
          const stated = new Set(all.result.map(({ skillId }) => skillId));
          for (const skillId of skills) {
            if (held && !stated.has(skillId))
              claims.put({ id: `step-${skillId}`, skillId, label: skillId, addedAt: '2026-11-22T08:00:00.000Z' });
            if (!held) claims.delete(`step-${skillId}`);
          }
        };
      } catch (error) {
        reject(error);
      } finally {
        // Once its transaction is over, however that ends.
        open.result.close();
      }
    };
  });
}

/** How long the page was silent at most until all of them were matched, in ms. Runs in the page. */
async function longestPause(count: string): Promise<{ longest: number; took: number; when: number }> {
  const start = performance.now();
  let last = start;
  let longest = 0;
  let when = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = performance.now();
    if (now - last > longest) {
      longest = now - last;
      when = now - start;
    }
    last = now;
    const words = document.querySelector('.cl-page-head')?.textContent ?? '';
    const done = words.includes(count) && document.querySelector('.cl-postings > [aria-busy=false]') !== null;
    if (done || now - start > 40_000) return { longest, took: now - start, when };
  }
}

/** Both wait until the button is there. */
const pressed = (tab: Tab, title: string, words: string) =>
  tab.waitUntil(`a button "${words}" of "${title}"`, press, title, words);
const clicked = (tab: Tab, words: string) => tab.waitUntil(`a button "${words}"`, pressAnywhere, words);
const chosen = (tab: Tab, title: string, status: string) =>
  tab.waitUntil(`a status of "${title}" to choose`, choose, title, status);

/** Saved postings: status, notes, search, text as read, comparison, removal, export; and thousands of them. */
export async function postings(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots, proxy } = context;
  const { check } = checks;
  const strays = () => proxy.strays().map(({ url }) => url);
  const before = strays();
  const [engineer, analyst] = ['Platform Engineer', 'Data Analyst'];
  const rows = () => stored<SavedPosting>(dashboard, 'postings');
  const rowOf = async (title: string) => (await rows()).find(({ posting }) => posting.title === title);
  const open = async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#postings'));
    await dashboard.waitFor(LIST);
  };
  const save = async (url: string) => {
    const tab = await driver.openTab(url);
    let popup: Popup | undefined;
    try {
      popup = await driver.openPopup();
      await saveInPopup(popup, dashboard, url);
    } finally {
      await closeAll(popup, tab);
    }
  };
  /** The list as it is when the page is opened: nothing chosen, nothing unfolded. */
  const opened = async () => {
    await showPage(context, 'postings', LIST);
    await listed(2);
  };
  /** So many rows are drawn, and each with its match. */
  const listed = async (count: number) => {
    await dashboard.waitUntil(
      `rows: ${count}`,
      (count: number) => document.querySelectorAll('.cl-posting').length === count,
      count,
    );
    await settled(dashboard, '.cl-postings > [aria-busy=false]');
  };

  await check('saved postings stand on their page with their match, the newest first', async () => {
    await save(greenhousePosting.url);
    await save(linkedinPosting.url);
    await open();
    await listed(2);
    expectEqual(await dashboard.evaluate(titles), [analyst, engineer], 'titles');
    await dashboard.waitForText(LIST, /\d+ of \d+/);
    await dashboard.screenshot(`${shots}/postings.png`);
  });

  await check('a status is chosen, undone, chosen again, and is there after a reload', async () => {
    await chosen(dashboard, engineer, 'applied');
    await dashboard.waitForText('.cl-toast', /Platform Engineer.*Applied/);
    await clicked(dashboard, 'Undo');
    await dashboard.waitUntil('no toast', () => document.querySelector('.cl-toast')?.textContent === '');
    const undone = await rowOf(engineer);
    expectEqual([undone?.status, undone?.statusAt], ['saved', undefined], 'undone');
    // The worker tells of it a moment later; the choice that is drawn until then is no other.
    await dashboard.waitUntil(
      'the choice as it was',
      (title: string) => {
        const rows = [...document.querySelectorAll('.cl-posting')];
        const row = rows.find((each) => each.querySelector('.cl-posting-title')?.textContent === title);
        return row?.querySelector('select')?.value === 'saved';
      },
      engineer,
    );
    await chosen(dashboard, engineer, 'interview');
    await dashboard.waitForText('.cl-toast', /Interview/);
    await dashboard.reload();
    await dashboard.waitForText(LIST, /Interview since/);
    const row = await rowOf(engineer);
    expectEqual([row?.status, typeof row?.statusAt], ['interview', 'string']);
  });

  await check('notes are kept as they are written, and found by a word of theirs', async () => {
    await pressed(dashboard, engineer, 'Add notes');
    await dashboard.waitFor('.cl-posting-notes textarea');
    await dashboard.type('.cl-posting-notes textarea', 'Call Ines on Tuesday about the ferries');
    await dashboard.waitForText('.cl-toast', /Kept your notes/);
    // They are kept in a pause, and again after the next.
    await untilEqual('the notes', async () => (await rowOf(engineer))?.notes, 'Call Ines on Tuesday about the ferries');
    await dashboard.screenshot(`${shots}/postings-notes.png`);
    await dashboard.reload();
    await dashboard.waitForText('.cl-posting-note', /Call Ines on Tuesday/);
    await listed(2);
    await dashboard.type('.cl-wallet-tools input', 'ferries');
    await dashboard.waitForText('.cl-found', /One posting fits/);
    await untilEqual('found', () => dashboard.evaluate(titles), [engineer]);
    await emptied(dashboard, '.cl-wallet-tools input');
    await listed(2);
  });

  await check('the text as it was read, with its address; a requirement leads to its sentence', async () => {
    await pressed(dashboard, engineer, 'Open the text');
    await dashboard.waitForText('.cl-archive-text', /patience to read a query plan/);
    await dashboard.waitForText('.cl-archive-from', new RegExp(`Read on .* from\\s+${greenhousePosting.url}`));
    expectEqual(
      await dashboard.evaluate(() => document.querySelectorAll('.cl-archive-text li').length),
      7,
      'points of its lists',
    );
    await settled(dashboard, '.cl-archive-text');
    await dashboard.click('.cl-archive-side .cl-row > button');
    await dashboard.waitFor('.cl-archive-side .cl-thread button');
    await dashboard.click('.cl-archive-side .cl-thread button');
    await dashboard.waitFor('.cl-archive-text [data-marked]');
    await dashboard.screenshot(`${shots}/postings-text.png`);
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: a posting's text, the list, the comparison`, async () => {
      try {
        await driver.setColorScheme(scheme);
        await opened();
        await pressed(dashboard, engineer, 'Open the text');
        await settled(dashboard, '.cl-archive-text');
        await dashboard.screenshot(`${shots}/postings-text-${scheme}.png`);
        expectEqual((await dashboard.axe('.cl-archive-text')).violations, [], 'the text');
        await clicked(dashboard, 'Back to the postings');
        await dashboard.waitUntil('the list', () => document.activeElement?.textContent?.includes('Open the text'));
        await settled(dashboard);
        const list = await dashboard.axe('.cl-posting');
        expectEqual(list.violations, [], 'the list');
        await dashboard.screenshot(`${shots}/postings-${scheme}.png`);
        await pressed(dashboard, engineer, 'Compare');
        await pressed(dashboard, analyst, 'Compare');
        await dashboard.waitFor('.cl-selection .cl-first');
        await dashboard.click('.cl-selection .cl-first');
        await settled(dashboard, '.cl-compare-table tbody');
        expectEqual((await dashboard.axe('.cl-compare-table')).violations, [], 'the comparison');
        await dashboard.screenshot(`${shots}/postings-compare-${scheme}.png`);
        return `${list.visited} nodes`;
      } finally {
        await driver.setColorScheme('light');
      }
    });

  await check('the list, a text and the comparison fit a narrow page', async () => {
    try {
      await dashboard.setViewport(390, 1400);
      await opened();
      const fits = async (name: string) => {
        await settled(dashboard);
        await dashboard.screenshot(`${shots}/postings-narrow-${name}.png`);
        const over = await dashboard.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over <= 0, `${name}: ${over} px too wide`);
      };
      await fits('list');
      await pressed(dashboard, engineer, 'Compare');
      await pressed(dashboard, analyst, 'Compare');
      await clicked(dashboard, 'Compare side by side');
      await dashboard.waitFor('.cl-compare-table');
      await fits('compare');
      await clicked(dashboard, engineer);
      await dashboard.waitFor('.cl-archive-text');
      await fits('text');
    } finally {
      await dashboard.setViewport(1280, 800);
      await opened();
    }
  });

  await check('what moved to all must-haves answered is said once, with the way there', async () => {
    const row = await rowOf(analyst);
    const skills = row?.requirements.flatMap(({ alternatives }) => alternatives.slice(0, 1).map(({ id }) => id)) ?? [];
    expect(skills.length > 0, 'nothing is asked for');
    await listed(2);
    /** Whether it is among those that the page remembers as not answered. */
    const remembered = (open: boolean) =>
      untilEqual(
        'being remembered as open',
        async () => {
          const { openPostings } = await settingsNow(dashboard, ['openPostings']);
          return (openPostings as string[] | undefined)?.includes(row?.id ?? '');
        },
        open,
      );
    await remembered(true);
    expectEqual(await dashboard.exists('.cl-posting-moved'), false, 'news before anything changed');
    try {
      await dashboard.evaluate(claim, skills, true);
      await dashboard.reload();
      await dashboard.waitForText('.cl-posting-moved', /One posting moved to all must-haves answered/);
      await dashboard.screenshot(`${shots}/postings-moved.png`);
      await clicked(dashboard, 'Seen');
      await dashboard.waitUntil('no news', () => document.querySelector('.cl-posting-moved') === null);
      await remembered(false);
      await dashboard.reload();
      await dashboard.waitForText('.cl-page-head', /1 with all must-haves answered/);
      await listed(2);
      expectEqual(await dashboard.exists('.cl-posting-moved'), false, 'old news');
    } finally {
      await dashboard.evaluate(claim, skills, false);
      await dashboard.reload();
      await dashboard.waitFor('.cl-posting');
    }
    return skills.join(', ');
  });

  await check('the list is saved as CSV and as JSON', async () => {
    await dashboard.evaluate(catchDownloads);
    await clicked(dashboard, 'Save as CSV');
    const csv = await savedFile(dashboard);
    const text = new TextDecoder().decode(csv.bytes);
    expect(/^title,company,place,status/.test(text) && text.includes('Platform Engineer'), text.slice(0, 300));
    await clicked(dashboard, 'Save as JSON');
    await dashboard.waitForText('.cl-toast', /\.json/);
    const json = await savedFile(dashboard);
    const file = JSON.parse(new TextDecoder().decode(json.bytes));
    expectEqual([file.format, file.formatVersion, file.postings.length], ['credlens-postings', 1, 2]);
    return `${csv.name}, ${json.name}`;
  });

  await check('a posting is removed, brought back, and removed', async () => {
    const row = await rowOf(analyst);
    await pressed(dashboard, analyst, 'Remove');
    await dashboard.waitForText('.cl-toast', /Removed “Data Analyst”/);
    await listed(1);
    expectEqual((await rows()).length, 1, 'rows');
    await clicked(dashboard, 'Undo');
    await listed(2);
    expectEqual(await rowOf(analyst), row, 'the row that came back');
    await pressed(dashboard, analyst, 'Remove');
    await listed(1);
    await chosen(dashboard, engineer, 'saved');
    await dashboard.waitForText('.cl-toast', /Platform Engineer.*Saved/);
  });

  await check('5,000 saved postings are matched while the page answers; it can be stopped', async () => {
    try {
      await dashboard.evaluate(saveMany, 5000);
      await dashboard.reload();
      const { longest, took, when } = await dashboard.evaluate(longestPause, '5,001');
      await dashboard.waitForText('.cl-page-head', /5,001 saved postings/);
      expect(took <= 20_000, `matched after ${Math.round(took)} ms`);
      expect(longest < 1000, `the page stood still for ${Math.round(longest)} ms, until ${Math.round(when)} ms`);
      expect((await dashboard.evaluate(titles)).length <= 30, 'more rows than a screen needs');
      await dashboard.reload();
      // At once, before all of them are matched.
      await dashboard.waitUntil('the way to stop it, taken', () => {
        const stop = document.querySelector<HTMLElement>('.cl-posting-work:has(progress) button');
        stop?.click();
        return stop !== null;
      });
      await dashboard.waitForText('.cl-posting-work', /Stopped at [\d,]+ of 5,001/);
      await dashboard.screenshot(`${shots}/postings-stopped.png`);
      await clicked(dashboard, 'Match all again');
      await dashboard.waitUntil('the note to be gone', () => document.querySelector('.cl-posting-work') === null);
      await dashboard.waitForText('.cl-page-head', /5,001 saved postings/);
      await dashboard.waitFor('.cl-postings > [aria-busy=false]');
      const started = await dashboard.evaluate(() => performance.now());
      await dashboard.type('.cl-wallet-tools input', 'ines');
      await dashboard.waitForText('.cl-found', /5,001 postings fit/);
      const searched = (await dashboard.evaluate(() => performance.now())) - started;
      return `matched after ${Math.round(took)} ms, longest pause ${Math.round(longest)} ms, a search ${Math.round(searched)} ms`;
    } finally {
      await dashboard.evaluate(removeMany);
      await dashboard.reload();
      await dashboard.waitForText('.cl-page-head', /One saved posting/);
    }
  });

  await check('the page of saved postings asks nobody for anything', async () => {
    expectEqual(strays(), before, 'requests');
  });
}
