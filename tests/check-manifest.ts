/** Checks what the built extension asks of the person and shows to pages: `tsx tests/check-manifest.ts`. */
import fs from 'node:fs';
import path from 'node:path';
import { boards } from '../utils/boards/index.ts';
import { expect, expectEqual, startChecks } from './e2e/lib/checks.ts';

interface Manifest {
  manifest_version: number;
  version: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: unknown[];
  web_accessible_resources?: unknown[];
  externally_connectable?: unknown;
  content_security_policy?: unknown;
  background?: { service_worker?: string; scripts?: string[] };
  action?: { default_popup?: string };
  options_ui?: { page?: string; open_in_tab?: boolean };
  icons?: Record<string, string>;
  default_locale?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
  };
}

/** Everything that is asked for at install. A new one warns every person who has Credlens: weigh it, then change this line. */
const PERMISSIONS = ['activeTab', 'alarms', 'scripting', 'storage'];

/** Never granted as it stands: for "always on this site" and for asking a credential's own host, one host at a time. */
const ANY_SITE = 'https://*/*';

const checks = startChecks();
const check = checks.check.bind(checks);

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const dir = path.resolve('.output', target);
  const file = path.join(dir, 'manifest.json');
  const read = (): Manifest => {
    expect(fs.existsSync(file), `.output/${target} is not there: run \`npm run build\` first`);
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  };
  const isThere = (name: string | undefined) =>
    expect(name && fs.existsSync(path.join(dir, name)), `the manifest names "${name}", which the build lacks`);

  await check(`${target}: Manifest V3 with the permissions of the list and no other`, async () => {
    const manifest = read();
    expectEqual(manifest.manifest_version, 3, 'manifest_version');
    expectEqual([...(manifest.permissions ?? [])].sort(), PERMISSIONS, 'permissions');
    expectEqual(manifest.optional_permissions ?? [], [], 'optional_permissions');
  });
  await check(`${target}: no host is asked for at install`, async () => {
    const manifest = read();
    expectEqual(manifest.host_permissions ?? [], [], 'host_permissions');
    expectEqual(manifest.content_scripts ?? [], [], 'content_scripts (they count as hosts: register them at run time)');
  });
  await check(`${target}: optional hosts are those of the boards`, async () => {
    const wanted = [...new Set([...boards.flatMap((board) => board.matches), ANY_SITE])].sort();
    expect(wanted.length > 3, 'the list of boards is empty');
    expectEqual([...(read().optional_host_permissions ?? [])].sort(), wanted, 'optional_host_permissions');
  });
  await check(`${target}: pages can see nothing of it and cannot speak to it`, async () => {
    const manifest = read();
    expectEqual(manifest.web_accessible_resources ?? [], [], 'web_accessible_resources');
    expectEqual(manifest.externally_connectable, undefined, 'externally_connectable');
  });
  await check(`${target}: the browser's own Content Security Policy, unloosened`, async () => {
    expectEqual(read().content_security_policy, undefined, 'content_security_policy');
  });
  await check(`${target}: every file the manifest names is in the build`, async () => {
    const manifest = read();
    isThere(manifest.action?.default_popup);
    isThere(manifest.options_ui?.page);
    isThere(manifest.icons?.['128']);
    isThere(manifest.background?.service_worker ?? manifest.background?.scripts?.[0]);
    isThere(`_locales/${manifest.default_locale}/messages.json`);
    return Object.keys(manifest.icons ?? {}).join(', ');
  });
  await check(`${target}: every text the manifest names is in every language`, async () => {
    // Chromium refuses to load the whole extension when one is missing.
    const named = [...new Set(JSON.stringify(read()).match(/(?<=__MSG_)\w+?(?=__)/g) ?? [])];
    for (const language of fs.readdirSync(path.join(dir, '_locales'))) {
      const texts = JSON.parse(fs.readFileSync(path.join(dir, '_locales', language, 'messages.json'), 'utf8'));
      expectEqual(
        named.filter((name) => !(name in texts)),
        [],
        `missing in ${language}`,
      );
    }
    return named.join(', ');
  });
  await check(`${target}: what its store wants`, async () => {
    const manifest = read();
    if (target === 'chrome-mv3') {
      expect(Number(manifest.minimum_chrome_version) >= 137, 'minimum_chrome_version must be 137 or more (Ed25519)');
      expect(manifest.background?.service_worker, 'Chrome wants background.service_worker');
      return;
    }
    const gecko = manifest.browser_specific_settings?.gecko;
    expect(gecko?.id?.includes('@'), 'browser_specific_settings.gecko.id is missing');
    if (!gecko) return;
    expect(Number.parseFloat(gecko.strict_min_version ?? '0') >= 142, 'strict_min_version must be 142.0 or more');
    expectEqual(gecko.data_collection_permissions, { required: ['none'] }, 'data_collection_permissions');
    expect(manifest.background?.scripts, 'Firefox wants background.scripts');
  });
}

process.exit(checks.failed === 0 ? 0 : 1);
