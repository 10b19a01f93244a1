import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Original } from '../../../utils/model/credential.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { FixtureResponse } from '../lib/fixture-proxy.ts';
import { until } from '../lib/waiting.ts';
import { type Context, emptied, inBothSchemes, stored, storedWallet } from './context.ts';

const CREDLY = 'www.credly.com';
const PROFILE = 'ilse-beispiel';
const NAMES = ['Lock Keeping, Level Two', 'Kubernetes on Barges'];

/** Two pages of a list as Credly writes them, about badges that nobody issues. */
const PAGES = NAMES.map((name, index) =>
  JSON.stringify({
    data: [
      {
        id: `0000000${index}-aaaa-4bbb-8ccc-dddddddddddd`,
        state: 'accepted',
        public: true,
        issued_at_date: '2025-04-0'.concat(String(index + 1)),
        issuer: { entities: [{ primary: true, entity: { name: 'Canal Works' } }] },
        badge_template: { name, skills: [{ name: 'Kubernetes' }], type_category: 'Certification' },
      },
    ],
    metadata: { count: 2, current_page: index + 1, total_pages: 2, per: 1 },
  }),
);

/** What Credly answers during the run. */
export function credlyRoutes(url: URL): FixtureResponse | undefined {
  if (url.hostname !== CREDLY) return undefined;
  const page = url.pathname === `/users/${PROFILE}/badges.json` ? PAGES[Number(url.searchParams.get('page')) - 1] : '';
  // A failing status would stand in the browser's own console, which is checked for errors.
  if (!page) return { body: '<!doctype html><title>Sign in</title>' };
  return { body: page, headers: { 'content-type': 'application/json; charset=utf-8', 'set-cookie': 'who=you' } };
}

const TABLE = 'Alpha,Beta,Gamma\nLock Keeping,Canal Works,2024\nRope Work,Canal Works,2023\n';
const UNKNOWN = 'Outer Harbour Knot Diploma';

/** What comes into the wallet besides badge files: a profile on Credly, a table, and what the person writes down. */
export async function importing({ driver, checks, dashboard, proxy, shots, files }: Context): Promise<void> {
  const { check } = checks;
  const asked = () => proxy.seen.filter(({ host, method }) => host === CREDLY && method !== 'CONNECT');
  const names = async () => (await storedWallet(dashboard)).credentials.map(({ name }) => name);
  const profile = async (text: string) => {
    await emptied(dashboard, '.cl-credly input');
    await dashboard.type('.cl-credly input', text);
    // It cannot be pressed while the host is asked, which ends a moment after its answer is shown.
    await dashboard.waitFor('.cl-credly button:not([disabled])');
    await dashboard.click('.cl-credly button');
  };
  const axe = (visit: string) =>
    inBothSchemes(driver, async (scheme) => expectEqual((await dashboard.axe(visit)).violations, [], `axe, ${scheme}`));
  const addAndUndo = async (look: () => Promise<void>) => {
    await dashboard.waitFor('.cl-import-actions .cl-first:not([disabled])');
    await dashboard.click('.cl-import-actions .cl-first');
    await dashboard.waitForText('.cl-import [role=status]', /added/);
    try {
      await look();
    } finally {
      await dashboard.click('.cl-import [role=status] button');
      await until('the wallet to be as before', async () => (await names()).sort().join() === before.join());
      await dashboard.waitForText('.cl-import [role=status]', (text) => !/added/.test(text));
    }
  };

  await dashboard.activate();
  await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
  await dashboard.reload();
  await dashboard.waitFor('.cl-credly input');
  const before = (await names()).sort();

  await check('Credly: the button names the host; an address of somebody else’s asks nobody', async () => {
    expectEqual(await dashboard.text('.cl-credly button'), `Fetch your public badges from ${CREDLY}`);
    await axe('.cl-credly input');
    await profile(`https://${CREDLY}.evil.example/users/${PROFILE}`);
    await dashboard.waitForText('.cl-credly', /no address of a Credly profile/);
    expectEqual(asked().length, 0, 'requests');
  });

  if (driver.promptsAreReal)
    await check('Credly: nothing is asked where the person does not allow it', async () => {
      await profile(PROFILE);
      await driver.answerPermissionPrompt(false);
      await dashboard.waitForText('.cl-credly', /did not allow it/);
      expectEqual(asked().length, 0, 'requests');
    });

  await check('Credly: a click fetches the list; it is shown as the holder’s word, and kept as it came', async () => {
    await profile(`https://${CREDLY}/users/${PROFILE}/badges`);
    const answer = await driver.answerPermissionPrompt(true);
    const words = await dashboard.waitForText('.cl-outcomes', (text) => NAMES.every((name) => text.includes(name)));
    expect(/Shown on Credly when it was fetched, without a proof/.test(words), words);
    expect(/own word/.test(words) && !/Verified/.test(words), words);
    expectEqual(
      asked().map(({ url }) => url),
      [1, 2].map((page) => `https://${CREDLY}/users/${PROFILE}/badges.json?page=${page}`),
    );
    // The first answer tried to set one.
    for (const { headers } of asked()) expectEqual([headers.cookie, headers.referer], [undefined, undefined]);
    await dashboard.screenshot(`${shots}/credly.png`);
    await axe('.cl-outcomes');
    expectEqual((await names()).sort(), before, 'the wallet before "Add"');
    await addAndUndo(async () => {
      const { credentials } = await storedWallet(dashboard);
      const added = credentials.filter(({ name }) => NAMES.includes(name));
      expectEqual(
        added.map(({ verdict, checks = [] }) => [verdict, checks.map(({ reason }) => reason).join()]),
        NAMES.map(() => ['self-asserted', 'on-credly']),
      );
      const originals = await stored<Original>(dashboard, 'originals');
      const kept = originals.filter(({ id }) => added.some(({ originalId }) => originalId === id));
      const texts = kept.map(({ bytes }) => Buffer.from(Object.values(bytes)).toString('utf8'));
      expectEqual(texts.sort(), [...PAGES].sort(), 'the kept files');
    });
    return `permission prompt: ${answer}`;
  });

  await check('Credly: an answer that is no list is said so', async () => {
    await profile('nobody-of-this-name');
    await dashboard.waitForText('.cl-credly', /something else than a list of badges/);
  });

  await check('a table whose columns nobody knows: the person says which is what, by the keyboard', async () => {
    const file = path.join(files, 'courses.csv');
    writeFileSync(file, TABLE);
    await dashboard.chooseFiles('.cl-drop input[type=file]', [file]);
    await dashboard.waitForText('.cl-columns-of', /Rope Work/);
    await axe('.cl-columns-of');
    await dashboard.screenshot(`${shots}/columns.png`);
    await dashboard.waitUntil('the table to have the focus', () => {
      document.querySelector<HTMLElement>('.cl-columns-table')?.focus();
      return document.activeElement?.matches('.cl-columns-table');
    });
    for (const column of [1, 2, 3]) {
      await dashboard.press('Tab');
      for (let down = 0; down < column; down++) await dashboard.press('ArrowDown');
      await dashboard.waitUntil(
        `column ${column} to be chosen for field ${column}`,
        (column: number) => {
          const select = document.querySelectorAll<HTMLSelectElement>('.cl-columns-of select')[column - 1];
          return select === document.activeElement && select?.selectedIndex === column;
        },
        column,
      );
    }
    for (let field = 4; field <= 8; field++) await dashboard.press('Tab');
    await dashboard.waitUntil('the button to have the focus', () =>
      document.activeElement?.matches('.cl-columns-of [type=submit]:not([disabled])'),
    );
    await dashboard.press('Enter');
    const words = await dashboard.waitForText('.cl-outcomes', /Rope Work · Canal Works/);
    expect(/Lock Keeping · Canal Works/.test(words) && /own word/.test(words), words);
    await addAndUndo(async () => {
      const { credentials } = await storedWallet(dashboard);
      expectEqual(
        credentials
          .filter(({ format }) => format === 'csv')
          .map(({ name, validFrom }) => `${name} ${validFrom}`)
          .sort(),
        ['Lock Keeping 2024', 'Rope Work 2023'],
      );
    });
  });

  await check('a name that no list knows is written down and kept as the person’s own word', async () => {
    await dashboard.click('.cl-add [role=combobox]');
    await dashboard.type('.cl-add [role=combobox]', UNKNOWN);
    await dashboard.waitForText('.cl-add [role=listbox]', /as typed/);
    await dashboard.press('Enter');
    await dashboard.waitFor('.cl-manual');
    await axe('.cl-manual');
    await dashboard.waitUntil(
      'the next field to have the focus',
      () => !!document.activeElement?.closest('.cl-manual'),
    );
    await dashboard.type('.cl-manual input:nth-of-type(2)', 'Canal Works');
    await dashboard.press('Enter');
    const kept = await until('it to be kept', async () =>
      (await storedWallet(dashboard)).credentials.find(({ name }) => name === UNKNOWN),
    );
    expectEqual([kept?.format, kept?.issuer.name, kept?.verdict], ['typed', 'Canal Works', 'self-asserted']);
    await dashboard.waitUntil('its row to go', removeRow, UNKNOWN);
    await until('it to be gone', async () => !(await names()).includes(UNKNOWN));
  });

  await check('the wallet is what it was before', async () => {
    expectEqual((await names()).sort(), before);
  });
}

/** Presses the button that removes a credential. Runs in the page. */
function removeRow(name: string): boolean {
  const rows = [...document.querySelectorAll('.cl-item')].filter((row) => row.textContent?.includes(name));
  rows[0]?.querySelector<HTMLButtonElement>('.cl-icon-button')?.click();
  return rows.length > 0;
}
