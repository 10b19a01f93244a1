import { fail, ok, type Result } from '../model/result.ts';
import type { CredentialFormat, FileInput, ParsedCredential } from './credential-format.ts';
import { statedCredential } from './stated-credential.ts';
import { webAddress } from './web-address.ts';

/*
 * Credentials of the Credential Registry (CTDL) by their ids or addresses, as a text of nothing else. Nothing is fetched:
 * that somebody writes an id down is the holder's word, and the registry only says what the credential is.
 */

const MAX_IDS = 500;
const CTID = /^ce-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CTID_IN_PATH = /\/(?:resources|graph|credential|resource)\/(ce-[0-9a-f-]{36})\/?$/i;
/** Credential Finder's own pages: a number, and the name in words. */
const PAGE = /^\/credential\/(\d{1,10})(?:\/([^/]{1,300}))?\/?$/i;
const REGISTRY = /^(?:[a-z0-9-]{1,40}\.)?(?:credentialengineregistry\.org|credentialfinder\.org)$/;

interface Reference {
  id: string;
  name: string;
}

export const ctdl: CredentialFormat = {
  id: 'ctdl',
  name: 'Credential Registry (CTDL) ids',
  extensions: ['txt'],
  claims: (input) => referencesIn(input) !== undefined,
  parse: (input) => {
    const read = (referencesIn(input) ?? []).map(
      ({ id, name }): Result<ParsedCredential> => statedCredential({ format: ctdl.id, id, name, url: id }),
    );
    const found = read.filter((each) => each.ok).map(({ value }) => value);
    return found.length > 0 ? ok(found) : fail('file-missing-fields', 'no id of the Credential Registry');
  },
};

/** Each once; undefined where the text has anything else in it. */
function referencesIn({ text, json, container }: FileInput): Reference[] | undefined {
  if (text === undefined || json !== undefined || container !== undefined || text.length > 200_000) return undefined;
  const words = text.split(/[\s,;]+/).filter((word) => word !== '' && word !== '\ufeff');
  if (words.length === 0 || words.length > MAX_IDS) return undefined;
  const found = new Map<string, Reference>();
  for (const word of words) {
    const reference = referenceOf(word);
    if (reference === undefined) return undefined;
    found.set(reference.id, reference);
  }
  return [...found.values()];
}

function referenceOf(word: string): Reference | undefined {
  if (CTID.test(word)) return resource('credentialengineregistry.org', word);
  const address = webAddress(word);
  if (address === undefined) return undefined;
  const { hostname, pathname, origin, port } = new URL(address);
  if (!REGISTRY.test(hostname) || port !== '') return undefined;
  const ctid = CTID_IN_PATH.exec(pathname)?.[1];
  // Whichever page of it is named: the registry's own address stands for the credential.
  if (ctid !== undefined && CTID.test(ctid)) return resource(registryOf(hostname), ctid);
  const [, number, slug] = PAGE.exec(pathname) ?? [];
  if (number === undefined) return undefined;
  return { id: `${origin}/credential/${number}`, name: wordsOf(slug) ?? `${hostname} ${number}` };
}

function resource(host: string, ctid: string): Reference {
  const id = ctid.toLowerCase();
  return { id: `https://${host}/resources/${id}`, name: id };
}

/** The sandbox holds other credentials than the registry. */
function registryOf(hostname: string): string {
  return hostname.startsWith('sandbox.') ? 'sandbox.credentialengineregistry.org' : 'credentialengineregistry.org';
}

function wordsOf(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined;
  try {
    const words = decodeURIComponent(slug)
      .replace(/[_+-]+/g, ' ')
      .trim();
    return /\p{L}/u.test(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
