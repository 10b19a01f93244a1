/** How the steps of recruiting are set up and how they leave the browser: roles, candidates and settings, written past the pages. */
import type { Role } from '../../../utils/model/role.ts';
import type { Popup, Tab } from '../lib/driver.ts';
import { writeRows } from '../lib/write-rows.ts';
import { putRows, type Rows } from './accessibility-data.ts';
import { type Context, stored } from './context.ts';

/** What these steps write, and put back as they found it. */
const STORES = ['roles', 'candidates'];
const SETTINGS = ['candidatesOn', 'activeRole', 'blindMode'];

interface Local {
  storage: {
    local: {
      get(names: string[]): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(names: string[]): Promise<void>;
    };
  };
}

/** Settings as they are remembered; those that were never set are not there. */
export function settingsNow(dashboard: Tab, names: string[]): Promise<Record<string, unknown>> {
  return dashboard.evaluate((names: string[]) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Local; chrome: Local };
    return (browser ?? chrome).storage.local.get(names);
  }, names);
}

/** Writes settings as the extension's pages do; the names in `gone` are as if they had never been set. */
export function setStored(dashboard: Tab, values: Record<string, unknown>, gone: string[] = []): Promise<void> {
  return dashboard.evaluate(
    async (values: Record<string, unknown>, gone: string[]) => {
      const { browser, chrome } = globalThis as unknown as { browser?: Local; chrome: Local };
      const { local } = (browser ?? chrome).storage;
      await local.set(values);
      if (gone.length > 0) await local.remove(gone);
    },
    values,
    gone,
  );
}

/** Puts rows into a store, and takes those with the ids in `gone` out of it; nobody is told of it. */
export function changeRows(dashboard: Tab, store: string, rows: { id: string }[], gone: string[] = []): Promise<void> {
  return dashboard.evaluate(writeRows, store, rows, gone);
}

/** Candidates are turned on and read for this role, not blind. */
export async function useRole(dashboard: Tab, role: Role): Promise<void> {
  await changeRows(dashboard, 'roles', [role]);
  await setStored(dashboard, { candidatesOn: true, activeRole: role.id, blindMode: false });
}

/** Nobody is saved and no role is made, from here to the end of the step. */
export function nobodyYet(dashboard: Tab): Promise<void> {
  return putRows(dashboard, { roles: [], candidates: [] });
}

/**
 * Runs a step and leaves the browser as it found it, however the step ends: roles, candidates and their settings, the tabs
 * that are open, the side panel, the colours.
 *
 * @param step given the way to name its side panel, which is closed after it
 */
export async function asFound(
  context: Context,
  step: (toClose: (panel: Popup) => void) => Promise<void>,
): Promise<void> {
  const { driver, dashboard } = context;
  await dashboard.activate();
  const tabs = new Set(driver.tabs());
  const settings = await settingsNow(dashboard, SETTINGS);
  const rows: Rows = {};
  for (const store of STORES) rows[store] = await stored<object>(dashboard, store);
  const panels: Popup[] = [];
  try {
    await step((panel) => void panels.push(panel));
  } finally {
    for (const panel of panels) if (await panel.isOpen()) await panel.close();
    for (const tab of driver.tabs()) if (!tabs.has(tab)) await tab.close();
    await driver.setColorScheme('light');
    await dashboard.activate();
    await dashboard.setViewport(1280, 800);
    await putRows(dashboard, rows);
    await setStored(
      dashboard,
      settings,
      SETTINGS.filter((name) => !(name in settings)),
    );
  }
}
