/** What scopes and surfaces of both browsers have in common: everything that follows from running a function inside. */
import fs from 'node:fs';
import path from 'node:path';
import type { TreeNode } from './ax-tree.ts';
import { type AxeReport, runAxe } from './axe.ts';
import type { AccessibleNode, Media, Overlay, Scope, Surface } from './driver.ts';
import { type AnyFunction, callSource, callWithRootSource, clickPointIn, existsIn, ROOT, textIn } from './page-code.ts';
import { until } from './waiting.ts';

// biome-ignore lint/suspicious/noExplicitAny: arguments are checked at the public `evaluate`
type RootFunction = (root: any, ...args: any[]) => unknown;

abstract class ScopeBase implements Scope {
  /** Runs `fn(root, ...args)` inside and returns its JSON value. */
  protected abstract callWithRoot(fn: RootFunction, args: unknown[]): Promise<unknown>;
  protected abstract clickAt(css: string, x: number, y: number): Promise<void>;
  abstract type(css: string, text: string): Promise<void>;
  abstract press(key: string): Promise<void>;
  abstract accessibleNodes(): Promise<AccessibleNode[]>;

  async inside<A extends unknown[], T>(fn: (root: Document | ShadowRoot, ...args: A) => T, ...args: A): Promise<T> {
    return (await this.callWithRoot(fn as RootFunction, args)) as T;
  }

  async exists(css: string): Promise<boolean> {
    return (await this.callWithRoot(existsIn, [css])) as boolean;
  }

  async text(css: string = ROOT): Promise<string> {
    const text = (await this.callWithRoot(textIn, [css, ROOT])) as string | null;
    if (text === null) throw new Error(`no text: nothing matches "${css}"`);
    return text;
  }

  async click(css: string): Promise<void> {
    // Late text above an element moves it away from under the mouse, so its place has to be the same twice.
    let last = '';
    const point = await until(
      `"${css}" to be clickable`,
      async () => {
        const found = (await this.callWithRoot(clickPointIn, [css])) as ReturnType<typeof clickPointIn>;
        if (found.problem) throw new Error(found.problem);
        const place = `${found.x},${found.y}`;
        if (place !== last) {
          last = place;
          throw new Error('it moves');
        }
        return found;
      },
      5000,
    );
    await this.clickAt(css, point.x, point.y);
  }

  async waitFor(css: string, timeout?: number): Promise<void> {
    await until(`"${css}" to appear`, () => this.exists(css), timeout);
  }

  async waitForText(css: string, test: RegExp | ((text: string) => boolean), timeout?: number): Promise<string> {
    const fits = typeof test === 'function' ? test : (text: string) => test.test(text);
    const ask = async () => {
      const text = await this.text(css);
      if (!fits(text)) throw new Error(`its text is ${JSON.stringify(text.slice(0, 200))}`);
      return { text };
    };
    return (await until(`the text of "${css}" to fit ${test}`, ask, timeout)).text;
  }
}

export abstract class OverlayBase extends ScopeBase implements Overlay {
  async evaluate<A extends unknown[], T>(fn: (root: ShadowRoot, ...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.callWithRoot(fn as RootFunction, args)) as T;
  }
}

export abstract class SurfaceBase extends ScopeBase implements Surface {
  /** Runs source text in the document's own world and awaits its value. */
  protected abstract evaluateExpression(expression: string): Promise<unknown>;
  abstract chooseFiles(css: string, files: string[]): Promise<void>;
  abstract tree(): Promise<TreeNode[]>;
  /** Asks the browser for it. */
  protected abstract setMedia(media: Media): Promise<void>;
  /** A PNG of what is visible, base64. */
  protected abstract capture(): Promise<string>;

  async evaluate<A extends unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return (await this.evaluateExpression(callSource(fn as AnyFunction, args))) as T;
  }

  async waitUntil<A extends unknown[], T>(what: string, fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    return until(what, () => this.evaluate(fn, ...args));
  }

  protected async callWithRoot(fn: RootFunction, args: unknown[]): Promise<unknown> {
    return this.evaluateExpression(callWithRootSource('document', fn, args));
  }

  async screenshot(file: string): Promise<void> {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, Buffer.from(await this.capture(), 'base64'));
  }

  async emulate(media: Media): Promise<void> {
    await this.setMedia(media);
    // A preference reaches the process of the page a moment later.
    await this.waitUntil(
      `the page to follow ${JSON.stringify(media)}`,
      ({ scheme, forcedColors, reducedMotion }) =>
        matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
        matchMedia('(forced-colors: active)').matches === forcedColors &&
        matchMedia('(prefers-reduced-motion: reduce)').matches === reducedMotion,
      media,
    );
  }

  axe(mustVisit: string): Promise<AxeReport> {
    return runAxe((expression) => this.evaluateExpression(expression), mustVisit);
  }
}
