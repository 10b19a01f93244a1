/** Waits with limits. A test that hangs tells nobody anything. */

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The promise, or an error `timed out after N ms: what`. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`timed out after ${ms} ms: ${what}`)), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks until the answer is truthy. Errors of single attempts count as "not yet"; the last one is told at the end. */
export async function until<T>(what: string, ask: () => Promise<T>, timeout = 20_000, every = 60): Promise<T> {
  const end = Date.now() + timeout;
  let last = 'the answer stayed empty';
  for (;;) {
    try {
      const answer = await within(Math.max(1000, end - Date.now()), what, ask());
      if (answer) return answer;
      last = `the answer stayed ${JSON.stringify(answer)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() > end) throw new Error(`timed out after ${timeout} ms: ${what} (${last})`);
    await sleep(every);
  }
}
