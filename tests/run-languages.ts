/**
 * Every surface in every language that is shipped and in a made-up one: `tsx tests/run-languages.ts <chromium|firefox>
 * [--dir <build>] [--only <language,...>]`; `pseudo` is the made-up one. One line per check; pictures go to
 * test-results/languages/<browser>/<language>/.
 */
import fs from 'node:fs';
import path from 'node:path';
import { startChecks } from './e2e/lib/checks.ts';
import { temporaryFolder } from './e2e/lib/cleanup.ts';
import { type BrowserName, launchDriver } from './e2e/lib/driver.ts';
import { startFixtureProxy } from './e2e/lib/fixture-proxy.ts';
import { languagesOf, localizedBuild, messagesOf } from './e2e/lib/localized-build.ts';
import { pseudoMessages } from './e2e/lib/pseudo-locale.ts';
import { routes } from './e2e/scenario.ts';
import { languages } from './e2e/steps/languages.ts';

const PSEUDO = 'pseudo';
const BUILDS: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

function fail(words: string): never {
  console.error(`not ok - ${words}`);
  process.exit(1);
}

const [browser] = process.argv.slice(2);
if (browser !== 'chromium' && browser !== 'firefox') fail('say which browser: chromium or firefox');
const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const build = path.resolve(option('--dir') ?? BUILDS[browser]);
if (!fs.existsSync(path.join(build, 'manifest.json')))
  fail(`no extension in ${path.relative('.', build)}: build it first`);
const all = [PSEUDO, ...languagesOf(build)];
const chosen = option('--only')?.split(',') ?? all;
const unknown = chosen.filter((each) => !all.includes(each));
if (unknown.length > 0) fail(`--only takes ${all.join(', ')}`);

const checks = startChecks();
for (const language of chosen) {
  const pseudo = language === PSEUDO;
  const shots = path.resolve('test-results', 'languages', browser, language);
  fs.rmSync(shots, { recursive: true, force: true });
  const { dir, remove } = temporaryFolder('language');
  const extensionDir = pseudo
    ? localizedBuild(build, 'en', pseudoMessages(messagesOf(build, 'en')), path.join(dir, 'build'))
    : localizedBuild(build, language, messagesOf(build, language), path.join(dir, 'build'));
  const proxy = await startFixtureProxy(routes);
  const driver = await launchDriver(browser, { extensionDir, proxyPort: proxy.port });
  try {
    await languages({ driver, checks, language, pseudo, shots });
    await checks.check(`${language}: no error of the extension`, async () => {
      const errors = (await driver.consoleErrors()).filter(({ where }) => !/^https:/.test(where));
      if (errors.length > 0) throw new Error(errors.map(({ where, text }) => `${where}: ${text}`).join('\n'));
    });
  } catch (error) {
    await checks.check(`${language}: the way through all surfaces`, () => Promise.reject(error));
  } finally {
    await driver.close();
    await proxy.close();
    remove();
  }
}
console.log(`# ${browser}: ${checks.passed} passed, ${checks.failed} failed, ${checks.skipped} skipped`);
process.exit(checks.failed === 0 ? 0 : 1);
