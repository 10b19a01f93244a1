import { expect, expectEqual } from '../lib/checks.ts';
import type { Driver, Popup, PromptAnswer, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { emptyPage, greenhousePosting, linkedinPosting, plainPosting } from '../pages.ts';
import { type Context, expectedMatch, storedWallet } from './context.ts';
import { leave, readPopup } from './overlay-ways.ts';
import { send, undoCorrections } from './put-back.ts';

/** Opens the options of the site in the active tab, turns their first switch on and answers the browser. */
export async function alwaysOn(driver: Driver): Promise<PromptAnswer> {
  const popup = await driver.openPopup();
  await popup.waitFor('.cl-site-button');
  await popup.click('.cl-site-button');
  await popup.waitFor('.cl-site [role=switch]');
  const isOn = await popup.exists('.cl-site [role=switch][aria-checked=true]');
  if (!isOn) await popup.click('.cl-site [role=switch]');
  const answer = isOn ? 'accepted' : await driver.answerPermissionPrompt(true);
  await closeAfter(popup, '.cl-site [role=switch][aria-checked=true]');
  return answer;
}

/**
 * Closes the popup once what was switched on in it is on: what it had not done yet would be lost with it. Some browsers
 * close it with the prompt. Whether it is on is for the caller to see, in the page.
 */
export async function closeAfter(popup: Popup, on: string): Promise<void> {
  const isDone = async () => !(await popup.isOpen()) || (await popup.exists(on));
  await until('the switch in the popup to be on', isDone, 6000).catch(() => false);
  if (await popup.isOpen()) await popup.close();
}

/** The real toolbar popup: gaps first with ways to close them; any site by the person's click; honest failures. */
export async function popup(context: Context, posting: Tab): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;

  await check('the popup lists every missing must-have with its routes', async () => {
    const { match, requirements } = await expectedMatch(
      greenhousePosting.html,
      greenhousePosting.url,
      await storedWallet(dashboard),
    );
    await posting.activate();
    const popup = await readPopup(driver, /Platform Engineer/);
    const missing = match.rows
      .filter((row) => row.state === 'missing')
      .map((row) => requirements.find((each) => each.id === row.requirementId))
      .filter((each) => each?.force === 'must');
    expect(missing.length > 0, 'the test needs a missing must-have');
    for (const each of missing)
      await popup.waitForText('main', (text) => text.toLowerCase().includes(each?.label.toLowerCase() ?? '?'));
    await popup.screenshot(`${shots}/popup.png`);
    expectEqual(await popup.exists('.cl-row > button[aria-expanded=true]'), false, 'an open row before the click');
    await popup.click('.cl-row > button');
    await popup.waitFor('.cl-row > button[aria-expanded=true]');
    await popup.waitFor('.cl-routes li, .cl-route');
    await popup.screenshot(`${shots}/popup-routes.png`);
    await popup.close();
    return missing.map((each) => each?.label).join(', ');
  });

  await check('the popup saves the posting', async () => {
    await posting.activate();
    const popup = await readPopup(driver, /Platform Engineer/);
    await popup.waitForText('.cl-foot button', /Save posting/);
    await popup.waitFor('.cl-foot button:first-of-type:not([disabled])');
    await popup.click('.cl-foot button');
    await popup.waitForText('.cl-foot button', /^Saved$/);
    await popup.close();
  });

  await check('any page is read by the click; a hostile title stays text', async () => {
    const tab = await driver.openTab(plainPosting.url);
    const popup = await readPopup(driver, /Teacher/);
    const title = await popup.text('h1');
    expect(title.includes('<img'), `the title was not shown as text: ${title}`);
    expectEqual(await popup.evaluate(() => document.querySelectorAll('img').length), 0, 'images in the popup');
    await popup.screenshot(`${shots}/popup-any-site.png`);
    await popup.close();
    expectEqual(await tab.overlay(), undefined, 'the overlay');
    await tab.close();
  });

  await check('what the person selected is read in place of the page', async () => {
    const tab = await driver.openTab(emptyPage.url);
    await tab.evaluate(() => {
      const note = document.body.appendChild(document.createElement('pre'));
      note.textContent =
        'Requirements:\n- Beekeeping\n- Microsoft Excel\n- First aid certificate\nSafeguarding is not selected.';
      const text = note.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, text.data.indexOf('Safeguarding'));
    });
    const popup = await driver.openPopup();
    const text = await popup.waitForText('main', /\bExcel\b/);
    expect(/First aid/i.test(text), `half of the selection: ${text.slice(0, 200)}`);
    expect(!/Safeguarding/.test(text), `more than the selection: ${text.slice(0, 200)}`);
    await popup.close();
    await tab.close();
  });

  await check('"always on this site", switched on in the popup, brings the overlay to the open page', async () => {
    const tab = await driver.openTab(plainPosting.url);
    const answer = await alwaysOn(driver);
    await tab.activate();
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
    await tab.close();
    return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
  });

  await check('LinkedIn, opted in beside the line that states the risk, gets its overlay', async () => {
    const tab = await driver.openTab(linkedinPosting.url);
    const answer = await alwaysOn(driver);
    await tab.activate();
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('.cl-overlay', /\d+ of \d+/);
    await tab.screenshot(`${shots}/overlay-linkedin.png`);
    await tab.close();
    return answer === 'accepted' ? undefined : `permission prompt: ${answer}`;
  });

  await check('hiding the site in the popup reaches the page that is open, and showing it again too', async () => {
    const tab = await driver.openTab(greenhousePosting.url);
    await tab.waitForOverlay();
    let hidden = false;
    const hide = async (wanted: boolean) => {
      await tab.activate();
      const popup = await driver.openPopup();
      await popup.waitFor('.cl-site-button');
      await popup.click('.cl-site-button');
      await popup.waitFor('.cl-site [role=switch]');
      // "Always on this site", "Hide on this site", "Pause".
      const isHidden = () => document.querySelectorAll('.cl-site [role=switch]')[1]?.getAttribute('aria-checked');
      expectEqual(await popup.evaluate(isHidden), String(!wanted), 'the switch before the click');
      hidden = true;
      await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.cl-site [role=switch]')[1]?.click());
      await until('the switch to turn', async () => (await popup.evaluate(isHidden)) === String(wanted));
      hidden = wanted;
      await popup.close();
    };
    try {
      await hide(true);
      await until('the overlay to go', async () => (await tab.overlay()) === undefined);
      await hide(false);
      await tab.activate();
      await tab.waitForOverlay();
    } finally {
      if (hidden) await leave(() => hide(false));
    }
    await tab.close();
  });

  await check('an open popup follows the wallet', async () => {
    const { headline } = await expectedMatch(
      greenhousePosting.html,
      greenhousePosting.url,
      await storedWallet(dashboard),
    );
    await posting.activate();
    const popup = await readPopup(driver, /Platform Engineer/);
    const figureIn = (text: string) => /\d+ of \d+/.exec(text)?.[0];
    await popup.waitForText('.cl-headline', (text) => figureIn(text) === headline);
    try {
      await send(popup, {
        type: 'correct',
        request: { kind: 'have', phrases: ['postgresql'], skillId: 'postgresql' },
      });
      const other = (text: string) => figureIn(text) !== undefined && figureIn(text) !== headline;
      const after = figureIn(await popup.waitForText('.cl-headline', other));
      await undoCorrections(dashboard);
      await popup.waitForText('.cl-headline', (text) => figureIn(text) === headline);
      await popup.close();
      return `${headline}, ${after}, ${headline}`;
    } finally {
      await undoCorrections(dashboard);
    }
  });

  await check('a page without a posting says so, with no number', async () => {
    const tab = await driver.openTab(emptyPage.url);
    const popup = await driver.openPopup();
    await popup.waitForText('main[aria-busy=false] h1', /^The posting has not loaded yet$/);
    const text = await popup.text('main');
    expect(!/\d+ of \d+/.test(text), `a number on an empty page: ${text}`);
    await popup.screenshot(`${shots}/popup-nothing.png`);
    await popup.close();
    await tab.close();
  });
}
