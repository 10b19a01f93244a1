import { browser } from 'wxt/browser';

/** The shadow root of an element, open or closed: only extensions can ask. Firefox has a member for it, Chrome a function. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  const { dom } = browser as unknown as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
  return root ?? dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
