import type { Answer, Get } from '../../utils/providers/course-provider.ts';
import { readAtMost, secureUrl } from '../../utils/verification/fetch-document.ts';

export interface GetTools {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Host names that the person's click named and the browser granted. */
  allowed: ReadonlySet<string>;
  /** Stops what is under way. */
  signal?: AbortSignal | undefined;
  mostBytes?: number;
  mostMilliseconds?: number;
}

const MOST_BYTES = 8 * 1024 * 1024;
const MOST_MILLISECONDS = 20_000;

/**
 * Asks only hosts that are allowed: https, no cookies, no referrer, no redirects (one could lead to a host that nobody
 * named), 8 MB and 20 s at most, the body included. Never throws.
 */
export function courseGet(tools: GetTools): Get {
  const { fetch, allowed, signal, mostBytes = MOST_BYTES, mostMilliseconds = MOST_MILLISECONDS } = tools;
  return async (address, etag) => {
    const url = secureUrl(address);
    const failed = (reason: Extract<Answer, { ok: false }>['reason']): Answer => ({
      ok: false,
      reason,
      host: url?.hostname ?? address.slice(0, 100),
    });
    if (!url) return failed('refused');
    if (!allowed.has(url.hostname)) return failed('not-allowed');
    const late = AbortSignal.timeout(mostMilliseconds);
    try {
      const response = await fetch(url.href, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        headers: { accept: 'application/json', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      const { status, type } = response;
      if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) return failed('elsewhere');
      if (response.url !== '' && URL.canParse(response.url) && new URL(response.url).origin !== url.origin)
        return failed('elsewhere');
      const bytes = status === 200 ? await readAtMost(response, mostBytes) : new Uint8Array();
      if (status !== 200) await response.body?.cancel();
      if (bytes === undefined) return failed('too-large');
      const tag = response.headers.get('etag')?.slice(0, 500);
      const wait = response.headers.get('retry-after')?.slice(0, 100);
      return {
        ok: true,
        status,
        text: textOf(bytes),
        ...(tag ? { etag: tag } : {}),
        ...(wait ? { retryAfter: wait } : {}),
      };
    } catch {
      return failed(signal?.aborted ? 'stopped' : late.aborted ? 'timed-out' : 'unreachable');
    }
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
