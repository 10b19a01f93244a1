import { readFile, writeFile } from 'node:fs/promises';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** The first moment that a zip can name, away from any change of clocks. Written in local time, as zips are. */
const EVERY_TIME = new Date(1980, 0, 1, 12);

/**
 * The same files in a zip whose bytes depend on nothing but their names and contents: sorted, of one time, without
 * attributes, compressed by code that answers alike on every machine (the deflate of Node does not: its zlib has other
 * paths for other processors). WXT's own zips also carry the day 0 of the month 0.
 */
export function steadyZip(zip: Uint8Array): Uint8Array {
  const files = Object.entries(unzipSync(zip)).filter(([name]) => !name.endsWith('/'));
  const sorted = files.sort(([one], [other]) => (one < other ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted.map(([name, bytes]) => [name, [bytes, { os: 0, attrs: 0 }]]));
  return zipSync(entries, { level: 9, mtime: EVERY_TIME });
}

/** Writes a zip again, steady; for WXT's hooks. */
export async function makeSteady(file: string): Promise<void> {
  await writeFile(file, steadyZip(await readFile(file)));
}
