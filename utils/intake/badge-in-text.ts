import { parseHostileJson } from '../formats/hostile-json.ts';
import { isObject, type JsonObject } from '../formats/json-fields.ts';

const MOST_FOUND = 5;
const MOST_NODES = 5000;
const MOST_LEVELS = 8;
const BADGE_TYPE =
  /(?:^|[:#/])(?:OpenBadgeCredential|AchievementCredential|VerifiableCredential|ClrCredential|Assertion)$/;

interface FoundBytes {
  bytes: Uint8Array;
  name: string;
}

/**
 * The files in what a page holds of a badge: a picture's `data:` address, a token, JSON that is a badge, or JSON that
 * holds some (a page's linked data often lists badges inside a person). Unverified; never throws.
 * @returns at least one: the text itself where nothing in it looks like a badge
 */
export function bytesOfShown(text: string): FoundBytes[] {
  const picture = bytesOfDataAddress(text);
  if (picture) return [{ bytes: picture, name: 'picture' }];
  const whole = [{ bytes: new TextEncoder().encode(text), name: 'badge.json' }];
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return whole;
  const json = parseHostileJson(trimmed);
  if (!json.ok || isBadge(json.value)) return whole;
  const inner = badgesWithin(json.value).map((badge) => ({
    bytes: new TextEncoder().encode(JSON.stringify(badge)),
    name: 'badge.json',
  }));
  return inner.length > 0 ? inner : whole;
}

function badgesWithin(root: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: { value: unknown; level: number }[] = [{ value: root, level: 0 }];
  for (let at = 0; at < waiting.length && at < MOST_NODES && found.length < MOST_FOUND; at++) {
    const { value, level } = waiting[at] as (typeof waiting)[number];
    if (isBadge(value)) found.push(value);
    else if (level < MOST_LEVELS && typeof value === 'object' && value !== null)
      for (const each of Object.values(value))
        if (typeof each === 'object' && each !== null && waiting.length < MOST_NODES)
          waiting.push({ value: each, level: level + 1 });
  }
  return found;
}

function isBadge(value: unknown): value is JsonObject {
  if (!isObject(value)) return false;
  const types = [value.type, value['@type']].flat();
  return types.some((type) => typeof type === 'string' && BADGE_TYPE.test(type));
}

function bytesOfDataAddress(text: string): Uint8Array | undefined {
  const [head, coded] = /^data:image\/[\w.+-]{1,40}(?:;[\w=-]{1,40}){0,4}?(;base64)?,/i.exec(text) ?? [];
  if (head === undefined) return undefined;
  const body = text.slice(head.length);
  try {
    const decoded = decodeURIComponent(body);
    return coded === undefined
      ? new TextEncoder().encode(decoded)
      : Uint8Array.from(atob(decoded.replace(/\s/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    // A picture that cannot be decoded holds nothing.
    return new Uint8Array();
  }
}
