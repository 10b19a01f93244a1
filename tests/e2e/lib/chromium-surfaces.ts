/** What a Chromium tab and a Chromium toolbar popup are, on top of protocol commands. */
import type { CDPSession, Page } from 'playwright-core';
import { type CdpAnswer, CdpOverlay, type CdpSend, CdpSurface, findClosedRoot, readValue } from './cdp.ts';
import type { Media, Overlay, Popup, Tab } from './driver.ts';
import { type AnyFunction, callSource } from './page-code.ts';
import { until } from './waiting.ts';

export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  embedderData?: { tabActive?: boolean };
}

export class ChromiumTab extends CdpSurface implements Tab {
  readonly page: Page;
  #beside: Promise<{ session: CDPSession; worlds: Set<number> }> | undefined;
  constructor(page: Page, send: CdpSend) {
    super(send);
    this.page = page;
  }

  /** A session that keeps track of the extension's worlds in the tab's own document. */
  async #worlds(): Promise<{ session: CDPSession; worlds: Set<number> }> {
    const session = await this.page.context().newCDPSession(this.page);
    const worlds = new Set<number>();
    const { frameTree } = await session.send('Page.getFrameTree');
    session.on('Runtime.executionContextCreated', ({ context }: CdpAnswer) => {
      const { origin, auxData } = context;
      if (origin.startsWith('chrome-extension:') && auxData?.frameId === frameTree.frame.id) worlds.add(context.id);
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }: CdpAnswer) =>
      worlds.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => worlds.clear());
    await session.send('Runtime.enable');
    return { session, worlds };
  }

  async evaluateBeside<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    this.#beside ??= this.#worlds();
    const { session, worlds } = await this.#beside;
    const contextId = [...worlds].at(-1);
    if (contextId === undefined) throw new Error('no script of the extension runs in this page');
    const expression = callSource(fn as AnyFunction, args);
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    return readValue(answer) as T;
  }
  async goto(url: string): Promise<void> {
    await this.page.goto(url, { timeout: 20_000 });
  }
  async reload(): Promise<void> {
    await this.page.reload({ timeout: 20_000 });
  }
  async url(): Promise<string> {
    return this.page.url();
  }
  activate(): Promise<void> {
    return this.page.bringToFront();
  }
  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }
  /** The browser's own zoom is out of reach; it does the same: fewer CSS pixels, each of more dots. */
  async zoom(factor: number): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 1280, height: 800 };
    if (factor === 1)
      return this.send('Emulation.clearDeviceMetricsOverride').then(() => this.setViewport(width, height));
    await this.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    });
  }
  /** The library keeps what it was told and says it again at times, so it has to be told. */
  protected override setMedia({ scheme, forcedColors, reducedMotion }: Media): Promise<void> {
    return this.page.emulateMedia({
      colorScheme: scheme,
      forcedColors: forcedColors ? 'active' : 'none',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
  }
  async overlay(hostTag?: string): Promise<Overlay | undefined> {
    return (await findClosedRoot(this.send, hostTag)) && new CdpOverlay(this.send, hostTag);
  }
  async frameOverlay(part: string): Promise<Overlay | undefined> {
    const frame = this.page.frames().find((each) => each !== this.page.mainFrame() && each.url().includes(part));
    if (!frame) return undefined;
    const session = await this.page.context().newCDPSession(frame);
    const send = session.send.bind(session) as CdpSend;
    return (await findClosedRoot(send)) && new CdpOverlay(send);
  }
  async waitForOverlay(hostTag?: string, timeout?: number): Promise<Overlay> {
    return (await until('a closed shadow root on the page', () => this.overlay(hostTag), timeout)) as Overlay;
  }
  close(): Promise<void> {
    return this.page.close();
  }
}

export class ChromiumPopup extends CdpSurface implements Popup {
  readonly #root: CdpSend;
  readonly #targetId: string;
  constructor(root: CdpSend, targetId: string, send: CdpSend) {
    super(send);
    this.#root = root;
    this.#targetId = targetId;
  }
  /** A click may close the popup between the button's going down and up; that is no failure of the click. */
  protected override async clickAt(css: string, x: number, y: number): Promise<void> {
    try {
      await super.clickAt(css, x, y);
    } catch (error) {
      if (await this.isOpen()) throw error;
    }
  }
  async isOpen(): Promise<boolean> {
    const { targetInfos } = await this.#root('Target.getTargets');
    return (targetInfos as TargetInfo[]).some((target) => target.targetId === this.#targetId);
  }
  async close(): Promise<void> {
    if (!(await this.isOpen())) return;
    await this.#root('Target.closeTarget', { targetId: this.#targetId });
    await until('the popup to close', async () => !(await this.isOpen()));
  }
}
