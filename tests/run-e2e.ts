/**
 * Runs the end-to-end scenario in one real browser: `tsx tests/run-e2e.ts <chromium|firefox> [--dir <build>]
 * [--only <step,...>]`. One line per check; pictures go to test-results/<browser>/. With `--only`, the steps that every
 * other one builds on come first all the same.
 */
import fs from 'node:fs';
import path from 'node:path';
import { startChecks } from './e2e/lib/checks.ts';
import { temporaryFolder } from './e2e/lib/cleanup.ts';
import { type BrowserName, type Driver, launchDriver } from './e2e/lib/driver.ts';
import { startFixtureProxy } from './e2e/lib/fixture-proxy.ts';
import { TURN } from './e2e/lib/turn.ts';
import { routes, STEP_NAMES, scenario } from './e2e/scenario.ts';

/** The long run, with all switches and navigations (`npm run soak`). */
const LONG = Number(process.env.CREDLENS_RUNS ?? 0) > 0;
/** The whole run of one browser; a browser that hangs must not hang the build. */
const LIMIT_MS = LONG ? 1_800_000 : 900_000;
/** One check. */
const CHECK_LIMIT_MS = LONG ? 600_000 : 60_000;

const BUILDS: Record<BrowserName, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** The browser that is running, to be closed when the time is over. */
let current: Driver | undefined;

function fail(words: string): never {
  console.error(`not ok - ${words}`);
  process.exit(1);
}

async function pictureOfFailure(driver: Driver, folder: string, name: string): Promise<void> {
  const file = `failed-${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60)}.png`;
  await driver.tabs().at(-1)?.screenshot(path.join(folder, file));
  console.log(`# see ${path.relative('.', path.join(folder, file))}`);
}

async function run(browser: BrowserName, build: string): Promise<number> {
  const shots = path.resolve('test-results', browser);
  fs.rmSync(shots, { recursive: true, force: true });
  fs.mkdirSync(shots, { recursive: true });
  const { dir, remove } = temporaryFolder('files');
  const proxy = await startFixtureProxy(routes);
  const driver = await launchDriver(browser, { extensionDir: build, proxyPort: proxy.port });
  current = driver;
  console.log(
    `# ${driver.version}; permission prompts ${driver.promptsAreReal ? 'are real' : 'not exercised'}; turn ${TURN}`,
  );
  const checks = startChecks({ limit: CHECK_LIMIT_MS, onFailure: (name) => pictureOfFailure(driver, shots, name) });
  try {
    await scenario(driver, checks, { proxy, shots, files: dir, build }, only);
    if (checks.failed > 0) {
      for (const { where, text } of await driver.consoleErrors()) console.log(`# console: ${where}: ${text}`);
    }
  } finally {
    await driver.close();
    await proxy.close();
    remove();
  }
  console.log(`# ${browser}: ${checks.passed} passed, ${checks.failed} failed, ${checks.skipped} skipped`);
  return checks.failed;
}

const [browser] = process.argv.slice(2);
if (browser !== 'chromium' && browser !== 'firefox') fail('say which browser: chromium or firefox');
const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const build = path.resolve(option('--dir') ?? BUILDS[browser]);
const only = option('--only')?.split(',');
const unknown = only?.filter((name) => !STEP_NAMES.includes(name)) ?? [];
if (unknown.length > 0) fail(`--only takes ${STEP_NAMES.join(', ')}`);
if (!fs.existsSync(path.join(build, 'manifest.json')))
  fail(`no extension in ${path.relative('.', build)}: build it first`);

setTimeout(() => {
  const tooLate = () => fail(`${browser}: the run was not done after ${LIMIT_MS / 1000} s`);
  setTimeout(tooLate, 10_000);
  Promise.resolve(current?.close()).then(tooLate, tooLate);
}, LIMIT_MS).unref();
try {
  process.exit((await run(browser, build)) === 0 ? 0 : 1);
} catch (error) {
  fail(`${browser}: ${error instanceof Error ? error.stack : String(error)}`);
}
