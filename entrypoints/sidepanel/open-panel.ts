import { browser } from 'wxt/browser';

/** Firefox's own, which the types of the other browser do not know. */
interface Sidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel of this window. Must be the first thing that happens in a click's handler. */
export async function openPanel(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as Sidebar;
  await (sidebarAction ? sidebarAction.open() : browser.sidePanel.open({ windowId }));
}
