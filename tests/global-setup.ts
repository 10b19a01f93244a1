import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what every test file would else make anew, such as the compiled lexicon; it goes with the run. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'credlens-tests-'));
  process.env.CREDLENS_MADE_ONCE = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
