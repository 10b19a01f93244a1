/** Checks what the built extension asks of the person and shows to pages: `tsx tests/check-manifest.ts`. */
import fs from 'node:fs';
import path from 'node:path';
import { boards } from '../utils/boards/index.ts';
import { storeAnswers, storeLanguages, storeText } from '../utils/cli/store-texts.ts';
import { profileSites } from '../utils/profiles/index.ts';
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
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string; open_at_install?: boolean };
  icons?: Record<string, string>;
  default_locale?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
  };
}

/**
 * Everything that may be asked for, with a reason for each that the stores and the person can read. A new one warns
 * every person who has Credlens: weigh it, then give its reason in docs/store/answers.json.
 */
const { permissions: REASONS, optionalHosts: HOST_REASONS } = storeAnswers();
/** What Firefox knows as a part of its own, without a permission. */
const CHROME_ONLY = ['sidePanel'];
/** Sizes of the toolbar, the list of extensions and the stores. */
const ICONS = [16, 32, 48, 96, 128];
/** A word for each of these would be a change of what the extension is. */
const NEVER = [
  'externally_connectable',
  'content_security_policy',
  'key',
  'update_url',
  'oauth2',
  'nacl_modules',
  'sandbox',
];

/** Width and height of a PNG. */
function pngSize(file: string): [number, number] {
  const bytes = fs.readFileSync(file);
  expect(bytes.toString('latin1', 1, 4) === 'PNG', `${file} is no PNG`);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

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
    const wanted = Object.keys(REASONS).filter((name) => target === 'chrome-mv3' || !CHROME_ONLY.includes(name));
    expectEqual([...(manifest.permissions ?? [])].sort(), wanted.sort(), 'permissions');
    expectEqual(manifest.optional_permissions ?? [], [], 'optional_permissions');
  });
  await check(`${target}: no host is asked for at install`, async () => {
    const manifest = read();
    expectEqual(manifest.host_permissions ?? [], [], 'host_permissions');
    expectEqual(manifest.content_scripts ?? [], [], 'content_scripts (they count as hosts: register them at run time)');
  });
  await check(
    `${target}: optional hosts are those of the boards and profile sites, and what has a reason of its own`,
    async () => {
      const patterns = Object.keys(HOST_REASONS).filter((name) => name !== 'boards' && name !== 'profiles');
      const shelves = [...boards, ...profileSites].flatMap((site) => site.matches);
      const wanted = [...new Set([...shelves, ...patterns])].sort();
      expect(boards.length > 3 && profileSites.length > 3, 'the list of boards or of profile sites is empty');
      expect('boards' in HOST_REASONS && 'profiles' in HOST_REASONS, 'docs/store/answers.json must say why of both');
      expectEqual([...(read().optional_host_permissions ?? [])].sort(), wanted, 'optional_host_permissions');
    },
  );
  await check(`${target}: pages can see nothing of it and cannot speak to it`, async () => {
    const manifest = read();
    expectEqual(manifest.web_accessible_resources ?? [], [], 'web_accessible_resources');
  });
  await check(
    `${target}: the browser's own Content Security Policy, and nobody else's updates or accounts`,
    async () => {
      expectEqual(
        NEVER.filter((name) => name in read()),
        [],
        'members that may not be there',
      );
    },
  );
  await check(`${target}: icons in every size, as large as they say`, async () => {
    const { icons = {}, action } = read() as Manifest & { action?: { default_icon?: Record<string, string> } };
    expectEqual(Object.keys(icons).map(Number), ICONS, 'sizes');
    for (const [size, name] of Object.entries({ ...icons, ...action?.default_icon }))
      expectEqual(pngSize(path.join(dir, name)), [Number(size), Number(size)], name);
  });
  await check(`${target}: no script or style comes from elsewhere, none stands in a page`, async () => {
    const pages = fs.readdirSync(dir).filter((name) => name.endsWith('.html'));
    expect(pages.length >= 3, `only ${pages.length} pages`);
    const bad = pages.filter((name) => {
      const text = fs.readFileSync(path.join(dir, name), 'utf8');
      return /(?:src|href)="(?:https?:)?\/\//.test(text) || /<script(?![^>]*\ssrc=)[^>]*>|\son\w+=/.test(text);
    });
    expectEqual(bad, [], 'pages that do');
    const remote = /\bimport\(\s*[`'"]https?:|\bimportScripts\(|\.src\s*=\s*[`'"]https?:/;
    const scripts = fs.readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(scripts.length > 5, `only ${scripts.length} scripts`);
    expectEqual(
      scripts.flatMap((name) => remote.exec(fs.readFileSync(path.join(dir, name), 'utf8'))?.[0] ?? []),
      [],
      'scripts that load code',
    );
    return `${pages.length} pages, ${scripts.length} scripts`;
  });
  await check(`${target}: name and purpose are those of the stores, in every language`, async () => {
    for (const language of storeLanguages()) {
      const { name, summary } = await storeText(language);
      const texts = JSON.parse(fs.readFileSync(path.join(dir, '_locales', language, 'messages.json'), 'utf8'));
      expectEqual([texts.extensionName?.message, texts.extensionDescription?.message], [name, summary], language);
    }
  });
  await check(`${target}: every file the manifest names is in the build`, async () => {
    const manifest = read();
    isThere(manifest.action?.default_popup);
    isThere(manifest.options_ui?.page);
    isThere(manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel);
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
    expectEqual(manifest.sidebar_action?.open_at_install, false, 'sidebar_action.open_at_install');
  });
}

process.exit(checks.failed === 0 ? 0 : 1);
