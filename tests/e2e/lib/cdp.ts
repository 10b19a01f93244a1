/** Speaking the Chrome DevTools Protocol to one target, and the scopes and surfaces that follow from it. */
import type { AccessibleNode } from './driver.ts';
import { parseKey } from './keys.ts';
import { focusIn, methodSource } from './page-code.ts';
import { OverlayBase, SurfaceBase } from './surface-base.ts';
import { within } from './waiting.ts';

// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers have a shape per method, read where they are used
export type CdpAnswer = any;

/** Sends one protocol command to a fixed target. */
export type CdpSend = (method: string, params?: object) => Promise<CdpAnswer>;

/** A node of `DOM.getDocument`, as far as it is read here. */
interface DomNode {
  nodeId: number;
  backendNodeId: number;
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

/** The value of `Runtime.evaluate`; throws what was thrown in the page. */
export function readValue(answer: CdpAnswer): unknown {
  if (answer.exceptionDetails) {
    const { text, exception } = answer.exceptionDetails;
    throw new Error(`in the page: ${exception?.description ?? exception?.value ?? text}`);
  }
  return answer.result.value;
}

async function pressKey(send: CdpSend, combination: string): Promise<void> {
  const { key, code, keyCode, text, modifiers } = parseKey(combination);
  const bits =
    (modifiers.Alt ? 1 : 0) + (modifiers.Control ? 2 : 0) + (modifiers.Meta ? 4 : 0) + (modifiers.Shift ? 8 : 0);
  const event = { key, code, windowsVirtualKeyCode: keyCode, modifiers: bits };
  await send('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown', ...(text && { text }) });
  await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

async function clickPoint(send: CdpSend, x: number, y: number): Promise<void> {
  const event = { x, y, button: 'left', clickCount: 1 };
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed', buttons: 1 });
  await send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased', buttons: 0 });
}

/** Roles that announce nothing by themselves. */
const SILENT_ROLES = new Set(['none', 'generic', 'StaticText', 'InlineTextBox', 'LineBreak', 'RootWebArea']);

async function accessibleNodes(send: CdpSend, among?: Set<number>): Promise<AccessibleNode[]> {
  await send('Accessibility.enable');
  const { nodes } = await send('Accessibility.getFullAXTree');
  await send('Accessibility.disable');
  return (nodes as CdpAnswer[])
    .filter((node) => !node.ignored && !SILENT_ROLES.has(node.role?.value))
    .filter((node) => among === undefined || among.has(node.backendDOMNodeId))
    .map((node) => ({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }));
}

/** A document reached by protocol commands: the base of a Chromium tab, and all of a Chromium popup. */
export class CdpSurface extends SurfaceBase {
  protected readonly send: CdpSend;
  constructor(send: CdpSend) {
    super();
    this.send = send;
  }

  protected async evaluateExpression(expression: string): Promise<unknown> {
    const params = { expression, awaitPromise: true, returnByValue: true };
    return readValue(await within(30_000, 'a script in the page', this.send('Runtime.evaluate', params)));
  }

  protected clickAt(_css: string, x: number, y: number): Promise<void> {
    return clickPoint(this.send, x, y);
  }

  async type(css: string, text: string): Promise<void> {
    await this.waitFor(css, 5000);
    await this.callWithRoot(focusIn, [css]);
    await this.send('Input.insertText', { text });
  }

  press(key: string): Promise<void> {
    return pressKey(this.send, key);
  }

  accessibleNodes(): Promise<AccessibleNode[]> {
    return accessibleNodes(this.send);
  }

  async chooseFiles(css: string, files: string[]): Promise<void> {
    await this.waitFor(css, 5000);
    const { root } = await this.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await this.send('DOM.querySelector', { nodeId: root.nodeId, selector: css });
    await this.send('DOM.setFileInputFiles', { nodeId, files });
  }

  protected async capture(): Promise<string> {
    return (await within(15_000, 'a screenshot', this.send('Page.captureScreenshot', { format: 'png' }))).data;
  }
}

function* walk(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* walk(child);
}

/** The closed root of the first matching host, as the protocol sees it: closed roots are closed to pages only. */
export async function findClosedRoot(send: CdpSend, hostTag?: string): Promise<DomNode | undefined> {
  const { root } = await send('DOM.getDocument', { depth: -1, pierce: true });
  for (const node of walk(root as DomNode)) {
    if (hostTag && node.localName !== hostTag) continue;
    const closed = node.shadowRoots?.find((shadow) => shadow.shadowRootType === 'closed');
    if (closed) return closed;
  }
  return undefined;
}

export class CdpOverlay extends OverlayBase {
  readonly #send: CdpSend;
  readonly #hostTag: string | undefined;
  constructor(send: CdpSend, hostTag?: string) {
    super();
    this.#send = send;
    this.#hostTag = hostTag;
  }

  async #root(): Promise<DomNode> {
    const root = await findClosedRoot(this.#send, this.#hostTag);
    if (!root) throw new Error('the closed shadow root is gone');
    return root;
  }

  protected async callWithRoot(fn: Parameters<typeof methodSource>[0], args: unknown[]): Promise<unknown> {
    const { backendNodeId } = await this.#root();
    const { object } = await this.#send('DOM.resolveNode', { backendNodeId });
    const answer = await within(
      30_000,
      'a script in the overlay',
      this.#send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: methodSource(fn, args),
        awaitPromise: true,
        returnByValue: true,
      }),
    );
    return readValue(answer);
  }

  protected clickAt(_css: string, x: number, y: number): Promise<void> {
    return clickPoint(this.#send, x, y);
  }

  async type(css: string, text: string): Promise<void> {
    await this.waitFor(css, 5000);
    await this.callWithRoot(focusIn, [css]);
    await this.#send('Input.insertText', { text });
  }

  press(key: string): Promise<void> {
    return pressKey(this.#send, key);
  }

  async accessibleNodes(): Promise<AccessibleNode[]> {
    const inside = new Set([...walk(await this.#root())].map((node) => node.backendNodeId));
    return accessibleNodes(this.#send, inside);
  }
}
