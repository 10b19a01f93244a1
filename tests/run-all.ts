/**
 * `npm test`: everything that must hold, in order, on any machine with Node and (for the browsers) apt or the browsers
 * themselves. Goes on after a failing step; the last line is `N passed, N failed` and counts single tests.
 * For one part: `npm test -- --only unit,e2e`.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  id: string;
  title: string;
  command: string[];
  /** Seconds after which it is ended and counts as failed. */
  limit: number;
  /** Reads its tests from what it wrote; without it, or when it finds none, the step is one test. */
  count?: (output: string) => Count | undefined;
  /** Its failures in words; without it, the `not ok` lines or the end of the output. */
  failures?: () => string[];
}

const UNIT_REPORT = path.resolve('test-results', 'unit.json');
const TAIL_LINES = 40;

const bin = (name: string, ...args: string[]) => [path.resolve('node_modules', '.bin', name), ...args];

/** Counts the lines of tests/e2e/lib/checks.ts. */
function countChecks(output: string): Count | undefined {
  const lines = (pattern: RegExp) => output.match(pattern)?.length ?? 0;
  const count = { passed: lines(/^ok - /gm), failed: lines(/^not ok - /gm), skipped: lines(/^skipped - /gm) };
  return count.passed + count.failed + count.skipped > 0 ? count : undefined;
}

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: UnitFile[];
}

interface UnitFile {
  name: string;
  status: string;
  /** Why the file could not be loaded. */
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
}

const readUnitReport = (): UnitReport | undefined =>
  fs.existsSync(UNIT_REPORT) ? JSON.parse(fs.readFileSync(UNIT_REPORT, 'utf8')) : undefined;

const isUnloaded = ({ status, assertionResults }: UnitFile) =>
  status === 'failed' && !assertionResults.some((one) => one.status === 'failed');

/** A file that cannot even be loaded has no tests, so each such file counts as one that failed. */
function countUnit(): Count | undefined {
  const report = readUnitReport();
  if (!report) return undefined;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isUnloaded).length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Each failed unit test in the form of checks.ts, without its stack. */
function unitFailures(): string[] {
  return (readUnitReport()?.testResults ?? []).flatMap((file) => {
    const name = path.relative('.', file.name);
    const words = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes('node_modules'))
        .slice(0, 6)
        .join('\n')
        .replace(/^/gm, '    ');
    if (isUnloaded(file)) return [`not ok - ${name} cannot be loaded\n${words(file.message)}`];
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    return failed.map((test) => `not ok - ${name}: ${test.fullName}\n${words(test.failureMessages?.[0] ?? '')}`);
  });
}

const STEPS: Step[] = [
  { id: 'data', title: 'lexicon and catalogue compile', command: bin('tsx', 'utils/cli/compile.ts'), limit: 90 },
  { id: 'prepare', title: 'types of the browser API', command: bin('wxt', 'prepare'), limit: 60 },
  { id: 'lint', title: 'format and lint', command: bin('biome', 'check', '.'), limit: 60 },
  { id: 'knip', title: 'nothing unused', command: bin('knip'), limit: 90 },
  { id: 'types', title: 'types', command: bin('tsc', '--noEmit'), limit: 120 },
  {
    id: 'unit',
    title: 'unit tests',
    command: bin('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`),
    limit: 540,
    count: countUnit,
    failures: unitFailures,
  },
  { id: 'build', title: 'build for Chrome', command: bin('wxt', 'build', '-b', 'chrome'), limit: 90 },
  { id: 'build', title: 'build for Firefox', command: bin('wxt', 'build', '-b', 'firefox'), limit: 90 },
  { id: 'manifest', title: 'manifests', command: bin('tsx', 'tests/check-manifest.ts'), limit: 60, count: countChecks },
  { id: 'sizes', title: 'sizes', command: bin('tsx', 'tests/check-sizes.ts'), limit: 60, count: countChecks },
  {
    id: 'zips',
    title: 'zips and store lint',
    command: bin('tsx', 'tests/check-zips.ts'),
    limit: 600,
    count: countChecks,
  },
  {
    id: 'e2e',
    title: 'browsers to test in',
    command: bin('tsx', 'tests/check-browsers.ts'),
    limit: 300,
    count: countChecks,
  },
  {
    id: 'start',
    title: 'npm start, without a display',
    command: bin('tsx', 'tests/e2e/start.ts', '--headless'),
    limit: 120,
  },
];

/** Both browsers at once: each waits more than it works. */
const BROWSERS: Step[] = ['chromium', 'firefox'].map((browser) => ({
  id: 'e2e',
  title: `in a real browser: ${browser}`,
  command: bin('tsx', 'tests/run-e2e.ts', browser),
  limit: 920,
  count: countChecks,
}));

const running = new Set<number>();

/** With SIGTERM the browsers' runs still remove their temporary folders; SIGKILL is for what is left. */
function endGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Runs a command in a process group of its own, so that nothing of it survives its end. */
function capture({ command, limit }: Step): Promise<{ code: number; output: string }> {
  const [file = '', ...args] = command;
  return new Promise((resolve) => {
    const env = { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(file, args, { detached: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const pid = child.pid ?? 0;
    if (pid) running.add(pid);
    let output = '';
    const note = (data: Buffer) => {
      output += data;
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    const timer = setTimeout(() => {
      output += `\nended after ${limit} s`;
      endGroup(pid, 'SIGTERM');
      setTimeout(() => running.has(pid) && endGroup(pid), 4000);
    }, limit * 1000);
    const done = (code: number) => {
      clearTimeout(timer);
      if (pid) endGroup(pid);
      running.delete(pid);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += String(error);
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

async function runStep(step: Step): Promise<Count> {
  const began = Date.now();
  const { code, output } = await capture(step);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const counted = step.count?.(output);
  const count = counted ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  // A step that ends badly without a failed test (a crash, a time limit) has failed all the same.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  const mark = count.failed === 0 ? 'ok    ' : 'FAILED';
  console.log(`${mark} ${step.title}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`);
  for (const remark of output.match(/^(?:# .*(?:warning|not exercised)|skipped - ).*$/gm) ?? [])
    console.log(`       ${remark}`);
  if (count.failed > 0) {
    const notOk = step.failures?.() ?? output.match(/^not ok - .*(?:\n {4}.*)*/gm) ?? [];
    const shown = notOk.length > 0 ? notOk : output.trimEnd().split('\n').slice(-TAIL_LINES);
    console.log(shown.join('\n').replace(/^/gm, '       | '));
  }
  return count;
}

function chosenIds(): string[] | undefined {
  const at = process.argv.indexOf('--only');
  if (at < 0) return undefined;
  const ids = (process.argv[at + 1] ?? '').split(',').filter(Boolean);
  const known = new Set([...STEPS, ...BROWSERS].map((step) => step.id));
  const unknown = ids.filter((id) => !known.has(id));
  if (ids.length === 0 || unknown.length > 0) {
    console.error(`--only takes names of: ${[...known].join(', ')}`);
    process.exit(2);
  }
  return ids;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    for (const pid of running) endGroup(pid, 'SIGTERM');
    setTimeout(() => {
      for (const pid of running) endGroup(pid);
      process.exit(130);
    }, 2500);
  });
}

const only = chosenIds();
const wanted = (step: Step) => only === undefined || only.includes(step.id);
fs.rmSync(UNIT_REPORT, { force: true });
fs.mkdirSync(path.dirname(UNIT_REPORT), { recursive: true });

const counts: Count[] = [];
for (const step of STEPS.filter(wanted)) counts.push(await runStep(step));
counts.push(...(await Promise.all(BROWSERS.filter(wanted).map(runStep))));

const sum = (kind: keyof Count) => counts.reduce((total, count) => total + count[kind], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
// The exit code is set rather than forced, so that a pipe gets the last line too.
process.exitCode = failed === 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
