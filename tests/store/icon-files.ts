import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one drawing; everything else is made from it by tests/run-icons.ts. */
export const ICON_SOURCE = 'docs/icon.svg';
/** Digests of the drawing and of the files that were made from it. */
export const ICON_DIGESTS = 'docs/icon.json';
/** Toolbar at one and two pixels a point, list of extensions, settings, stores. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

export const iconFile = (size: number): string => `public/icon/${size}.png`;

/** Digests of the drawing and of all its pictures as they are now. */
export function iconDigests(): Record<string, string> {
  const files = [ICON_SOURCE, ...ICON_SIZES.map(iconFile)];
  return Object.fromEntries(files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]));
}
