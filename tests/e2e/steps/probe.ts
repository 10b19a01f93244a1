import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { boardPage, boardUrl, JOBS } from '../board-app.ts';
import { expect, expectEqual } from '../lib/checks.ts';
import type { Tab } from '../lib/driver.ts';
import { type Context, stored, storedWallet } from './context.ts';
import { setWallet } from './empty-wallet.ts';
import { focusOn, fold, foldIsKept, unfold } from './overlay-ways.ts';
import { siteOn } from './site-on.ts';

/** The posting names Kubernetes, which the wallet holds, and PostgreSQL, which it does not. */
const POSTING = boardUrl('plain', JOBS[3]);

interface Probe {
  globals: string[];
  /** Custom events and messages that the page did not send itself. */
  heard: string[];
  errors: string[];
}
type ProbedWindow = Window & { probe: Probe };

/**
 * Runs before anything else in the page, as the script of a site that looks for extensions. An event is heard only by
 * who knows its name: the names come from the extension's own id, which a site knows from the store.
 */
function listen(id: string): void {
  const probe: Probe = { globals: [], heard: [], errors: [] };
  Object.assign(window, { probe });
  probe.globals = Object.getOwnPropertyNames(window);
  const note = (event: Event) => {
    const { detail, data } = event as Event & { detail?: unknown; data?: unknown };
    if (event instanceof CustomEvent || event instanceof MessageEvent)
      probe.heard.push(`${event.type} ${JSON.stringify(detail ?? data ?? null)}`);
  };
  const names = new Set(['message', 'messageerror', 'connect', 'storage']);
  for (const prefix of [id, `${id}:posting`, `${id}:overlay`, 'posting', 'credlens', 'wxt'])
    for (const name of [
      'wxt:content-script-started',
      'content-script-started',
      'wxt:locationchange',
      'locationchange',
      'started',
      'ready',
    ])
      names.add(`${prefix}:${name}`).add(name);
  for (const object of [window, document, HTMLElement.prototype])
    for (let at: object | null = object; at; at = Object.getPrototypeOf(at))
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2));
  for (const name of names) for (const target of [window, document]) target.addEventListener(name, note, true);
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    note(event);
    return dispatchEvent.call(this, event);
  };
  const postMessage = window.postMessage.bind(window) as (...what: unknown[]) => void;
  window.postMessage = ((...what: unknown[]) => {
    probe.heard.push(`posted ${JSON.stringify(what[0])}`);
    postMessage(...what);
  }) as typeof window.postMessage;
  addEventListener('error', (event) => probe.errors.push(`${event.message} ${event.filename} ${event.error?.stack}`));
  addEventListener('unhandledrejection', (event) => probe.errors.push(`${event.reason} ${event.reason?.stack}`));
}

let extensionId = '';

/** The posting with that script in it. */
export function probePage(url: URL): string | undefined {
  if (!url.searchParams.has('probe')) return undefined;
  const html = boardPage(new URL(`${url.origin}${url.pathname}`));
  return html?.replace(
    '<head>',
    () =>
      `<head><script>{ const __name = (f) => f; (${listen})(${JSON.stringify(extensionId)}); document.currentScript.remove(); }</script>`,
  );
}

/** Everything of ours that a script of the page can get hold of. Runs in the page. */
async function look() {
  const { probe } = window as unknown as ProbedWindow;
  const rules = (sheet: CSSStyleSheet) => [...sheet.cssRules].map((rule) => rule.cssText);
  const highlights = (CSS as unknown as { highlights: Map<string, Set<AbstractRange>> }).highlights;
  const hosts = [...document.querySelectorAll<HTMLElement>('html > :not(head, body)')];
  const markup = (element: Element) =>
    (element as unknown as { getHTML?(how: object): string }).getHTML?.({ serializableShadowRoots: true }) ?? '';
  document.documentElement.focus();
  getSelection()?.selectAllChildren(document.documentElement);
  const selected = String(getSelection());
  getSelection()?.removeAllRanges();
  const databases = (await indexedDB.databases?.()) ?? [];
  return {
    markup:
      document.documentElement.outerHTML +
      markup(document.documentElement) +
      new XMLSerializer().serializeToString(document),
    hosts: hosts.map((host) => host.outerHTML),
    inside: hosts.map((host) => [host.shadowRoot, host.childNodes.length, host.innerText, markup(host)]),
    highlights: [...highlights].map(([name, ranges]) => [name, [...ranges].map((range) => String(range)).sort()]),
    sheets: document.adoptedStyleSheets.map(rules),
    styles: [...document.styleSheets].map(rules),
    selected,
    said: document.documentElement.innerText,
    globals: Object.getOwnPropertyNames(window).filter((name) => name !== 'board' && !probe.globals.includes(name)),
    resources: performance.getEntries().map((entry) => entry.name),
    kept: [
      databases.map(({ name }) => name),
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      history.state,
    ],
    heard: probe.heard,
    errors: probe.errors,
    name: window.name,
  };
}

/** Which of these addresses the page can load, in any of three ways. Runs in the page. */
async function loadable(addresses: string[]): Promise<string[]> {
  const ways = [
    (address: string) => fetch(address, { mode: 'no-cors' }).then(() => 'fetch'),
    (address: string) =>
      new Promise<string>((resolve, reject) =>
        Object.assign(new Image(), { onload: () => resolve('image'), onerror: reject, src: address }),
      ),
    (address: string) =>
      new Promise<string>((resolve, reject) => {
        const script = Object.assign(document.createElement('script'), {
          onload: () => resolve('script'),
          onerror: reject,
          src: address,
        });
        document.head.append(script);
        script.remove();
      }),
  ];
  const tries = addresses.flatMap((address) =>
    ways.map((way) =>
      way(address).then(
        (how) => `${how} ${address}`,
        () => '',
      ),
    ),
  );
  return (await Promise.all(tries)).filter(Boolean);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

async function opened(context: Context): Promise<Tab> {
  const tab = await context.driver.openTab(`${POSTING}?probe`);
  await unfold(await tab.waitForOverlay());
  return tab;
}

/** A site that looks for extensions the way sites do finds nothing that names us, and nothing of the wallet. */
export async function probe(context: Context): Promise<void> {
  const { driver, checks, dashboard, build } = context;
  const { check } = checks;
  extensionId = driver.extensionId;
  const base = driver.extensionUrl('');
  await check('the probed site is on', () => siteOn(context));

  await check('no file of the extension can be loaded by a page', async () => {
    const files = filesOf(build);
    expect(files.includes('content-scripts/posting.js'), `the build is not in ${build}`);
    const tab = await opened(context);
    expectEqual(
      await tab.evaluate(
        loadable,
        [...files, ''].map((file) => base + file),
      ),
      [],
      'what could be loaded',
    );
    await tab.close();
    return `${files.length} files, three ways each`;
  });

  await check('the scripts that run in pages send no event and no message that a page could hear', async () => {
    for (const file of ['content-scripts/posting.js', 'overlay.js', 'reader.js']) {
      const found = readFileSync(path.join(build, file), 'utf8').match(
        /.{0,80}(?:\.dispatchEvent\(|\.postMessage\(|new CustomEvent\().{0,80}/,
      );
      expectEqual(found?.[0] ?? null, null, `in ${file} the place`);
    }
  });

  let before: Awaited<ReturnType<typeof look>> | undefined;
  await check('a page finds no address and no id of the extension, and cannot look into the overlay', async () => {
    const tab = await opened(context);
    const overlay = await tab.waitForOverlay();
    await overlay.click('.cl-panel .cl-row > button');
    await overlay.waitFor('.cl-panel .cl-row > button[aria-expanded=true]');
    await focusOn(overlay, '.cl-panel');
    await overlay.press('Escape');
    await overlay.waitFor('.cl-pill');
    await unfold(overlay);
    const seen = await tab.evaluate(look);
    before = seen;
    const all = JSON.stringify(seen);
    for (const secret of [driver.extensionId, new URL(base).host, 'chrome-extension:', 'moz-extension:', 'credlens'])
      expect(
        !all.toLowerCase().includes(secret.toLowerCase()),
        `"${secret}" is in ${all.slice(Math.max(0, all.toLowerCase().indexOf(secret.toLowerCase()) - 200)).slice(0, 400)}`,
      );
    expectEqual(seen.hosts, ['<div></div>'], 'elements of ours');
    expectEqual(seen.inside, [[null, 0, '', '']], 'what the page finds inside');
    expectEqual(
      [seen.heard, seen.errors, seen.globals, seen.name],
      [[], [], [], ''],
      'events, errors, new globals, the name of the window',
    );
    expectEqual(seen.kept.slice(0, 4), [[], {}, {}, ''], 'what is kept in the page');
    expect(
      !/verified|must-have|missing/i.test(seen.selected + seen.said),
      `the overlay is in the page's text: ${seen.selected}`,
    );
    await tab.close();
    return `${seen.highlights.map(([name, ranges]) => `${name}: ${ranges?.length}`)} ranges`;
  });

  await check('what a page can see is the same with another wallet', async () => {
    const wallet = await storedWallet(dashboard);
    expect(wallet.credentials.length + wallet.claims.length > 0, 'the wallet is empty');
    expect(before, 'the check before this one saw nothing');
    let after: typeof before;
    try {
      await setWallet(dashboard, { credentials: [], claims: [] });
      const tab = await opened(context);
      // Else it would be the same wallet.
      await (await tab.waitForOverlay()).waitForText('.cl-panel', /Add what you hold/);
      after = await tab.evaluate(look);
      await tab.close();
    } finally {
      await setWallet(dashboard, wallet);
    }
    // What is under the pointer or has the focus is marked a second time; that is no matter of the wallet.
    const marks = (seen: typeof before) => seen?.highlights.filter(([name]) => name === 'mark');
    expectEqual(marks(after), marks(before), 'the marks');
    for (const what of ['hosts', 'inside', 'sheets', 'styles', 'selected', 'globals', 'heard'] as const)
      expectEqual(after?.[what], before[what], what);
  });

  await check('forged events and messages of a page do nothing', async () => {
    const tab = await opened(context);
    const rows = async () => [
      await stored(dashboard, 'postings'),
      await storedWallet(dashboard),
      await stored(dashboard, 'corrections'),
    ];
    const kept = await rows();
    await tab.evaluate((id: string) => {
      const types = [
        'save-posting',
        'match-posting',
        'set-site-state',
        'correct',
        'open-dashboard',
        'wallet-changed',
        'switched-off',
        'toggle-overlay',
      ];
      for (const type of types) {
        const message = {
          type,
          request: { host: location.hostname, change: { hidden: true } },
          patterns: ['https://*/*'],
        };
        window.postMessage(message, '*');
        for (const name of [type, `${id}:${type}`, `${id}:posting:wxt:content-script-started`])
          document.dispatchEvent(
            new CustomEvent(name, { detail: { ...message, contentScriptName: 'posting', messageId: 'x' } }),
          );
      }
    }, extensionId);
    // What a message of our own takes, twice over: each is asked after those that were forged.
    const overlay = await tab.waitForOverlay();
    for (const folded of [true, false]) {
      await (folded ? fold(overlay) : unfold(overlay));
      await foldIsKept(dashboard, folded);
    }
    expectEqual(await tab.evaluate(() => document.querySelectorAll('html > div').length), 1, 'elements of ours');
    expectEqual(await rows(), kept, 'what is stored');
    await tab.close();
  });
}
