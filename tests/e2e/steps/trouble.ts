import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, expectEqual } from '../lib/checks.ts';
import { type Driver, launchDriver, type Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { writeRows } from '../lib/write-rows.ts';
import { type Context, stored, storedWallet } from './context.ts';
import { troubleDisk } from './trouble-disk.ts';
import { beside, troubleOlder } from './trouble-older.ts';
import { deleteAll, localStored, openNewer, putLocal, rawState } from './trouble-pages.ts';
import { troubleRoom } from './trouble-room.ts';
import { troubleStopped } from './trouble-stopped.ts';
import { catchDownloads, savedFile } from './wallet.ts';

/** What the parts of this step share: a browser of their own, whose profile stays between two starts. */
export interface TroubleContext extends Context {
  /** Folder of the profile. */
  home: string;
  /** A dashboard in that browser, at its wallet. */
  open(route?: string): Promise<Tab>;
  /** Pictures in both themes and on a narrow screen, after axe found nothing. */
  looks(tab: Tab, name: string): Promise<string>;
}

const NOTE = '.cl-trouble';
const noNote = () => document.querySelector('.cl-trouble') === null;

/**
 * Storage that is full, gone, newer, held by another tab, broken by hand or on disk: the person is told, what is there
 * stays, and they can go on. In a browser of its own.
 */
export async function trouble(context: Context): Promise<void> {
  const { checks, files, build, proxy, shots, driver: first } = context;
  const { check } = checks;
  const home = path.join(files, 'trouble-home');
  const launch = (prefs?: Record<string, number>) =>
    launchDriver(first.browser, { extensionDir: build, proxyPort: proxy.port, home, ...(prefs && { prefs }) });
  let driver: Driver = await launch();
  const open = async (route = 'wallet') => {
    const tab = await driver.openTab(driver.extensionUrl(`/dashboard.html#${route}`));
    await tab.waitFor('.cl-page');
    return tab;
  };
  const looks = async (tab: Tab, name: string) => {
    await tab.activate();
    const visited: number[] = [];
    await tab.evaluate((css: string) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), NOTE);
    for (const scheme of ['light', 'dark'] as const) {
      await driver.setColorScheme(scheme);
      const report = await tab.axe(NOTE);
      expectEqual(report.violations, [], `axe, ${scheme}`);
      visited.push(report.visited);
      await tab.screenshot(`${shots}/trouble-${name}-${scheme}.png`);
    }
    await driver.setColorScheme('light');
    await tab.setViewport(390, 800);
    await tab.screenshot(`${shots}/trouble-${name}-390.png`);
    await tab.setViewport(1280, 800);
    return `axe: ${visited.join(' and ')} nodes`;
  };
  const ours = () => ({ ...context, driver, home, open, looks });
  try {
    let dashboard = await driver.waitForTab('dashboard.html');
    await check('trouble: a wallet to lose, and its witness beside it, in numbers', async () => {
      await dashboard.waitFor('[role=combobox]');
      await dashboard.click('[role=combobox]');
      await dashboard.type('[role=combobox]', 'aws saa');
      await dashboard.waitForText('[role=listbox] [role=option]', /Solutions Architect/);
      await dashboard.press('ArrowDown');
      await dashboard.press('Enter');
      await until('the credential', async () => (await storedWallet(dashboard)).credentials.length === 1);
      const told = await until('the witness', async () => {
        const { witness } = await dashboard.evaluate(localStored);
        return (witness as { credentials?: number } | undefined)?.credentials === 1 && witness;
      });
      return JSON.stringify(told);
    });

    await check('trouble: five broken rows and two broken settings: every page opens and says so', async () => {
      const [badge] = await stored<Record<string, unknown>>(dashboard, 'credentials');
      await dashboard.evaluate(writeRows, 'credentials', [
        { ...badge, id: 'broken-1', key: 'b1', name: 7 },
        { ...badge, id: 'broken-2', key: 'b2', addedAt: { not: 'a time' } },
      ]);
      await dashboard.evaluate(writeRows, 'claims', [
        { id: 'broken-3', skillId: 'nothing', label: 'Juggling', years: 'x' },
      ]);
      await dashboard.evaluate(writeRows, 'postings', [
        { id: 'broken-4', savedAt: null, posting: { title: 'Lost posting' } },
      ]);
      await dashboard.evaluate(writeRows, 'taxonomies', [{ id: 'broken-5', bytes: 'none' }]);
      await dashboard.evaluate(putLocal, {
        theme: { neon: true },
        sites: { 'jobs.example': 'x', 'a.example': { hidden: true } },
      });
      for (const page of [
        'wallet',
        'postings',
        'plan',
        'recognition',
        'courses',
        'boards',
        'taxonomies',
        'backup',
        'privacy',
      ]) {
        await dashboard.goto(driver.extensionUrl(`/dashboard.html#${page}`));
        await dashboard.reload();
        await dashboard.waitFor('.cl-page h1');
      }
      await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
      await dashboard.reload();
      await dashboard.waitForText(NOTE, /7 entries could not be read/);
      const text = await dashboard.text('.cl-page');
      expect(text.includes('Solutions Architect'), 'the good credential is not listed');
      await dashboard.click(`${NOTE} summary`);
      const named = (text: string) => text.includes('Juggling') && text.includes('Lost posting');
      const list = await dashboard.waitForText(`${NOTE} details`, named);
      const words = await looks(dashboard, 'unreadable');
      return `${list.replace(/\s+/g, ' ')}; ${words}`;
    });

    await check('trouble: they are saved to a file with all of them, removed, and brought back', async () => {
      await dashboard.evaluate(catchDownloads);
      await dashboard.click(`${NOTE} .cl-first`);
      const { name, bytes } = await savedFile(dashboard);
      const { entries } = JSON.parse(Buffer.from(bytes).toString()) as { entries: { place: string }[] };
      expectEqual(entries.map(({ place }) => place).sort(), [
        'claims',
        'credentials',
        'credentials',
        'postings',
        'settings',
        'settings',
        'taxonomies',
      ]);
      await dashboard.click(`${NOTE} .cl-actions .cl-button:nth-child(2)`);
      await dashboard.waitForText('.cl-page > .cl-toast', /7 entries removed/);
      const kept = async () => (await storedWallet(dashboard)).credentials.length;
      expectEqual(await kept(), 1, 'credentials');
      // The note of before is no note of after.
      await dashboard.waitUntil('the note to go', noNote);
      await dashboard.click('.cl-page > .cl-toast button');
      await until('all three', async () => (await kept()) === 3);
      await dashboard.waitForText(NOTE, /7 entries could not be read/);
      await dashboard.click(`${NOTE} .cl-actions .cl-button:nth-child(2)`);
      await until('the good one alone', async () => (await kept()) === 1);
      await dashboard.waitForText('.cl-page > .cl-toast', /7 entries removed/);
      await dashboard.waitUntil('the note to go', noNote);
      return name;
    });

    await check('trouble: the browser deletes the database under an open page: told, with what was there', async () => {
      await until('the witness to be up to date', async () => {
        const { witness } = await dashboard.evaluate(localStored);
        return (witness as { credentials: number }).credentials === 1;
      });
      await beside(driver, (other) => other.evaluate(deleteAll));
      await dashboard.activate();
      const text = await dashboard.waitForText(NOTE, /Your wallet is gone from this browser/);
      expect(/held 1 credential\b/.test(text), text);
      const words = await looks(dashboard, 'lost');
      await dashboard.reload();
      await dashboard.waitForText(NOTE, /gone from this browser/);
      return words;
    });

    await check('trouble: the popup says it too, and leads to the backup', async () => {
      await beside(driver, async (posting) => {
        await posting.activate();
        const popup = await driver.openPopup();
        await popup.waitForText(NOTE, /Your wallet is gone from this browser/);
        await popup.screenshot(`${shots}/trouble-lost-popup.png`);
        await popup.close();
      });
    });

    await check('trouble: the person starts anew, and hears of it no more', async () => {
      await dashboard.activate();
      await dashboard.click(`${NOTE} .cl-button:nth-child(2)`);
      await dashboard.waitUntil('the note to go', noNote);
      expectEqual((await dashboard.evaluate(localStored)).lostWallet ?? null, null, 'what is remembered of the loss');
      await dashboard.reload();
      await dashboard.waitFor('[role=combobox]');
      expect(!(await dashboard.exists(NOTE)), 'it is told again');
    });

    await troubleOlder(ours(), dashboard);

    await check(
      'trouble: a newer Credlens opens the database: this page lets go, says so, and damages nothing',
      async () => {
        await dashboard.reload();
        await dashboard.waitFor('[role=combobox]');
        await dashboard.click('[role=combobox]');
        await dashboard.type('[role=combobox]', 'cissp');
        await dashboard.waitForText('[role=listbox] [role=option]', /CISSP/);
        await dashboard.press('ArrowDown');
        await dashboard.press('Enter');
        await until('the witness', async () => {
          const { witness } = await dashboard.evaluate(localStored);
          return (witness as { credentials?: number } | null)?.credentials === 1;
        });
        return beside(driver, async (other) => {
          try {
            expectEqual(await other.evaluate(openNewer), 9990, 'the version that it was opened with');
            await dashboard.activate();
            await dashboard.waitForText(NOTE, /newer Credlens is open in another tab/);
            expect((await dashboard.text('.cl-page')).includes('CISSP'), 'what was on the screen is gone');
            const words = await looks(dashboard, 'outdated');
            const before = await other.evaluate(rawState);
            await dashboard.click(`${NOTE} .cl-button`);
            await dashboard.waitForText(NOTE, /saved by a newer Credlens/);
            expect(
              !(await dashboard.text('.cl-page')).includes('Nothing in it yet'),
              'a full wallet is shown as an empty one',
            );
            await looks(dashboard, 'newer');
            await dashboard.waitForText(NOTE, /held 1 credential\b/);
            expectEqual(await other.evaluate(rawState), before, 'the database of the newer one');
            expectEqual(before.version, 9990, 'its version');
            return words;
          } finally {
            await other.evaluate(deleteAll);
          }
        });
      },
    );

    await check(
      'trouble: the clock went back: said with both dates, until it is right or the person says so',
      async () => {
        dashboard = await open();
        // The newer one was deleted above, and that is told as well.
        await dashboard.waitForText(NOTE, /gone from this browser/);
        await dashboard.click(`${NOTE} .cl-button:nth-child(2)`);
        await dashboard.waitUntil('the note to go', noNote);
        const { witness } = await dashboard.evaluate(localStored);
        const ahead = new Date(Date.now() + 400 * 86_400_000).toISOString();
        const counts = { credentials: 0, claims: 0, postings: 0, corrections: 0, taxonomies: 0, courseLists: 0 };
        await dashboard.evaluate(putLocal, {
          lostWallet: null,
          witness: { ...counts, at: ahead, ...(witness as object), latest: ahead },
        });
        await dashboard.reload();
        await dashboard.waitForText(NOTE, /clock of this device went back/);
        const words = await looks(dashboard, 'clock');
        await dashboard.click(`${NOTE} .cl-button`);
        await dashboard.waitUntil('the note to go', noNote);
        return words;
      },
    );

    await troubleStopped(ours());
    await troubleRoom(ours());
    await check('trouble: something to lose once more', async () => {
      dashboard = await open();
      await dashboard.evaluate(writeRows, 'claims', [
        { id: 'claim-1', skillId: 'python', label: 'Python', addedAt: new Date().toISOString() },
      ]);
      await dashboard.reload();
      await until('the witness', async () => {
        const { witness } = await dashboard.evaluate(localStored);
        return (witness as { claims?: number } | null)?.claims === 1;
      });
    });
    await driver.close();
    await troubleDisk({ ...ours(), relaunch: async () => (driver = await launch()) });
    dashboard = await open();
  } finally {
    await driver.close().catch(() => {});
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
