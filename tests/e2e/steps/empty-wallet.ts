import { expect, expectEqual } from '../lib/checks.ts';
import type { Scope, Tab } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, savedAsks, stored, storedWallet } from './context.ts';
import { eventually, leave, readPopup, unfold } from './overlay-ways.ts';
import { undoCorrections } from './put-back.ts';

/** A must-have of the posting. */
const ASKED = 'PostgreSQL';
const EMPTY = /Add what you hold/;
const CHIPS = '.cl-asks .cl-chip';

/** Replaces everything in both stores of the wallet. */
export function setWallet(dashboard: Tab, wallet: Awaited<ReturnType<typeof storedWallet>>): Promise<void> {
  return dashboard.evaluate(
    (credentials: object[], claims: object[]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('credlens');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(['credentials', 'claims'], 'readwrite');
          for (const [store, rows] of Object.entries({ credentials, claims })) {
            transaction.objectStore(store).clear();
            for (const row of rows) transaction.objectStore(store).put(row);
          }
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
          transaction.onabort = () => {
            open.result.close();
            reject(transaction.error);
          };
        };
      }),
    wallet.credentials,
    wallet.claims,
  );
}

/** Marks the chip with this name for `click`, and no other; answers the words of all. Runs inside. */
function markChip(root: Document | ShadowRoot, css: string, name: string): string {
  const chips = [...root.querySelectorAll(css)];
  for (const chip of chips) chip.removeAttribute('data-found');
  const chip = chips.find((each) => each.textContent === name);
  chip?.setAttribute('data-found', 'chip');
  chip?.scrollIntoView({ block: 'center' });
  return chips.map((each) => each.textContent).join(' | ');
}

/** The first click; the second is the caller's. */
async function openChip(scope: Scope): Promise<void> {
  await eventually(`a chip "${ASKED}"`, async () => {
    const chips = await scope.inside(markChip, CHIPS, ASKED);
    expect(await scope.exists('[data-found=chip]'), `no chip "${ASKED}" among ${chips}`);
  });
  await scope.click('[data-found=chip]');
  await scope.waitFor('.cl-chip-open .cl-correct button');
}

/** With nothing in the wallet a posting shows what it asks for, and each of these can be corrected in two clicks. */
export async function emptyWallet(context: Context): Promise<void> {
  const { dashboard } = context;
  const wallet = await storedWallet(dashboard);
  try {
    await setWallet(dashboard, { credentials: [], claims: [] });
    await emptied(context);
  } finally {
    await leave(() => undoCorrections(dashboard));
    await setWallet(dashboard, wallet);
  }
}

async function emptied({ driver, checks, dashboard, shots }: Context): Promise<void> {
  const { check } = checks;
  const tab = await driver.openTab(greenhousePosting.url);
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('.cl-overlay', EMPTY);
  await unfold(overlay);
  await overlay.waitFor('.cl-panel .cl-chip');
  const before = await savedAsks(dashboard);

  await check('overlay, empty wallet: "not a skill" in two clicks, and back', async () => {
    const chips = () => overlay.text('.cl-asks');
    await openChip(overlay);
    await tab.screenshot(`${shots}/correction-chip.png`);
    await overlay.click('.cl-chip-open .cl-correct button:nth-of-type(2)');
    await overlay.waitForText('.cl-corrected', new RegExp(`“${ASKED}” is not a skill`));
    expect(!(await chips()).includes(ASKED), 'the chip is still there');
    expect(!(await savedAsks(dashboard)).includes(ASKED), 'the saved posting still asks for it');
    await overlay.click('.cl-corrected button');
    await overlay.waitForText('.cl-corrected', /^Undone$/);
    expect((await chips()).includes(ASKED), 'the chip did not come back');
    expectEqual(await savedAsks(dashboard), before, 'what the saved posting asks for');
    expectEqual(await stored(dashboard, 'corrections'), []);
  });

  await check('popup, empty wallet: "I have this" in two clicks gives a match, and back', async () => {
    await tab.activate();
    const popup = await readPopup(driver, /Platform Engineer/);
    await popup.waitForText('main', EMPTY);
    await openChip(popup);
    const report = await popup.axe('.cl-chip-open');
    expectEqual(report.violations, [], 'the list of violations');
    await popup.screenshot(`${shots}/popup-chip.png`);
    await popup.click('.cl-chip-open .cl-correct button:nth-of-type(1)');
    await popup.waitForText('.cl-corrected', new RegExp(`You hold ${ASKED}`));
    await popup.waitForText('.cl-headline', /1 of \d+/);
    await popup.click('.cl-corrected button');
    await popup.waitForText('main', EMPTY);
    expectEqual(await storedWallet(dashboard), { credentials: [], claims: [] }, 'the wallet');
    await popup.close();
  });

  await tab.close();
}
