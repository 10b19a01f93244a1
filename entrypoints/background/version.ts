import { browser } from 'wxt/browser';

/** Version of the extension: its lexicon and its rules change with it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
