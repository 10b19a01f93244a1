/** Reading Firefox's own accessibility tree: runs beside the page, where its services can be reached. */
import type { TreeNode } from './ax-tree.ts';

/** The part of `nsIAccessible` that is read. */
interface Accessible {
  role: number;
  computedARIARole: string;
  name: string | null;
  childCount: number;
  attributes: { enumerate(): Iterable<{ key: string; value: string }> };
  getChildAt(index: number): Accessible;
  getState(state: { value?: number }, extra: { value?: number }): void;
}
interface Service {
  getAccessibleFor(document: Document): Accessible | null;
  getStringRole(role: number): string;
}

/** The tree as it is now; empty while the service has not read the page yet. */
export function treeInFirefox(): TreeNode[] {
  const { Components } = globalThis as unknown as {
    Components: {
      classes: Record<string, { getService(kind: unknown): Service }>;
      interfaces: Record<string, unknown>;
    };
  };
  const service = Components.classes['@mozilla.org/accessibilityService;1']?.getService(
    Components.interfaces.nsIAccessibilityService,
  );
  const found: TreeNode[] = [];
  /** Bits of nsIAccessibleStates. */
  const bit = { disabled: 0x1, selected: 0x2, pressed: 0x8, checked: 0x10, expanded: 0x200, collapsed: 0x400 };
  const walk = (node: Accessible, depth: number): void => {
    const state: { value?: number } = {};
    node.getState(state, {});
    const is = (mask: number) => ((state.value ?? 0) & mask) !== 0;
    const plain = service?.getStringRole(node.role);
    const role = plain === 'summary' ? 'button' : plain === 'date editor' ? 'date' : node.computedARIARole;
    const states: string[] = [];
    if (role === 'heading') {
      const level = [...node.attributes.enumerate()].find(({ key }) => key === 'level');
      states.push(`level ${level?.value}`);
    }
    if (is(bit.expanded)) states.push('expanded');
    else if (is(bit.collapsed)) states.push('collapsed');
    if (['checkbox', 'radio', 'switch'].includes(role)) states.push(is(bit.checked) ? 'checked' : 'not checked');
    if (plain === 'toggle button') states.push(is(bit.pressed) ? 'pressed' : 'not pressed');
    if (['tab', 'option'].includes(role) && is(bit.selected)) states.push('selected');
    if (is(bit.disabled)) states.push('disabled');
    found.push({ depth, role, name: node.name ?? '', states });
    for (let at = 0; at < node.childCount; at++) walk(node.getChildAt(at), depth + 1);
  };
  const root = service?.getAccessibleFor(document);
  if (root) walk(root, 0);
  return found;
}
