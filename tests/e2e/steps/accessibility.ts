import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Checks, expect } from '../lib/checks.ts';
import { temporaryFolder } from '../lib/cleanup.ts';
import { type Driver, LEFT_BEFORE, launchDriver, type Tab } from '../lib/driver.ts';
import { languagesOf, localizedBuild, messagesOf } from '../lib/localized-build.ts';
import { TURN } from '../lib/turn.ts';
import { type AuditOptions, audit } from './accessibility-audit.ts';
import { putRows, rowsToShow } from './accessibility-data.ts';
import { type Stage, settled } from './accessibility-open.ts';
import { SURFACES } from './accessibility-surfaces.ts';
import type { Context } from './context.ts';
import { catchDownloads, savedFile } from './wallet.ts';

/** `npm run soak`; in it every language is looked at in both themes, everywhere, with all measurements. */
const LONG = Number(process.env.CREDLENS_RUNS ?? 0) > 0;
/** One of the languages beside English, another each day, so that a week of runs looks at all of them. */
function languageOfTheDay(languages: readonly string[]): string | undefined {
  return languages[TURN % languages.length];
}

/**
 * Every surface, with the same data in a browser of its own: axe in both themes, what a screen reader is told, layout at
 * 100 and 200 %, wide text, forced colours, reduced motion. A normal run takes turns: each browser looks at every other
 * surface in English, so that both together see all of them, and tomorrow at those between; of another language at a third.
 */
export async function accessibility({ driver, checks, shots, files, build, proxy }: Context): Promise<void> {
  const others = languagesOf(build).filter((language) => language !== 'en');
  const today = languageOfTheDay(others);
  const plans: [string, AuditOptions][] = [
    ['en', { themes: ['light', 'dark'], tree: true, layout: true, shots }],
    ...(LONG ? others : others.filter((language) => language === today)).map((language): [string, AuditOptions] => [
      language,
      { themes: LONG ? ['light', 'dark'] : ['light'], tree: false, layout: LONG },
    ]),
  ];
  const rows = await rowsToShow();
  for (const [language, options] of plans) {
    const { dir, remove } = temporaryFolder('language');
    const spoken =
      language === 'en' ? build : localizedBuild(build, language, messagesOf(build, language), path.join(dir, 'build'));
    let own: Driver | undefined;
    try {
      own = await launchDriver(driver.browser, {
        extensionDir: spoken,
        proxyPort: proxy.port,
        headless: true,
        // What a page may not read is one of the surfaces.
        grantedHosts: [],
      });
      const dashboard = await own.waitForTab('dashboard.html');
      await dashboard.waitFor('h1');
      await putRows(dashboard, rows);
      await dashboard.reload();
      const stage = { driver: own, dashboard, rows, backupFile: () => backupFile(dashboard, files) };
      await lookAtAll(stage, checks, language, options, own.browser === 'firefox' ? 1 : 0);
      await quietBrowser(own, checks, language);
    } finally {
      await own?.close();
      remove();
    }
  }
  await plantedFaults(driver, checks);
}

/** For work on one surface: names in `CREDLENS_SURFACES`, with commas between. */
const CHOSEN = process.env.CREDLENS_SURFACES?.split(',');
const LOOKED_AT = SURFACES.filter(({ name }) => CHOSEN?.includes(name) ?? true);

async function lookAtAll(
  stage: Stage,
  { check }: Checks,
  language: string,
  options: AuditOptions,
  turn: number,
): Promise<void> {
  let [visited, themes] = [0, 0];
  const nth = language === 'en' ? 2 : 3;
  const chosen = LOOKED_AT.filter((_, at) => LONG || CHOSEN || (at + TURN + turn) % nth === 0);
  for (const each of chosen)
    await check(`accessible, ${language}: ${each.name}`, async () => {
      const looked = await audit(each, stage, options);
      visited += looked.visited;
      themes += looked.themes;
      return `axe visited ${looked.visited} nodes in ${looked.themes} ${looked.themes === 1 ? 'theme' : 'themes'}`;
    });
  await check(`accessible, ${language}: all surfaces were looked at`, async () => {
    expect(themes === chosen.length * options.themes.length, `only ${themes} times`);
    return `${chosen.length} surfaces, ${options.themes.join(' and ')}, ${visited} nodes`;
  });
}

/** A backup of what is there, saved through its own page. */
async function backupFile(dashboard: Tab, files: string): Promise<string> {
  await dashboard.evaluate(catchDownloads);
  await dashboard.click('.cl-backup-save [type=submit]');
  const { bytes } = await savedFile(dashboard);
  await dashboard.waitFor('.cl-backup-outcome b');
  const file = path.join(files, 'to-look-at.zip');
  writeFileSync(file, bytes);
  return file;
}

async function quietBrowser(driver: Driver, { check }: Checks, language: string): Promise<void> {
  await check(`accessible, ${language}: no error was told meanwhile`, async () => {
    const errors = (await driver.consoleErrors()).filter(
      ({ where, text }) => !/^https:/.test(where) && !LEFT_BEFORE.test(text),
    );
    expect(errors.length === 0, errors.map(({ where, text }) => `${where}: ${text}`).join('\n'));
  });
}

/** axe, which found nothing anywhere, finds a fault that is made for it. */
async function plantedFaults(driver: Driver, { check }: Checks): Promise<void> {
  await check('axe fails on a planted fault inside the overlay', async () => {
    const tab = await driver.openTab(driver.extensionUrl('/sample.html'));
    try {
      await settled(tab, '.cl-panel .cl-row');
      await tab.evaluate(() => {
        for (const host of document.querySelectorAll('html > div'))
          host.shadowRoot?.querySelector('.cl-panel')?.append(document.createElement('img'));
      });
      const report = await tab.axe('.cl-panel');
      expect(report.violations.length > 0, 'an image without alt passed');
    } finally {
      await tab.close();
    }
  });
}
