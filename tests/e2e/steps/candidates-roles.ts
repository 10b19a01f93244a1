import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { roleLinesOf } from '../../../utils/matching/role-from-posting.ts';
import type { Role } from '../../../utils/model/role.ts';
import type { SavedPosting } from '../../../utils/storage/saved-posting.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, expectedMatch, stored, storedWallet } from './context.ts';
import { catchDownloads, savedFile } from './wallet.ts';

const MAKE = '.cl-make-role button';
const ADD = '.cl-role-side [role=combobox]';

interface Storage {
  storage: {
    local: { set(what: object): Promise<void>; get(name: string): Promise<Record<string, unknown>> };
  };
}

interface Messenger {
  runtime: { sendMessage(message: object): Promise<{ value: { ids: string[] } }> };
}

/** Sets what is remembered beside the database. Runs in a page of the extension. */
function remember(settings: object): Promise<void> {
  const api = globalThis as unknown as { browser?: Storage; chrome: Storage };
  return (api.browser ?? api.chrome).storage.local.set(settings);
}

/** What is remembered beside the database. Runs in a page of the extension. */
async function remembered(name: string): Promise<unknown> {
  const api = globalThis as unknown as { browser?: Storage; chrome: Storage };
  return (await (api.browser ?? api.chrome).storage.local.get(name))[name];
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

/** Takes rows out of a store. Runs in a page of the extension. */
function forget(store: string, ids: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction(store, 'readwrite');
      for (const id of ids) transaction.objectStore(store).delete(id);
      transaction.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/** Types a name into a picker as a person does, and takes what Enter takes once the list is there. */
async function pick(tab: Tab, field: string, name: string): Promise<void> {
  await tab.click(field);
  await tab.press('Control+a');
  await tab.press('Backspace');
  await tab.type(field, name);
  await tab.waitFor('.cl-role-picker [role=option]');
  await tab.press('Enter');
}

/** A role: made from the posting in view by the popup, edited, shared, and added from a file. */
export async function candidatesRoles({ driver, checks, dashboard, shots, files, proxy }: Context): Promise<void> {
  const { check } = checks;
  const strays = () => proxy.strays().map(({ url }) => url);
  const before = strays();
  const roles = () => stored<Role>(dashboard, 'roles');
  const first = await roles();
  const settings = {
    candidatesOn: (await dashboard.evaluate(remembered, 'candidatesOn')) ?? false,
    activeRole: (await dashboard.evaluate(remembered, 'activeRole')) ?? null,
  };
  const fresh = async () => (await roles()).filter(({ id }) => !first.some((each) => each.id === id));
  let editor: Tab = dashboard;
  let posting: Tab = dashboard;

  await check('roles: nothing of them shows before candidates are turned on', async () => {
    await dashboard.activate();
    await dashboard.evaluate(remember, { candidatesOn: false });
    posting = await driver.openTab(greenhousePosting.url);
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /Platform Engineer/);
    await popup.waitFor('.cl-foot button:not([disabled])');
    expectEqual(await popup.exists(MAKE), false, 'the button');
    await popup.close();
    await dashboard.evaluate(remember, { candidatesOn: true });
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
    const [role, ...others] = await fresh();
    expectEqual(role?.lines, roleLinesOf(requirements), 'its lines');
    expectEqual(
      [role?.name, role?.from?.url, others.length],
      ['Platform Engineer, Quillbridge', greenhousePosting.url, 0],
    );
    if (first.length === 0)
      expectEqual(await dashboard.evaluate(remembered, 'activeRole'), role?.id, 'the role in use');
    return (await editor.evaluate(lines)).join(', ');
  });

  await check('roles: the same posting makes a second one only on wish, as the person corrected it', async () => {
    const said = await dashboard.evaluate(correct, 'aws');
    await posting.activate();
    const popup = await driver.openPopup();
    await popup.waitForText('.cl-make-role', /has a role: “Platform Engineer, Quillbridge”.*Open it.*Make another/s);
    await popup.screenshot(`${shots}/popup-has-role.png`);
    expectEqual((await fresh()).length, 1, 'roles before the wish');
    await popup.waitUntil(
      'the answer of now',
      () => !/AWS/.test(document.querySelector('.cl-scroll')?.textContent ?? ''),
    );
    await popup.click('.cl-make-role button:last-child');
    await until('both roles', async () => (await fresh()).length === 2);
    await (await driver.waitForTab('dashboard.html#roles/')).close();
    const second = (await fresh()).find(({ lines }) => !lines.some(({ id }) => id === 'aws'));
    expect(second, 'the second role asks for what the person corrected');
    await dashboard.evaluate(takeBack, said);
    await posting.close();
    await editor.activate();
    await editor.click('.cl-page-head a[href="#roles"]');
    await editor.waitFor(`[data-role="${second?.id}"]`);
    await editor.evaluate(
      (id: string) =>
        document
          .querySelector(`[data-role="${id}"]`)
          ?.parentElement?.querySelector<HTMLElement>('button:last-child')
          ?.click(),
      second?.id ?? '',
    );
    await until('one role', async () => (await fresh()).length === 1);
    await editor.click(`.cl-role-list a[href="#roles/${(await fresh())[0]?.id}"]`);
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
    const id = (await fresh())[0]?.id;
    const page = await driver.openTab(driver.extensionUrl('/dashboard.html#postings'));
    await page.waitForText('.cl-posting', /Make a role/);
    await page.evaluate(pressInPage, 'Make a role: Platform Engineer');
    await page.waitForText('.cl-toast', /has a role: “Platform Engineer, Quillbridge”/);
    await page.screenshot(`${shots}/postings-has-role.png`);
    expectEqual((await page.axe('.cl-toast')).violations, [], 'axe');
    await page.evaluate(pressInPage, 'Open it');
    await page.waitFor('.cl-role-lines');
    expectEqual([(await page.url()).split('#')[1], (await fresh()).length], [`roles/${id}`, 1]);
    await page.close();
    await editor.activate();
    await editor.click('.cl-rail a[href="#postings"]');
    await editor.waitFor('.cl-posting');
    await editor.evaluate(() => history.back());
    await editor.waitFor('.cl-role-lines');
    const saved = (await postings()).map((each) => each.id).filter((each) => !before.some((row) => row.id === each));
    await dashboard.evaluate(forget, 'postings', saved);
  });

  await check('roles: a skill is added by keyboard; a name that nobody knows is refused with the nearest', async () => {
    await editor.activate();
    await pick(editor, ADD, 'k8s');
    await editor.waitForText('.cl-role-refused, .cl-toast', /already|Kubernetes/);
    await pick(editor, ADD, 'Grafana');
    await editor.waitForText('.cl-toast', /Grafana.*added/);
    const before = (await fresh())[0]?.lines;
    await pick(editor, ADD, 'grafanna');
    await editor.waitForText('.cl-role-refused', /does not know “grafanna”.*Grafana/s);
    expectEqual((await fresh())[0]?.lines, before, 'lines after the refusal');
    expect(
      before?.some(({ id }) => id === 'grafana'),
      'Grafana is not there',
    );
  });

  await check('roles: a line takes an alternative and the word "verified only"; undone, it is as before', async () => {
    const row = '.cl-role-lines > li:last-child';
    await editor.click(`${row} [aria-expanded]`);
    await editor.waitFor(`${row} .cl-role-form`);
    const before = (await fresh())[0]?.lines;
    await pick(editor, `${row} [role=combobox]`, 'Prometheus');
    await editor.waitForText('.cl-toast', /Prometheus.*added/);
    await editor.waitFor(`${row} .cl-role-alternatives`);
    await editor.click(`${row} [type=checkbox]`);
    await editor.waitForText(row, /Only a verified badge counts/);
    const changed = (await fresh())[0]?.lines ?? [];
    const line = changed.find(({ id }) => id.includes('prometheus'));
    expectEqual([line?.alternatives.length, line?.verifiedOnly], [2, true], 'the line');
    await editor.screenshot(`${shots}/role-editor.png`);
    await editor.click('.cl-toast [data-undo]');
    await editor.waitUntil(
      'the tick to be gone',
      () => !document.querySelector('.cl-role-form :checked[type=checkbox]'),
    );
    await editor.reload();
    await editor.waitFor('.cl-role-lines');
    const after = (await fresh())[0]?.lines ?? [];
    expectEqual(after.length, before?.length, 'lines');
    expect(
      after.some(({ id, verifiedOnly }) => id === line?.id && !verifiedOnly),
      'the alternative was lost',
    );
  });

  for (const scheme of ['light', 'dark'] as const)
    await check(`roles: axe, ${scheme}: the editor and the list; both fit a narrow page`, async () => {
      await driver.setColorScheme(scheme);
      await editor.click('.cl-role-lines [aria-expanded=false]');
      const report = await editor.axe('.cl-role-form');
      expectEqual(report.violations, [], 'the editor');
      await editor.setViewport(390, 1200);
      await editor.screenshot(`${shots}/role-editor-narrow-${scheme}.png`);
      const wide = () => document.documentElement.scrollWidth - innerWidth;
      expect((await editor.evaluate(wide)) <= 0, 'the editor is too wide');
      await editor.setViewport(1280, 800);
      await editor.click('.cl-role-lines [aria-expanded=true]');
      await editor.click('.cl-page-head a[href="#roles"]');
      await editor.waitFor('.cl-role-list');
      expectEqual((await editor.axe('.cl-role-list')).violations, [], 'the list');
      await editor.screenshot(`${shots}/roles-${scheme}.png`);
      await editor.setViewport(390, 1200);
      expect((await editor.evaluate(wide)) <= 0, 'the list is too wide');
      await editor.setViewport(1280, 800);
      await editor.click(`.cl-role-list a[href="#roles/${(await fresh())[0]?.id}"]`);
      await editor.waitFor('.cl-role-lines');
      await driver.setColorScheme('light');
      return `${report.visited} nodes`;
    });

  await check('roles: shared as a file, shown before it is added, and the same again', async () => {
    await editor.evaluate(catchDownloads);
    await editor.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.cl-role-side button')];
      buttons.find(({ textContent }) => textContent === 'Share this role')?.click();
    });
    const { name, bytes } = await savedFile(editor);
    const file = JSON.parse(new TextDecoder().decode(bytes));
    const [role] = await fresh();
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
    expectEqual((await fresh()).length, 1, 'roles before it is added');
    await editor.click('.cl-role-file .cl-first');
    await editor.waitForText('.cl-role-lines', /Far future/);
    const added = (await fresh()).find(({ id }) => id !== role?.id);
    expectEqual(added?.lines.slice(0, -1), role?.lines, 'the lines of the file');
    return name;
  });

  await check('roles: a file that is none is named as such; a removed role comes back', async () => {
    const written = path.join(files, 'no-role.json');
    writeFileSync(written, '{"format":"credlens-role","formatVersion":1,"lines":"x".repeat(9)}');
    const added = (await fresh()).find(({ lines }) => lines.some(({ id }) => id === 'far-future-skill'));
    await editor.click('.cl-role-side .cl-icon-button');
    await editor.waitForText('.cl-toast', /Removed/);
    expectEqual((await fresh()).length, 1, 'roles');
    await editor.click('.cl-toast [data-undo]');
    await editor.waitUntil('both', () => document.querySelectorAll('.cl-role-list [data-role]').length >= 2);
    expectEqual((await fresh()).find(({ id }) => id === added?.id)?.lines, added?.lines, 'the role that came back');
    await editor.chooseFiles('.cl-role-ways input[type=file]', [written]);
    await editor.waitForText('[role=alert]', /no role of Credlens/);
    expectEqual((await fresh()).length, 2, 'roles');
  });

  await check('roles ask nobody for anything', async () => {
    expectEqual(strays(), before, 'requests');
  });
  if (editor !== dashboard) await editor.close();
  // As it was: other steps count what is there.
  const made = (await fresh()).map(({ id }) => id);
  await dashboard.evaluate(forget, 'roles', made);
  await dashboard.evaluate(remember, settings);
}
