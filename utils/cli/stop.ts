/** Ends a command that could not answer: the reason on stderr, exit code 1, nothing more on stdout. */
export function stop(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** Runs a command. A reader that has seen enough (`| head`) closes the pipe: that ends the command without a word. */
export function run(main: () => Promise<void>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    stop(error);
  });
  main().catch(stop);
}

/** Writes to stdout, and waits where the reader is slower than we are. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}
