import { readFile } from 'node:fs/promises';

/**
 * Text of a file that a command was given, without a byte order mark.
 *
 * @param what what the file should be, for the message: "the wallet", "the list"
 * @throws Error that names the file and says why it cannot be read
 */
export async function readTextFile(file: string, what: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is not there' : code === 'EISDIR' ? 'it is a folder' : String(error);
    throw new Error(`cannot read ${what} ${file}: ${why}`);
  }
}
