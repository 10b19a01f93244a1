import type { ReasonCode } from '../model/check.ts';
import type { FetchDocument } from '../verification/fetch-document.ts';
import { fileAddress } from './badge-address.ts';
import { badgesInSource } from './badge-in-page.ts';

/** Bytes that may be a badge, and where they came from; `unsaid` hosts a page leads to that nobody was asked about yet. */
export type Reached =
  | { ok: true; found: { bytes: Uint8Array; name: string }[]; kind: 'file' | 'page'; unsaid: string[] }
  | { ok: false; reason: ReasonCode; host: string };

const JSON_TYPE = 'application/json';

/**
 * Fetches what a badge's address leads to: the file itself, or, where the address is a page for people, the badge files
 * that the page's source holds or names (three at most, on allowed hosts only). Redirects are not followed: where one
 * leads is not told to an extension, so the host could not be named beforehand.
 * @param get guarded: it asks only hosts that the person named
 * @returns `kind` is `page` where the address answered with a web page
 */
export async function reachBadge(shown: string, get: FetchDocument): Promise<Reached> {
  const address = fileAddress(shown);
  const first = await get(address, acceptOf(address));
  if (!first.ok) return first;
  if (first.status === 410) return { ok: false, reason: 'hosting-gone', host: hostIn(first.url) };
  if (first.status < 200 || first.status > 299) {
    return {
      ok: false,
      reason: first.status === 404 ? 'hosting-gone' : 'hosting-unreachable',
      host: hostIn(first.url),
    };
  }
  if (!isPage(first.bytes)) return { ok: true, kind: 'file', found: [named(first)], unsaid: [] };
  const source = new TextDecoder().decode(first.bytes);
  const { texts, addresses } = badgesInSource(source, first.url);
  const found: { bytes: Uint8Array; name: string }[] = texts.map((text) => ({
    bytes: new TextEncoder().encode(text),
    name: 'badge.json',
  }));
  const unsaid: string[] = [];
  for (const each of found.length > 0 ? [] : addresses) {
    const answer = await get(each, acceptOf(each));
    if (!answer.ok && answer.reason === 'host-not-allowed') unsaid.push(answer.host);
    if (!answer.ok || answer.status !== 200 || isPage(answer.bytes)) continue;
    found.push(named(answer));
  }
  return { ok: true, kind: 'page', found, unsaid: [...new Set(unsaid)] };
}

function named({ bytes, url }: { bytes: Uint8Array; url: string }) {
  return { bytes, name: new URL(url).pathname.split('/').at(-1)?.slice(0, 100) || 'badge' };
}

/** Some hosts answer with a page to whoever accepts anything but JSON. */
function acceptOf(address: string): string {
  const [, ending = ''] = /\.(png|svg)(?:[?#]|$)/i.exec(address) ?? [];
  if (ending.toLowerCase() === 'png') return 'image/png';
  return ending === '' ? JSON_TYPE : 'image/svg+xml';
}

function isPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\uFEFF?\s{0,500}/, '');
  return /^(?:<!doctype html|<html|<head|<!--)/i.test(start) && !/<svg[\s>]/i.test(start.slice(0, 300));
}

function hostIn(url: string): string {
  return new URL(url).hostname;
}
