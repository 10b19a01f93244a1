import type { ReasonCode } from '../model/check.ts';

/** A document that was fetched, or why it was not: that is never a finding about the credential. */
export type Fetched =
  | { ok: true; status: number; url: string; bytes: Uint8Array; mediaType: string }
  | { ok: false; reason: ReasonCode; host: string };

export type FetchDocument = (url: string, accept: string) => Promise<Fetched>;

/** What the guard needs from outside. */
export interface FetchTools {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** True when the person has allowed this host (host name, no port). */
  allowed: (host: string) => boolean | Promise<boolean>;
}

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_MILLISECONDS = 8000;
const LOCAL = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/;

/**
 * The host of an address that may be asked at all: https, default port, no user name, a public name with a dot, no IP
 * address. Undefined for every other address. `http:` addresses are read as `https:`; plain http is never fetched.
 */
export function hostOf(address: string): string | undefined {
  const url = secureUrl(address);
  return url?.hostname;
}

/** The address as it is fetched: https, without fragment; undefined where it must not be fetched. */
export function secureUrl(address: string): URL | undefined {
  if (address.length > 2000) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname.replace(/\.$/, '').toLowerCase();
  // The URL parser writes every notation of an IPv4 address (octal, hexadecimal, one number) as four numbers.
  if (!host.includes('.') || host.startsWith('[') || /^[\d.]+$/.test(host) || LOCAL.test(host)) return undefined;
  url.hash = '';
  return url;
}

/**
 * Fetches only what `hostOf` lets through and the person allowed: no cookies, no referrer, no redirects (a redirect
 * could lead to a host that nobody named), 2 MB and 8 s at most. Never throws.
 */
export function guardedFetch({ fetch, allowed }: FetchTools): FetchDocument {
  return async (address, accept) => {
    const url = secureUrl(address);
    if (!url) return { ok: false, reason: 'address-refused', host: shortHost(address) };
    const host = url.hostname;
    if (!(await allowed(host))) return { ok: false, reason: 'host-not-allowed', host };
    const stop = AbortSignal.timeout(MOST_MILLISECONDS);
    try {
      const response = await fetch(url.href, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { accept },
        signal: stop,
      });
      if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
        return { ok: false, reason: 'redirects-elsewhere', host };
      }
      if (response.url !== '' && secureUrl(response.url)?.hostname !== host) {
        return { ok: false, reason: 'redirects-elsewhere', host };
      }
      const bytes = await readAtMost(response, MOST_BYTES);
      if (bytes === undefined) return { ok: false, reason: 'too-large', host };
      const mediaType = response.headers.get('content-type') ?? '';
      return { ok: true, status: response.status, url: url.href, bytes, mediaType };
    } catch {
      return { ok: false, reason: stop.aborted ? 'timed-out' : 'hosting-unreachable', host };
    }
  };
}

function shortHost(address: string): string {
  return address.slice(0, 100);
}

/** The body, or undefined where it is longer; counted while it arrives, whatever Content-Length says. */
export async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
