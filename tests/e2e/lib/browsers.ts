/** Finds the browsers and the display tools, and installs them from Debian where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { BrowserName } from './driver.ts';

const CANDIDATES: Record<BrowserName, { env: string; commands: string[]; files: string[]; packages: string[] }> = {
  chromium: {
    env: 'CREDLENS_CHROMIUM',
    // Shipping Chrome ignores --load-extension, so it is not on the list.
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    files: ['/usr/bin/chromium', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packages: ['chromium', 'xvfb', 'xdotool', 'fonts-liberation'],
  },
  firefox: {
    env: 'CREDLENS_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    packages: ['firefox-esr', 'fonts-liberation'],
  },
};

/** Full path of a command on PATH, or undefined. */
function onPath(command: string): string | undefined {
  for (const dir of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(dir, command);
    if (dir && isExecutable(file)) return file;
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/** The browser's binary without installing anything; `CREDLENS_CHROMIUM` and `CREDLENS_FIREFOX` come first. */
function findBrowser(browser: BrowserName): string | undefined {
  const { env, commands, files } = CANDIDATES[browser];
  const chosen = process.env[env];
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`${env} points to "${chosen}", which is not an executable file`);
    return chosen;
  }
  return commands.map(onPath).find((file) => file !== undefined) ?? files.find(isExecutable);
}

/** Installs Debian packages when this is root on a Debian-like system; false when it cannot. */
function aptInstall(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`# installing ${packages.join(' ')} with apt-get`);
  const run = (args: string[]) =>
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 240_000,
    });
  run(['update', '-qq']);
  return run(['install', '-y', '-qq', '--no-install-recommends', ...packages]).status === 0;
}

/** The browser's binary, installed if need be. Throws with what to do when there is none. */
export function browserBinary(browser: BrowserName): string {
  const { env, packages } = CANDIDATES[browser];
  const found = findBrowser(browser) ?? (aptInstall(packages) ? findBrowser(browser) : undefined);
  if (found) return found;
  throw new Error(
    `no ${browser} found. Install it (Debian: apt-get install ${packages.join(' ')}) or set ${env} to its binary.`,
  );
}

/** Are the tools there with which a permission prompt of Chromium can be shown and answered? Tries apt once. */
export function displayTools(): { xvfb: string; xdotool: string } | undefined {
  const look = () => {
    const [xvfb, xdotool] = [onPath('Xvfb'), onPath('xdotool')];
    return xvfb && xdotool ? { xvfb, xdotool } : undefined;
  };
  return look() ?? (aptInstall(['xvfb', 'xdotool']) ? look() : undefined);
}

/** First line of `--version`, e.g. "Chromium 156.0.8078.79". */
export function versionOf(binary: string): string {
  try {
    return execFileSync(binary, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).trim();
  } catch {
    return 'version unknown';
  }
}
