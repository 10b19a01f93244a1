/** Firefox's store lints what is uploaded. Its warnings are weighed here one by one: docs/store/lint.json. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

export interface LintMessage {
  code: string;
  message: string;
  file?: string;
  /** Both from 1. */
  line?: number;
  column?: number;
}

/** Why a warning may stand. */
export interface Explanation {
  code: string;
  /** Whose code it is. */
  library: string;
  /** What stands around the place that is warned of, as a regular expression: names of files and lines change. */
  evidence: string;
  why: string;
}

export interface Weighed {
  /** Warnings that nothing explains, with the code around them. */
  unexplained: string[];
  /** Explanations of what is warned of no longer. */
  idle: string[];
  /** How many warnings each library has. */
  counts: Record<string, number>;
}

const AROUND = 110;
const EXPLANATIONS = 'docs/store/lint.json';

export const readExplanations = (): Explanation[] => JSON.parse(readFileSync(EXPLANATIONS, 'utf8'));

/** What the store's linter says of a zip. Throws when it says nothing readable. */
export function lint(zip: string): { errors: LintMessage[]; warnings: LintMessage[]; notices: LintMessage[] } {
  const { stdout, stderr } = spawnSync(path.resolve('node_modules/.bin/addons-linter'), ['--output', 'json', zip], {
    encoding: 'utf8',
    timeout: 400_000,
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (!stdout.trim().startsWith('{')) throw new Error(`the linter answered nothing readable:\n${stderr.slice(-800)}`);
  return JSON.parse(stdout);
}

/**
 * Finds for every warning the one explanation that fits its code and its place.
 * @param textOf the text of a file of the zip
 */
export function weigh(
  warnings: readonly LintMessage[],
  explanations: readonly Explanation[],
  textOf: (file: string) => string,
): Weighed {
  const counts: Record<string, number> = {};
  const unexplained = warnings.flatMap((warning) => {
    const { code, file = 'manifest.json', line = 1, column = 0, message } = warning;
    const near = (textOf(file).split('\n')[line - 1] ?? '').slice(Math.max(0, column - AROUND), column + AROUND);
    const [fits, ...more] = explanations.filter((each) => each.code === code && new RegExp(each.evidence).test(near));
    if (!fits || more.length > 0)
      return [`${code} ${file}:${line}:${column} ${message}${fits ? ' (explained twice)' : ''}: ${near}`];
    counts[fits.library] = (counts[fits.library] ?? 0) + 1;
    return [];
  });
  const idle = explanations.filter(({ library }) => !counts[library]).map(({ code, library }) => `${code} ${library}`);
  return { unexplained, idle, counts };
}

/** Reads texts out of a zip. */
export function textsOf(zip: string): (file: string) => string {
  const files = unzipSync(readFileSync(zip));
  return (file) => new TextDecoder().decode(files[file] ?? new Uint8Array());
}
