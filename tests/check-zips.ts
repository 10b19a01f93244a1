/**
 * Packs both zips twice and compares them, then lets the store's own linter read Firefox's: `tsx tests/check-zips.ts`.
 * A zip that anyone can make again, byte for byte, is a zip whose contents can be checked against the source.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';

interface LintMessage {
  code: string;
  message: string;
  file?: string;
}

const OUTPUT = path.resolve('.output');
const checks = startChecks({ limit: 180_000 });

function bin(name: string, args: string[]): { status: number | null; stdout: string; stderr: string } {
  const file = path.resolve('node_modules', '.bin', name);
  return spawnSync(file, args, {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function pack(browser: 'chrome' | 'firefox'): Record<string, string> {
  for (const name of fs.existsSync(OUTPUT) ? fs.readdirSync(OUTPUT) : []) {
    if (name.endsWith(`-${browser}.zip`) || (browser === 'firefox' && name.endsWith('-sources.zip'))) {
      fs.rmSync(path.join(OUTPUT, name));
    }
  }
  const { status, stdout, stderr } = bin('wxt', ['zip', '-b', browser]);
  expect(status === 0, `wxt zip -b ${browser} failed:\n${`${stdout}${stderr}`.slice(-1500)}`);
  const sums: Record<string, string> = {};
  for (const name of fs
    .readdirSync(OUTPUT)
    .filter((file) => file.endsWith('.zip'))
    .sort()) {
    const isOther = browser === 'chrome' ? !name.endsWith('-chrome.zip') : name.endsWith('-chrome.zip');
    if (isOther) continue;
    sums[name] = createHash('sha256')
      .update(fs.readFileSync(path.join(OUTPUT, name)))
      .digest('hex');
  }
  return sums;
}

for (const browser of ['chrome', 'firefox'] as const) {
  await checks.check(`${browser}: two packings are equal, byte for byte`, async () => {
    const first = pack(browser);
    expect(Object.keys(first).length > 0, 'no zip was made');
    expectEqual(pack(browser), first, 'the second set of sums');
    return Object.entries(first)
      .map(
        ([name, sum]) =>
          `${name} ${(fs.statSync(path.join(OUTPUT, name)).size / 1000).toFixed(0)} kB ${sum.slice(0, 12)}`,
      )
      .join(', ');
  });
}

await checks.check("firefox: 0 errors from the store's linter", async () => {
  const zip = fs.readdirSync(OUTPUT).find((name) => name.endsWith('-firefox.zip'));
  expect(zip, 'there is no zip for Firefox');
  const { stdout, stderr } = bin('addons-linter', ['--output', 'json', path.join(OUTPUT, zip)]);
  expect(stdout.trim().startsWith('{'), `the linter answered nothing readable:\n${stderr.slice(-800)}`);
  const report: { errors: LintMessage[]; warnings: LintMessage[] } = JSON.parse(stdout);
  for (const warning of report.warnings) {
    console.log(`# warning: ${warning.code} in ${warning.file ?? 'the manifest'}: ${warning.message}`);
  }
  expectEqual(
    report.errors.map((error) => `${error.code} ${error.file ?? ''}: ${error.message}`),
    [],
    'the list of errors',
  );
  return `${report.warnings.length} warnings`;
});

process.exit(checks.failed === 0 ? 0 : 1);
