import { existsSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../e2e/lib/cleanup.ts';
import { buildEmptyPopup } from '../e2e/lib/empty-popup.ts';
import { initialLoad } from '../initial-load.ts';

interface Size {
  what: string;
  'kB gzip': number;
  'kB raw': number;
}

/**
 * Scripts that our popup and dashboard load before they show anything, beside a popup of WXT and React that shows one
 * button, built in the same run. How soon they show it is told by the browser run, step `speed`.
 *
 * @returns nothing where the extension is not built
 */
export async function pageSizes(): Promise<Size[]> {
  const ours = path.resolve('.output', 'chrome-mv3');
  if (!existsSync(path.join(ours, 'popup.html'))) return [];
  const { dir, remove } = temporaryFolder('bench');
  try {
    const empty = await buildEmptyPopup(dir, 'chromium');
    return [
      sizeOf('empty popup of WXT and React', empty, 'popup.html'),
      sizeOf('Credlens: popup', ours, 'popup.html', ['main']),
      sizeOf('Credlens: popup, what reads and asks before the components', ours, 'popup.html'),
      sizeOf('Credlens: dashboard before any page', ours, 'dashboard.html'),
    ];
  } finally {
    remove();
  }
}

function sizeOf(what: string, dir: string, page: string, also?: readonly string[]): Size {
  const { gzip, raw } = initialLoad(dir, page, also);
  return { what, 'kB gzip': Math.round(gzip / 100) / 10, 'kB raw': Math.round(raw / 100) / 10 };
}
