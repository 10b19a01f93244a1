import { reducedAddress } from './scrub-address.ts';
import { type Ids, looksSecret } from './scrub-ids.ts';
import { REMOVED, type ScrubKind } from './scrub-kinds.ts';
import type { Stretch } from './scrub-names.ts';

/** A stretch of a text that must go, and what stands there instead. */
export interface Removal extends Stretch {
  kind: ScrubKind;
  by: string;
}

// Every repetition is bounded and none holds another of the same characters: linear on hostile text.
const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}(?:@|\s?[([{](?:at|arobase|ät)[)\]}]\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[([{](?:dot|punkt|point)[)\]}]\s?)[\p{L}\p{N}-]{1,63}){1,5}/giu;
const JWT = /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g;
/** Members of LinkedIn and of its kin; the posting's own kind of name says nothing about a person. */
const URN = /urn:[a-z]{2,10}:(?!job)[\w:]{1,40}:[\w()=,.-]{1,200}/gi;
const SECRET = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|\b[\da-f]{24,}\b|[A-Za-z\d+/_-]{28,}={0,2}/gi;
const WEB = /\bhttps?:\/\/[^\s<>"')\]]{1,2000}/gi;
const HANDLE =
  /(?<![\w/.-])(?:www\.)?(?:linkedin\.com\/(?:in|pub)|xing\.com\/profile|github\.com|gitlab\.com|twitter\.com|x\.com|facebook\.com|instagram\.com|t\.me|wa\.me|calendly\.com)\/[^\s<>"')\]]{1,200}/gi;

const NUMBER = /(?:\+|\(\+)?[\d(][\d ()./\u00a0\u202f\u2010-\u2015-]{5,24}\d/g;
const DATE = /(?:^|\D)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})(?:\D|$)/;
const YEARS = /^\(?(?:19|20)\d{2}\)?\D{1,3}\(?(?:19|20)\d{2}\)?$/;
const HOURS = /\d{1,2}[.]\d{2}\D{1,3}\d{1,2}[.]\d{2}/;
const MONEY_BEFORE = /(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|AUD|CAD|NZD|INR|Euro))\s?$/i;
const MONEY_AFTER =
  /^\s?(?:[$€£¥₹%]|k\b|(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|AUD|CAD|NZD|INR|Euro|per|pro|par|p\.a|a year|brutto)\b)/i;
const CALLED =
  /(?:tel|phone|telefon|téléphone|telephone|mobile?|mobiltelefon|fax|call|fon|handy|whatsapp|rufnummer|durchwahl|hotline|cell|portable|tlf|telefono|teléfono|telefone|appelez|sms)[^\p{L}\n]{0,6}$/iu;
const AMERICAN = /^1?[ .-]?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/;

/** True for a telephone number; dates, hours, pay and ids are none. */
function isPhone(found: string, before: string, after: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  if (digits < 6 || digits > 15 || DATE.test(found) || YEARS.test(found)) return false;
  if (MONEY_BEFORE.test(before) || MONEY_AFTER.test(after)) return false;
  if (/^\(?\+/.test(found)) return digits >= 8;
  if (CALLED.test(before)) return true;
  if (HOURS.test(found) || /[\p{L}\p{N}_#/-]$/u.test(before) || /^[\p{L}\p{N}_]/u.test(after)) return false;
  if (AMERICAN.test(found)) return true;
  return (
    /^\(?0/.test(found) && digits >= 9 && digits <= 14 && (/^00/.test(found) || /\D/.test(found.replace(/^\(/, '')))
  );
}

function phones(text: string): Stretch[] {
  const found: Stretch[] = [];
  const search = new RegExp(NUMBER);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const start = match.index;
    // A number may stand behind another ("40 - 030 1234567"): each beginning is tried, the longest first.
    let end = start + match[0].length;
    while (
      end > start &&
      !isPhone(text.slice(start, end), text.slice(Math.max(0, start - 24), start), text.slice(end, end + 12))
    ) {
      end--;
      while (end > start && !/\d/.test(text[end - 1] ?? '')) end--;
      if (end - start < 6) end = start;
    }
    // Half a number is worse than none: what is left must not go on with digits.
    if (end > start && !/\d/.test(text[end] ?? '')) found.push({ start, end });
    search.lastIndex = end > start ? end : start + 1;
  }
  return found;
}

/** Everything of a text that names or reaches a person, whoever it is. Places of the posting's own ids stay. */
export function privateIn(text: string, page: URL, ids: Ids): Removal[] {
  const found: Removal[] = [];
  const all = (pattern: RegExp, kind: ScrubKind, holds: (match: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern))
      if (holds(match[0])) found.push({ start: match.index, end: match.index + match[0].length, kind, by: REMOVED });
  };
  if (/[@([{]/.test(text)) all(EMAIL, 'email');
  all(JWT, 'secret');
  if (/urn:/i.test(text)) all(URN, 'secret');
  all(
    SECRET,
    'secret',
    (run) => !ids.own.has(run.toLowerCase()) && (/^[\da-f-]+$/i.test(run) ? /\d/.test(run) : looksSecret(run)),
  );
  all(HANDLE, 'link');
  for (const stretch of phones(text)) found.push({ ...stretch, kind: 'phone', by: REMOVED });
  for (const match of text.matchAll(WEB)) {
    const by = reducedAddress(match[0], page, ids);
    if (by !== match[0])
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'link', by: by || REMOVED });
  }
  return found;
}

/** Removals in order, each place once; where two overlap they become one that leaves nothing of either. */
export function ordered(removals: readonly Removal[]): Removal[] {
  const done: Removal[] = [];
  for (const each of [...removals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = done.at(-1);
    if (!last || each.start >= last.end) done.push({ ...each });
    else if (each.end > last.end || last.by !== REMOVED) {
      last.end = Math.max(last.end, each.end);
      last.by = REMOVED;
    }
  }
  return done;
}
