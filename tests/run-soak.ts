/**
 * The long runs in full: every property test with many more cases than `npm test` takes (`CREDLENS_RUNS`), and the
 * browser scenario three times over in both browsers, and every surface in every language and in a made-up one. Last line
 * as in `npm test`.
 */
import { spawnSync } from 'node:child_process';

const RUNS = process.env.CREDLENS_RUNS ?? '2000';
const ROUNDS = 3;

let passed = 0;
let failed = 0;

function run(title: string, command: string, args: string[]): void {
  console.log(`# ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, CREDLENS_RUNS: RUNS },
    timeout: 60 * 60 * 1000,
  });
  if (status === 0) passed += 1;
  else failed += 1;
}

run('compile', 'npx', ['tsx', 'utils/cli/compile.ts']);
run(`unit tests, ${RUNS} cases a property`, 'npx', ['vitest', 'run', '--testTimeout=600000']);
for (const browser of ['chrome', 'firefox']) run(`build for ${browser}`, 'npx', ['wxt', 'build', '-b', browser]);
run('zips from their sources, packages installed anew', 'npx', ['tsx', 'tests/check-zips.ts', '--install']);
for (let round = 1; round <= ROUNDS; round++)
  for (const browser of ['chromium', 'firefox'])
    run(`${browser}, round ${round} of ${ROUNDS}`, 'npx', ['tsx', 'tests/run-e2e.ts', browser]);
for (const browser of ['chromium', 'firefox'])
  run(`${browser}, every language`, 'npx', ['tsx', 'tests/run-languages.ts', browser]);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
