import { readFileSync } from 'node:fs';
import { answerProfile } from '../../../utils/candidates/answer-profile.ts';
import { lexicon } from '../../../utils/cli/data.ts';
import { parseSavedPage } from '../../../utils/cli/read-page.ts';
import type { Role } from '../../../utils/model/role.ts';
import { lookOf } from '../../../utils/page/profile-marks.ts';
import type { FromProfilePage, ToProfilePage } from '../../../utils/profile-port.ts';
import { profileSiteFor } from '../../../utils/profiles/index.ts';
import { profileSnapshot } from '../../../utils/reading/profile-snapshot.ts';
import { readProfile } from '../../../utils/reading/read-profile.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { type Box, differing, readPixels } from '../lib/pixels.ts';
import { sleep } from '../lib/waiting.ts';
import { type MarkDiary, profilePages } from '../profile-pages.ts';
import { registeredScripts, switchOn } from './boards.ts';
import { asFound, setStored, useRole } from './candidates-setup.ts';
import type { Context, ExtensionApi } from './context.ts';
import { eventually, untilEqual } from './overlay-ways.ts';
import { median } from './speed-many.ts';

const ROLE_ID = '6f0c8d0e-0008-4000-8000-00000000c001';
/** What the role asks for: one as it is, one of two, one by a neighbour, one that nobody has. */
const ASKED = [['python'], ['mysql', 'postgresql'], ['sql'], ['cobol']];
const ROUNDS = 8;

interface Marked {
  /** Text under each highlight of ours, in the page's order. */
  [name: string]: string[];
}

/** What the page itself sees of marks. */
function marksIn(tab: Tab): Promise<Marked> {
  return tab.evaluate(() => {
    const registry = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
    return Object.fromEntries(
      [...registry]
        .filter(([name]) => name.startsWith('note'))
        .map(([name, ranges]) => [
          name,
          [...ranges].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String),
        ]),
    );
  });
}

/** By the name of a look: is it seen? */
type Looks = Record<string, boolean>;

/** Where the first word of each look stands, in CSS pixels, and how many dots one of them is. Runs in the page. */
function boxesOfMarks(): Record<string, Box & { ratio: number }> {
  const registry = (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights;
  return Object.fromEntries(
    [...registry].flatMap(([name, ranges]) => {
      const [range] = ranges;
      if (!range || !['note', 'note-or', 'note-near'].includes(name)) return [];
      const { x, y, width, height } = range.getBoundingClientRect();
      if (y < 0 || y + height > innerHeight) throw new Error(`the first mark of "${name}" is out of sight`);
      return [[name, { x, y, width, height, ratio: devicePixelRatio }]];
    }),
  );
}

const waitForMarks = (tab: Tab) =>
  tab.waitUntil('the marks', () => (CSS as unknown as { highlights: Map<string, unknown> }).highlights.has('note'));
const waitForNone = (tab: Tab) =>
  tab.waitUntil(
    'the marks to be gone',
    () =>
      ![...(CSS as unknown as { highlights: Map<string, unknown> }).highlights.keys()].some((name) =>
        /^note/.test(name),
      ),
  );

/** The role that the steps ask for. */
export async function roleOf(): Promise<Role> {
  const words = await lexicon();
  const at = '2026-11-22T12:00:00.000Z';
  return {
    id: ROLE_ID,
    name: 'Data engineer on a canal',
    lines: ASKED.map((ids) => ({
      id: ids.join('|'),
      label: ids.map((id) => words.label(id)).join(' or '),
      kind: 'tool',
      force: 'must',
      alternatives: ids.map((id) => ({ id, label: words.label(id), kind: 'tool' })),
    })),
    savedAt: at,
    changedAt: at,
  };
}

/** What the script in the tab with this address says to a page of ours that connects; and where it is sent to. */
function saysAt(dashboard: Tab, url: string, to?: { start: number; end: number }): Promise<FromProfilePage> {
  return dashboard.evaluate(
    async (url: string, to: { start: number; end: number } | null) => {
      interface Port {
        onMessage: { addListener(told: (message: FromProfilePage) => void): void };
        onDisconnect: { addListener(ended: () => void): void };
        postMessage(message: ToProfilePage): void;
        disconnect(): void;
      }
      type Api = ExtensionApi & {
        tabs: { connect(tab: number, what: { name: string }): Port };
        runtime: { lastError?: unknown };
      };
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = browser ?? chrome;
      const [tab] = await api.tabs.query({ url: `${url}*` });
      if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
      const port = api.tabs.connect(tab.id, { name: 'profile' });
      return new Promise<FromProfilePage>((resolve, reject) => {
        setTimeout(() => reject(new Error('nothing was said within 8 s')), 8000);
        // Looked at, or Chromium writes it down as an error: the page may be left before the connection ends.
        port.onDisconnect.addListener(() => void api.runtime.lastError);
        port.onMessage.addListener((message) => {
          if (!message.view && !message.failure) return;
          if (to) port.postMessage({ type: 'go-to', generation: message.generation, start: to.start, end: to.end });
          // What was posted has to be there before the connection ends.
          setTimeout(() => port.disconnect(), 100);
          resolve(message);
        });
      });
    },
    url,
    to ?? null,
  );
}

/** Marks in candidates' pages: what is matched is what is marked, in a real browser, and nothing is left behind. */
export function candidatesMarks(context: Context): Promise<void> {
  return asFound(context, () => marked(context));
}

async function marked(context: Context): Promise<void> {
  const { driver, checks, dashboard, shots } = context;
  const { check } = checks;
  const role = await roleOf();
  /** Which looks of marks change what is seen, by pictures of the page with and without its role. */
  const looksSeen = async (tab: Tab, name: string): Promise<Looks> => {
    const file = (which: string) => `${shots}/candidate-marks-${name}${which}.png`;
    await tab.activate();
    await waitForMarks(tab);
    const boxes = await tab.evaluate(boxesOfMarks);
    await tab.screenshot(file(''));
    await setStored(dashboard, { activeRole: null });
    await waitForNone(tab);
    await tab.screenshot(file('-none'));
    await setStored(dashboard, { activeRole: role.id });
    await waitForMarks(tab);
    const [one, other] = [readPixels(file('')), readPixels(file('-none'))];
    return Object.fromEntries(
      Object.entries(boxes).map(([look, { x, y, width, height, ratio }]) => {
        // A line below the word belongs to it.
        const box = { x: x * ratio, y: y * ratio, width: width * ratio, height: (height + 3) * ratio };
        return [look, differing(one, other, box) > 0];
      }),
    );
  };
  await check('candidates: the switch of a profile site asks, and registers its script', async () => {
    await useRole(dashboard, role);
    const remark = await switchOn(context, 'GitHub', 'profiles');
    await dashboard.waitUntil('the script to be registered', async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      const scripts = await (browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.some(({ id }) => id === 'profile-github');
    });
    return remark;
  });
  const tab = await driver.openTab(profilePages.own);

  await check('candidates: the set that is marked is the set that is matched', async () => {
    await waitForMarks(tab);
    const { profile, view } = await saysAt(dashboard, profilePages.own);
    if (!profile || !view) throw new Error('the page gave no answer');
    const names = { asked: 'note', alternative: 'note-or', related: 'note-near' };
    const wanted: Marked = {};
    for (const mark of view.marks) {
      const name = names[lookOf(mark)];
      wanted[name] = [...(wanted[name] ?? []), profile.text.slice(mark.start, mark.end)];
    }
    await untilEqual('the marks', () => marksIn(tab), wanted);
    expectEqual(Object.keys(wanted).sort(), Object.values(names).sort(), 'the looks that were seen');
    // The same engine in Node finds the same in the file.
    const url = new URL(profilePages.own);
    const html = readFileSync(new URL('../../fixtures/profiles/github/overview/page.html', import.meta.url));
    const inNode = profileSnapshot(readProfile({ document: parseSavedPage(html, url.href), url }, profileSiteFor(url)));
    if (!inNode.ok) throw new Error(inNode.failure.code);
    const options = { lexicon: await lexicon(), now: new Date(), engine: '', blind: false, mayMark: true };
    const expected = answerProfile(inNode.value, role, view.badges, options);
    expectEqual(view.marks, expected.marks, 'the marks in Node');
    expectEqual(
      view.rows.map(({ state }) => state),
      expected.rows.map(({ state }) => state),
      'the states in Node',
    );
    await tab.activate();
    await tab.screenshot(`${shots}/candidate-marks.png`);
    return `${view.marks.length} marks`;
  });

  await check('candidates: nothing of ours stands in the page’s own tree', async () => {
    const left = await tab.evaluate(
      () => document.querySelectorAll('html > div, [class*=cl-], [style*=highlight]').length,
    );
    expectEqual(left, 0, 'elements');
  });

  await check('candidates: a row leads to its mention, which is the one in hand', async () => {
    try {
      await tab.setViewport(1280, 240);
      const { view } = await saysAt(dashboard, profilePages.own);
      const last = view?.marks.at(-1);
      if (!last) throw new Error('nothing is marked');
      await saysAt(dashboard, profilePages.own, last);
      const word = await tab.waitUntil('the mention in hand, in sight', () => {
        const [range] =
          (CSS as unknown as { highlights: Map<string, Iterable<Range>> }).highlights.get('note-now') ?? [];
        const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
        return range && scrollY > 0 && top >= 0 && bottom <= window.innerHeight ? String(range) : '';
      });
      expectEqual(word, 'Python', 'the mention');
    } finally {
      await tab.setViewport(1280, 800);
      await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    }
  });

  await check('candidates: marks of every look are seen on a dark page and in forced colours', async () => {
    const paint = (css: string) =>
      tab.evaluate((css: string) => {
        document.documentElement.style.cssText = css;
      }, css);
    const all: Looks = { note: true, 'note-or': true, 'note-near': true };
    try {
      await paint('background: rgb(24 24 27); color: rgb(228 228 231)');
      expectEqual(await looksSeen(tab, 'dark'), all, 'what is seen on a dark page');
      await paint('');
      await tab.emulate({ scheme: 'light', forcedColors: true, reducedMotion: true });
      expectEqual(await looksSeen(tab, 'forced'), all, 'what is seen in forced colours');
    } finally {
      await paint('');
      await setStored(dashboard, { activeRole: role.id });
      await tab.emulate({ scheme: 'light', forcedColors: false, reducedMotion: false });
    }
  });

  await check('candidates: another person of the same app is read anew, the marks of the first are gone', async () => {
    await tab.evaluate(
      (path: string) => (window as unknown as App).openPerson(path),
      new URL(profilePages.other).pathname,
    );
    // The first answer may still be about the first person.
    await untilEqual('the name', async () => (await saysAt(dashboard, profilePages.other)).profile?.name, 'Jonas Vale');
    return eventually('the marks', async () => {
      const { note = [] } = await marksIn(tab);
      expect(note.length > 0 && note.every((word) => word === 'Python'), `marked: ${note}`);
      return `${note.length} marks`;
    });
  });

  await check('candidates: a profile of 50 kB is marked (goal 60 ms after it settled)', async () => {
    const times: number[] = [];
    const gaps: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const path = new URL(round % 2 === 0 ? profilePages.long : profilePages.other).pathname;
      await tab.evaluate((path: string) => (window as unknown as App).openPerson(path), path);
      await tab.waitUntil('the time to be over', () => (window as unknown as App).diary.done);
      if (round % 2 === 1) continue;
      const { changedAt, markedAt, gap } = await tab.evaluate(() => (window as unknown as App).diary);
      expect(markedAt > 0, 'no mark came');
      times.push(markedAt - changedAt - 40);
      gaps.push(gap);
    }
    // Only far beyond its goal: a machine under load is no fault of the code.
    expect(median(times) < 3000, `median ${Math.round(median(times))} ms`);
    return `median ${Math.round(median(times))} ms, worst ${Math.round(Math.max(...times))} ms of ${times.length}, longest task ${Math.round(median(gaps))} ms (the page's own included)`;
  });

  await check('candidates: a page that is no profile has no marks', async () => {
    await tab.goto(profilePages.none);
    const { failure, profile } = await saysAt(dashboard, profilePages.none);
    expectEqual([failure?.code, profile], ['not-a-profile', null]);
    expectEqual(await marksIn(tab), {}, 'the marks');
  });

  await check('candidates: 2 MB are too large, said so, and the page does not freeze', async () => {
    await tab.goto(profilePages.none);
    await saysAt(dashboard, profilePages.none);
    await tab.goto(profilePages.huge);
    const { failure, profile } = await saysAt(dashboard, profilePages.huge);
    expectEqual([failure?.code, profile], ['page-too-large', null]);
    await tab.evaluate(() => {
      // Something changes: it is looked at again.
      document.querySelector('main')?.append(document.createElement('p'));
      (window as unknown as App).watchMarks();
    });
    await tab.waitUntil('the time to be over', () => (window as unknown as App).diary.done);
    const { gap } = await tab.evaluate(() => (window as unknown as App).diary);
    // Only far beyond what anybody would call frozen: a machine under load is no fault of the code.
    expect(gap < 3000, `nothing else happened for ${Math.round(gap)} ms`);
    return `longest task ${Math.round(gap)} ms`;
  });

  await check('candidates: a page whose names hide what elements have gives an answer or a failure', async () => {
    await tab.goto(profilePages.clobbered);
    const { failure, view } = await saysAt(dashboard, profilePages.clobbered);
    expect(view !== undefined || failure !== undefined, 'neither');
    return failure ? failure.code : `${view?.marks.length} marks`;
  });

  await check('candidates: without a role the marks go, with one they come back', async () => {
    await tab.goto(profilePages.own);
    await waitForMarks(tab);
    await setStored(dashboard, { activeRole: null });
    await waitForNone(tab);
    await untilEqual('the answer', async () => (await saysAt(dashboard, profilePages.own)).failure?.code, 'no-role');
    await setStored(dashboard, { activeRole: role.id });
    await waitForMarks(tab);
  });

  await check('candidates: turned off, marks, sheets and registrations are gone', async () => {
    await setStored(dashboard, { candidatesOn: false });
    await waitForNone(tab);
    await untilEqual('sheets', () => tab.evaluate(() => document.adoptedStyleSheets.length), 0);
    await dashboard.waitUntil('the registration to be gone', async () => {
      const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
      return !(await (browser ?? chrome).scripting.getRegisteredContentScripts()).some(({ id }) =>
        /^profile-/.test(id),
      );
    });
    expect(!(await registeredScripts(dashboard)).includes('profile-github'), 'still registered');
    await tab.reload();
    // Longer than a script takes that is there.
    await sleep(1500);
    expectEqual(await marksIn(tab), {}, 'marks after a reload');
  });
}

interface App {
  diary: MarkDiary;
  openPerson(path: string): void;
  watchMarks(): void;
}
