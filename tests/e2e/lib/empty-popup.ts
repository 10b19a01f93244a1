import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { BrowserName } from './driver.ts';

const SOURCE = fileURLToPath(new URL('../empty-popup', import.meta.url));
const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/**
 * Builds the empty React popup of `../empty-popup` with the installed WXT.
 *
 * @param into an empty folder outside the project: WXT takes the folder it is in for the project
 * @returns the folder of the built extension
 */
export async function buildEmptyPopup(into: string, browser: BrowserName): Promise<string> {
  const root = path.join(into, 'empty-popup');
  cpSync(SOURCE, root, { recursive: true });
  symlinkSync(MODULES, path.join(root, 'node_modules'));
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  await build({ root, browser: target, logger: QUIET });
  return path.join(root, '.output', `${target}-mv3`);
}

const QUIET = {
  debug() {},
  log() {},
  info() {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  success() {},
  level: 0,
};
