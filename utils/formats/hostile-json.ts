import { fail, ok, type Result } from '../model/result.ts';

/** A badge nests about ten deep and has a few hundred values; these bounds keep a crafted file from using up memory. */
const MAX_JSON_DEPTH = 64;
const MAX_JSON_VALUES = 100_000;

/**
 * Parses JSON that may be hostile. Every object comes back without a prototype, so a key such as `__proto__` is plain
 * data and no lookup finds anything the file did not say.
 * Fails with `file-truncated`, `file-not-json`, or `file-too-large` (too deep, too many values). Never throws.
 */
export function parseHostileJson(text: string): Result<unknown> {
  const shape = scan(text);
  if (shape.depth > MAX_JSON_DEPTH) return fail('file-too-large', `nested deeper than ${MAX_JSON_DEPTH} levels`);
  if (shape.values > MAX_JSON_VALUES) return fail('file-too-large', `more than ${MAX_JSON_VALUES} values`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (shape.open) return fail('file-truncated', 'the file ends in the middle');
    return fail('file-not-json', error instanceof Error ? error.name : undefined);
  }
  return ok(withoutPrototypes(parsed));
}

/** One pass over the text: greatest depth, number of values at most, and whether something is still open at its end. */
function scan(text: string): { depth: number; values: number; open: boolean } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let inString = false;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (inString) {
      if (code === 0x5c) position += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
    else if (code === 0x2c) values += 1;
  }
  return { depth: deepest, values, open: inString || depth > 0 };
}

/** Bounded by MAX_JSON_DEPTH, so recursion is safe here. */
function withoutPrototypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypes);
  if (typeof value !== 'object' || value === null) return value;
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value)) plain[key] = withoutPrototypes(member);
  return plain;
}
