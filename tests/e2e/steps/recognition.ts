import type { OpenedCount } from '../../../utils/model/opened-count.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting, plainPosting } from '../pages.ts';
import { settled, showPage } from './accessibility-open.ts';
import { setStored, settingsNow } from './candidates-setup.ts';
import { type Context, clearStores, closeAll, settingStored, settingsShown, stored } from './context.ts';
import { readPopup } from './overlay-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const STORES = ['openedCounts', 'openedMarks', 'markKeys'] as const;
/** Words of both postings' addresses, titles, companies and texts. */
const WORDS =
  /https?:|greenhouse|4400112233|platform|tramsheds|tram sheds|quillbridge|lisbon|ferry|query plan|grown-up|class="/i;
/** Time in which a posting that is counted would have been. */
const SOON_MS = 1700;

/** Every row of the stores that are not the counts', as one text. */
function otherRows(dashboard: Tab): Promise<string> {
  return dashboard.evaluate(
    (counting: string[]) =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          try {
            const names = [...open.result.objectStoreNames].filter((name) => !counting.includes(name));
            const transaction = open.result.transaction(names);
            const all = names.map((name) => [name, transaction.objectStore(name).getAll()] as const);
            transaction.onabort = () => reject(transaction.error);
            transaction.oncomplete = () => resolve(JSON.stringify(all.map(([name, { result }]) => [name, result])));
          } catch (error) {
            reject(error);
          } finally {
            // Once its transaction is over, however that ends.
            open.result.close();
          }
        };
      }),
    [...STORES],
  );
}

/** Puts rows into the counts, as months of opening postings would. */
function putCounts(dashboard: Tab, rows: OpenedCount[]): Promise<void> {
  return dashboard.evaluate(
    (rows: OpenedCount[]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          try {
            const transaction = open.result.transaction('openedCounts', 'readwrite');
            transaction.onabort = () => reject(transaction.error);
            transaction.oncomplete = () => resolve();
            for (const row of rows) transaction.objectStore('openedCounts').put(row);
          } catch (error) {
            reject(error);
          } finally {
            open.result.close();
          }
        };
      }),
    rows,
  );
}

/** 42 invented postings of two months, for a page with shares. */
export function manyCounts(): OpenedCount[] {
  const rows: [OpenedCount['kind'], string, string, number, number][] = [
    ['posting', 'all', 'Site reliability engineer', 21, 0],
    ['credential', 'aws-solutions-architect-associate', 'AWS Certified Solutions Architect – Associate', 8, 6],
    ['credential', 'cka', 'Certified Kubernetes Administrator (CKA)', 7, 2],
    ['credential', 'itil-4-foundation', 'ITIL 4 Foundation', 1, 3],
    ['issuer', 'amazon web services', 'Amazon Web Services', 8, 6],
    ['issuer', 'cncf', 'CNCF', 7, 2],
    ['issuer', 'peoplecert', 'PeopleCert', 1, 3],
    ...['Kubernetes', 'Docker', 'Python', 'Terraform', 'Linux', 'Go', 'AWS', 'PostgreSQL', 'Git', 'Bash', 'Kafka'].map(
      (label, n): [OpenedCount['kind'], string, string, number, number] => [
        'skill',
        label.toLowerCase(),
        label,
        18 - n,
        n % 3,
      ],
    ),
  ];
  return ['2026-09', '2026-10'].flatMap((month) =>
    rows.map(([kind, id, label, musts, others]) => ({
      month,
      role: 'site-reliability-engineer',
      kind,
      id,
      label,
      musts,
      others,
    })),
  );
}

/** What opened postings name: off until turned on, numbers alone, wiped. */
export async function recognition(context: Context): Promise<void> {
  const { dashboard } = context;
  const counting = await settingsNow(dashboard, ['countOpened']);
  try {
    await recognitionChecks(context);
  } finally {
    await setStored(dashboard, counting, 'countOpened' in counting ? [] : ['countOpened']);
    await clearStores(dashboard, STORES);
  }
}

async function recognitionChecks(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots, proxy } = context;
  const { check } = checks;
  const counts = () => stored<OpenedCount>(dashboard, 'openedCounts');
  const n = async () =>
    (await counts()).filter(({ kind }) => kind === 'posting').reduce((sum, each) => sum + each.musts, 0);
  const counted = (wanted: number) => until(`${wanted} postings to be counted`, async () => (await n()) === wanted);
  /** Stays the same although enough time went by. */
  const stays = async (wanted: number) => {
    await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    expectEqual(await n(), wanted, 'counted postings');
  };
  /** Opens the posting on its board, until its match is drawn; it stays open for `then`. */
  const onBoard = async (then?: (tab: Tab) => Promise<void>) => {
    const tab = await driver.openTab(greenhousePosting.url);
    try {
      const overlay = await tab.waitForOverlay();
      await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
      await then?.(tab);
    } finally {
      await tab.close();
    }
  };
  const readInPopup = async (url: string, title: RegExp) => {
    const tab = await driver.openTab(url);
    let popup: Popup | undefined;
    try {
      popup = await readPopup(driver, title);
      await popup.waitFor('.cl-row');
    } finally {
      await closeAll(popup, tab);
    }
  };
  const page = () => showPage(context, 'recognition', '[role=switch]');
  const turn = async (on: boolean) => {
    await page();
    await settingsShown(dashboard);
    await dashboard.click(`[role=switch][aria-checked=${!on}]`);
    await dashboard.waitFor(`[role=switch][aria-checked=${on}]`);
    // It is drawn at once, and holds for the next posting once it is kept.
    await settingStored(dashboard, 'countOpened', on);
  };

  await check('nothing is counted until the person turns it on', async () => {
    await onBoard();
    await stays(0);
    for (const store of STORES) expectEqual(await stored(dashboard, store), [], store);
    await showPage(context, 'start', '.cl-count-opened');
    // Until the setting was read it is drawn as off.
    await settingsShown(dashboard);
    expectEqual(await dashboard.exists('.cl-count-opened [aria-checked=false]'), true, 'the question is not answered');
    await dashboard.evaluate(() => document.querySelector('.cl-count-opened')?.scrollIntoView({ block: 'center' }));
    await dashboard.screenshot(`${shots}/first-run-counting.png`);
    await page();
    await settingsShown(dashboard);
    expectEqual(await dashboard.exists('[role=switch][aria-checked=false]'), true, 'the switch is off');
    await dashboard.waitForText('.cl-empty', /nothing was counted/);
    await dashboard.screenshot(`${shots}/recognition-off.png`);
  });

  await check('turned on, two postings are counted, one of them opened twice and found at two addresses', async () => {
    const before = await otherRows(dashboard);
    await turn(true);
    await dashboard.waitForText('.cl-empty', /Nothing is counted yet/);
    await onBoard(async (tab) => {
      await counted(1);
      await tab.reload();
      await (await tab.waitForOverlay()).waitForText('.cl-overlay', /\d+ of \d+/);
    });
    await readInPopup(greenhousePosting.url.replace('job-boards', 'without'), /Platform Engineer/);
    await stays(1);
    await readInPopup(plainPosting.url, /Teacher/);
    await counted(2);
    const rows = await counts();
    const kinds = ['posting', 'skill', 'credential', 'issuer'] as const;
    for (const kind of kinds)
      expect(
        rows.some((row) => row.kind === kind),
        `no row of "${kind}"`,
      );
    expect((await otherRows(dashboard)) === before, 'another store was changed');
    return `${rows.length} rows; ${[...new Set(rows.map(({ role }) => role))].join(', ')}`;
  });

  await check('no address, title, company or text is in any row of it', async () => {
    for (const store of STORES) {
      const rows = await stored(dashboard, store);
      expect(rows.length > 0, `${store} is empty`);
      const text = JSON.stringify(rows);
      // The role has a name of our own, which may be a word of a title.
      const found = WORDS.exec(text.replace(/"(?:role|label)":"[^"]*"/g, ''));
      expectEqual(found?.[0], undefined, `a word in ${store}`);
      const labels = [...text.matchAll(/"label":"([^"]*)"/g)].map(([, label]) => label);
      expectEqual(
        labels.filter((label) => /https?:|tram ?sheds|quillbridge|img src/i.test(label ?? '')),
        [],
        'labels',
      );
    }
  });

  await check(
    'the key cannot be read out, and still knows the postings after a restart of the background',
    async () => {
      const key = await dashboard.evaluate(
        () =>
          new Promise<string>((resolve, reject) => {
            const open = indexedDB.open('credlens');
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              try {
                const all = open.result.transaction('markKeys').objectStore('markKeys').getAll();
                all.onerror = () => reject(all.error);
                all.onsuccess = async () => {
                  const [{ key } = {}] = all.result as { key?: CryptoKey }[];
                  if (!key) return resolve('there is no key');
                  const raw = await crypto.subtle.exportKey('raw', key).then(
                    () => 'exported',
                    () => 'refused',
                  );
                  resolve(`${key.algorithm.name} ${key.extractable} ${key.usages.join()} ${raw}`);
                };
              } catch (error) {
                reject(error);
              } finally {
                open.result.close();
              }
            };
          }),
      );
      expectEqual(key, 'HMAC false sign refused');
      await driver.restartBackground();
      await onBoard();
      await stays(2);
    },
  );

  await check(
    'a sample posting and a private window are not counted; the same question from elsewhere is',
    async () => {
      const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
      try {
        await tab.waitUntil('the match to be drawn', () =>
          [...document.querySelectorAll('html > div')].some((host) => host.shadowRoot?.querySelector('.cl-row')),
        );
      } finally {
        await tab.close();
      }
      await dashboard.activate();
      // The browsers' own private windows cannot be driven here; the popup over one sends this.
      const askAs = (inPrivate: boolean) =>
        dashboard.evaluate(async (inPrivate: boolean) => {
          type Api = { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
          const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
          const description =
            'Requirements\nYou bring welding, and you bring it to a quay where the wind does the rest.';
          const posting = {
            ...{ id: 'https://yard.example/1', url: 'https://yard.example/1', title: 'Welder', company: null },
            ...{ description, blocks: [], readFrom: 'readable', board: null, language: 'en' },
          };
          const request = { posting, ...(inPrivate && { private: true }) };
          return (await (browser ?? chrome).runtime.sendMessage({ type: 'match-posting', request })).ok;
        }, inPrivate);
      expectEqual(await askAs(true), true, 'the answer in private');
      await stays(2);
      expectEqual(await askAs(false), true, 'the answer elsewhere');
      await counted(3);
    },
  );

  await check('the page says n, and that it is too few to rank', async () => {
    await page();
    await dashboard.waitForText('main', /n = 3, too few to rank/);
    await settled(dashboard, '.cl-recognition');
    const shares = await dashboard.evaluate(
      () =>
        [...document.querySelectorAll('.cl-recognition')].filter((table) => /%/.test(table.textContent ?? '')).length,
    );
    expectEqual(shares, 0, 'tables with shares');
    await dashboard.screenshot(`${shots}/recognition-few.png`);
  });

  await check('with enough postings there are shares, by role, and they are saved as shown', async () => {
    await putCounts(dashboard, manyCounts());
    await dashboard.reload();
    await dashboard.waitForText('main', /n = 45 different postings/);
    await dashboard.waitFor('.cl-recognition-picks option[value=site-reliability-engineer]');
    await dashboard.evaluate(() => {
      const pick = document.querySelector('.cl-recognition-picks select') as HTMLSelectElement;
      pick.value = 'site-reliability-engineer';
      pick.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await dashboard.waitForText('main', /n = 42 different postings/);
    await dashboard.waitForText(
      '.cl-recognition-figure',
      /How many of the 42 postings name it[\s\S]*You hold 1 of these 3/,
    );
    await settled(dashboard, '.cl-recognition-figure .cl-figure-picture');
    await dashboard.click('.cl-recognition-figure .cl-figure-foot > .cl-link');
    await dashboard.waitForText('.cl-recognition-figure table', /Certified Kubernetes Administrator[\s\S]*43/);
    await dashboard.evaluate(catchDownloads);
    await dashboard.click('.cl-page-head .cl-button:first-of-type');
    const { name, bytes } = await savedFile(dashboard);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expectEqual(lines.length, 1 + 3 + 3 + 11, `lines of ${name}`);
    expect(/credential,.*,28,16,12,0\.6667,42,/.test(lines[1] ?? ''), lines[1] ?? '');
    return name;
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`axe, ${scheme}: dashboard, recognition`, async () => {
      try {
        await driver.setColorScheme(scheme);
        await settled(dashboard, '.cl-recognition-figure .cl-figure-picture');
        const { violations, visited } = await dashboard.axe('.cl-recognition-figure');
        await dashboard.evaluate(() => scrollTo(0, 0));
        await dashboard.screenshot(`${shots}/recognition-${scheme}.png`);
        await dashboard.setViewport(390, 800);
        await settled(dashboard, '.cl-recognition-figure .cl-figure-picture');
        const small = await dashboard.evaluate(() => {
          document.querySelector('.cl-recognition-figure')?.scrollIntoView();
          return document.documentElement.scrollWidth;
        });
        await dashboard.screenshot(`${shots}/recognition-390-${scheme}.png`);
        expectEqual(violations, [], 'the list of violations');
        expect(small <= 390, `at 390 px the page is ${small} px wide`);
        return `${visited} nodes`;
      } finally {
        await dashboard.setViewport(1280, 800);
        await driver.setColorScheme('light');
      }
    });

  await check('wiping leaves nothing, is undone, and is done again', async () => {
    const rows = await counts();
    const wipe = '.cl-page-head .cl-button:last-of-type';
    await dashboard.click(wipe);
    await dashboard.waitForText('.cl-toast', /Wiped: what 45 postings named/);
    for (const store of STORES) expectEqual(await stored(dashboard, store), [], store);
    await dashboard.screenshot(`${shots}/recognition-wiped.png`);
    await dashboard.waitUntil('no numbers', () => document.querySelector('.cl-recognition-picks') === null);
    await dashboard.click('.cl-toast [data-undo]');
    await dashboard.waitForText('main', /n = 45 different postings/);
    expectEqual(await counts(), rows, 'the counts after undoing');
    await onBoard();
    await stays(45);
    await dashboard.activate();
    // Nothing is told any more of the first time.
    await dashboard.waitUntil('no toast', () => document.querySelector('.cl-toast')?.textContent === '');
    await settled(dashboard, wipe);
    await dashboard.click(wipe);
    await dashboard.waitForText('.cl-toast', /Wiped/);
    for (const store of STORES) expectEqual(await stored(dashboard, store), [], store);
  });

  await check('turned off, nothing is counted any more', async () => {
    await turn(false);
    await onBoard();
    await stays(0);
    for (const store of STORES) expectEqual(await stored(dashboard, store), [], store);
    return `${proxy.seen.length} requests seen`;
  });
}
