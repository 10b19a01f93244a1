/** A virtual X display of our own (Xvfb) and its keyboard (xdotool): for prompts that belong to the browser itself. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { displayTools } from './browsers.ts';
import { atEnd, temporaryFolder } from './cleanup.ts';
import { sleep, within } from './waiting.ts';

export interface Display {
  /** As for the environment variable DISPLAY. */
  name: string;
  /** Presses a key by its X name (`Tab`, `Return`, `alt+shift+k`) in the window that has the focus. */
  key(name: string): void;
  /** Resolves when the picture on the display has not changed for `still` ms, or after `limit` ms at the latest. */
  settled(still: number, limit: number): Promise<void>;
  close(): void;
}

/** Starts a display on a free number, or returns undefined where Xvfb or xdotool is missing. */
export async function startDisplay(): Promise<Display | undefined> {
  const tools = displayTools();
  if (!tools) return undefined;
  const pictures = temporaryFolder('display');
  const xvfb = spawn(
    tools.xvfb,
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-noreset', '-fbdir', pictures.dir],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const kill = atEnd(() => xvfb.kill('SIGKILL'));
  const close = () => {
    kill();
    pictures.remove();
  };
  const picture = () =>
    createHash('sha1')
      .update(fs.readFileSync(path.join(pictures.dir, 'Xvfb_screen0')))
      .digest('hex');
  const ready = new Promise<string>((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended at once with code ${code}`)));
    let digits = '';
    xvfb.stdio[3]?.on('data', (data: Buffer) => {
      digits += data.toString();
      if (digits.includes('\n')) resolve(`:${digits.trim()}`);
    });
  });
  const name = await within(15_000, 'Xvfb to say its display number', ready);
  const env = { ...process.env, DISPLAY: name };
  return {
    name,
    key: (key) => {
      execFileSync(tools.xdotool, ['key', '--clearmodifiers', key], { env, stdio: 'pipe', timeout: 10_000 });
    },
    async settled(still, limit) {
      const end = Date.now() + limit;
      let last = picture();
      let since = Date.now();
      while (Date.now() - since < still && Date.now() < end) {
        await sleep(80);
        const now = picture();
        if (now !== last) {
          last = now;
          since = Date.now();
        }
      }
    },
    close,
  };
}
