/** All that asks somebody, each by a click that names whom. */
import type { CourseList } from '../../../utils/model/course-list.ts';
import type { Popup } from '../lib/driver.ts';
import { until } from '../lib/waiting.ts';
import { greenhousePosting } from '../pages.ts';
import { type Context, settingsShown, stored, storedWallet } from './context.ts';
import type { Flow, PrivacyFacts } from './privacy-facts.ts';
import type { PrivacySite } from './privacy-site.ts';

/** One run through the product in a browser of its own. */
export interface Visit {
  context: Context;
  site: PrivacySite;
  /**
   * Does it, and keeps what was asked meanwhile.
   * @param pages that the test itself opens
   */
  during(flow: Flow, pages: readonly string[], body: () => Promise<void>): Promise<void>;
}

const SAID = '.cl-course-outcome';

/** What the popup takes from a page when it is told to. */
export async function pagesOnClick({ context, during, site }: Visit): Promise<Pick<PrivacyFacts, 'found' | 'linked'>> {
  const { driver } = context;
  const found = { badges: '', course: '', source: '' };
  await during('take a course and the source of a page', [site.pages.course], async () => {
    const tab = await driver.openTab(site.pages.course);
    let popup = await driver.openPopup();
    await waysShown(popup);
    await popup.waitFor('.cl-note .cl-add-course');
    await popup.click('.cl-note .cl-add-course');
    const course = await driver.waitForTab('dashboard.html#courses');
    await course.waitFor('.cl-confirm-course');
    found.course = await course.evaluate(
      () => document.querySelector<HTMLInputElement>('.cl-confirm-course input')?.value ?? '',
    );
    await course.close();
    await tab.activate();
    popup = await driver.openPopup();
    await waysShown(popup);
    await popup.click('.cl-note .cl-report');
    const report = await driver.waitForTab('#sample-report');
    found.source = await report.waitUntil(
      'the source',
      () => document.querySelector<HTMLTextAreaElement>('.cl-report-text')?.value ?? '',
    );
    await report.close();
    await tab.close();
  });
  await during('look for badges on a page', [site.pages.badges], async () => {
    const tab = await driver.openTab(site.pages.badges);
    const popup = await driver.openPopup();
    await waysShown(popup);
    await popup.click('.cl-find-badges');
    const opened = await driver.waitForTab('dashboard.html');
    found.badges = await opened.waitForText('.cl-outcomes', /Linked file/);
    await opened.close();
    await tab.close();
  });
  return { found, linked: site.linked };
}

/** All ways are there: one that comes late moves the others under the pointer. */
export async function waysShown(popup: Popup): Promise<void> {
  await popup.waitFor('.cl-report');
  await popup.waitFor('.cl-find-badges');
  await settingsShown(popup);
}

/** Checking a badge, fetching a profile and a list of courses. */
export async function askOnClick({
  context,
  during,
  site,
}: Visit): Promise<Pick<PrivacyFacts, 'check' | 'profile' | 'courses'>> {
  const { driver, dashboard, proxy } = context;
  const open = async (hash: string, css: string) => {
    await dashboard.activate();
    await dashboard.goto(driver.extensionUrl(`/dashboard.html#${hash}`));
    await dashboard.reload();
    await dashboard.waitFor(css);
  };
  await during('check a badge online', [], async () => {
    const button = '.cl-wallet-checks .cl-check-offer:last-of-type .cl-check-online';
    await open('wallet', button);
    for (const host of site.check.hosts) await dashboard.waitForText(button, (words) => words.includes(host));
    await dashboard.waitFor(`${button}:not([disabled])`);
    await dashboard.click(button);
    await driver.answerPermissionPrompt(true);
    await until('the badge to be verified', async () => {
      const { credentials } = await storedWallet(dashboard);
      return credentials.some(({ name, verdict }) => name === 'Signed for a host' && verdict === 'verified');
    });
  });
  await during('fetch public badges', [], async () => {
    await open('wallet', '.cl-credly input');
    await dashboard.type('.cl-credly input', site.profile.typed);
    await dashboard.waitFor('.cl-credly button:not([disabled])');
    await dashboard.click('.cl-credly button');
    await driver.answerPermissionPrompt(true);
    await dashboard.waitForText('.cl-outcomes', /Lock Keeping, Level Two/);
  });
  const lists = () => stored<CourseList>(dashboard, 'courseLists');
  await during('fetch a list of courses, twice', [], async () => {
    await open('courses', '.cl-course-provider');
    await dashboard.click('.cl-course-provider button');
    await driver.answerPermissionPrompt(true);
    await dashboard.waitForText(SAID, /courses from LFX/);
    await dashboard.waitFor('.cl-course-provider button:not([disabled])');
    await dashboard.click('.cl-course-provider button');
    await until(
      'the second answer',
      async () => proxy.seen.filter(({ host }) => host === site.courses.host).length > 1,
    );
    await dashboard.waitForText(SAID, /LFX/);
  });
  const address = (await lists())[0]?.address ?? '';
  return { check: site.check, profile: site.profile, courses: { ...site.courses, address } };
}

/** A course and a search, opened from the popup. */
export async function openLinks({ context, during, site }: Visit): Promise<Pick<PrivacyFacts, 'course' | 'search'>> {
  const { driver, proxy } = context;
  const opened = { course: '', search: '', words: '' };
  for (const [flow, kind] of [
    ['open a course', 'course'],
    ['open a search', 'search'],
  ] as const)
    await during(flow, [greenhousePosting.url], async () => {
      const tab = await driver.openTab(greenhousePosting.url);
      const popup = await driver.openPopup();
      await popup.waitFor('.cl-row');
      const link = await popup.waitUntil(`a ${kind} to open`, findLink, kind);
      const host = kind === 'course' ? new URL(link).host : 'duckduckgo.com';
      site.visited.add(host);
      await popup.click('[data-found]');
      const asked = await until('the site to be visited', async () =>
        proxy.seen.find((request) => request.host === host && !request.url.endsWith('/favicon.ico')),
      );
      opened[kind] = kind === 'course' ? link : (asked?.url ?? '');
      if (kind === 'search') opened.words = link;
      const there = await driver.waitForTab(host);
      await there.close();
      if (await popup.isOpen()) await popup.close();
      await tab.close();
    });
  return { course: { href: opened.course }, search: { words: opened.words, href: opened.search } };
}

/** Unfolds every row and marks the first link of the kind: its address, or what its search is for. Runs in the popup. */
function findLink(kind: 'course' | 'search'): string {
  for (const button of document.querySelectorAll<HTMLElement>('.cl-row > button[aria-expanded=false]')) button.click();
  const links = document.querySelectorAll<HTMLElement>(
    kind === 'course' ? '.cl-route a[href]' : '.cl-route button.cl-link',
  );
  const found = links[0];
  if (!found) return '';
  found.setAttribute('data-found', kind);
  found.scrollIntoView({ block: 'center' });
  if (found instanceof HTMLAnchorElement) return found.href;
  const route = found.closest('.cl-route');
  const issuer =
    route
      ?.querySelector('.cl-quiet')
      ?.textContent?.split(' · ')[0]
      ?.replace(/^Awarded by /, '') ?? '';
  return `${route?.querySelector('b')?.textContent} ${issuer}`;
}
