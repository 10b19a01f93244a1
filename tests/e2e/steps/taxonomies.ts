import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectEqual } from '../lib/checks.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, clearStores, closeAll, savedAsks, stored } from './context.ts';

const ESCO = fileURLToPath(new URL('../../fixtures/taxonomies/skills_en.csv', import.meta.url));
const OUTCOME = '.cl-taxonomy-outcome';
const REMOVE = '.cl-taxonomy button';

/** A skill list is imported through the page, found in a posting, survives a restart of the background, and is removed. */
export async function taxonomies({ driver, checks, dashboard, shots, files }: Context): Promise<void> {
  const { check } = checks;

  /** The requirements that the popup shows for the posting name this skill, or they do not; its last answer comes first. */
  const popupNames = async (name: string, wanted: boolean) => {
    const tab = await driver.openTab(greenhousePosting.url);
    try {
      const popup = await driver.openPopup();
      await popup.waitForText('h1', /Platform Engineer/);
      const fits = (text: string) => /PostgreSQL/.test(text) && text.toLowerCase().includes(name) === wanted;
      await popup.waitForText('body', fits);
      await popup.screenshot(`${shots}/popup-taxonomy.png`);
      await popup.close();
    } finally {
      await closeAll(tab);
    }
  };
  const holds = (lists: number) =>
    dashboard.waitUntil(
      `${lists} lists to be shown`,
      (lists: number) => document.querySelectorAll('.cl-taxonomy').length === lists,
      lists,
    );
  const choose = async (file: string) => {
    await dashboard.activate();
    // It is not there while something is being done.
    await dashboard.waitFor('input[type=file]');
    await dashboard.chooseFiles('input[type=file]', [file]);
  };

  /** The saved posting is read again in the background, at its own pace. */
  const savedAsksFor = async (name: string, wanted: boolean) => {
    const asks = await until(`the saved posting to ask for "${name}": ${wanted}`, async () => {
      const labels = await savedAsks(dashboard);
      return labels.includes(name) === wanted && labels;
    });
    await dashboard.waitUntil(
      'nothing to be left',
      () => document.querySelector('.cl-taxonomy-reread')?.textContent === '',
    );
    return asks || [];
  };

  const save = async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    try {
      const popup = await driver.openPopup();
      await popup.waitForText('.cl-foot button', /Save posting/);
      await popup.waitFor('.cl-foot button:not([disabled])');
      await popup.click('.cl-foot button');
      await popup.waitForText('.cl-foot button', /^Saved$/);
      await popup.close();
    } finally {
      await closeAll(tab);
    }
  };
  /** In a run of some steps alone, none before this one has saved the posting. */
  const isFirst = (await stored(dashboard, 'postings')).length === 0;
  if (isFirst) await check('the posting is saved', save);

  await check('a skill of no list is not found', async () => {
    await popupNames('query plan', false);
  });

  await check('a skill list is imported, with what it brought and its credit', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#taxonomies'));
    await choose(ESCO);
    const summary = await dashboard.waitForText(OUTCOME, /new skill/);
    expect(/Imported: skills_en\.csv/.test(summary), summary);
    await dashboard.waitForText('.cl-taxonomy', /ESCO, English/);
    await dashboard.waitForText('.cl-taxonomy', /ESCO classification of the European Commission/);
    return summary.replace(/\s+/g, ' ');
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: dashboard, taxonomies, with a list and its summary`, async () => {
      await dashboard.activate();
      try {
        await driver.setColorScheme(scheme);
        const report = await dashboard.axe('.cl-taxonomy');
        await dashboard.screenshot(`${shots}/taxonomies-${scheme}.png`);
        expectEqual(report.violations, [], 'the list of violations');
        return `${report.visited} nodes`;
      } finally {
        await driver.setColorScheme('light');
      }
    });

  await check('a posting with one of its labels then shows it, after a restart of the background as well', async () => {
    await popupNames('query plan', true);
    await driver.restartBackground();
    await popupNames('query plan', true);
  });

  await check('the saved posting says what the new lexicon says', async () => {
    return `${(await savedAsksFor('query plan', true)).length} requirements`;
  });

  await check('what a stopped background left over is read again when it is started next', async () => {
    await dashboard.evaluate(unreadPostings);
    expectEqual(await savedAsks(dashboard), [], 'what the saved posting asks for');
    await driver.restartBackground();
    // Any question starts it.
    await popupNames('query plan', true);
    await savedAsksFor('query plan', true);
  });

  for (const [name, bytes, words] of [
    ['occupations_en.csv', Buffer.from('conceptUri,iscoGroup,preferredLabel,altLabels\n'), /lists something else/],
    ['badge.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /no skills list/],
    ['cut_en.csv', readFileSync(ESCO).subarray(0, 700), /end of this list is missing/],
    ['huge_en.csv', Buffer.alloc(31 * 1024 * 1024, 'a'), /too large/],
  ] as const)
    await check(`${name} is refused in words, and nothing is lost`, async () => {
      const file = path.join(files, name);
      writeFileSync(file, bytes);
      await choose(file);
      await dashboard.waitForText(OUTCOME, words);
      await holds(1);
    });

  await check('a list as long as ESCO is stopped halfway, and nothing is changed', async () => {
    const file = path.join(files, 'long_en.csv');
    writeFileSync(file, longList());
    await choose(file);
    await dashboard.click('.cl-taxonomy-work button');
    await dashboard.waitForText(OUTCOME, /Nothing was changed/);
    await holds(1);
  });

  const remove = async () => {
    await dashboard.activate();
    await dashboard.waitFor(`${REMOVE}:not([disabled])`);
    await dashboard.click(REMOVE);
    await dashboard.waitForText(OUTCOME, /Removed: ESCO/);
    await holds(0);
  };
  await check('it is removed, and the posting is read without it', async () => {
    await remove();
    await popupNames('query plan', false);
    await savedAsksFor('query plan', false);
  });
  if (await dashboard.exists(REMOVE)) await remove().catch(() => {});
  if (isFirst) await clearStores(dashboard, ['postings']);
}

/** Every saved posting as if it had been read with another lexicon, and nothing had been found. Runs in the dashboard. */
function unreadPostings(): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('postings', 'readwrite');
      const postings = transaction.objectStore('postings');
      const all = postings.getAll();
      all.onsuccess = () => {
        for (const row of all.result) postings.put({ ...row, requirements: [], readWith: 'before' });
      };
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
      transaction.onabort = () => {
        open.result.close();
        reject(transaction.error);
      };
    };
  });
}

/** 14,000 invented skills with seven names each. */
function longList(): string {
  const rows = ['conceptUri,preferredLabel,altLabels'];
  for (let n = 0; n < 14_000; n++) {
    const others = Array.from({ length: 7 }, (_, m) => `tend lantern number ${n} by way ${m}`).join('\n');
    rows.push(`http://data.europa.eu/esco/skill/1a27-${n},tend lantern number ${n},"${others}"`);
  }
  return `${rows.join('\n')}\n`;
}
