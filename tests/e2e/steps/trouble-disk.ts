import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '../lib/checks.ts';
import type { Driver } from '../lib/driver.ts';
import type { TroubleContext } from './trouble.ts';

/** Every file under a folder. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * The files of the extension's databases in the profile. Its other storage stays as it is: Firefox keeps that in a database
 * of the same kind, under a user context of its own.
 */
function databaseFiles(profile: string): string[] {
  return filesIn(profile).filter((file) =>
    /[\\/]IndexedDB[\\/]chrome-extension_[^\\/]+\.leveldb[\\/]|moz-extension\+\+\+[^\\/^]+[\\/]idb[\\/].+\.sqlite/.test(
      file,
    ),
  );
}

/** The profile's files are broken between two starts: the person is told, and not shown an empty first day. */
export async function troubleDisk(context: TroubleContext & { relaunch: () => Promise<Driver> }): Promise<void> {
  const { checks, home, open, looks, relaunch } = context;
  await checks.check('trouble: the database is broken on disk: the next start says what was there', async () => {
    const files = databaseFiles(path.join(home, 'profile'));
    expect(files.length > 0, 'there are no files of a database in the profile');
    for (const file of files)
      writeFileSync(file, Buffer.alloc(Math.max(64, Math.min(statSync(file).size, 8192)), 0xa5));
    await relaunch();
    const dashboard = await open();
    const text = await dashboard.waitForText(
      '.cl-trouble',
      /gone from this browser|does not let Credlens open its storage/,
      20_000,
    );
    const words = await looks(dashboard, 'disk');
    expect(/held .*\b1 statement of your own/.test(text), text);
    return `${files.length} files; "${text.split('\n')[0]}"; ${words}`;
  });
}
