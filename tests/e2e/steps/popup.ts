import { expect, expectEqual } from '../lib/checks.ts';
import type { Driver, PromptAnswer, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { emptyPage, greenhousePosting, linkedinPosting, plainPosting } from '../pages.ts';
import { type Context, expectedMatch, storedWallet } from './context.ts';

/** The part of the extension's own API that is used below. */
interface Messenger {
  runtime: { sendMessage(message: object): Promise<{ value: { ids: string[] } }> };
}

/** Opens the options of the site in the active tab, turns their first switch on and answers the browser. */
export async function alwaysOn(driver: Driver): Promise<PromptAnswer> {
  const popup = await driver.openPopup();
  await popup.waitFor('.cl-site-button');
  await popup.click('.cl-site-button');
  await popup.waitFor('.cl-site [role=switch]');
  const isOn = await popup.exists('.cl-site [role=switch][aria-checked=true]');
  if (!isOn) await popup.click('.cl-site [role=switch]');
  const answer = isOn ? 'accepted' : await driver.answerPermissionPrompt(true);
  if (await popup.isOpen()) await popup.close();
  return answer;
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
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /Platform Engineer/);
    const text = await popup.text();
    const missing = match.rows
      .filter((row) => row.state === 'missing')
      .map((row) => requirements.find((each) => each.id === row.requirementId))
      .filter((each) => each?.force === 'must');
    expect(missing.length > 0, 'the test needs a missing must-have');
    for (const each of missing)
      expect(text.toLowerCase().includes(each?.label.toLowerCase() ?? '?'), `"${each?.label}" is not in the popup`);
    await popup.screenshot(`${shots}/popup.png`);
    await popup.click('.cl-row > button');
    await popup.waitFor('.cl-row > button[aria-expanded=true]');
    await popup.waitFor('.cl-routes li, .cl-route');
    await popup.screenshot(`${shots}/popup-routes.png`);
    await popup.close();
    return missing.map((each) => each?.label).join(', ');
  });

  await check('the popup saves the posting', async () => {
    await posting.activate();
    const popup = await driver.openPopup();
    await popup.waitForText('.cl-foot button', /Save posting/);
    await popup.waitFor('.cl-foot button:not([disabled])');
    await popup.click('.cl-foot button');
    await popup.waitForText('.cl-foot button', /^Saved$/);
    await popup.close();
  });

  await check('any page is read by the click; a hostile title stays text', async () => {
    const tab = await driver.openTab(plainPosting.url);
    const popup = await driver.openPopup();
    const title = await popup.waitForText('h1', /Teacher/);
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
    const hide = async () => {
      const popup = await driver.openPopup();
      await popup.waitFor('.cl-site-button');
      await popup.click('.cl-site-button');
      await popup.waitFor('.cl-site [role=switch]');
      await popup.evaluate(() => document.querySelectorAll<HTMLElement>('.cl-site [role=switch]')[1]?.click());
      await popup.waitUntil('the switch to turn', () => document.querySelectorAll('.cl-site [role=switch]').length > 1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await popup.close();
    };
    await hide();
    await until('the overlay to go', async () => (await tab.overlay()) === undefined);
    await hide();
    await tab.waitForOverlay();
    await tab.close();
  });

  await check('an open popup follows the wallet', async () => {
    await posting.activate();
    const popup = await driver.openPopup();
    await popup.waitForText('h1', /Platform Engineer/);
    const figure = async () => /\d+ of \d+/.exec(await popup.text('.cl-headline'))?.[0];
    const before = await figure();
    await popup.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Messenger; chrome: Messenger };
      const request = { kind: 'have', phrases: ['postgresql'], skillId: 'postgresql' };
      await (browser ?? chrome).runtime.sendMessage({ type: 'correct', request });
    });
    await until('another headline', async () => (await figure()) !== before);
    const after = await figure();
    await popup.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: Messenger; chrome: Messenger };
      const { runtime } = browser ?? chrome;
      const request = { kind: 'have', phrases: ['postgresql'], skillId: 'postgresql' };
      const { value } = await runtime.sendMessage({ type: 'correct', request });
      await runtime.sendMessage({ type: 'undo-corrections', request: { ids: value.ids } });
    });
    await until('the headline before', async () => (await figure()) === before);
    await popup.close();
    return `${before}, ${after}, ${before}`;
  });

  await check('a page without a posting says so, with no number', async () => {
    const tab = await driver.openTab(emptyPage.url);
    const popup = await driver.openPopup();
    const text = await popup.waitForText('main', (text) => text.trim().length > 20);
    expect(!/\d+ of \d+/.test(text), `a number on an empty page: ${text}`);
    await popup.screenshot(`${shots}/popup-nothing.png`);
    await popup.close();
    await tab.close();
  });
}
