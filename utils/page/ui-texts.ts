import { browser } from 'wxt/browser';

const getMessage = (key: string, values?: string[]): string => browser.i18n.getMessage(key as never, values as never);

/**
 * BCP 47 tag of the language that the messages are in: the browser's own with its region (`en-GB`) where they are in
 * it, else that of the messages alone, for a browser in Italian gets English words and must not read them as Italian.
 */
export function spokenLanguage(ofBrowser: string, ofMessages: string): string {
  return ofBrowser.split('-')[0] === ofMessages ? ofBrowser : ofMessages || ofBrowser;
}

/** The language of what this extension shows, for `lang` and `Intl`. */
export function uiLanguage(): string {
  return spokenLanguage(browser.i18n.getUILanguage(), getMessage('interfaceLanguage'));
}

/** The browser's own message lookup, in the shape that components take. */
export function uiTexts<Key extends string>(): { language: string; get(key: Key, values?: string[]): string } {
  return { language: uiLanguage(), get: (key, values) => getMessage(key, values) };
}
