import { existsSync, readFileSync } from 'node:fs';
import { blindPage } from './blind-pages.ts';
import { boardPage } from './board-app.ts';
import { framePage } from './frame-pages.ts';
import { hostilePage } from './hostile-pages.ts';
import { type Checks, expect, expectEqual } from './lib/checks.ts';
import { type Driver, LEFT_BEFORE } from './lib/driver.ts';
import type { FixtureResponse } from './lib/fixture-proxy.ts';
import { TURN } from './lib/turn.ts';
import { listRoutes } from './list-pages.ts';
import { emptyPage, greenhousePosting, linkedinPosting, plainPosting, seekSplit } from './pages.ts';
import { profilePage } from './profile-pages.ts';
import { accessibility } from './steps/accessibility.ts';
import { backup } from './steps/backup.ts';
import { boards } from './steps/boards.ts';
import { candidates } from './steps/candidates.ts';
import { candidateBadgeRoutes, candidatesBadges } from './steps/candidates-badges.ts';
import { candidatesBlind } from './steps/candidates-blind.ts';
import { candidatesMarks } from './steps/candidates-marks.ts';
import { candidatePanelRoutes, candidatesPanel } from './steps/candidates-panel.ts';
import { candidatesRoles } from './steps/candidates-roles.ts';
import { candidatesText, candidatesTextRoutes } from './steps/candidates-text.ts';
import { type Context, expectedMatch, type Fixtures, storedWallet } from './steps/context.ts';
import { corrections } from './steps/corrections.ts';
import { courseRoutes, courses } from './steps/courses.ts';
import { emptyWallet } from './steps/empty-wallet.ts';
import { endurance } from './steps/endurance.ts';
import { firstMinute } from './steps/first-minute.ts';
import { firstRun } from './steps/first-run.ts';
import { frames } from './steps/frames.ts';
import { health, healthPage } from './steps/health.ts';
import { hostAppPage, hostApps } from './steps/host-apps.ts';
import { hostile } from './steps/hostile.ts';
import { credlyRoutes, importing } from './steps/importing.ts';
import { keyboard } from './steps/keyboard.ts';
import { applyPage, manners } from './steps/manners.ts';
import { market } from './steps/market.ts';
import { navigation } from './steps/navigation.ts';
import { plan } from './steps/plan.ts';
import { popup } from './steps/popup.ts';
import { postings } from './steps/postings.ts';
import { privacy } from './steps/privacy.ts';
import { probe, probePage } from './steps/probe.ts';
import { recognition } from './steps/recognition.ts';
import { resultList } from './steps/result-list.ts';
import { speed } from './steps/speed.ts';
import { speedOfMany } from './steps/speed-many.ts';
import { switches } from './steps/switches.ts';
import { taxonomies } from './steps/taxonomies.ts';
import { trouble } from './steps/trouble.ts';
import { update } from './steps/update.ts';
import { ISSUER_HOSTS, issuerRoutes, verification } from './steps/verification.ts';
import { wallet } from './steps/wallet.ts';

/** A page that somebody saved from the real board; it lies beside the project, never in it. */
const SAVED = {
  url: 'https://job-boards.greenhouse.io/gitlab/jobs/8620720002',
  file: new URL('../../../shared/data/pages/greenhouse/17nbist-2026.html', import.meta.url),
};

/** Scripts of a saved page look for servers that are not there; the text is what the reading is about. */
function savedPage(): string {
  return readFileSync(SAVED.file, 'utf8').replace(/<script(?![^>]*ld\+json)\b[\s\S]*?<\/script>/gi, '');
}

const CSP = "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src 'self'";

/** What every host answers during the run. */
export function routes(url: URL): FixtureResponse | undefined {
  if (url.pathname === '/favicon.ico') return { status: 204, body: '' };
  const page = `${url.origin}${url.pathname}`;
  for (const each of [greenhousePosting, linkedinPosting, plainPosting, emptyPage])
    if (page === each.url) return { body: each.html, csp: CSP };
  if (page === greenhousePosting.url.replace('job-boards', 'without'))
    return { body: greenhousePosting.html, csp: CSP };
  const blind = blindPage(url);
  if (blind) return blind;
  const text = candidatesTextRoutes(url);
  if (text) return text;
  const issuers = issuerRoutes(url);
  if (issuers) return issuers;
  const credly = credlyRoutes(url);
  if (credly) return credly;
  const course = courseRoutes(url);
  if (course) return course;
  const candidateBadge = candidateBadgeRoutes(url);
  if (candidateBadge) return candidateBadge;
  const profile = profilePage(url) ?? candidatePanelRoutes(url);
  if (profile) return profile;
  const unread = healthPage(url);
  if (unread) return unread;
  const frame = framePage(url);
  if (frame) return frame;
  const hostile = hostilePage(url);
  if (hostile) return { body: hostile.html, ...(hostile.type && { headers: { 'content-type': hostile.type } }) };
  const posting = probePage(url) ?? applyPage(url);
  if (posting) return { body: posting };
  const app = hostAppPage(url);
  if (app) return app;
  const board = boardPage(url);
  if (board) return { body: board, csp: CSP };
  const list = listRoutes(url);
  if (list) return list;
  if (url.hostname === 'www.seek.com.au')
    return { body: seekSplit.html(url.searchParams.get('jobId') ?? ''), csp: CSP };
  if (page === SAVED.url && existsSync(SAVED.file))
    return { body: savedPage(), csp: "default-src 'none'; style-src 'unsafe-inline'" };
  return undefined;
}

/** What builds on the first run and the boards that are switched on, in its order. */
const STEPS: Record<string, (context: Context) => Promise<void>> = {
  'first-minute': firstMinute,
  health,
  corrections,
  candidates,
  'candidates-panel': candidatesPanel,
  'candidates-roles': candidatesRoles,
  'candidates-marks': candidatesMarks,
  'candidates-blind': candidatesBlind,
  'candidates-badges': candidatesBadges,
  'candidates-text': candidatesText,
  'empty-wallet': emptyWallet,
  'saved-posting': savedPosting,
  navigation,
  recognition,
  'result-list': resultList,
  frames,
  switches,
  'host-apps': hostApps,
  probe,
  manners,
  update,
  taxonomies,
  verification,
  importing,
  courses,
  plan,
  market,
  postings,
  wallet,
  backup,
  trouble,
  privacy,
  keyboard,
  accessibility,
  speed,
  'speed-many': speedOfMany,
  // The last two take grants back.
  endurance,
  hostile,
};

/** `npm run soak`; in it the steps take as long as they need. */
const LONG = Number(process.env.CREDLENS_RUNS ?? 0) > 0;

/**
 * Steps that browsers take turns at in a normal run, in pairs that take about as long: what each has today, the other has
 * tomorrow. Every step runs every time; the soak run takes all of them in both.
 */
const IN_TURN: readonly (readonly [string, string])[] = [
  ['trouble', 'privacy'],
  ['candidates-marks', 'candidates-blind'],
  ['candidates-roles', 'candidates-text'],
  ['market', 'courses'],
  ['wallet', 'postings'],
  ['keyboard', 'backup'],
  ['host-apps', 'result-list'],
  ['importing', 'recognition'],
  ['taxonomies', 'update'],
];

/** Steps of the long run. */
const OF_SOAK = ['endurance', 'speed-many'];

/** What a run does that was not told: all but the long steps, and of each pair the one whose turn it is. */
function usual(browser: string): string[] {
  if (LONG) return [...STEP_NAMES];
  const others = IN_TURN.map((pair) => pair[(TURN + (browser === 'firefox' ? 1 : 0)) % 2]);
  return STEP_NAMES.filter((name) => !OF_SOAK.includes(name) && !others.includes(name));
}

/** What `--only` takes. */
export const STEP_NAMES: readonly string[] = ['popup', ...Object.keys(STEPS)];

/** A step that cannot go on fails by itself; what a step that failed left open is closed, so that the next one begins alike. */
async function apart(context: Context, name: string, step: (context: Context) => Promise<void>): Promise<void> {
  const { driver, checks, dashboard } = context;
  const [open, failed, began] = [driver.tabs(), checks.failed, Date.now()];
  try {
    await step(context);
  } catch (error) {
    await checks.check(`the step ${name} comes to its end`, () => Promise.reject(error));
  }
  console.log(`# step ${name}: ${Math.round((Date.now() - began) / 1000)} s`);
  if (checks.failed === failed) return;
  for (const tab of driver.tabs()) if (!open.includes(tab)) await tab.close().catch(() => {});
  await driver.setColorScheme('light').catch(() => {});
  await dashboard.setViewport(1280, 800).catch(() => {});
}

async function savedPosting({ driver, checks, dashboard, shots }: Context): Promise<void> {
  const name = 'a saved real posting under its real host name';
  if (!existsSync(SAVED.file)) return checks.skip(name, 'shared data not present');
  await checks.check(name, async () => {
    const tab = await driver.openTab(SAVED.url);
    const { headline } = await expectedMatch(savedPage(), SAVED.url, await storedWallet(dashboard));
    const overlay = await tab.waitForOverlay();
    await overlay.waitForText('.cl-overlay', (text) => text.includes(headline));
    await tab.screenshot(`${shots}/saved-posting.png`);
    await tab.close();
    return headline;
  });
}

/**
 * The product, used as a person uses it, in one real browser.
 *
 * @param only names of steps; without them all are run
 */
export async function scenario(
  driver: Driver,
  checks: Checks,
  fixtures: Fixtures,
  only: readonly string[] = usual(driver.browser),
): Promise<void> {
  const { proxy } = fixtures;
  const { check } = checks;
  const dashboard = await driver.waitForTab('dashboard.html');
  const context: Context = { ...fixtures, driver, checks, dashboard };

  await firstRun(context);
  const posting = await boards(context);
  if (only.includes('popup')) await apart(context, 'popup', (each) => popup(each, posting));
  await posting.close();
  for (const [name, step] of Object.entries(STEPS)) if (only.includes(name)) await apart(context, name, step);

  await check('no request but the pages themselves', async () => {
    // An issuer that fell silent was asked by a click, and answered nothing.
    const silent = [new URL(SAVED.url).host, ...ISSUER_HOSTS];
    const stray = proxy.strays().filter((request) => !silent.includes(request.host));
    expectEqual(
      stray.map((request) => request.url),
      [],
      'the list of stray requests',
    );
    expect(proxy.count(greenhousePosting.url) > 0, 'not even the page was asked for');
    return `${proxy.seen.length} requests seen, all of them pages`;
  });

  await check('no policy violation by the extension and no error', async () => {
    const ofPages = /^https:/;
    expectEqual(
      (await driver.cspViolations()).filter((each) => !ofPages.test(each.where)),
      [],
      'the list of violations',
    );
    expectEqual(
      (await driver.consoleErrors()).filter((each) => !ofPages.test(each.where) && !LEFT_BEFORE.test(each.text)),
      [],
      'the list of errors',
    );
  });
}
