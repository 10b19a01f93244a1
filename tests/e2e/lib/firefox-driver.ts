/** A running Firefox with the extension. */
import type { ConsoleEntry, Driver, Popup, PromptAnswer, Tab } from './driver.ts';
import { ANSWER_PROMPT, OPEN_POPUP, PRESS_KEY, SET_SCHEME, STOP_BACKGROUND } from './firefox-chrome.ts';
import type { Session } from './firefox-session.ts';
import { FirefoxPopup, FirefoxSidebar, FirefoxTab } from './firefox-surfaces.ts';
import { parseKey } from './keys.ts';
import { sleep, until } from './waiting.ts';

function hasScheme(scheme: string): boolean {
  return matchMedia(`(prefers-color-scheme: ${scheme})`).matches;
}

const CSP_MESSAGE = /content[- ]security[- ]policy/i;

interface ConsoleMessage {
  where: string;
  text: string;
  error: boolean;
}

export class FirefoxDriver implements Driver {
  readonly browser = 'firefox' as const;
  readonly promptsAreReal = true;
  readonly version: string;
  readonly extensionId: string;
  readonly update: (version: string) => Promise<void>;
  readonly #uuid: string;
  readonly #session: Session;
  readonly #output: () => string;
  readonly #end: () => Promise<void>;
  #tabs: FirefoxTab[] = [];
  readonly #home: string;
  #scheme: 'light' | 'dark' = 'light';

  constructor(
    session: Session,
    facts: { version: string; extensionId: string; uuid: string; home: string },
    process: { output: () => string; end: () => Promise<void>; update: (version: string) => Promise<void> },
  ) {
    this.version = facts.version;
    this.extensionId = facts.extensionId;
    this.#uuid = facts.uuid;
    this.#home = facts.home;
    this.#session = session;
    this.#output = process.output;
    this.#end = process.end;
    this.update = process.update;
  }

  extensionUrl(page: string): string {
    return `moz-extension://${this.#uuid}/${page}`;
  }

  #adopt(browserId: number, handle: string): FirefoxTab {
    const forget = (gone: FirefoxTab) => {
      this.#tabs = this.#tabs.filter((each) => each !== gone);
    };
    const tab = new FirefoxTab(this.#session, browserId, handle, forget);
    this.#tabs.push(tab);
    return tab;
  }

  async #switchTo(handle: string): Promise<number> {
    await this.#session.commands(
      ['Marionette:SetContext', { value: 'content' }],
      ['WebDriver:SwitchToWindow', { handle, focus: true }],
    );
    return (await this.#session.chrome('return win.gBrowser.selectedBrowser.browserId;')) as number;
  }

  async openTab(url: string): Promise<Tab> {
    // From the first tab, which nobody closes: it fails when the tab that was last in use is gone.
    const [, , opened] = await this.#session.commands(
      ['Marionette:SetContext', { value: 'content' }],
      ['WebDriver:SwitchToWindow', { handle: this.#home, focus: false }],
      ['WebDriver:NewWindow', { type: 'tab' }],
    );
    const { handle } = opened as { handle: string };
    const tab = this.#adopt(await this.#switchTo(handle), handle);
    await tab.setViewport(1280, 800);
    await tab.goto(url);
    return tab;
  }

  tabs(): Tab[] {
    return [...this.#tabs];
  }

  async waitForTab(part: string, timeout?: number): Promise<Tab> {
    const find = async () => {
      const [, handles] = await this.#session.commands(
        ['Marionette:SetContext', { value: 'content' }],
        ['WebDriver:GetWindowHandles'],
      );
      const known = new Set(this.#tabs.map((tab) => tab.handle));
      for (const handle of (handles as string[]).filter((name) => !known.has(name))) {
        await this.#switchTo(handle);
        const [, answer] = await this.#session.commands(
          ['Marionette:SetContext', { value: 'content' }],
          ['WebDriver:GetCurrentURL', {}],
        );
        const url = (answer as { value: string }).value;
        // The browser goes from tab to tab by and by: what is in front may be another one yet.
        const front = 'return [win.gBrowser.selectedBrowser.browserId, win.gBrowser.selectedBrowser.currentURI.spec];';
        const [browserId, shown] = (await this.#session.chrome(front)) as [number, string];
        if (url.includes(part) && shown === url) return { browserId, handle };
      }
      return undefined;
    };
    const found = (await until(`a new tab at "${part}"`, find, timeout)) as { browserId: number; handle: string };
    const tab = this.#adopt(found.browserId, found.handle);
    await tab.waitUntil('the new tab to load', () => document.readyState === 'complete');
    return tab;
  }

  async openPopup(): Promise<Popup> {
    const popup = new FirefoxPopup(this.#session);
    // The button would close a popup that is still open instead of opening one.
    await popup.close();
    await this.#session.chrome(OPEN_POPUP, this.extensionId);
    await until('the toolbar popup to open', () => popup.isOpen());
    await popup.waitUntil(
      'the popup to load',
      () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    );
    await popup.waitUntil(`the popup to be ${this.#scheme}`, hasScheme, this.#scheme);
    return popup;
  }

  async waitForPanel(): Promise<Popup> {
    const panel = new FirefoxSidebar(this.#session);
    await until('the sidebar to open', () => panel.isOpen());
    await panel.waitUntil(
      'the sidebar to load',
      () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    );
    return panel;
  }

  async answerPermissionPrompt(accept: boolean): Promise<PromptAnswer> {
    await until('a permission prompt', () => this.#session.chrome(ANSWER_PROMPT, accept));
    await sleep(100);
    return accept ? 'accepted' : 'declined';
  }

  async pressShortcut(key: string): Promise<'pressed'> {
    const { modifiers, ...rest } = parseKey(key);
    await this.#session.chrome(PRESS_KEY, rest, modifiers, null);
    return 'pressed';
  }

  async restartBackground(): Promise<void> {
    await this.#session.chrome(STOP_BACKGROUND, this.extensionId);
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    await this.#session.chrome(SET_SCHEME, scheme === 'dark');
    // The preference reaches the processes of the pages a moment later.
    for (const tab of this.#tabs) await tab.waitUntil(`the tab to be ${scheme}`, hasScheme, scheme);
  }

  async #messages(): Promise<ConsoleMessage[]> {
    return (await this.#session.chrome('return win.credlensConsole;')) as ConsoleMessage[];
  }

  async cspViolations(): Promise<ConsoleEntry[]> {
    return (
      (await this.#messages())
        // The browser's own modules (the icon loader) meet the page's policy too.
        .filter((message) => CSP_MESSAGE.test(message.text) && !/^(resource|chrome):/.test(message.where))
        .map(({ where, text }) => ({ where, text }))
    );
  }

  async consoleErrors(): Promise<ConsoleEntry[]> {
    const ours = ({ error, where, text }: ConsoleMessage) =>
      error && /^(moz-extension|https):/.test(where) && !CSP_MESSAGE.test(text);
    const thrown = (await this.#messages()).filter(ours).map(({ where, text }) => ({ where, text }));
    // console.error of content processes reaches the parent's standard output only (devtools.console.stdout.content).
    // The browser's own modules write there too, with their name (`RSLoader: `) in front; pages' words are in quotes.
    const said = this.#output().match(/^console\.error: (?!\w+: ).*/gm) ?? [];
    return [...thrown, ...said.map((text) => ({ where: 'console', text }))];
  }

  close(): Promise<void> {
    return this.#end();
  }
}
