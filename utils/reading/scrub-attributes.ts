import { reducedAddress } from './scrub-address.ts';
import type { Ids } from './scrub-ids.ts';
import type { ScrubKind } from './scrub-kinds.ts';

/** Attributes that say how a page is built. Their values keep their words, without ids and names. */
const BUILT =
  /^(?:class|id|for|role|lang|xml:lang|dir|hidden|open|type|name|rel|is|slot|itemscope|itemtype|itemprop|itemref|typeof|property|vocab|prefix|datatype|colspan|rowspan|scope|headers|width|height|start|reversed|disabled|required|multiple|method|http-equiv|charset|tabindex|datetime|dateTime|aria-(?:hidden|level|modal|expanded|controls|labelledby|describedby|haspopup|current|selected|live|busy|pressed|disabled|owns)|part|xmlns)$/i;
/** Names of parts that sites give themselves for tests and for their own scripts; readers find things by them. */
const NAMED =
  /test|automation|^data-(?:at|qa|cy|ui|hook|id|part|role|type|state|view|name|section|component|control-name|card-type|company-name|sdui|semaphore)|component|sdui|screen|key$|(?:^|[-_])(?:job|jk|posting|position|vacan|opening|requisition|occludable|entity|provider|board)|indeed/i;
const PERSONAL =
  /user|member|viewer|profile|account|person|author|owner|e?mail|phone|tel$|token|csrf|xsrf|nonce|session|auth|secret|cookie|visitor|candidate|seeker|recruiter|poster|hirer|contact|tracking|impression|payload|props|config|json/i;
/** What such a name is made of: never a sentence, never data. */
const NAME_VALUE = /^[\w.:/-]{1,160}$/;
/** What says how a part stands at the moment: chosen, hidden, the third. */
const STATE = /^(?:true|false|yes|no|on|off|open|closed|\d{1,3})$/i;
const ADDRESS = /^(?:href|src|cite|data-(?:href|url|src|job-?url))$/i;
/** Pictures and other things that a page loads. */
const LOADED =
  /^(?:srcset|imagesrcset|poster|background|data-src(?:set)?|data-lazy|data-bg|longdesc|usemap|lowsrc|dynsrc|xlink:href)$/i;
const FORM_VALUE =
  /^(?:value|checked|selected|placeholder|pattern|accept|min|max|step|list|action|formaction|data-value|autocomplete)$/i;
/** What of a style says how text is to be read. */
const STYLE = /(?:^|;)\s*((?:font-weight|white-space|display|visibility)\s*:\s*[a-z\d-]{1,20})\s*(?=;|!|$)/gi;
/** Words in a picture's address by which an ad that is a picture is known. */
const CLUE = /vacanc|advert|job/i;
/** Meta data that readers ask, or that says how the page is to be understood. */
const META =
  /^(?:og:(?:site_name|title|type|locale|description)|twitter:title|title|description|viewport|robots|language|content-language|generator)$/i;
const LOGO = '[class*="logo" i],[id*="logo" i],[class*="image-container"],header a';
const FACE =
  '[class*="avatar" i],[class*="profile" i],[class*="member" i],[class*="user" i],[class*="person" i],[class*="face" i]';

/** What stands in an attribute's place: the value to keep, an empty one, or none at all. */
export interface Kept {
  value: string | null;
  /** Set when something of a person may have gone. */
  kind?: ScrubKind;
}

const PICTURES = new Set('img picture source video audio track embed object image canvas'.split(' '));

/** A value that stays as it is but for ids. */
function built(value: string, ids: Ids): Kept {
  const hidden = ids.hide(value);
  return hidden === value ? { value } : { value: hidden, kind: 'secret' };
}

/** Loads nothing. Its host stays, for boards know their own pictures by it, and a word that says what it showed. */
function pictureOf(value: string, page: URL): string {
  const url = URL.canParse(value, page.href) ? new URL(value, page.href) : null;
  const host = url && /^https?:$/.test(url.protocol) ? url.host : '';
  const clue = CLUE.exec(url?.pathname ?? '')?.[0].toLowerCase();
  return `data:,${host}${clue && !CLUE.test(host) ? `/${clue}` : ''}`;
}

function addressed(element: Element, value: string, page: URL, ids: Ids): Kept {
  if (PICTURES.has(element.localName)) return { value: value && pictureOf(value, page), kind: 'picture' };
  if (element.localName === 'link' && !/\b(?:canonical|alternate)\b/i.test(element.getAttribute('rel') ?? ''))
    return { value: '', kind: 'code' };
  if (element.localName === 'base') return { value: `https://${page.host}/` };
  const reduced = reducedAddress(value, page, ids);
  // An empty address is the page's own.
  if (reduced === '' && /^i?frame$/.test(element.localName)) return { value: 'about:blank', kind: 'link' };
  return reduced === value ? { value } : { value: reduced, kind: 'link' };
}

/** Text of a picture: only a company's, which the reading may need. */
function altOf(element: Element, value: string): Kept {
  const logo = /\blogo\b/i.test(value) || element.matches(LOGO) || element.closest(LOGO) !== null;
  return logo && !element.matches(FACE) && element.closest(FACE) === null ? { value } : { value: '', kind: 'label' };
}

function contentOf(element: Element, value: string, page: URL, ids: Ids): Kept {
  const name =
    element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('http-equiv') ?? '';
  if (
    element.hasAttribute('itemprop') ||
    META.test(name) ||
    /^(?:schema:)?[a-z]+$/i.test(element.getAttribute('property') ?? '')
  )
    return /^https?:/i.test(value) ? addressed(element, value, page, ids) : { value };
  if (/^og:url$/i.test(name)) return addressed(element, value, page, ids);
  return { value: '', kind: 'secret' };
}

/**
 * What may stay of an attribute. Everything that is not known to say how a page is built goes: attributes are where
 * sites keep what they know of their visitor.
 */
export function keptAttribute(element: Element, name: string, value: string, page: URL, ids: Ids): Kept {
  if (value === '') return /^on/i.test(name) ? { value: null } : { value };
  if (/^on/i.test(name) || /^(?:nonce|integrity|srcdoc|ping|manifest)$/i.test(name))
    return { value: null, kind: 'code' };
  if (name === 'style') {
    const kept = [...value.matchAll(STYLE)].map(([, rule = '']) => rule.trim()).join('; ');
    return kept ? { value: kept, ...(kept !== value && { kind: 'style' }) } : { value: null, kind: 'style' };
  }
  if (name === 'alt') return altOf(element, value);
  if (name === 'content') return contentOf(element, value, page, ids);
  if (LOADED.test(name)) return { value: null, kind: 'picture' };
  if (ADDRESS.test(name)) return addressed(element, value, page, ids);
  if (BUILT.test(name)) return built(value, ids);
  if (FORM_VALUE.test(name)) return { value: null, kind: 'form' };
  if (STATE.test(value)) return { value };
  const safe = NAMED.test(name) && !PERSONAL.test(name) && NAME_VALUE.test(value);
  if (safe) return built(value, ids);
  // Readers take a label before a text where there is one: an empty one would be taken.
  return { value: /^(?:title|label|summary|aria-)/.test(name) ? null : '', kind: 'label' };
}
