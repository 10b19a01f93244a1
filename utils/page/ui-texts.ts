import { browser } from 'wxt/browser';

/** The browser's own message lookup, in the shape that components take. */
export function uiTexts<Key extends string>(): { language: string; get(key: Key, values?: string[]): string } {
  const getMessage = browser.i18n.getMessage as unknown as (key: string, values?: string[]) => string;
  return { language: browser.i18n.getUILanguage(), get: (key, values) => getMessage(key, values) };
}
