import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Correction } from '../../../utils/model/correction.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Overlay, Scope } from '../lib/driver.ts';
import { typeKeys } from '../lib/focus.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, savedAsks, stored, storedWallet } from './context.ts';
import { eventually, focusOn, leave, readPopup, unfold, untilEqual } from './overlay-ways.ts';
import { forgetCredential, undoCorrections } from './put-back.ts';

/** A must-have of the posting that nothing in the wallet answers, and what it is said to mean. */
const ASKED = 'PostgreSQL';
const MEANT = 'Tableau';

/** A badge file that says one word about skills. */
const badgeWith = (tag: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:7a1c6c1e-4a0f-4d0e-9c62-1f2f3d5b7a12',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://halden.example/issuer', type: ['Profile'], name: 'Halden Open College' },
  validFrom: '2026-02-14T00:00:00Z',
  name: 'Evening course',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://halden.example/achievements/evening',
      type: ['Achievement'],
      name: 'Evening course',
      description: 'One evening a week.',
      criteria: { narrative: 'Came to all of them.' },
      tag: [tag],
    },
  },
});

/** Marks the row with this name for `click`, and no other; answers the names of all. Runs inside. */
function markRow(root: Document | ShadowRoot, name: string): string {
  for (const old of root.querySelectorAll('[data-found=row]')) old.removeAttribute('data-found');
  const rows = [...root.querySelectorAll('.cl-row > button')];
  const row = rows.find((each) => each.querySelector('.cl-name')?.textContent?.startsWith(name));
  row?.setAttribute('data-found', 'row');
  row?.scrollIntoView({ block: 'center' });
  return rows.map((each) => each.textContent).join(' | ');
}

/** Opens the row with this name: one click. */
async function openRow(scope: Scope, name: string): Promise<void> {
  await eventually(`a row "${name}"`, async () => {
    const rows = await scope.inside(markRow, name);
    expect(await scope.exists('[data-found=row]'), `no row "${name}" among ${rows}`);
  });
  if (await scope.exists('[data-found=row][aria-expanded=false]')) await scope.click('[data-found=row]');
  await scope.waitFor('[data-found=row][aria-expanded=true]');
  await scope.waitFor('.cl-correct button');
}

const names = (overlay: Overlay) =>
  overlay.evaluate((root) => [...root.querySelectorAll('.cl-row .cl-name')].map((each) => each.textContent ?? ''));

/**
 * "Not a skill", "means X" and "I have this": in two clicks, at once, to be taken back, in saved postings too. Needs a
 * wallet that is not empty and Greenhouse switched on; leaves both as they were.
 */
export async function corrections(context: Context): Promise<void> {
  const { dashboard } = context;
  try {
    await corrected(context);
  } finally {
    // Nothing of this is left where the step came to its end.
    await leave(
      () => undoCorrections(dashboard),
      () => forgetCredential(dashboard, badgeWith(ASKED).name),
      () => context.driver.setColorScheme('light'),
    );
  }
}

async function corrected(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots, files } = context;
  const { check } = checks;
  const tab = await driver.openTab(greenhousePosting.url);
  const overlay = await tab.waitForOverlay();
  await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
  await unfold(overlay);
  if (await overlay.exists('.cl-panel [aria-pressed=false]')) await overlay.click('.cl-panel [aria-pressed=false]');
  await overlay.waitFor('.cl-panel [aria-pressed=true]');
  const before = await savedAsks(dashboard);
  expect(before.includes(ASKED), `the test needs "${ASKED}" among ${before.join(', ')}`);
  const headline = await overlay.text('.cl-headline');

  await check('overlay: "not a skill" in two clicks, and back', async () => {
    await openRow(overlay, ASKED);
    await overlay.click('.cl-correct button:nth-of-type(2)');
    await overlay.waitForText('.cl-corrected', new RegExp(`“${ASKED}” is not a skill`));
    expect(!(await names(overlay)).includes(ASKED), 'the row is still there');
    expect((await overlay.text('.cl-headline')) !== headline, 'the headline did not change');
    await tab.screenshot(`${shots}/correction-undo.png`);
    expect(!(await savedAsks(dashboard)).includes(ASKED), 'the saved posting still asks for it');
    await eventually('Undo in the accessibility tree', async () => {
      const nodes = await overlay.accessibleNodes();
      expect(
        nodes.some(({ role, name }) => role === 'button' && name === 'Undo'),
        'the accessibility tree has no Undo',
      );
    });
    // The focus was in the row that went: it stands on the way back, so that Enter is enough.
    await focusOn(overlay, '.cl-corrected [data-undo]');
    await overlay.press('Enter');
    await overlay.waitForText('.cl-corrected', /^Undone$/);
    expect((await names(overlay)).includes(ASKED), 'the row did not come back');
    expectEqual(await overlay.text('.cl-headline'), headline);
    expectEqual(await savedAsks(dashboard), before, 'what the saved posting asks for');
    expectEqual(await stored(dashboard, 'corrections'), []);
  });

  await check('overlay: "means something else" by the keyboard; the page hears no key', async () => {
    await tab.evaluate(() => {
      const heard = window as unknown as { keys: string[] };
      heard.keys = [];
      for (const type of ['keydown', 'keypress', 'keyup'])
        document.addEventListener(type, (event) => heard.keys.push((event as KeyboardEvent).key));
    });
    await openRow(overlay, ASKED);
    await overlay.click('.cl-correct button:nth-of-type(3)');
    await overlay.waitFor('.cl-correct input');
    await focusOn(overlay, '.cl-correct input');
    const typed = MEANT.slice(0, 5).toLowerCase();
    await typeKeys(overlay, typed);
    await until('the field to hold what was typed', async () =>
      overlay.inside(
        (root, typed: string) => root.querySelector<HTMLInputElement>('.cl-correct input')?.value === typed,
        typed,
      ),
    );
    await overlay.waitForText('.cl-correct [role=option]', new RegExp(`^${MEANT}`));
    await tab.screenshot(`${shots}/correction-means.png`);
    const heard = await tab.evaluate(() => (window as unknown as { keys: string[] }).keys);
    expectEqual(heard, [], 'the keys that the page heard');
    await overlay.press('Enter');
    await overlay.waitForText('.cl-corrected', new RegExp(`“${ASKED}” means ${MEANT}`));
    expect((await names(overlay)).includes(MEANT), 'no row has the new name');
    const rows = await stored<Correction>(dashboard, 'corrections');
    expectEqual(
      rows.map(({ kind, phrase, scope }) => [kind, phrase, scope]),
      [['means', 'postgresql', 'everywhere']],
    );
    expectEqual(
      await savedAsks(dashboard),
      before.map((label) => (label === ASKED ? MEANT : label)),
      'what the saved posting asks for',
    );
  });

  await check('the popup keeps to it, after the background was stopped; "I have this" and back', async () => {
    await driver.restartBackground();
    await tab.activate();
    const popup = await readPopup(driver, /Platform Engineer/);
    const { claims } = await storedWallet(dashboard);
    await openRow(popup, MEANT);
    const small = await popup.evaluate(() =>
      [...document.querySelectorAll('.cl-correct button')]
        .map((each) => each.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24),
    );
    expectEqual(small, [], 'targets under 24 px');
    const open = await popup.axe('.cl-correct');
    expectEqual(open.violations, [], 'the list of violations');
    await popup.click('.cl-correct button:nth-of-type(1)');
    await popup.waitForText('.cl-corrected', new RegExp(`You hold ${MEANT}`));
    await popup.screenshot(`${shots}/correction-have.png`);
    const held = (await storedWallet(dashboard)).claims.filter(({ label }) => label === MEANT);
    expectEqual(held.length, 1, 'claims of the skill');
    const told = (await popup.text('.cl-headline')).trim();
    expect(told !== headline, 'the headline did not change');
    await overlay.waitForText('.cl-headline', (text) => text.trim() === told);
    const noted = await popup.axe('.cl-corrected');
    expectEqual(noted.violations, [], 'the list of violations');
    await popup.click('.cl-corrected button');
    await popup.waitForText('.cl-corrected', /^Undone$/);
    expectEqual((await storedWallet(dashboard)).claims, claims, 'the claims');
    await popup.close();
  });

  const badge = badgeWith(ASKED);
  /** Skills of the badge that was added while the correction held. */
  const badgeSkills = async () => {
    const { credentials } = await storedWallet(dashboard);
    return credentials.find(({ name }) => name === badge.name)?.skills.map(({ id }) => id);
  };

  await check('a pasted text and a badge file are read as corrected', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#wallet'));
    await dashboard.waitFor('textarea');
    await dashboard.type('textarea', `I look after ${ASKED} and Docker.`);
    await dashboard.waitUntil(
      'the find button',
      () => document.querySelector<HTMLButtonElement>('textarea ~ button')?.disabled === false,
    );
    await dashboard.click('textarea ~ button');
    const labels = () =>
      dashboard.evaluate(() => [...document.querySelectorAll('.cl-ticks li > label')].map((each) => each.textContent));
    await untilEqual('the skills to tick', labels, [MEANT, 'Docker']);
    const file = path.join(files, 'evening.json');
    writeFileSync(file, JSON.stringify(badge));
    await dashboard.chooseFiles('input[type=file]', [file]);
    await dashboard.waitForText('.cl-outcomes', new RegExp(badge.name));
    await dashboard.waitFor('.cl-import-actions .cl-first:not([disabled])');
    await dashboard.click('.cl-import-actions .cl-first');
    await dashboard.waitForText('.cl-import [role=status]', /1 credential added/);
    await untilEqual('the skills of the badge', badgeSkills, [MEANT.toLowerCase()]);
  });

  await check('the dashboard lists what was said and takes it back', async () => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl('/dashboard.html#corrections'));
    await dashboard.waitForText('.cl-rows', new RegExp(`“postgresql” means ${MEANT}`));
    await dashboard.screenshot(`${shots}/corrections.png`);
    for (const scheme of ['dark', 'light'] as const) {
      await driver.setColorScheme(scheme);
      const { violations } = await dashboard.axe('.cl-rows');
      expectEqual(violations, [], `the list of violations, ${scheme}`);
    }
    await dashboard.waitUntil(
      'one correction',
      () => document.querySelectorAll('.cl-rows .cl-icon-button').length === 1,
    );
    await dashboard.click('.cl-rows .cl-icon-button');
    await dashboard.waitForText('.cl-toast', /^Undone: /);
    await dashboard.waitUntil('the list to be empty', () => document.querySelector('.cl-rows') === null);
    expectEqual(await stored(dashboard, 'corrections'), []);
    expectEqual(await savedAsks(dashboard), before, 'what the saved posting asks for');
    expectEqual(await badgeSkills(), [ASKED.toLowerCase()], 'the skills of the badge');
    await forgetCredential(dashboard, badge.name);
    await tab.activate();
    await tab.reload();
    const again = await tab.waitForOverlay();
    await again.waitForText('.cl-headline', (text) => text === headline);
  });
  await tab.close();
}
