/**
 * Everything of a release up to the doors of the stores, without knocking: `tsx tests/release-dry-run.ts [--tag v1.2.3]`.
 * Wants the zips of `npm run zip`; writes .output/SHA256SUMS beside them. What it cannot do without the stores' keys is
 * said at its end. The tag is the version of package.json where none is given.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { storeAnswers, storeLanguages, storeText, whatsNew } from '../utils/cli/store-texts.ts';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';
import { lint, readExplanations, textsOf, weigh } from './zips/lint.ts';
import { zipSums } from './zips/rebuild.ts';

const OUTPUT = path.resolve('.output');
const checks = startChecks({ limit: 600_000 });
const at = process.argv.indexOf('--tag');
const { name, version } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const tag = at > 0 ? (process.argv[at + 1] ?? '') : `v${version}`;

/** A version that both stores take: up to four numbers of up to four digits, none with a zero before it. */
const VERSION = /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){0,3}$/;

const zipOf = (kind: string) => path.join(OUTPUT, `${name}-${version}-${kind}.zip`);
const fileOf = (kind: string, file: string) => new TextDecoder().decode(unzipSync(fs.readFileSync(zipOf(kind)))[file]);

await checks.check('the version is one that both stores take, and the tag says the same', async () => {
  expect(VERSION.test(version), `"${version}"`);
  expectEqual(tag, `v${version}`, 'the tag');
  const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
  expectEqual([lock.version, lock.packages[''].version], [version, version], 'the version in the lock file');
  return tag;
});

await checks.check('the changelog tells what is new in it', async () => {
  const news = whatsNew(version);
  expect(news, `CHANGELOG.md has no part "## ${version}"`);
  const heading = fs
    .readFileSync('CHANGELOG.md', 'utf8')
    .match(new RegExp(`^## ${version.replaceAll('.', '\\.')}.*$`, 'm'));
  // A part that is still being written is fine until it is tagged.
  if (at > 0) expect(!/unreleased/i.test(heading?.[0] ?? ''), `its heading says "${heading?.[0]}": give it a date`);
  return `${news.split('\n').length} lines under "${heading?.[0]}"`;
});

await checks.check('the three zips are there, of this version', async () => {
  for (const kind of ['chrome', 'firefox', 'sources'])
    expect(fs.existsSync(zipOf(kind)), `${path.relative('.', zipOf(kind))} is not there: run \`npm run zip\` first`);
  for (const kind of ['chrome', 'firefox'])
    expectEqual(JSON.parse(fileOf(kind, 'manifest.json')).version, version, `the version in the zip for ${kind}`);
  expectEqual(JSON.parse(fileOf('sources', 'package.json')).version, version, 'the version of the sources');
});

await checks.check('their digests are written down', async () => {
  const sums = zipSums(OUTPUT);
  const lines = Object.entries(sums).map(([file, sum]) => `${sum}  ${file}\n`);
  expectEqual(lines.length, 3, 'zips in .output: others are left from before');
  fs.writeFileSync(path.join(OUTPUT, 'SHA256SUMS'), lines.join(''));
  return lines.join('').trim().replaceAll('\n', ', ');
});

await checks.check("Firefox's store finds no error, and each warning has its reason", async () => {
  const { errors, warnings, notices } = lint(zipOf('firefox'));
  expectEqual(errors, [], 'errors');
  const { unexplained, idle } = weigh([...warnings, ...notices], readExplanations(), textsOf(zipOf('firefox')));
  expectEqual([unexplained, idle], [[], []], 'warnings without a reason, reasons without a warning');
  return `0 errors, ${warnings.length} warnings explained`;
});

await checks.check('what is asked for has its answers, in the zips as they would be sent', async () => {
  const { permissions, optionalHosts } = storeAnswers();
  for (const kind of ['chrome', 'firefox']) {
    const manifest = JSON.parse(fileOf(kind, 'manifest.json'));
    expectEqual([...manifest.permissions].sort(), Object.keys(permissions).sort(), `permissions for ${kind}`);
    expect(manifest.optional_host_permissions.includes('https://*/*'), 'the reason of https://*/* is out of date');
    expect('https://*/*' in optionalHosts && 'boards' in optionalHosts, 'a reason of the hosts is missing');
  }
  const languages = storeLanguages();
  for (const language of languages) {
    const { name: called, summary } = await storeText(language);
    for (const kind of ['chrome', 'firefox']) {
      const texts = JSON.parse(fileOf(kind, `_locales/${language}/messages.json`));
      expectEqual([texts.extensionName.message, texts.extensionDescription.message], [called, summary], language);
    }
  }
  return languages.join(', ');
});

await checks.check('the command that submits is there and takes what the workflow gives it', async () => {
  const workflow = fs.readFileSync('.github/workflows/release.yml', 'utf8');
  const given = [...new Set(workflow.match(/(?<=\s)--(?:chrome|firefox|dry)[a-z-]+/g) ?? [])];
  expect(given.length >= 5, `only ${given.join(', ')} in release.yml`);
  const { stdout } = spawnSync(path.resolve('node_modules/.bin/wxt'), ['submit', '--help'], { encoding: 'utf8' });
  const variables = [...new Set(workflow.match(/(?<=^ +)(?:CHROME|FIREFOX)_[A-Z_]+(?=:)/gm) ?? [])];
  const asFlag = (each: string) => `--${each.toLowerCase().replaceAll('_', '-')}`;
  const unknown = [...given, ...variables.map(asFlag)].filter((flag) => !new RegExp(`^ +${flag}\\b`, 'm').test(stdout));
  expectEqual(unknown, [], 'what it does not know');
  expect(/default: true/.test(workflow), 'a dry run is not the default');
  return `${given.length} options, ${variables.length} keys`;
});

console.log('# not exercised: the stores themselves, which want keys that no machine of ours has');
process.exit(checks.failed === 0 ? 0 : 1);
