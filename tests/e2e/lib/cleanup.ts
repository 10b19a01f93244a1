/** Things to undo when the process ends in any way: temporary folders, displays, browsers. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const processes = new Set<() => void>();
const folders = new Set<() => void>();
let armed = false;

function runAll(): void {
  // A browser has to be gone before its folder can go.
  for (const action of [...processes, ...folders]) {
    try {
      action();
    } catch {
      // One thing that is already gone must not keep the others from being removed.
    }
  }
  processes.clear();
  folders.clear();
}

function register(undo: Set<() => void>, action: () => void): () => void {
  if (!armed) {
    armed = true;
    process.on('exit', runAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
  }
  undo.add(action);
  return () => {
    if (undo.delete(action)) action();
  };
}

/** Registers the end of a process (synchronous) for the end of this one; returns a function that does it now. */
export function atEnd(action: () => void): () => void {
  return register(processes, action);
}

/** A temporary folder that is removed at the end of the process, or at once by `remove`. */
export function temporaryFolder(label: string): { dir: string; remove: () => void } {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), `credlens-${label}-`));
  const removal = () => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { dir, remove: register(folders, removal) };
}
