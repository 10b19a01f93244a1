import { fail, ok, type Result } from '../../model/result.ts';
import { parseHostileJson } from '../hostile-json.ts';
import { readXml, type XmlElement } from '../xml.ts';

/*
 * Badges baked into SVG: `<openbadges:credential>` (Open Badges 3.0) or `<openbadges:assertion>` (2.0), told by their
 * namespace, because the prefix is free. JSON stands in them as text; a token or an address stands in `verify`.
 */

const BADGES: readonly (readonly [string, string])[] = [
  ['https://purl.imsglobal.org/ob/v3p0', 'credential'],
  ['http://openbadges.org', 'assertion'],
];

/** True when the first element of the text is `svg`; declarations and comments may stand before it. */
export function isSvg(text: string): boolean {
  const start = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .trimStart();
  let at = 0;
  while (start.startsWith('<?', at) || start.startsWith('<!--', at)) {
    const end = start.startsWith('<?', at) ? '?>' : '-->';
    at = start.indexOf(end, at) + end.length;
    if (at < end.length) return false;
    while (/\s/.test(start.charAt(at))) at += 1;
  }
  return /^<(?:!doctype\s+svg\b|(?:[a-z][\w-]{0,40}:)?svg[\s>/])/i.test(start.slice(at, at + 200));
}

/**
 * The text of the first badge in an SVG: JSON, a token, or the address in `verify`. The picture is only read; scripts in
 * it stay text.
 * Fails with `file-is-picture` (no badge in it), and as `readXml` does. Never throws.
 */
export function badgeInSvg(text: string): Result<string> {
  const root = readXml(text);
  if (!root.ok) return root;
  const badge = find(root.value);
  if (!badge) return fail('file-is-picture', 'SVG without a badge: no openbadges:credential or openbadges:assertion');
  const verify = badge.attributes.get('verify')?.trim() ?? '';
  // A signed badge is in `verify` alone. A hosted one has its address there: where its JSON is broken, that still counts.
  const readable = badge.text !== '' && (verify === '' || parseHostileJson(badge.text).ok);
  const baked = readable ? badge.text : verify;
  return baked === '' ? fail('file-missing-fields', 'SVG with an empty badge element') : ok(baked);
}

function find(element: XmlElement): XmlElement | undefined {
  if (BADGES.some(([uri, local]) => element.uri.replace(/\/$/, '') === uri && element.local === local)) return element;
  for (const child of element.children) {
    const found = find(child);
    if (found) return found;
  }
  return undefined;
}
