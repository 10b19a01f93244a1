/** Ends a command that could not answer: the reason on stderr, exit code 1, nothing on stdout. */
export function stop(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
