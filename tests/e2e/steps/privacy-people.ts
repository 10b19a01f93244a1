/** A candidate's page: read, saved and erased without asking anybody, and its badges checked on a click. */
import type { Popup } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { putRows } from './accessibility-data.ts';
import { settingStored, stored } from './context.ts';
import { type Visit, waysShown } from './privacy-clicks.ts';
import type { PrivacyFacts } from './privacy-facts.ts';

const NOTES = 'asked about tides';
const ROLE = {
  id: '6f0c8d0e-0008-4000-8000-0000000000aa',
  name: 'Lock engineer',
  lines: [
    {
      id: 'kubernetes',
      label: 'Kubernetes',
      kind: 'tool',
      force: 'must',
      alternatives: [{ id: 'kubernetes', label: 'Kubernetes', kind: 'tool' }],
    },
  ],
  savedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
};

type People = PrivacyFacts['people'];
type Kept = { id: string; savedAt: string; keepUntil: string };

export async function readPeople({ context, during, site }: Visit): Promise<People> {
  const { driver, dashboard, shots } = context;
  const { url, name, addresses } = site.person;
  const facts: People = {
    name,
    page: url,
    notes: NOTES,
    role: ROLE.name,
    offered: true,
    shown: '',
    unsaved: -1,
    saved: '{}',
    blind: '',
    days: 0,
    left: { overdue: -1, erased: -1 },
    alarms: [],
    addresses,
  };
  const open = async (hash: string, css: string) => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl(`/dashboard.html#${hash}`));
    await dashboard.reload();
    await dashboard.waitFor(css);
  };
  const people = () => stored<Kept>(dashboard, 'candidates');
  const someone = async () => (await until('a candidate to be kept', async () => (await people())[0])) as Kept;
  const save = async (panel: Popup) => {
    await panel.waitFor('.cl-candidate-save .cl-first');
    await panel.click('.cl-candidate-save .cl-first');
    await panel.waitForText('.cl-candidate-save', /kept until/);
  };

  await during('read a candidate, save and erase', [url], async () => {
    const tab = await driver.openTab(url);
    let popup = await driver.openPopup();
    await waysShown(popup);
    facts.offered = await popup.exists('.cl-read-profile');
    await popup.close();

    await open('profiles', '[role=switch]');
    await dashboard.click('main [role=switch][aria-checked=false]');
    await dashboard.waitFor('nav a[href="#candidates"]');
    await settingStored(dashboard, 'candidatesOn', true);
    await putRows(dashboard, { roles: [ROLE] });
    await tab.activate();
    popup = await driver.openPopup();
    await popup.waitFor('.cl-read-profile');
    await waysShown(popup);
    await popup.click('.cl-read-profile');
    await popup.waitFor(`.cl-role-select option[value="${ROLE.id}"]`);
    await popup.evaluate((id: string) => {
      const select = document.querySelector('.cl-role-select select') as HTMLSelectElement;
      select.value = id;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, ROLE.id);
    await popup.waitFor('.cl-candidate-row');
    await settingStored(popup, 'activeRole', ROLE.id);
    facts.shown = await popup.text();
    facts.unsaved = (await people()).length;
    await popup.click('.cl-to-panel');
    const panel = await driver.waitForPanel();
    await panel.waitFor('.cl-candidate-row');
    await panel.type('.cl-candidate-notes textarea', NOTES);
    await panel.waitUntil(
      'the note to stand there',
      (notes: string) => document.querySelector<HTMLTextAreaElement>('.cl-candidate-notes textarea')?.value === notes,
      NOTES,
    );
    facts.unsaved += (await people()).length;
    await save(panel);
    const first = await someone();

    await open('privacy', '.cl-retention select');
    await dashboard.evaluate(() => {
      const select = document.querySelector('.cl-retention select') as HTMLSelectElement;
      select.value = '14';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settingStored(dashboard, 'candidateKeepDays', 14);
    // Past the last day, as after a holiday: gone as the page is opened.
    const overdue = { ...first, id: '6f0c8d0e-0008-4000-8000-0000000000bb', keepUntil: '2020-01-01' };
    await putRows(dashboard, { candidates: [first, overdue] });
    await open('privacy', '.cl-retention [data-candidates]');
    await dashboard.screenshot(`${shots}/privacy-candidates.png`);
    const left = await people();
    facts.left.overdue = left.length;
    facts.saved = JSON.stringify(left[0]);
    facts.days = daysOf(left[0]);
    facts.alarms = (await dashboard.waitUntil('an alarm beside that of the reminders', alarms)) ?? [];

    await tab.activate();
    await panel.waitFor('.cl-candidate-save [data-undo]');
    await panel.click('.cl-candidate-save [data-undo]');
    await until('the candidate to be gone', async () => (await people()).length === 0);
    await panel.waitUntil('nothing to be undone', () => !document.querySelector('.cl-candidate-save [data-undo]'));
    // Until it is known that it need not be, the name is hidden.
    await panel.waitForText('h1', (text) => text.includes(name));
    await panel.click('.cl-candidate-blind [role=switch]');
    await panel.waitForText('h1', /^Candidate$/);
    await settingStored(panel, 'blindMode', true);
    await save(panel);
    facts.blind = JSON.stringify(await someone());
    await panel.click('.cl-candidate-blind [role=switch]');
    await panel.waitForText('h1', (text) => text.includes(name));

    await open('privacy', '.cl-retention button');
    await dashboard.click('.cl-retention button');
    await dashboard.waitForText('.cl-retention [role=status]', /1 candidate was erased/);
    facts.left.erased = (await people()).length;
    await panel.close();
    await tab.close();
  });
  return facts;
}

/** Checks the badges that the page shows. */
export async function askForPeople({ context, during, site }: Visit): Promise<void> {
  const { driver } = context;
  await during('check the badges of a candidate', [site.person.url], async () => {
    const tab = await driver.openTab(site.person.url);
    const popup = await driver.openPopup();
    await popup.waitFor('.cl-read-profile');
    await waysShown(popup);
    await popup.click('.cl-read-profile');
    await popup.waitFor('.cl-candidate-row');
    await popup.click('.cl-to-panel');
    const panel = await driver.waitForPanel();
    const button = '.cl-badges > .cl-button';
    const asks = `Check 1 badge at ${new URL(site.person.addresses[0] ?? '').host}`;
    await panel.waitForText(button, (words) => words.trim() === asks);
    await panel.waitFor(`${button}:not([disabled])`);
    await panel.click(button);
    await driver.answerPermissionPrompt(true);
    await panel.waitForText('.cl-badge-state', /Badge verified/);
    await panel.close();
    await tab.close();
  });
}

function daysOf(kept: Kept | undefined): number {
  if (!kept) return 0;
  const at = new Date(kept.savedAt);
  const day = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());
  return Math.round((Date.parse(kept.keepUntil) - day) / 86_400_000);
}

/** All alarms; nothing while there is but one. Runs in a page of the extension. */
async function alarms() {
  type Alarm = { name: string; periodInMinutes?: number };
  type Api = { alarms: { getAll(): Promise<Alarm[]> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const all = await (browser ?? chrome).alarms.getAll();
  return all.length > 1 ? all.map(({ name, periodInMinutes = 0 }) => ({ name, periodInMinutes })) : undefined;
}
