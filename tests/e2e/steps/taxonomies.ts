import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectEqual } from '../lib/checks.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, savedAsks } from './context.ts';

const ESCO = fileURLToPath(new URL('../../fixtures/taxonomies/skills_en.csv', import.meta.url));
const OUTCOME = '.cl-taxonomy-outcome';
const REMOVE = '.cl-taxonomy button';

/** A skill list is imported through the page, found in a posting, survives a restart of the background, and is removed. */
export async function taxonomies({ driver, checks, dashboard, shots, files }: Context): Promise<void> {
  const { check } = checks;

  /** Do the requirements that the popup shows for the posting name this skill? */
  const popupNames = async (name: string) => {
    const tab = await driver.openTab(greenhousePosting.url);
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /Platform Engineer/);
    const text = await popup.waitForText('body', /PostgreSQL/);
    await popup.screenshot(`${shots}/popup-taxonomy.png`);
    await popup.close();
    await tab.close();
    return text.toLowerCase().includes(name);
  };

  /** The saved posting is read again in the background, at its own pace. */
  const savedAsksFor = async (name: string, wanted: boolean) => {
    const asks = await until(`the saved posting to ask for "${name}": ${wanted}`, async () => {
      const labels = await savedAsks(dashboard);
      return labels.includes(name) === wanted && labels;
    });
    await dashboard.waitUntil('nothing to be left', () => !document.querySelector('.cl-taxonomy-reread')?.textContent);
    return asks || [];
  };

  await check('a skill of no list is not found', async () => {
    expect(!(await popupNames('query plan')), 'the popup names a skill that only the imported list has');
  });

  await check('a skill list is imported, with what it brought and its credit', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#taxonomies'));
    await dashboard.waitFor('input[type=file]');
    await dashboard.chooseFiles('input[type=file]', [ESCO]);
    const summary = await dashboard.waitForText(OUTCOME, /new skill/);
    expect(/Imported: skills_en\.csv/.test(summary), summary);
    await dashboard.waitForText('.cl-taxonomy', /ESCO, English/);
    await dashboard.waitForText('.cl-taxonomy', /ESCO classification of the European Commission/);
    return summary.replace(/\s+/g, ' ');
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: dashboard, taxonomies, with a list and its summary`, async () => {
      await driver.setColorScheme(scheme);
      const report = await dashboard.axe('.cl-taxonomy');
      await dashboard.screenshot(`${shots}/taxonomies-${scheme}.png`);
      await driver.setColorScheme('light');
      expectEqual(report.violations, [], 'the list of violations');
      return `${report.visited} nodes`;
    });

  await check('a posting with one of its labels then shows it, after a restart of the background as well', async () => {
    expect(await popupNames('query plan'), 'the popup does not name the imported skill');
    await driver.restartBackground();
    expect(await popupNames('query plan'), 'the popup does not name it after a restart');
  });

  await check('the saved posting says what the new lexicon says', async () => {
    return `${(await savedAsksFor('query plan', true)).length} requirements`;
  });

  await check('what a stopped background left over is read again when it is started next', async () => {
    await dashboard.evaluate(unreadPostings);
    expectEqual(await savedAsks(dashboard), [], 'what the saved posting asks for');
    await driver.restartBackground();
    // Any question starts it.
    await popupNames('query plan');
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
      await dashboard.activate();
      await dashboard.chooseFiles('input[type=file]', [file]);
      await dashboard.waitForText(OUTCOME, words);
      expectEqual(await dashboard.evaluate(() => document.querySelectorAll('.cl-taxonomy').length), 1);
    });

  await check('a list as long as ESCO is stopped halfway, and nothing is changed', async () => {
    const file = path.join(files, 'long_en.csv');
    writeFileSync(file, longList());
    await dashboard.activate();
    await dashboard.chooseFiles('input[type=file]', [file]);
    await dashboard.click('.cl-taxonomy-work button');
    await dashboard.waitForText(OUTCOME, /Nothing was changed/);
    expectEqual(await dashboard.evaluate(() => document.querySelectorAll('.cl-taxonomy').length), 1);
  });

  await check('it is removed, and the posting is read without it', async () => {
    await dashboard.activate();
    await dashboard.click(REMOVE);
    await dashboard.waitForText(OUTCOME, /Removed: ESCO/);
    await dashboard.waitUntil('the list to be gone', () => document.querySelector('.cl-taxonomy') === null);
    expect(!(await popupNames('query plan')), 'the popup still names the removed skill');
    await savedAsksFor('query plan', false);
  });
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
