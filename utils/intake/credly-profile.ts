import { decodeText } from '../formats/decode-text.ts';
import { parseHostileJson } from '../formats/hostile-json.ts';
import { isObject } from '../formats/json-fields.ts';
import { type Failure, fail, ok, type Result } from '../model/result.ts';
import type { VerifierOptions } from '../verification/verifier.ts';

/*
 * The public badges of a Credly profile, fetched by the person's own click. The list is no documented interface: whatever
 * it answers, a badge that was dropped as a file stays the better proof.
 */

type FetchDocument = VerifierOptions['fetch'];

/** The one host that is asked. */
export const CREDLY_HOST = 'www.credly.com';
/** Pages of 48 badges. */
const MOST_PAGES = 5;
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,98}[a-z0-9_-])?$/i;

/** One page of the list, byte for byte as it came. */
export interface CredlyPage {
  /** File name to keep it under. */
  name: string;
  bytes: Uint8Array;
}

export interface CredlyList {
  pages: CredlyPage[];
  /** Pages that Credly has beyond the most that are fetched. */
  left: number;
  /** Why a later page is missing; what came before it is there. */
  failure?: Failure;
}

/**
 * The name in `https://www.credly.com/users/NAME`, with anything behind it, or the name itself. Fails with
 * `profile-address-wrong`: other hosts, other pages of Credly, and names that Credly does not give.
 */
export function credlyName(text: string): Result<string> {
  const trimmed = text.trim();
  const [, inAddress] = /^(?:https?:\/\/)?(?:www\.)?credly\.com\/users\/([^/?#]{1,100})(?:[/?#].{0,300})?$/i.exec(
    trimmed,
  ) ?? [undefined, undefined];
  const name = inAddress ?? trimmed;
  return NAME.test(name) ? ok(name) : fail('profile-address-wrong', trimmed);
}

/**
 * Fetches the list of a profile, page after page, five at most.
 * @param name as `credlyName` gives it
 * @param get guarded, and allowed to ask `CREDLY_HOST` alone
 * @returns where not even the first page came: `profile-not-found`, `profile-private`, `profile-unreadable` (something
 * else than a list of badges), `profile-unreachable`, `profile-no-badges`. Never throws.
 */
export async function fetchCredlyList(name: string, get: FetchDocument): Promise<Result<CredlyList>> {
  const pages: CredlyPage[] = [];
  let all = 1;
  for (let page = 1; page <= Math.min(all, MOST_PAGES); page++) {
    const url = `https://${CREDLY_HOST}/users/${encodeURIComponent(name)}/badges.json?page=${page}`;
    // Credly answers with a web page to whoever accepts anything else as well.
    const read = listIn(await get(url, 'application/json'));
    if (!read.ok) return pages.length === 0 ? read : ok({ pages, left: 0, failure: read.failure });
    const { bytes, badges, total } = read.value;
    if (badges === 0) return pages.length === 0 ? fail('profile-no-badges', name) : ok({ pages, left: 0 });
    all = total;
    pages.push({ name: `credly-${name}${all > 1 ? `-${page}` : ''}.json`, bytes });
  }
  return ok({ pages, left: Math.max(0, all - MOST_PAGES) });
}

function listIn(
  answer: Awaited<ReturnType<FetchDocument>>,
): Result<{ bytes: Uint8Array; badges: number; total: number }> {
  if (!answer.ok) {
    // Somewhere else is a page to sign in, or another name.
    if (answer.reason === 'redirects-elsewhere') return fail('profile-not-found', answer.reason);
    return fail('profile-unreachable', `${answer.host}: ${answer.reason}`);
  }
  const { status, bytes } = answer;
  if (status === 404 || status === 410) return fail('profile-not-found', `HTTP ${status}`);
  if (status === 401 || status === 403) return fail('profile-private', `HTTP ${status}`);
  if (status !== 200) return fail('profile-unreachable', `HTTP ${status}`);
  const text = decodeText(bytes);
  const json = text === undefined ? undefined : parseHostileJson(text);
  if (!json?.ok || !isObject(json.value) || !Array.isArray(json.value.data)) {
    return fail('profile-unreadable', answer.mediaType);
  }
  const { data, metadata } = json.value;
  const total = isObject(metadata) ? metadata.total_pages : undefined;
  const whole = typeof total === 'number' && Number.isInteger(total) && total > 0 && total < 10_000;
  return ok({ bytes, badges: data.length, total: whole ? total : 1 });
}
