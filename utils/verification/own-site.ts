import { hostOf } from './fetch-document.ts';
import { PARTICLES, type StatedOnPage, words, writings } from './profile-recipient.ts';
import { addressOfDidWeb } from './verification-method.ts';

/**
 * True where the issuer's own site is the page's, or is called by the person's whole name: a badge that people issue to
 * themselves verifies as well as any other, and says no more than the page does.
 * @param issuerId a web address or a DID; one of a key names no site
 */
export function isOwnSite(issuerId: string | undefined, page: StatedOnPage): boolean {
  if (issuerId === undefined) return false;
  const web = /^did:web:([^#?]+)/i.exec(issuerId)?.[1];
  const host = hostOf((web === undefined ? issuerId : addressOfDidWeb(web)) ?? '');
  if (host === undefined) return false;
  if (page.host !== null && bareHost(host) === bareHost(page.host)) return true;
  const parts = writings(page.name ?? '').filter(([word = '']) => word.length > 1 && !PARTICLES.has(word));
  const letters = words(host).join('');
  return parts.length > 1 && parts.every((ways) => ways.some((way) => letters.includes(way)));
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
