import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What every measuring command shares: where the data is, how spans are counted, how results are printed. */

/** Folder of the test data: the first argument that is no option, else ../shared/data. */
export function dataFolder(): string {
  return process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data';
}

/** True where `--name` was given. */
export function asked(name: string): boolean {
  return process.argv.includes(`--${name}`);
}

/** Text of a data file; where it is absent the command says so and ends well. */
export function dataFile(name: string): string {
  const path = resolve(dataFolder(), name);
  if (!existsSync(path)) {
    process.stdout.write(`skipped: shared data not present (${name})\n`);
    process.exit(0);
  }
  return readFileSync(path, 'utf8');
}

/** Rows of a file with one JSON value a line. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A stretch of tokens, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Span counts over many texts. Exact: the same borders. Overlap: at least one common token; precision counts predicted
 * spans that touch a gold one, recall gold spans that a predicted one touches.
 */
export class SpanScore {
  gold = 0;
  found = 0;
  exact = 0;
  foundTouching = 0;
  goldTouched = 0;

  add(gold: readonly Span[], found: readonly Span[]): void {
    this.gold += gold.length;
    this.found += found.length;
    for (const mine of found) {
      if (gold.some((span) => span.start === mine.start && span.end === mine.end)) this.exact++;
      if (gold.some((span) => touches(span, mine))) this.foundTouching++;
    }
    for (const span of gold) if (found.some((mine) => touches(span, mine))) this.goldTouched++;
  }

  row(): Record<string, number> {
    return {
      gold: this.gold,
      found: this.found,
      ...prf('exact', this.exact / this.found, this.exact / this.gold),
      ...prf('overlap', this.foundTouching / this.found, this.goldTouched / this.gold),
    };
  }
}

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function prf(name: string, precision: number, recall: number): Record<string, number> {
  return {
    [`${name} P`]: percent(precision),
    [`${name} R`]: percent(recall),
    [`${name} F1`]: percent((2 * precision * recall) / (precision + recall)),
  };
}

/** A share as per cent with one decimal; 0 where nothing was counted. */
export function percent(share: number): number {
  return Number.isFinite(share) ? Math.round(share * 1000) / 10 : 0;
}

/** Prints a table and the same figures as one line of JSON. */
export function report(name: string, rows: Record<string, Record<string, unknown>>, more: object = {}): void {
  console.log(name);
  console.table(rows);
  console.log(JSON.stringify({ measure: name, ...more, rows }));
}
