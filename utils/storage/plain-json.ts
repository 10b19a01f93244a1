const DEEPEST = 200;

/**
 * Anything that IndexedDB may hold as something that `JSON.stringify` writes without loss or error: bytes, dates, maps,
 * sets and numbers that JSON does not know become objects with one member that names them.
 */
export function plainJson(value: unknown, above: readonly unknown[] = []): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return { bigint: String(value) };
  if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? null : value;
  if (above.includes(value)) return { circular: above.length - above.indexOf(value) };
  if (above.length >= DEEPEST) return { deeper: true };
  const within = [...above, value];
  const inside = (each: unknown) => plainJson(each, within);
  if (value instanceof Date) return { date: Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString() };
  if (value instanceof ArrayBuffer) return { base64: base64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value))
    return { base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  if (value instanceof Map) return { map: [...value].map(([key, each]) => [inside(key), inside(each)]) };
  if (value instanceof Set) return { set: [...value].map(inside) };
  if (Array.isArray(value)) return Array.from(value, inside);
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null)
    return { [Object.prototype.toString.call(value)]: String((value as { name?: unknown }).name ?? '') };
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, each] of Object.entries(value)) plain[name] = inside(each);
  return plain;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += 8192)
    binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(binary);
}
