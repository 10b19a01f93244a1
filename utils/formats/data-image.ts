import { isObject } from './json-fields.ts';

const MAX_IMAGE_BYTES = 512 * 1024;
/** First bytes of each kind, as base 64 writes them. */
const KINDS: readonly (readonly [string, string])[] = [
  ['image/png', 'iVBORw0KGgo'],
  ['image/jpeg', '/9j/'],
];

/**
 * A picture that comes with the file, as a `data:` address: PNG or JPEG by its first bytes, at most 512 kB. Pictures
 * elsewhere are never loaded, because that would tell their host who looks at the badge; SVG could hold scripts.
 * @param value an address, or an object with it as `id` (Open Badges, Image)
 */
export function dataImage(value: unknown): string | undefined {
  const address = isObject(value) ? value.id : value;
  if (typeof address !== 'string' || !address.startsWith('data:')) return undefined;
  const comma = address.indexOf(',');
  if (comma < 0 || comma > 100 || !address.slice(0, comma).endsWith(';base64')) return undefined;
  return imageOfBase64(address.slice(comma + 1));
}

/** The same for bare base 64. The media type is told by the bytes, not by what the file calls it. */
export function imageOfBase64(content: unknown): string | undefined {
  if (typeof content !== 'string' || content.length > Math.ceil(MAX_IMAGE_BYTES / 3) * 4) return undefined;
  const kind = KINDS.find(([, start]) => content.startsWith(start))?.[0];
  return kind !== undefined && /^[A-Za-z0-9+/]+={0,2}$/.test(content) ? `data:${kind};base64,${content}` : undefined;
}
