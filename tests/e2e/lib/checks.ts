/** Named checks with an `ok` or `not ok` line each. A check that throws fails alone; the others go on. */

export interface Checks {
  /**
   * Runs `body` under the name. It passes when `body` neither throws nor returns false; a returned string is a remark
   * that is printed behind the name.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: a check that returns nothing is the usual case
  check(name: string, body: () => Promise<boolean | string | undefined | void>): Promise<boolean>;
  /** Names something that could not be exercised here, and why. */
  skip(name: string, why: string): void;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface ChecksOptions {
  /** Milliseconds for one check. */
  limit?: number;
  /** Called after a failed check, e.g. to take a picture of what was on the screen. */
  onFailure?: (name: string) => Promise<void>;
}

/** Throws when `condition` is false; inside a check this is what makes it fail, with `words` as the reason. */
export function expect(condition: unknown, words: string): asserts condition {
  if (!condition) throw new Error(words);
}

/** Throws unless both are equal as JSON. */
export function expectEqual(actual: unknown, wanted: unknown, what = 'the value'): void {
  const [a, w] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (a !== w) throw new Error(`${what} is ${a}, not ${w}`);
}

export function startChecks({ limit = 60_000, onFailure }: ChecksOptions = {}): Checks {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const timed = async (body: () => Promise<unknown>): Promise<unknown> => {
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not done after ${limit} ms`)), limit);
    });
    return Promise.race([body(), over]).finally(() => clearTimeout(timer));
  };
  return {
    async check(name, body) {
      const began = Date.now();
      try {
        const result = await timed(body);
        if (result === false) throw new Error('the answer was false');
        count.passed += 1;
        const remark = typeof result === 'string' ? ` # ${result}` : '';
        console.log(`ok - ${name} (${Date.now() - began} ms)${remark}`);
        return true;
      } catch (error) {
        count.failed += 1;
        const words = error instanceof Error ? error.message : String(error);
        console.log(`not ok - ${name} (${Date.now() - began} ms)\n${words.replace(/^/gm, '    ')}`);
        await onFailure?.(name).catch(() => {});
        return false;
      }
    },
    skip(name, why) {
      count.skipped += 1;
      console.log(`skipped - ${name} # ${why}`);
    },
    get passed() {
      return count.passed;
    },
    get failed() {
      return count.failed;
    },
    get skipped() {
      return count.skipped;
    },
  };
}
