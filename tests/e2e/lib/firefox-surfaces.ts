/** Firefox's tabs, toolbar popup and closed shadow roots, all reached by scripts in the browser's own window. */
import type { TreeNode } from './ax-tree.ts';
import type { AccessibleNode, Media, Overlay, Popup, Tab } from './driver.ts';
import { CLOSE_POPUP, CLOSE_SIDEBAR, PRESS_KEY, SET_MEDIA, SET_SCHEME, type Where } from './firefox-chrome.ts';
import type { Session } from './firefox-session.ts';
import { treeInFirefox } from './firefox-tree.ts';
import { parseKey } from './keys.ts';
import { type AnyFunction, callSource, callWithRootSource } from './page-code.ts';
import { OverlayBase, SurfaceBase } from './surface-base.ts';
import { sleep, until } from './waiting.ts';

const TEXT_ROLES = new Set(['', 'generic', 'none', 'presentation', 'text', 'text leaf', 'statictext']);

async function listAccessible(session: Session, where: Where, shadow?: { tag?: string }): Promise<AccessibleNode[]> {
  const script = `
    const [where, shadow] = arguments;
    return (async () => {
      const nodes = [];
      for (const element of await findAll(where, shadow ? '*' : 'body *', shadow)) {
        const role = await actorFor(where).getComputedRole(element);
        nodes.push({ role, name: await actorFor(where).getComputedLabel(element) });
      }
      return nodes;
    })();`;
  const nodes = (await session.chrome(script, where, shadow ?? null)) as AccessibleNode[];
  return nodes.filter((node) => !TEXT_ROLES.has(node.role ?? ''));
}

const CLICK = `const [where, css, shadow] = arguments;
  return find(where, css, shadow).then((element) => actorFor(where).clickElement(element, capabilities));`;
const TYPE = `const [where, css, shadow, text] = arguments;
  return find(where, css, shadow).then((element) => actorFor(where).sendKeysToElement(element, text, capabilities));`;

/** A key goes to the process of the page by a way of its own: done once that process has come to the end of what waits there. */
async function pressKey(session: Session, key: string, focus: Where | null, where: Where): Promise<void> {
  const { modifiers, ...rest } = parseKey(key);
  await session.chrome(PRESS_KEY, rest, modifiers, focus);
  const passed = 'new Promise((resolve) => setTimeout(() => setTimeout(resolve)))';
  // What the key closed has nothing more to say.
  await session.chrome('return run(arguments[0], arguments[1]);', where, passed).catch(() => undefined);
}

class FirefoxOverlay extends OverlayBase {
  readonly #session: Session;
  readonly #where: Where;
  readonly #shadow: { tag?: string };
  constructor(session: Session, where: Where, hostTag?: string) {
    super();
    this.#session = session;
    this.#where = where;
    this.#shadow = hostTag ? { tag: hostTag } : {};
  }
  protected callWithRoot(fn: AnyFunction, args: unknown[]): Promise<unknown> {
    const script = `const [where, shadow, call] = arguments;
      const root = '(() => { const host = ' + HOST(shadow.tag) + '; if (!host) throw new Error("the closed shadow root is gone"); return host.openOrClosedShadowRoot; })()';
      return run(where, call.replace('CREDLENS_ROOT', () => root), 'system');`;
    return this.#session.chrome(script, this.#where, this.#shadow, callWithRootSource('CREDLENS_ROOT', fn, args));
  }
  protected async clickAt(css: string): Promise<void> {
    await this.#session.chrome(CLICK, this.#where, css, this.#shadow);
  }
  async type(css: string, text: string): Promise<void> {
    await this.waitFor(css, 5000);
    await this.#session.chrome(TYPE, this.#where, css, this.#shadow, text);
  }
  press(key: string): Promise<void> {
    return pressKey(this.#session, key, null, this.#where);
  }
  accessibleNodes(): Promise<AccessibleNode[]> {
    return listAccessible(this.#session, this.#where, this.#shadow);
  }
}

abstract class FirefoxSurface extends SurfaceBase {
  protected readonly session: Session;
  protected readonly where: Where;
  constructor(session: Session, where: Where) {
    super();
    this.session = session;
    this.where = where;
  }
  protected evaluateExpression(expression: string): Promise<unknown> {
    return this.session.chrome('return run(arguments[0], arguments[1]);', this.where, expression);
  }
  protected async clickAt(css: string): Promise<void> {
    await this.session.chrome(CLICK, this.where, css, null);
  }
  async type(css: string, text: string): Promise<void> {
    await this.waitFor(css, 5000);
    await this.session.chrome(TYPE, this.where, css, null, text);
  }
  press(key: string): Promise<void> {
    return pressKey(this.session, key, this.where, this.where);
  }
  async chooseFiles(css: string, files: string[]): Promise<void> {
    await this.type(css, files.join('\n'));
  }
  accessibleNodes(): Promise<AccessibleNode[]> {
    return listAccessible(this.session, this.where);
  }
  async tree(): Promise<TreeNode[]> {
    const script = "return run(arguments[0], arguments[1], 'system');";
    // The first question starts the service, which then takes a while to have read the page; later ones change little.
    return until('the whole accessibility tree', async () => {
      const first = await this.session.chrome(script, this.where, callSource(treeInFirefox, []));
      await sleep(80);
      const again = (await this.session.chrome(script, this.where, callSource(treeInFirefox, []))) as TreeNode[];
      return again.length > 3 && JSON.stringify(first) === JSON.stringify(again) ? again : undefined;
    }) as Promise<TreeNode[]>;
  }
  protected async setMedia({ scheme, forcedColors, reducedMotion }: Media): Promise<void> {
    await this.session.chrome(SET_SCHEME, scheme === 'dark');
    await this.session.chrome(SET_MEDIA, forcedColors, reducedMotion, forcedColors && scheme === 'dark');
  }
  protected async capture(): Promise<string> {
    const script = 'return actorFor(arguments[0]).takeScreenshot(null, 0, false, false);';
    return String(await this.session.chrome(script, this.where)).replace(/^data:[^,]*,/, '');
  }
}

export class FirefoxTab extends FirefoxSurface implements Tab {
  readonly handle: string;
  readonly #forget: (tab: FirefoxTab) => void;
  constructor(session: Session, browserId: number, handle: string, forget: (tab: FirefoxTab) => void) {
    super(session, { tab: browserId });
    this.handle = handle;
    this.#forget = forget;
  }
  #content(...commands: [string, object?][]): Promise<unknown[]> {
    return this.session.commands(
      ['Marionette:SetContext', { value: 'content' }],
      ['WebDriver:SwitchToWindow', { handle: this.handle, focus: true }],
      ...commands,
    );
  }
  async goto(url: string): Promise<void> {
    await this.#content(['WebDriver:Navigate', { url }]);
  }
  async reload(): Promise<void> {
    await this.#content(['WebDriver:Refresh']);
  }
  async url(): Promise<string> {
    return (await this.session.chrome('return browserFor(arguments[0]).currentURI.spec;', this.where)) as string;
  }
  async activate(): Promise<void> {
    await this.#content();
    // The list of downloads opens by itself and takes the keys.
    const script = `const [where] = arguments; win.DownloadsPanel?.hidePanel(); win.focus(); browserFor(where).focus();`;
    await this.session.chrome(script, this.where);
    // The browser goes from tab to tab by and by; under load it can leave the new one asleep, where nothing is drawn.
    const awake = `const browser = browserFor(arguments[0]);
      if (browser.docShellIsActive) return true;
      browser.docShellIsActive = true;
      return false;`;
    const isAwake = async () => (await this.session.chrome(awake, this.where)) === true;
    await until('the tab in front to be awake', async () => {
      const now = await isAwake();
      await sleep(50);
      return now && (await isAwake());
    });
  }
  async evaluateBeside<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const script = "return run(arguments[0], arguments[1], 'system');";
    return (await this.session.chrome(script, this.where, callSource(fn as AnyFunction, args))) as T;
  }
  /** A window cannot be made narrower than about 450 pixels, but the page's own frame inside it can. */
  async setViewport(width: number, height: number): Promise<void> {
    const script = `const [where, width, height] = arguments;
      const { style } = browserFor(where);
      const { outerWidth, outerHeight, innerWidth, innerHeight } = win;
      win.resizeTo(Math.max(500, width) + outerWidth - innerWidth + 40, height + 300);
      style.width = style.minWidth = style.maxWidth = width + 'px';
      style.height = style.minHeight = style.maxHeight = height + 'px';`;
    await this.session.chrome(script, this.where, width, height);
    const size = () => [window.innerWidth, window.innerHeight].join();
    await until(
      `a viewport of ${width},${height}`,
      async () => (await this.evaluate(size)) === `${width},${height}`,
      5000,
    );
  }
  async zoom(factor: number): Promise<void> {
    await this.session.chrome('browserFor(arguments[0]).fullZoom = arguments[1];', this.where, factor);
    const ratio = () => Math.round(devicePixelRatio * 10);
    await until(`a zoom of ${factor}`, async () => (await this.evaluate(ratio)) === Math.round(factor * 10), 5000);
  }
  async overlay(hostTag?: string): Promise<Overlay | undefined> {
    const script = "return run(arguments[0], '!!' + HOST(arguments[1]), 'system');";
    const found = await this.session.chrome(script, this.where, hostTag ?? null);
    return found ? new FirefoxOverlay(this.session, this.where, hostTag) : undefined;
  }
  async frameOverlay(part: string): Promise<Overlay | undefined> {
    const where = { ...this.where, frame: part };
    const found = await this.session
      .chrome("return run(arguments[0], '!!' + HOST(arguments[1]), 'system');", where, null)
      .catch(() => false);
    return found ? new FirefoxOverlay(this.session, where) : undefined;
  }
  async waitForOverlay(hostTag?: string, timeout?: number): Promise<Overlay> {
    return (await until('a closed shadow root on the page', () => this.overlay(hostTag), timeout)) as Overlay;
  }
  async close(): Promise<void> {
    this.#forget(this);
    const script = 'win.gBrowser.removeTab(win.gBrowser.getTabForBrowser(browserFor(arguments[0])));';
    await this.session.chrome(script, this.where);
  }
}

export class FirefoxPopup extends FirefoxSurface implements Popup {
  constructor(session: Session) {
    super(session, { popup: true });
  }
  async isOpen(): Promise<boolean> {
    return (await this.session.chrome('return popupBrowser() !== null;')) as boolean;
  }
  async close(): Promise<void> {
    await this.session.chrome(CLOSE_POPUP);
    await until('the popup to close', async () => !(await this.isOpen()));
  }
}

export class FirefoxSidebar extends FirefoxSurface implements Popup {
  constructor(session: Session) {
    super(session, { sidebar: true });
  }
  async isOpen(): Promise<boolean> {
    return (await this.session.chrome('return sidebarBrowser() !== null && win.SidebarController.isOpen;')) as boolean;
  }
  async close(): Promise<void> {
    await this.session.chrome(CLOSE_SIDEBAR);
    await until('the sidebar to close', async () => !(await this.isOpen()));
  }
}
