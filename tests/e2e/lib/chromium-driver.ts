/** A running Chromium with the extension: tabs by Playwright, everything a person does outside a page by protocol. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { CdpAnswer, CdpSend } from './cdp.ts';
import { ChromiumPopup, ChromiumTab, type TargetInfo } from './chromium-surfaces.ts';
import type { Display } from './display.ts';
import type { ConsoleEntry, Driver, Popup, PromptAnswer, Tab } from './driver.ts';
import { setVersion } from './version.ts';
import { sleep, until, within } from './waiting.ts';

const CSP_MESSAGE = /content security policy/i;

type Scheme = 'light' | 'dark';

const sender = (session: CDPSession): CdpSend => session.send.bind(session) as CdpSend;

type Listen = (name: string, listener: (event: CdpAnswer) => void) => void;
const eventsOf = (session: CDPSession) => session as unknown as { on: Listen; off: Listen };

export class ChromiumDriver implements Driver {
  readonly browser = 'chromium' as const;
  readonly version: string;
  readonly promptsAreReal: boolean;
  readonly extensionId: string;
  readonly #context: BrowserContext;
  readonly #root: CDPSession;
  readonly #display: Display | undefined;
  readonly #cleanUp: () => void;
  readonly #extension: string;
  #tabs: ChromiumTab[] = [];
  readonly #messages: (ConsoleEntry & { level: string })[] = [];
  #scheme: Scheme = 'light';
  #popups = 0;
  #popup: ChromiumPopup | undefined;
  readonly #heard = new Set<string>();

  constructor(
    parts: {
      context: BrowserContext;
      root: CDPSession;
      display: Display | undefined;
      cleanUp: () => void;
      /** The folder from which the extension was loaded. */
      extension: string;
    },
    facts: { version: string; extensionId: string },
  ) {
    this.version = facts.version;
    this.extensionId = facts.extensionId;
    this.promptsAreReal = parts.display !== undefined;
    this.#context = parts.context;
    this.#root = parts.root;
    this.#display = parts.display;
    this.#cleanUp = parts.cleanUp;
    this.#extension = parts.extension;
    this.#context.on('console', (message) => {
      const where = message.page()?.url() ?? message.location().url;
      this.#messages.push({ where, text: message.text(), level: message.type() });
    });
    this.#context.on('weberror', (error) => {
      const where = error.page()?.url() ?? '';
      this.#messages.push({ where, text: String(error.error()), level: 'error' });
    });
    this.#context.on('serviceworker', () => void this.listenToBackground());
  }

  /** Playwright tells of no uncaught error of a worker. Being attached replays what was said before. */
  async listenToBackground(): Promise<void> {
    for (const target of await this.#targets()) {
      if (!this.#isBackground(target) || this.#heard.has(target.targetId)) continue;
      this.#heard.add(target.targetId);
      // A worker may be gone again before anyone can listen; then it has nothing more to say.
      await this.#attach(target.targetId, 'background').catch(() => {});
    }
  }

  #isBackground(target: TargetInfo): boolean {
    return target.type === 'service_worker' && target.url.startsWith(this.extensionUrl(''));
  }

  extensionUrl(page: string): string {
    return `chrome-extension://${this.extensionId}/${page}`;
  }

  async #adopt(page: Page): Promise<ChromiumTab> {
    await page.emulateMedia({ colorScheme: this.#scheme });
    const tab = new ChromiumTab(page, sender(await this.#context.newCDPSession(page)));
    this.#tabs.push(tab);
    page.once('close', () => {
      this.#tabs = this.#tabs.filter((each) => each !== tab);
    });
    return tab;
  }

  async openTab(url: string): Promise<Tab> {
    const tab = await this.#adopt(await this.#context.newPage());
    await tab.goto(url);
    return tab;
  }

  tabs(): Tab[] {
    return [...this.#tabs];
  }

  async waitForTab(part: string, timeout?: number): Promise<Tab> {
    const known = new Set(this.#tabs.map((tab) => tab.page));
    const find = async () => this.#context.pages().find((page) => !known.has(page) && page.url().includes(part));
    const page = (await until(`a new tab at "${part}"`, find, timeout)) as Page;
    await page.waitForLoadState('load', { timeout: 15_000 });
    return this.#adopt(page);
  }

  async #targets(filter?: object[]): Promise<TargetInfo[]> {
    const { targetInfos } = await sender(this.#root)('Target.getTargets', filter ? { filter } : {});
    return targetInfos;
  }

  async openPopup(): Promise<Popup> {
    const root = sender(this.#root);
    await this.#popup?.close();
    const tabs = await this.#targets([{ type: 'tab' }]);
    const active = tabs.find((target) => target.embedderData?.tabActive) ?? tabs.at(-1);
    if (!active) throw new Error('there is no tab to press the toolbar button over');
    const before = new Set((await this.#targets()).map((target) => target.targetId));
    await root('Extensions.triggerAction', { id: this.extensionId, targetId: active.targetId });
    const isPopup = (target: TargetInfo) =>
      target.type === 'page' && target.url.startsWith(this.extensionUrl('')) && !before.has(target.targetId);
    const target = await until('the toolbar popup to open', async () => (await this.#targets()).find(isPopup));
    const send = await this.#attach((target as TargetInfo).targetId, `popup ${++this.#popups}`);
    const features = [{ name: 'prefers-color-scheme', value: this.#scheme }];
    await send('Emulation.setEmulatedMedia', { features });
    const popup = new ChromiumPopup(root, (target as TargetInfo).targetId, send);
    this.#popup = popup;
    await popup.waitUntil('the popup to load', () => document.readyState === 'complete');
    return popup;
  }

  async waitForPanel(): Promise<Popup> {
    const root = sender(this.#root);
    const isPanel = (target: TargetInfo) => target.url === this.extensionUrl('sidepanel.html');
    const target = await until('the side panel to open', async () => (await this.#targets()).find(isPanel));
    const send = await this.#attach((target as TargetInfo).targetId, `side panel ${++this.#popups}`);
    const features = [{ name: 'prefers-color-scheme', value: this.#scheme }];
    await send('Emulation.setEmulatedMedia', { features });
    const panel = new ChromiumPopup(root, (target as TargetInfo).targetId, send);
    await panel.waitUntil('the side panel to load', () => document.readyState === 'complete');
    return panel;
  }

  /** Playwright has no page for a popup, so its commands travel inside the browser's own session. */
  async #attach(targetId: string, label: string): Promise<CdpSend> {
    const root = sender(this.#root);
    const { sessionId } = await root('Target.attachToTarget', { targetId, flatten: false });
    const waiting = new Map<number, (answer: CdpAnswer) => void>();
    let next = 0;
    const events = eventsOf(this.#root);
    events.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message = JSON.parse(event.message);
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
      this.#note(label, message);
    });
    events.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      for (const answer of waiting.values()) answer({ error: { message: `the ${label} was closed` } });
      waiting.clear();
    });
    const send: CdpSend = async (method, params = {}) => {
      const id = ++next;
      const answer = new Promise<CdpAnswer>((resolve) => waiting.set(id, resolve));
      await root('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
      const { error, result } = await within(30_000, `${method} in the ${label}`, answer);
      if (error) throw new Error(`${method} in the ${label}: ${error.message}`);
      return result;
    };
    await send('Runtime.enable');
    // A worker has no such domain.
    await send('Log.enable').catch(() => {});
    return send;
  }

  #note(label: string, { method, params }: CdpAnswer): void {
    if (method === 'Runtime.exceptionThrown') {
      const { exception, text } = params.exceptionDetails;
      this.#messages.push({ where: label, text: exception?.description ?? text, level: 'error' });
    } else if (method === 'Runtime.consoleAPICalled') {
      const text = params.args.map((arg: CdpAnswer) => arg.description ?? String(arg.value)).join(' ');
      this.#messages.push({ where: label, text, level: params.type });
    } else if (method === 'Log.entryAdded') {
      this.#messages.push({ where: label, text: params.entry.text, level: params.entry.level });
    }
  }

  async answerPermissionPrompt(accept: boolean): Promise<PromptAnswer> {
    if (!this.#display) return 'not exercised';
    const display = this.#display;
    // The prompt belongs to the browser's own window: no protocol shows it, and it ignores input in its first moments,
    // which last longer on a busy machine. Whether it was answered is seen from what the extension may do.
    const before = await this.#granted();
    for (let attempt = 0; attempt < 3; attempt++) {
      await sleep(500);
      await display.settled(1200, 6000);
      if (!accept) {
        display.key('Escape');
        break;
      }
      display.key('Tab');
      display.key('Return');
      const changed = async () => (await this.#granted()) !== before || undefined;
      if (before === '' || (await until('the grant', changed, 2000).catch(() => false))) break;
    }
    await sleep(300);
    return accept ? 'accepted' : 'declined';
  }

  /** Origins that are granted now, as one text; empty where no page of the extension is open to ask. */
  async #granted(): Promise<string> {
    const page = this.#context.pages().find((each) => each.url().startsWith(this.extensionUrl('')));
    const ask = () =>
      (
        globalThis as unknown as { chrome: { permissions: { getAll(): Promise<unknown> } } }
      ).chrome.permissions.getAll();
    return page ? JSON.stringify(await page.evaluate(ask)) : '';
  }

  async pressShortcut(key: string): Promise<'pressed' | 'not exercised'> {
    if (!this.#display) return 'not exercised';
    this.#display.key(key.toLowerCase().replace('control', 'ctrl'));
    return 'pressed';
  }

  async restartBackground(): Promise<void> {
    const isOurs = (target: TargetInfo) => this.#isBackground(target);
    // A worker that is stopped while it starts for the first time never answers, so let it settle.
    const worker = await until('the background to run', async () => (await this.#targets()).find(isOurs), 5000);
    await sleep(200);
    const { targetId } = worker as TargetInfo;
    const root = sender(this.#root);
    // Whatever speaks to it starts it again at once, under the same name: between two looks it may be gone and back.
    let gone = false;
    const notice = (event: CdpAnswer) => {
      gone ||= event.targetId === targetId;
    };
    await root('Target.setDiscoverTargets', { discover: true });
    const events = eventsOf(this.#root);
    events.on('Target.targetDestroyed', notice);
    try {
      await root('Target.closeTarget', { targetId });
      await until('the background to stop', async () => gone || !(await this.#targets()).some(isOurs));
    } finally {
      events.off('Target.targetDestroyed', notice);
    }
  }

  async update(version: string): Promise<void> {
    setVersion(this.#extension, version);
    await sender(this.#root)('Extensions.loadUnpacked', { path: this.#extension });
    await until('the new version to run', async () =>
      (await this.#targets()).some((target) => this.#isBackground(target)),
    );
  }

  async setColorScheme(scheme: Scheme): Promise<void> {
    this.#scheme = scheme;
    await Promise.all(this.#tabs.map((tab) => tab.page.emulateMedia({ colorScheme: scheme })));
  }

  async cspViolations(): Promise<ConsoleEntry[]> {
    return this.#messages
      .filter((message) => CSP_MESSAGE.test(message.text))
      .map(({ where, text }) => ({ where, text }));
  }

  async consoleErrors(): Promise<ConsoleEntry[]> {
    return this.#messages
      .filter((message) => message.level === 'error' && !CSP_MESSAGE.test(message.text))
      .map(({ where, text }) => ({ where, text }));
  }

  async close(): Promise<void> {
    await within(15_000, 'Chromium to close', this.#context.close()).catch(() => {});
    this.#display?.close();
    this.#cleanUp();
  }
}
