/**
 * Bytes as text: UTF-16 where a byte order mark says so, UTF-8 otherwise; undefined where they are neither.
 * Latin-1 is never guessed: it would turn every badge with an umlaut into another text, which no longer verifies.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  const encoding = mark === '255,254' ? 'utf-16le' : mark === '254,255' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
