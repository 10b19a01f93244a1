/**
 * Packs the zips of both stores, makes them again from the sources zip alone, and lets Firefox's store lint what it would
 * get: `tsx tests/check-zips.ts [--install]`. A zip that anyone can make again, byte for byte, is a zip whose contents
 * can be checked against the source. With `--install` the second build installs its packages anew (`npm run soak`).
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';
import { temporaryFolder } from './e2e/lib/cleanup.ts';
import { lint, readExplanations, textsOf, weigh } from './zips/lint.ts';
import { differences, rebuild, zipSums } from './zips/rebuild.ts';

const OUTPUT = path.resolve('.output');
/** Chrome Web Store and addons.mozilla.org take far more; this is what people wait for. */
const MOST_BYTES = 4_000_000;
/** What may stand at the top of a package; anything else got there by mistake. */
const TOP = /^(?:_locales|assets|chunks|content-scripts|data|icon)\/|^[\w-]+\.(?:js|html|json|css)$/;

const checks = startChecks({ limit: 900_000 });
const install = process.argv.includes('--install');

function npmRun(name: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', name], {
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  expect(status === 0, `npm run ${name} failed:\n${`${stdout}${stderr}`.slice(-1500)}`);
}

const zipOf = (kind: 'chrome' | 'firefox' | 'sources') => {
  const name = Object.keys(zipSums(OUTPUT)).find((each) => each.endsWith(`-${kind}.zip`));
  expect(name, `there is no zip of ${kind}`);
  return path.join(OUTPUT, name);
};

await checks.check('npm run zip makes the three zips', async () => {
  for (const name of Object.keys(zipSums(OUTPUT))) fs.rmSync(path.join(OUTPUT, name));
  npmRun('zip');
  const sums = zipSums(OUTPUT);
  const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  expectEqual(
    Object.keys(sums),
    ['chrome', 'firefox', 'sources'].map((kind) => `${name}-${version}-${kind}.zip`),
    'the zips',
  );
  return Object.entries(sums)
    .map(
      ([zip, sum]) => `${zip} ${(fs.statSync(path.join(OUTPUT, zip)).size / 1000).toFixed(0)} kB ${sum.slice(0, 12)}`,
    )
    .join(', ');
});

await checks.check(
  `the sources zip builds the same bytes in another folder and time zone${install ? ', packages installed anew' : ''}`,
  async () => {
    const { dir, remove } = temporaryFolder('from sources');
    try {
      const again = rebuild(zipOf('sources'), dir, install);
      const [first, second] = [zipSums(OUTPUT), zipSums(again)];
      for (const name of Object.keys(first)) {
        expect(name in second, `${name} was not made again`);
        if (first[name] === second[name]) continue;
        const read = (folder: string) => fs.readFileSync(path.join(folder, name));
        const found = differences(read(OUTPUT), read(again));
        throw new Error(`${name} differs: ${found.join('; ') || 'the same files, packed another way'}`);
      }
      expectEqual(second, first, 'the second set of sums');
      return `${Object.keys(first).length} zips equal`;
    } finally {
      remove();
    }
  },
);

for (const kind of ['chrome', 'firefox'] as const)
  await checks.check(
    `${kind}: the package holds what runs and nothing else, below ${MOST_BYTES / 1e6} MB`,
    async () => {
      const zip = zipOf(kind);
      const names = Object.keys(unzipSync(fs.readFileSync(zip)));
      expectEqual(
        names.filter((name) => !TOP.test(name) || /\.(?:map|tsx?|md)$|(?:^|\/)\./.test(name)),
        [],
        'files that do not belong there',
      );
      const { size } = fs.statSync(zip);
      expect(size <= MOST_BYTES, `it has ${size} bytes`);
      return `${names.length} files, ${(size / 1e6).toFixed(2)} MB`;
    },
  );

await checks.check("firefox: 0 errors from the store's linter, and a reason for each warning", async () => {
  const zip = zipOf('firefox');
  const { errors, warnings, notices } = lint(zip);
  expectEqual(
    errors.map((error) => `${error.code} ${error.file ?? ''}: ${error.message}`),
    [],
    'the list of errors',
  );
  const { unexplained, idle, counts } = weigh([...warnings, ...notices], readExplanations(), textsOf(zip));
  expectEqual(unexplained, [], 'warnings without a reason in docs/store/lint.json');
  expectEqual(idle, [], 'reasons in docs/store/lint.json for what is warned of no longer');
  const told = Object.entries(counts).map(([library, count]) => `${count} ${library}`);
  return `0 errors, ${warnings.length} warnings, ${notices.length} notices, all explained: ${told.join(', ')}`;
});

process.exit(checks.failed === 0 ? 0 : 1);
