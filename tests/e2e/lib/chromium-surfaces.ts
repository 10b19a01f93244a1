/** What a Chromium tab and a Chromium toolbar popup are, on top of protocol commands. */
import type { Page } from 'playwright-core';
import { CdpOverlay, type CdpSend, CdpSurface, findClosedRoot } from './cdp.ts';
import type { Overlay, Popup, Tab } from './driver.ts';
import { until } from './waiting.ts';

export interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
  embedderData?: { tabActive?: boolean };
}

export class ChromiumTab extends CdpSurface implements Tab {
  readonly page: Page;
  constructor(page: Page, send: CdpSend) {
    super(send);
    this.page = page;
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
  async overlay(hostTag?: string): Promise<Overlay | undefined> {
    return (await findClosedRoot(this.send, hostTag)) && new CdpOverlay(this.send, hostTag);
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
