import { browser } from 'wxt/browser';
import { ASIDE, localSettings } from './settings.ts';

/** Settings as they stand in storage that cannot be read, and those that were moved aside when the person set them anew. */
export async function unreadableSettings(): Promise<{ key: string; value: unknown; complaint: string }[]> {
  const names = [...localSettings.keys()];
  const stored: Record<string, unknown> = await browser.storage.local.get([
    ...names,
    ...names.map((name) => ASIDE + name),
  ]);
  return Object.entries(stored).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    if (key.startsWith(ASIDE)) return [{ key, value, complaint: 'set aside' }];
    return localSettings.get(key)?.accepts(value) ? [] : [{ key, value, complaint: 'not valid' }];
  });
}

/** Takes those of these out that cannot be read. @returns what they were */
export async function takeOutSettings(keys: readonly string[]): Promise<Record<string, unknown>> {
  const found = (await unreadableSettings()).filter(({ key }) => keys.includes(key));
  await browser.storage.local.remove(found.map(({ key }) => key));
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}

/** Puts back what `takeOutSettings` took out, where nothing was set meanwhile. */
export async function putBackSettings(settings: Record<string, unknown>): Promise<void> {
  const now: Record<string, unknown> = await browser.storage.local.get(Object.keys(settings));
  const missing = Object.entries(settings).filter(([key]) => now[key] === undefined || now[key] === null);
  await browser.storage.local.set(Object.fromEntries(missing));
}
