import type { Candidate } from '../../../utils/model/candidate.ts';
import type { Role } from '../../../utils/model/role.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { greenhousePosting } from '../pages.ts';
import { BADGE_HOSTS, PAGE as BADGES, publish } from './candidates-badges.ts';
import { candidatesPage } from './candidates-page.ts';
import { GITHUB, RESUME } from './candidates-panel.ts';
import { asFound, nobodyYet, setStored } from './candidates-setup.ts';
import { type Context, settingStored, stored } from './context.ts';
import { eventually, untilEqual } from './overlay-ways.ts';

const READ = '.cl-read-profile';
const ROW = '.cl-candidate-row';
const CHECK = '.cl-badges > .cl-button';
const BLIND = '.cl-candidate-blind [role=switch]';
const SAVE = '.cl-candidate-save .cl-first';

type Highlights = { highlights: Map<string, Iterable<Range>> };

/** The three pages in their order, and what tells in the panel that it shows this one. */
const PAGES: readonly { url: string; heading: RegExp; shows: string; marked: boolean }[] = [
  // Other skills than those the role asks for: nothing in it is marked.
  { url: RESUME, heading: /Tomas Brennecke/, shows: ROW, marked: false },
  { url: GITHUB, heading: /Mira Okonkwo/, shows: ROW, marked: true },
  // The same person; her badges stand on this page alone.
  { url: BADGES, heading: /Mira Okonkwo/, shows: CHECK, marked: true },
];

/** Words that are marked in the page, and what is covered in it. Runs in the page. */
function drawnIn(): { marked: string[]; covered: string } {
  const registry = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
  const all = [...registry];
  const words = (of: typeof all) => of.flatMap(([, ranges]) => [...ranges].map(String));
  return {
    marked: words(all.filter(([name]) => /^note/.test(name))),
    covered: words(all.filter(([name]) => !/^note/.test(name))).join(' '),
  };
}

/** Badges that nobody asked about yet, or that are being asked about now. Runs in the panel. */
function unchecked(): string[] {
  const states = [...document.querySelectorAll<HTMLElement>('.cl-badge-state')].map((each) => each.innerText.trim());
  const working = document.querySelector('.cl-badges .cl-work') ? ['at work'] : [];
  return [...states.filter((state) => state === 'Not checked yet'), ...working];
}

/**
 * The way of a recruiter from end to end: a role from the posting in view, three profiles, their badges, blind mode, saving,
 * and then the Candidates page with those three.
 */
export function candidates(context: Context): Promise<void> {
  return asFound(context, async (toClose) => {
    await threeProfiles(context, toClose);
    await candidatesPage(context);
  });
}

async function threeProfiles(context: Context, toClose: (panel: Popup) => void): Promise<void> {
  const { driver, checks, dashboard, proxy, shots } = context;
  const { check } = checks;
  await publish();
  await nobodyYet(dashboard);
  await setStored(dashboard, { candidatesOn: true, activeRole: null, blindMode: false });
  const from = proxy.seen.length;
  const strays = proxy.strays().length;
  /** What was asked of those that the badges name. */
  const asked = () =>
    proxy.seen.slice(from).filter(({ host, url }) => BADGE_HOSTS.includes(host) && !url.endsWith('/favicon.ico'));
  const tabs: Tab[] = [];
  let panel: Popup | undefined;
  const shown = () => {
    if (!panel) throw new Error('there is no side panel');
    return panel;
  };

  await check('candidates, end to end: a role is made from the posting in view', async () => {
    const posting = await driver.openTab(greenhousePosting.url);
    const popup = await driver.openPopup();
    await popup.waitForText('.cl-make-role button', /Make a role/);
    await popup.click('.cl-make-role button');
    const editor = await driver.waitForTab('dashboard.html#roles/');
    await editor.waitFor('.cl-role-lines');
    const [role] = await stored<Role>(dashboard, 'roles');
    expect(role && role.lines.length > 0, 'no role is stored');
    // The pages are read for it.
    await settingStored(dashboard, 'activeRole', role.id);
    await editor.close();
    await posting.close();
    return `${role.name}: ${role.lines.map(({ label }) => label).join(', ')}`;
  });

  await check('candidates, end to end: three profiles are opened, read by a click and marked', async () => {
    const words: string[] = [];
    for (const { url, heading, shows, marked } of PAGES) {
      const tab = await driver.openTab(url);
      tabs.push(tab);
      const popup = await driver.openPopup();
      await popup.waitFor(READ);
      await popup.click(READ);
      await popup.waitFor(ROW);
      if (panel) await popup.close();
      else {
        await popup.click('.cl-to-panel');
        panel = await driver.waitForPanel();
        toClose(panel);
      }
      await shown().waitForText('h1', heading);
      await shown().waitFor(shows);
      await shown().waitFor(ROW);
      if (marked) await tab.waitUntil('the marks', () => (CSS as unknown as Highlights).highlights.has('note'));
      const { marked: found } = await tab.evaluate(drawnIn);
      // Where no row leads to a mention, nothing may be marked.
      expectEqual([found.length > 0, await shown().exists(`${ROW} .cl-link`)], [marked, marked], `marks at ${url}`);
      words.push(`${new URL(url).host}: ${found.join(', ') || 'nothing'}`);
    }
    expectEqual(
      asked().map(({ url }) => url),
      [],
      'requests before any click that says where it goes',
    );
    return words.join('; ');
  });

  await check('candidates, end to end: one click asks the named hosts about the badges', async () => {
    await shown().waitForText(CHECK, /Check \d+ badges at /);
    await shown().click(CHECK);
    const answer = await driver.answerPermissionPrompt(true);
    await untilEqual('badges that were not checked', () => shown().evaluate(unchecked), []);
    await shown().waitForText('.cl-candidate', /Kubernetes\s+Badge verified/);
    const hosts = new Set(asked().map(({ host }) => host));
    expectEqual([...hosts].sort(), [...BADGE_HOSTS].sort(), 'hosts that were asked');
    const others = proxy
      .strays()
      .slice(strays)
      .map(({ host }) => host);
    expectEqual(
      others.filter((host) => !BADGE_HOSTS.includes(host)),
      [],
      'others that were asked',
    );
    return answer;
  });

  await check(
    'candidates, end to end: blind mode covers the page and the panel; all three are saved by a click',
    async () => {
      await shown().click(BLIND);
      await shown().waitForText('h1', /^Candidate$/);
      const third = tabs.at(-1);
      if (!third || tabs.length !== PAGES.length) throw new Error('not all three pages are open');
      const { marked } = await eventually('the name to be covered, and marks', async () => {
        const drawn = await third.evaluate(drawnIn);
        expect(drawn.covered.includes('Mira Okonkwo'), `only "${drawn.covered}" is covered`);
        expect(drawn.marked.length > 0, 'no marks in blind mode');
        return drawn;
      });
      await third.screenshot(`${shots}/candidates-page-blind.png`);
      expectEqual(await stored(dashboard, 'candidates'), [], 'candidates before the click');
      for (const [at, tab] of [...tabs].reverse().entries()) {
        await tab.activate();
        await shown().waitFor(SAVE);
        await shown().click(SAVE);
        await shown().waitForText('.cl-candidate-save', /kept until/);
        await untilEqual('kept candidates', async () => (await stored(dashboard, 'candidates')).length, at + 1);
      }
      await shown().screenshot(`${shots}/candidates-panel-saved.png`);
      const kept = await stored<Candidate>(dashboard, 'candidates');
      expectEqual(
        kept.map(({ person }) => person),
        [null, null, null],
        'persons',
      );
      const words = JSON.stringify(kept);
      expectEqual(
        /Mira|Okonkwo|Tom[aá]s|github\.com|halden\.example/i.exec(words)?.[0],
        undefined,
        'what says who they are',
      );
      return `${marked.length} marks; ${kept.map(({ rows }) => rows.map(({ state }) => state).join(' ')).join('; ')}`;
    },
  );
}
