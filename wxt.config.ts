import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { boards } from './utils/boards/index.ts';
import { leanBoards } from './utils/cli/lean-boards.ts';
import { noCodeFromText } from './utils/cli/no-code-from-text.ts';
import { makeSteady } from './utils/cli/steady-zip.ts';
import { profileSites } from './utils/profiles/index.ts';

const overlayReact = fileURLToPath(new URL('./utils/page/react-for-overlay.ts', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: {
    includeSources: ['entrypoints', 'components', 'utils', 'public', '*.json', '*.ts', '*.md', 'LICENSE'],
    excludeSources: ['tests/**', 'public/data/**'],
  },
  vite: () => ({
    plugins: [leanBoards()],
    // The floor of the manifest: nothing is rewritten for older browsers, `light-dark()` least of all.
    build: { target: ['chrome137', 'firefox142'], cssTarget: ['chrome137', 'firefox142'] },
    worker: {
      format: 'es',
      plugins: () => [noCodeFromText()],
      rolldownOptions: {
        output: {
          // By itself, so that its size can be seen and checked (tests/check-sizes.ts).
          codeSplitting: {
            groups: [
              {
                name: 'verification',
                test: /utils[\\/]verification|node_modules[\\/](?:jsonld|rdf-canonize|jose|canonicalize|lru-cache|yallist)[\\/]/,
              },
            ],
          },
        },
      },
    },
    // Pulled in for a browser long gone; it makes code from text, which the extension's policy forbids.
    resolve: {
      alias: {
        setimmediate: fileURLToPath(new URL('./utils/verification/no-set-immediate.ts', import.meta.url)),
        // WXT's own announces itself to the page.
        'wxt/utils/content-script-context': fileURLToPath(new URL('./utils/page/script-context.ts', import.meta.url)),
      },
    },
  }),
  hooks: {
    'zip:extension:done': (_wxt, file) => makeSteady(file),
    'zip:sources:done': (_wxt, file) => makeSteady(file),
    // The overlay shows the same components as the popup; in somebody else's page they run on Preact, a sixth of React's size.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every((entrypoint) => entrypoint.name === 'overlay')) return;
      config.resolve = {
        ...config.resolve,
        alias: [
          { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
          { find: /^react$/, replacement: overlayReact },
        ],
      };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `alarms`: expiry reminders, once a day, where the person turned them on. It warns nobody.
    permissions: ['activeTab', 'alarms', 'scripting', 'storage'],
    // Every board's and profile site's hosts, asked for one by one; and any https site, only for "always on this site" and for checking a
    // credential at the host its own file names. Nothing is granted at install, and this pattern itself is never requested.
    optional_host_permissions: [
      ...new Set([...boards, ...profileSites].flatMap((site) => site.matches)),
      'https://*/*',
    ],
    action: { default_title: '__MSG_extensionName__' },
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    commands: {
      'toggle-overlay': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToggle__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'credlens@credlens.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '137' }),
  }),
});
