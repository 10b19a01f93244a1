/**
 * One interface for driving the built extension in a real Chromium and a real Firefox, so that one scenario file tests
 * both. Every wait has a time limit and names what it waited for; every function that runs in a page must be
 * self-contained (it is sent as source text; arguments and result travel as JSON).
 */
import type { TreeNode } from './ax-tree.ts';
import type { AxeReport } from './axe.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A node of the accessibility tree that a screen reader would announce. Plain text and wrappers are left out. */
export interface AccessibleNode {
  role: string;
  name: string;
}

/** What a person asks of every page by settings of the system. */
export interface Media {
  scheme: 'light' | 'dark';
  forcedColors: boolean;
  reducedMotion: boolean;
}

export interface ConsoleEntry {
  /** Where it was said: a page's or an extension page's URL, or "background". */
  where: string;
  text: string;
}

/** What can be done inside a page, a popup or a closed shadow root. Selectors are CSS; times are milliseconds. */
export interface Scope {
  exists(css: string): Promise<boolean>;
  /** Rendered text (`innerText`) of the first match; of everything without a selector. Throws when nothing matches. */
  text(css?: string): Promise<string>;
  /** A trusted mouse click in the middle of the element, after a check that nothing covers that point. */
  click(css: string): Promise<void>;
  /** Focuses the element and types as a keyboard would, after what is already there. */
  type(css: string, text: string): Promise<void>;
  /** One key with modifiers to whatever has the focus, e.g. `Tab`, `Shift+Tab`, `Escape`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Waits until the selector matches. */
  waitFor(css: string, timeout?: number): Promise<void>;
  /** Waits until `text(css)` satisfies the test, and returns it. */
  waitForText(css: string, test: RegExp | ((text: string) => boolean), timeout?: number): Promise<string>;
  accessibleNodes(): Promise<AccessibleNode[]>;
  /** Runs `fn(root, ...args)` in the document, or in the overlay's own root: one function for both. */
  inside<A extends unknown[], T>(fn: (root: Document | ShadowRoot, ...args: A) => T, ...args: A): Promise<T>;
}

/** A document: a web page, an extension page in a tab, or the toolbar popup. */
export interface Surface extends Scope {
  /** Runs `fn` in the document's own (page) world, whatever the page's CSP says. */
  evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Polls `fn` until it returns something truthy, and returns that. */
  waitUntil<A extends unknown[], T>(what: string, fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Gives files (absolute paths) to an `<input type=file>`, as the file dialog would. */
  chooseFiles(css: string, files: string[]): Promise<void>;
  /** As if the system were set like this; lasts until the next call, or `Driver.setColorScheme`. */
  emulate(media: Media): Promise<void>;
  /** The whole tree that a screen reader is given, in its order. */
  tree(): Promise<TreeNode[]>;
  /** Writes a PNG of what is visible; makes the folder when it is not there. */
  screenshot(file: string): Promise<void>;
  /** Runs axe-core over this document (not into closed shadow roots: see axe.ts). */
  axe(mustVisit: string): Promise<AxeReport>;
}

/** The inside of a closed shadow root, seen from outside. */
export interface Overlay extends Scope {
  /** Runs `fn(root, ...args)`; the root is found anew at each call, so a redrawn overlay is no problem. */
  evaluate<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T | Promise<T>, ...args: A): Promise<T>;
}

export interface Tab extends Surface {
  /** Loads a URL and waits for its load event. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Brings the tab to the front: the popup and shortcuts speak of the active tab. */
  activate(): Promise<void>;
  /**
   * Runs `fn` in a world of its own beside the page's, which sees closed roots (`element.openOrClosedShadowRoot` in
   * Firefox, `chrome.dom` in Chromium) and keeps its globals until the next load. In Chromium it is the extension's own
   * and is there only where a script of the extension runs.
   */
  evaluateBeside<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Size of the page's viewport in CSS pixels; stays until changed. */
  setViewport(width: number, height: number): Promise<void>;
  /** Everything twice as large with 2, in a window of the same size; stays until changed. */
  zoom(factor: number): Promise<void>;
  /**
   * The first closed shadow root of the page, or the one whose host has this tag name. Never waits: use
   * `waitForOverlay` unless absence is what the check is about.
   */
  overlay(hostTag?: string): Promise<Overlay | undefined>;
  waitForOverlay(hostTag?: string, timeout?: number): Promise<Overlay>;
  /**
   * The first closed shadow root in the frame of another site whose address holds `part`; for reading, not for clicking
   * (input events of such frames go through the page around them).
   */
  frameOverlay(part: string): Promise<Overlay | undefined>;
  close(): Promise<void>;
}

export interface Popup extends Surface {
  close(): Promise<void>;
  /** Is it still open? Both browsers close it when it loses the focus. */
  isOpen(): Promise<boolean>;
}

export type PromptAnswer = 'accepted' | 'declined' | 'not exercised';

export interface Driver {
  readonly browser: BrowserName;
  /** The browser's own words for its version. */
  readonly version: string;
  /**
   * Can permission prompts be shown and answered here? Where they cannot (Chromium without Xvfb and xdotool) the hosts
   * of `LaunchOptions.grantedHosts` were granted beforehand and `permissions.request` answers true without asking.
   */
  readonly promptsAreReal: boolean;
  readonly extensionId: string;
  extensionUrl(path: string): string;
  openTab(url: string): Promise<Tab>;
  /** All open tabs that this driver opened, oldest first. */
  tabs(): Tab[];
  /** Tabs that the extension opened by itself, as a tab to drive; waits for one whose URL contains `part`. */
  waitForTab(part: string, timeout?: number): Promise<Tab>;
  /** Presses the extension's toolbar button over the active tab and returns the popup it opens. */
  openPopup(): Promise<Popup>;
  /** The side panel (Firefox: sidebar) that a click in a page of the extension opened; waits for it. */
  waitForPanel(): Promise<Popup>;
  /** Answers the browser's own permission prompt; waits for it first. */
  answerPermissionPrompt(accept: boolean): Promise<PromptAnswer>;
  /** Presses a shortcut in the browser window itself (manifest `commands`). */
  pressShortcut(key: string): Promise<'pressed' | 'not exercised'>;
  /** Stops the background the way the browser does when it is idle; the next message starts it again. */
  restartBackground(): Promise<void>;
  /**
   * Installs the extension anew over what is there, with this version; open web pages stay, its own pages close. Only
   * after a launch with `home`.
   */
  update(version: string): Promise<void>;
  /** For every open and every later tab and popup. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Every message about a Content Security Policy, from pages and from the extension. */
  cspViolations(): Promise<ConsoleEntry[]>;
  /** Uncaught errors and console.error of the extension and, where the browser tells, of pages; not those of cspViolations. */
  consoleErrors(): Promise<ConsoleEntry[]>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** A built, unpacked Manifest V3 extension. */
  extensionDir: string;
  proxyPort: number;
  /** Origins granted beforehand where prompts cannot be answered. Default: every optional host of the manifest. */
  grantedHosts?: string[];
  /**
   * A folder that keeps profile and extension beyond the end of the browser. The extension is installed for good in it;
   * a launch with a folder that was used before finds it there as it was.
   */
  home?: string;
  /** Firefox only: more preferences. */
  prefs?: Record<string, string | number | boolean>;
  /** In a window on the person's own display, with the real network and real certificates: `npm start`. */
  window?: boolean;
  /** Chromium only: headless even where a display could be made. */
  headless?: boolean;
}

/** Starts a browser with the extension installed. Throws an error that says what to install when there is none. */
export async function launchDriver(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  if (browser === 'chromium') return (await import('./chromium.ts')).launchChromium(options);
  return (await import('./firefox.ts')).launchFirefox(options);
}

/** Firefox's own words for a question whose page was left before the answer came: no error of ours. */
export const LEFT_BEFORE = /context unloaded|context is inactive|Actor 'Conduits' destroyed/;
