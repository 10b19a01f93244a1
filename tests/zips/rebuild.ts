/** Makes all zips again from the sources zip alone, elsewhere on the disk and on the earth. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** Far from any machine that builds, with half an hour in it. */
const ELSEWHERE = 'Pacific/Chatham';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Names and digests of the zips in a build's output folder, sorted. */
export function zipSums(output: string): Record<string, string> {
  const names = fs.existsSync(output) ? fs.readdirSync(output).filter((name) => name.endsWith('.zip')) : [];
  return Object.fromEntries(names.sort().map((name) => [name, sha256(fs.readFileSync(path.join(output, name)))]));
}

/** What differs between two zips, file by file. */
export function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [a, b] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort().flatMap((name) => {
    const [left, right] = [a[name], b[name]];
    if (!left || !right) return [`${name} is only in the ${left ? 'first' : 'second'}`];
    return Buffer.compare(left, right) === 0 ? [] : [`${name} differs (${left.length} and ${right.length} bytes)`];
  });
}

function run(command: string, args: string[], cwd: string, timeout: number): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout,
    maxBuffer: 64e6,
    env: { ...process.env, TZ: ELSEWHERE },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" failed:\n${`${stdout}${stderr}`.slice(-1500)}`);
}

/**
 * Unpacks the sources zip into an empty folder and does what README says there.
 * @param install with packages installed anew from the lock file, as a reviewer does; else those of this folder are linked
 * @returns the folder of the new zips
 */
export function rebuild(sourcesZip: string, folder: string, install: boolean): string {
  for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(sourcesZip)))) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  if (install) run('npm', ['ci', '--no-audit', '--no-fund'], folder, 600_000);
  else {
    fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    run('npm', ['run', 'prepare'], folder, 120_000);
  }
  run('npm', ['run', 'zip'], folder, 300_000);
  return path.join(folder, '.output');
}
