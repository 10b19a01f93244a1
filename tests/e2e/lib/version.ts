/** Builds of the extension that differ in nothing but their version. */
import fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

/** Writes the version into the manifest in this folder. */
export function setVersion(folder: string, version: string): void {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  fs.writeFileSync(file, JSON.stringify({ ...manifest, version }));
}

/** Packs the folder as an unsigned xpi. */
export function packXpi(folder: string, file: string): void {
  const entries: Record<string, Uint8Array> = {};
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) entries[path.relative(folder, full).replaceAll(path.sep, '/')] = fs.readFileSync(full);
  }
  fs.writeFileSync(file, zipSync(entries, { level: 1 }));
}
