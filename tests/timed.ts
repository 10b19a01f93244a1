/**
 * Calls `run`, and answers with its result and how many milliseconds this process computed for it. What else the machine
 * does meanwhile does not count, so a limit on it says something of `run` alone.
 */
export function timed<T>(run: () => T): { result: T; took: number } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, took: (user + system) / 1000 };
}
