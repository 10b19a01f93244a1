import type { Candidate } from '../../../utils/model/candidate.ts';
import type { Role } from '../../../utils/model/role.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { BADGE_HOSTS, PAGE as BADGES, publish } from './candidates-badges.ts';
import { setStored } from './candidates-marks.ts';
import { candidatesPage } from './candidates-page.ts';
import { GITHUB, RESUME } from './candidates-panel.ts';
import { type Context, stored } from './context.ts';

const READ = '.cl-read-profile';
const ROW = '.cl-candidate-row';
const CHECK = '.cl-badges > .cl-button';
const BLIND = '.cl-candidate-blind [role=switch]';
const SAVE = '.cl-candidate-save .cl-first';

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

/** Empties these stores. Runs in a page of the extension. */
function empty(stores: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open('credlens');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const change = open.result.transaction(stores, 'readwrite');
      for (const store of stores) change.objectStore(store).clear();
      change.oncomplete = () => {
        open.result.close();
        resolve();
      };
    };
  });
}

/**
 * The way of a recruiter from end to end: a role from the posting in view, three profiles, their badges, blind mode, saving,
 * and then the Candidates page with those three.
 */
export async function candidates(context: Context): Promise<void> {
  const { driver, checks, dashboard, proxy, shots } = context;
  const { check } = checks;
  await publish();
  await dashboard.activate();
  await dashboard.evaluate(empty, ['roles', 'candidates']);
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
    await editor.close();
    await posting.close();
    return `${role?.name}: ${role?.lines.map(({ label }) => label).join(', ')}`;
  });

  await check('candidates, end to end: three profiles are opened, read by a click and marked', async () => {
    const words: string[] = [];
    for (const url of [RESUME, GITHUB, BADGES]) {
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
      }
      await shown().waitFor(ROW);
      // What the role asks for and the page does not name is no mark: the first of them has other skills.
      const none = url === RESUME && !(await shown().exists('.cl-candidate-row .cl-link'));
      const marked = none
        ? 'nothing'
        : await tab.waitUntil('the marks', () => {
            const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
            return [...highlights]
              .flatMap(([name, ranges]) => (/^note/.test(name) ? [...ranges].map(String) : []))
              .join(', ');
          });
      words.push(`${new URL(url).host}: ${marked}`);
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
    await shown().waitUntil('the check to end', () => !document.querySelector('.cl-badges .cl-work'));
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
      const third = tabs.at(-1) as Tab;
      await third.waitUntil('the name to be covered', () => {
        const { highlights } = CSS as unknown as { highlights: Map<string, Iterable<Range>> };
        return [...highlights].some(
          ([name, ranges]) => !/^note/.test(name) && [...ranges].map(String).join(' ').includes('Mira Okonkwo'),
        );
      });
      const { marked } = await third.evaluate(drawnIn);
      expect(marked.length > 0, 'no marks in blind mode');
      await third.screenshot(`${shots}/candidates-page-blind.png`);
      expectEqual(await stored(dashboard, 'candidates'), [], 'candidates before the click');
      for (const [at, tab] of [...tabs].reverse().entries()) {
        await tab.activate();
        await shown().waitFor(SAVE);
        await shown().click(SAVE);
        await shown().waitForText('.cl-candidate-save', /kept until/);
        await until('it to be kept', async () => (await stored(dashboard, 'candidates')).length === at + 1);
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
      return kept.map(({ rows }) => rows.map(({ state }) => state).join(' ')).join('; ');
    },
  );

  await panel?.close().catch(() => {});
  for (const tab of tabs) await tab.close();
  await setStored(dashboard, { blindMode: false });
  await candidatesPage(context);
  await dashboard.evaluate(empty, ['roles', 'candidates']);
  await setStored(dashboard, { candidatesOn: false, activeRole: null });
}
