/** What is read of a certificate, to be shown: who it names, and from when to when it counts (milliseconds). */
export interface CertificateFacts {
  subject?: string;
  from?: number;
  until?: number;
}

interface Element {
  tag: number;
  start: number;
  end: number;
}

const COMMON_NAME = '550403';
const ORGANISATION = '55040a';

/**
 * Common name and dates of an X.509 certificate (RFC 5280, 4.1) in DER. Whatever cannot be read is left out: nothing
 * here decides about the signature.
 */
export function certificateFacts(der: Uint8Array): CertificateFacts {
  try {
    const [certificate] = children(der, { tag: 0, start: 0, end: der.length });
    const [body] = certificate ? children(der, certificate) : [];
    if (!body) return {};
    const fields = children(der, body).filter(({ tag }) => tag !== 0xa0);
    // serial number, algorithm, issuer, validity, subject
    const [, , , validity, subject] = fields;
    const [from, until] = validity ? children(der, validity).map((each) => timeOf(der, each)) : [];
    const name = subject ? nameOf(der, subject) : undefined;
    return {
      ...(name === undefined ? {} : { subject: name }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    };
  } catch {
    return {};
  }
}

function children(der: Uint8Array, parent: Element): Element[] {
  const found: Element[] = [];
  let at = parent.start;
  while (at + 2 <= parent.end) {
    const tag = der[at] as number;
    let length = der[at + 1] as number;
    let start = at + 2;
    if (length >= 0x80) {
      const size = length & 0x7f;
      if (size === 0 || size > 4) break;
      length = 0;
      for (let byte = 0; byte < size; byte += 1) length = length * 256 + (der[start + byte] as number);
      start += size;
    }
    if (start + length > parent.end) break;
    found.push({ tag, start, end: start + length });
    at = start + length;
  }
  return found;
}

function nameOf(der: Uint8Array, subject: Element): string | undefined {
  const parts = new Map<string, string>();
  for (const set of children(der, subject)) {
    for (const pair of children(der, set)) {
      const [type, value] = children(der, pair);
      if (!type || !value) continue;
      const oid = Array.from(der.subarray(type.start, type.end), (byte) => byte.toString(16).padStart(2, '0')).join('');
      const text = new TextDecoder(value.tag === 0x0c ? 'utf-8' : 'latin1').decode(
        der.subarray(value.start, value.end),
      );
      if (!parts.has(oid)) parts.set(oid, text);
    }
  }
  return parts.get(COMMON_NAME) ?? parts.get(ORGANISATION);
}

/** UTCTime has two digits for the year, GeneralizedTime four; both end in Z. */
function timeOf(der: Uint8Array, { tag, start, end }: Element): number | undefined {
  const text = new TextDecoder('latin1').decode(der.subarray(start, end));
  const [, year = '', month, day, hour, minute, second] =
    /^(\d{4}|\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/.exec(text) ?? [];
  if (year === '') return undefined;
  const full = tag === 0x17 ? (Number(year) < 50 ? `20${year}` : `19${year}`) : year;
  const moment = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment) ? undefined : moment;
}
