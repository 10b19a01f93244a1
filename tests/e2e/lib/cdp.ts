/** Speaking the Chrome DevTools Protocol to one target, and the scopes and surfaces that follow from it. */
import type { TreeNode } from './ax-tree.ts';
import type { AccessibleNode, Media } from './driver.ts';
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

/** Depth first, as a screen reader walks it. */
function treeOf(nodes: CdpAnswer[]): TreeNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: TreeNode[] = [];
  const walkTree = (node: CdpAnswer, depth: number): void => {
    // One that is left out has its place all the same: what stands beside it is not inside what came before.
    const role = node.ignored ? 'none' : String(node.role?.value ?? '');
    found.push({ depth, role, name: String(node.name?.value ?? ''), states: statesOf(node) });
    for (const id of node.childIds ?? []) if (byId.has(id)) walkTree(byId.get(id), depth + 1);
  };
  for (const node of nodes) if (node.parentId === undefined) walkTree(node, 0);
  return found;
}

function statesOf(node: CdpAnswer): string[] {
  const values = new Map<string, unknown>(
    (node.properties ?? []).map(({ name, value }: CdpAnswer) => [name, value?.value]),
  );
  const states: string[] = [];
  if (node.role?.value === 'heading') states.push(`level ${values.get('level')}`);
  if (values.has('expanded')) states.push(values.get('expanded') ? 'expanded' : 'collapsed');
  if (values.has('checked')) states.push(values.get('checked') === 'true' ? 'checked' : 'not checked');
  if (values.has('pressed')) states.push(values.get('pressed') === 'true' ? 'pressed' : 'not pressed');
  if (values.get('selected') === true) states.push('selected');
  if (values.get('disabled') === true) states.push('disabled');
  return states;
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

  async tree(): Promise<TreeNode[]> {
    await this.send('Accessibility.enable');
    const { nodes } = await this.send('Accessibility.getFullAXTree');
    await this.send('Accessibility.disable');
    return treeOf(nodes);
  }

  protected async setMedia({ scheme, forcedColors, reducedMotion }: Media): Promise<void> {
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ];
    await this.send('Emulation.setEmulatedMedia', { features });
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
