import { fail, ok, type Result } from '../model/result.ts';

/** Rows of ours are a tenth as deep; a file that is deeper is made to break whoever follows it. */
const DEEPEST = 200;

class Damaged extends Error {}

/**
 * A value of a store as JSON can hold it: bytes go into a file of their own (`$bytes` for an array of bytes, `$buffer`
 * for a buffer, with the file's name), and an object whose keys could be taken for these marks is wrapped in `$object`.
 * @param keep puts bytes away and says under which name
 */
export function outward(value: unknown, keep: (content: Uint8Array) => string): unknown {
  if (value instanceof Uint8Array) return { $bytes: keep(value) };
  if (value instanceof ArrayBuffer) return { $buffer: keep(new Uint8Array(value)) };
  if (Array.isArray(value)) return value.map((each) => outward(each, keep));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, outward(each, keep)] as const);
  const written = Object.fromEntries(entries);
  return entries.some(([key]) => key.startsWith('$')) ? { $object: written } : written;
}

/**
 * The way back. Each file is taken once: otherwise a small backup could name a large file a hundred thousand times.
 * @returns `backup-changed` where a file is missing or named twice, or the value is too deep
 */
export function inward(value: unknown, files: ReadonlyMap<string, Uint8Array>): Result<unknown> {
  const left = new Map(files);
  const take = (name: string): Uint8Array<ArrayBuffer> => {
    const content = left.get(name);
    if (!content) throw new Damaged(`${name} is missing, or named twice`);
    left.delete(name);
    return content.slice();
  };
  const read = (each: unknown, depth: number): unknown => {
    if (depth > DEEPEST) throw new Damaged('nested too deeply');
    if (Array.isArray(each)) return each.map((item) => read(item, depth + 1));
    if (typeof each !== 'object' || each === null) return each;
    const { $bytes, $buffer, $object } = each as Record<string, unknown>;
    if (typeof $bytes === 'string') return take($bytes);
    if (typeof $buffer === 'string') return take($buffer).buffer;
    const own = typeof $object === 'object' && $object !== null ? $object : each;
    // Object.fromEntries makes a key `__proto__` a key like any other.
    return Object.fromEntries(Object.entries(own).map(([key, item]) => [key, read(item, depth + 1)]));
  };
  try {
    return ok(read(value, 0));
  } catch (error) {
    if (error instanceof Damaged) return fail('backup-changed', error.message);
    throw error;
  }
}
