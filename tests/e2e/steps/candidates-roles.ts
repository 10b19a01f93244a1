import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { roleLinesOf } from '../../../utils/matching/role-from-posting.ts';
import type { Role } from '../../../utils/model/role.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { asFound, changeRows, nobodyYet, setStored } from './candidates-setup.ts';
import { type Context, emptied, expectedMatch, settingStored, settingsShown, stored, storedWallet } from './context.ts';
import { untilEqual } from './overlay-ways.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const MAKE = '.cl-make-role button';
const ADD = '.cl-role-side [role=combobox]';

interface Messenger {
  runtime: { sendMessage(message: object): Promise<{ value: { ids: string[] } }> };
}

/** The person's word that this names no skill. Runs in a page of the extension. */
async function correct(id: string): Promise<string[]> {
  const api = globalThis as unknown as { browser?: Messenger; chrome: Messenger };
  const request = { kind: 'not-a-skill', phrases: [id], skillId: id };
  return (await (api.browser ?? api.chrome).runtime.sendMessage({ type: 'correct', request })).value.ids;
}

/** Takes that back. Runs in a page of the extension. */
async function takeBack(ids: string[]): Promise<void> {
  const api = globalThis as unknown as { browser?: Messenger; chrome: Messenger };
  await (api.browser ?? api.chrome).runtime.sendMessage({ type: 'undo-corrections', request: { ids } });
}

/** What the rows of the editor say. Runs in the page. */
function lines(): string[] {
  return [...document.querySelectorAll('.cl-role-screen .cl-role-what')].map((each) => each.textContent ?? '');
}

/** Clicks the button that is called so. Runs in the page. */
function pressInPage(words: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.cl-page button')];
  buttons.find((each) => each.textContent?.replaceAll(/\s+/g, ' ').trim() === words)?.click();
}

/** Types a name into a picker as a person does, and takes what Enter takes once the list is there. */
async function pick(tab: Tab, field: string, name: string): Promise<void> {
  await emptied(tab, field);
  await tab.type(field, name);
  await tab.waitUntil(
    `"${name}" to be typed`,
    (field: string, name: string) => document.querySelector<HTMLInputElement>(field)?.value === name,
    field,
    name,
  );
  await tab.waitFor('.cl-role-picker [role=option]');
  await tab.press('Enter');
}

/** A role: made from the posting in view by the popup, edited, shared, and added from a file. */
export function candidatesRoles(context: Context): Promise<void> {
  return asFound(context, () => madeAndShared(context));
}

async function madeAndShared({ driver, checks, dashboard, shots, files, proxy }: Context): Promise<void> {
  const { check } = checks;
  const strays = () => proxy.strays().map(({ url }) => url);
  const before = strays();
  const roles = () => stored<Role>(dashboard, 'roles');
  const count = async () => (await roles()).length;
  let editor: Tab = dashboard;
  let posting: Tab = dashboard;

  await check('roles: nothing of them shows before candidates are turned on', async () => {
    await nobodyYet(dashboard);
    await setStored(dashboard, { candidatesOn: false, activeRole: null, blindMode: false });
    posting = await driver.openTab(greenhousePosting.url);
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /Platform Engineer/);
    await popup.waitFor('.cl-foot button:not([disabled])');
    await settingsShown(popup);
    expectEqual(await popup.exists(MAKE), false, 'the button');
    await popup.close();
    await setStored(dashboard, { candidatesOn: true });
  });

  await check('roles: one is made from the posting in view, and opens in the editor', async () => {
    await posting.activate();
    const popup = await driver.openPopup();
    await popup.waitForText(MAKE, /Make a role from this posting/);
    await popup.screenshot(`${shots}/popup-make-role.png`);
    expectEqual((await popup.axe('.cl-make-role')).violations, [], 'axe');
    await popup.click(MAKE);
    editor = await driver.waitForTab('dashboard.html#roles/');
    await editor.waitFor('.cl-role-lines');
    const { requirements } = await expectedMatch(
      greenhousePosting.html,
      greenhousePosting.url,
      await storedWallet(dashboard),
    );
    const [role, ...others] = await roles();
    expectEqual(role?.lines, roleLinesOf(requirements), 'its lines');
    expectEqual(
      [role?.name, role?.from?.url, others.length],
      ['Platform Engineer, Quillbridge', greenhousePosting.url, 0],
    );
    // The one in use.
    await settingStored(dashboard, 'activeRole', role?.id);
    return (await editor.evaluate(lines)).join(', ');
  });

  await check('roles: the same posting makes a second one only on wish, as the person corrected it', async () => {
    const { headline: uncorrected } = await expectedMatch(
      greenhousePosting.html,
      greenhousePosting.url,
      await storedWallet(dashboard),
    );
    const said = await dashboard.evaluate(correct, 'aws');
    try {
      await posting.activate();
      const popup = await driver.openPopup();
      await popup.waitForText('.cl-make-role', /has a role: “Platform Engineer, Quillbridge”.*Open it.*Make another/s);
      await popup.screenshot(`${shots}/popup-has-role.png`);
      expectEqual(await count(), 1, 'roles before the wish');
      // The popup shows the answer of before until that of now has come.
      await popup.waitForText('body', (text) => /\d+ of \d+/.test(text) && !text.includes(uncorrected));
      await popup.click('.cl-make-role button:last-child');
      await untilEqual('roles', count, 2);
      await (await driver.waitForTab('dashboard.html#roles/')).close();
    } finally {
      await dashboard.evaluate(takeBack, said);
      await posting.close();
    }
    const second = (await roles()).find(({ lines }) => !lines.some(({ id }) => id === 'aws'));
    expect(second, 'the second role asks for what the person corrected');
    await editor.activate();
    await editor.click('.cl-page-head a[href="#roles"]');
    await editor.waitFor(`[data-role="${second.id}"]`);
    await editor.evaluate(
      (id: string) =>
        document
          .querySelector(`[data-role="${id}"]`)
          ?.parentElement?.querySelector<HTMLElement>('button:last-child')
          ?.click(),
      second.id,
    );
    await untilEqual('roles', count, 1);
    await editor.waitUntil('one role on the list', () => document.querySelectorAll('[data-role]').length === 1);
    await editor.click(`.cl-role-list a[href="#roles/${(await roles())[0]?.id}"]`);
    await editor.waitFor('.cl-role-lines');
  });

  await check('roles: a saved posting knows its role, and leads to it', async () => {
    const postings = () => stored<SavedPosting>(dashboard, 'postings');
    const before = await postings();
    if (!before.some(({ posting }) => posting.url === greenhousePosting.url)) {
      const tab = await driver.openTab(greenhousePosting.url);
      const popup = await driver.openPopup();
      await popup.waitFor(MAKE);
      await popup.click('.cl-foot button:not([disabled])');
      await popup.waitForText('.cl-foot button', /^Saved$/);
      await popup.close();
      await tab.close();
    }
    const id = (await roles())[0]?.id;
    const page = await driver.openTab(driver.extensionUrl('/dashboard.html#postings'));
    await page.waitForText('.cl-posting', /Make a role/);
    await page.evaluate(pressInPage, 'Make a role: Platform Engineer');
    await page.waitForText('.cl-toast', /has a role: “Platform Engineer, Quillbridge”/);
    await page.screenshot(`${shots}/postings-has-role.png`);
    expectEqual((await page.axe('.cl-toast')).violations, [], 'axe');
    await page.evaluate(pressInPage, 'Open it');
    await page.waitFor('.cl-role-lines');
    expectEqual([(await page.url()).split('#')[1], (await roles()).length], [`roles/${id}`, 1]);
    await page.close();
    await editor.activate();
    await editor.click('.cl-rail a[href="#postings"]');
    await editor.waitFor('.cl-posting');
    await editor.evaluate(() => history.back());
    await editor.waitFor('.cl-role-lines');
    const saved = (await postings()).map((each) => each.id).filter((each) => !before.some((row) => row.id === each));
    await changeRows(dashboard, 'postings', [], saved);
  });

  await check('roles: a skill is added by keyboard; a name that nobody knows is refused with the nearest', async () => {
    await editor.activate();
    await pick(editor, ADD, 'k8s');
    await editor.waitForText('.cl-role-refused, .cl-toast', /already|Kubernetes/);
    await pick(editor, ADD, 'Grafana');
    await editor.waitForText('.cl-toast', /Grafana.*added/);
    const ids = async () => (await roles())[0]?.lines.map(({ id }) => id) ?? [];
    await until('Grafana to be in the role', async () => (await ids()).includes('grafana'));
    const before = await ids();
    await pick(editor, ADD, 'grafanna');
    await editor.waitForText('.cl-role-refused', /does not know “grafanna”.*Grafana/s);
    expectEqual(await ids(), before, 'lines after the refusal');
  });

  await check('roles: a line takes an alternative and the word "verified only"; undone, it is as before', async () => {
    const row = '.cl-role-lines > li:last-child';
    await editor.click(`${row} [aria-expanded]`);
    await editor.waitFor(`${row} .cl-role-form`);
    const before = (await roles())[0]?.lines;
    await pick(editor, `${row} [role=combobox]`, 'Prometheus');
    await editor.waitForText('.cl-toast', /Prometheus.*added/);
    await editor.waitFor(`${row} .cl-role-alternatives`);
    await editor.click(`${row} [type=checkbox]`);
    await editor.waitForText(row, /Only a verified badge counts/);
    const line = async () => (await roles())[0]?.lines.find(({ id }) => id.includes('prometheus'));
    const facts = async () => [(await line())?.alternatives.length, (await line())?.verifiedOnly ?? false];
    await untilEqual('the line', facts, [2, true]);
    // What is undone is what was done last.
    await editor.waitForText('.cl-toast', /changed/);
    await editor.screenshot(`${shots}/role-editor.png`);
    await editor.click('.cl-toast [data-undo]');
    await editor.waitUntil(
      'the tick to be gone',
      () => !document.querySelector('.cl-role-form :checked[type=checkbox]'),
    );
    // The alternative stays.
    await untilEqual('the line', facts, [2, false]);
    await editor.reload();
    await editor.waitFor('.cl-role-lines');
    expectEqual(await facts(), [2, false], 'the line after loading anew');
    expectEqual((await roles())[0]?.lines.length, before?.length, 'lines');
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`roles: axe, ${scheme}: the editor and the list; both fit a narrow page`, async () => {
      const fits = async (what: string) => {
        await editor.setViewport(390, 1200);
        const wide = await editor.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await editor.screenshot(`${shots}/${what}-narrow-${scheme}.png`);
        await editor.setViewport(1280, 800);
        expect(wide <= 0, `the ${what} is ${wide} px too wide`);
      };
      try {
        await driver.setColorScheme(scheme);
        await editor.click('.cl-role-lines [aria-expanded=false]');
        await editor.waitFor('.cl-role-form');
        const report = await editor.axe('.cl-role-form');
        expectEqual(report.violations, [], 'the editor');
        await fits('role-editor');
        await editor.click('.cl-role-lines [aria-expanded=true]');
        await editor.click('.cl-page-head a[href="#roles"]');
        await editor.waitFor('.cl-role-list');
        expectEqual((await editor.axe('.cl-role-list')).violations, [], 'the list');
        await editor.screenshot(`${shots}/roles-${scheme}.png`);
        await fits('roles');
        return `${report.visited} nodes`;
      } finally {
        await editor.goto(driver.extensionUrl(`/dashboard.html#roles/${(await roles())[0]?.id}`));
        await editor.waitFor('.cl-role-lines');
        await editor.setViewport(1280, 800);
        await driver.setColorScheme('light');
      }
    });

  await check('roles: shared as a file, shown before it is added, and the same again', async () => {
    await editor.evaluate(catchDownloads);
    await editor.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.cl-role-side button')];
      buttons.find(({ textContent }) => textContent === 'Share this role')?.click();
    });
    const { name, bytes } = await savedFile(editor);
    const file = JSON.parse(new TextDecoder().decode(bytes));
    const [role] = await roles();
    expectEqual([file.format, file.name, file.lines], ['credlens-role', role?.name, role?.lines]);
    expect(!new TextDecoder().decode(bytes).includes(greenhousePosting.url), 'the file says where the role is from');
    // With one name that no version knows yet.
    const future = { id: 'far-future-skill', label: 'Far future', kind: 'tool' };
    file.lines.push({ ...file.lines[0], id: future.id, label: future.label, alternatives: [future] });
    const written = path.join(files, 'role.json');
    writeFileSync(written, JSON.stringify(file));
    await editor.click('.cl-page-head a[href="#roles"]');
    await editor.waitFor('.cl-role-ways');
    await editor.chooseFiles('.cl-role-ways input[type=file]', [written]);
    await editor.waitForText('.cl-role-file', /does not know one name.*Far future/s);
    await editor.screenshot(`${shots}/role-file.png`);
    expectEqual((await editor.axe('.cl-role-file')).violations, [], 'axe');
    expectEqual(await count(), 1, 'roles before it is added');
    await editor.click('.cl-role-file .cl-first');
    await editor.waitForText('.cl-role-lines', /Far future/);
    const added = (await roles()).find(({ id }) => id !== role?.id);
    expectEqual(added?.lines.slice(0, -1), role?.lines, 'the lines of the file');
    return name;
  });

  await check('roles: a file that is none is named as such; a removed role comes back', async () => {
    const written = path.join(files, 'no-role.json');
    writeFileSync(written, '{"format":"credlens-role","formatVersion":1,"lines":"x".repeat(9)}');
    const added = (await roles()).find(({ lines }) => lines.some(({ id }) => id === 'far-future-skill'));
    expect(added, 'the role of the file is not there');
    await editor.click('.cl-role-side .cl-icon-button');
    await editor.waitForText('.cl-toast', /Removed/);
    await untilEqual('roles', count, 1);
    await editor.waitUntil('one of them', () => document.querySelectorAll('.cl-role-list [data-role]').length === 1);
    await editor.click('.cl-toast [data-undo]');
    await editor.waitUntil('both', () => document.querySelectorAll('.cl-role-list [data-role]').length === 2);
    const back = async () => (await roles()).find(({ id }) => id === added.id)?.lines;
    await untilEqual('the role that came back', back, added.lines);
    await editor.chooseFiles('.cl-role-ways input[type=file]', [written]);
    await editor.waitForText('[role=alert]', /no role of Credlens/);
    expectEqual(await count(), 2, 'roles');
  });

  await check('roles ask nobody for anything', async () => {
    expectEqual(strays(), before, 'requests');
  });
}
