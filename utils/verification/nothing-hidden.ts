import { knownContext } from './contexts.ts';
import { unknown } from './finding.ts';
import { isObject, type JsonObject, listOf, textOf } from './json.ts';
import { contextsOf, type Expanded } from './json-ld.ts';

/*
 * An RDF proof covers meanings, the wallet reads names. Whoever holds a signed badge may write the same meanings down
 * differently without breaking the signature: an end date under its full IRI, a status entry under an alias, one node
 * torn into two places. Every such way is closed here: what is not written plainly is not believed.
 */

const CREDENTIALS = 'https://www.w3.org/2018/credentials#';
const PROOF_PURPOSE = 'https://w3id.org/security#proofPurpose';
/** What decides about a credential as a whole. */
const DECISIVE = [
  'issuer',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'credentialStatus',
  'credentialSubject',
  'refreshService',
];

/** Where the terms live that the wallet reads: no other name may lead there. */
const VOCABULARIES = [
  CREDENTIALS,
  'https://www.w3.org/ns/credentials/status#',
  'https://w3id.org/vc/status-list#',
  'https://purl.imsglobal.org/spec/',
  'https://w3id.org/security#',
  'https://schema.org/',
  'http://schema.org/',
  'http://purl.org/dc/terms/',
];

/** Names that the wallet reads although no known context defines them, or only one of another data model does. */
const READ_NAMES = [
  'id',
  'type',
  'name',
  'url',
  'proof',
  'achievement',
  'achievements',
  'alignment',
  'alignments',
  'tag',
  'tags',
  'expirationDate',
  'validFrom',
  'validUntil',
  'verifiableCredential',
];

/**
 * Before anything is expanded: definitions written into the file may add terms of their own, but neither give a known
 * name a meaning nor a known meaning a second name. Throws a Finding.
 */
export function checkInlineContexts(document: JsonObject): void {
  const { named, inline } = contextsOf(document);
  if (inline.length === 0) return;
  const taken = new Set([...READ_NAMES, ...named.flatMap(termsOf)]);
  for (const context of inline) {
    for (const [name, definition] of Object.entries(context)) {
      if (name === '@version' || name === '@protected') continue;
      if (name.startsWith('@') || taken.has(name)) throw unknown('context-inline', name);
      if (!addsOwnTerm(definition, taken)) throw unknown('context-inline', name);
    }
  }
}

/** A term whose IRI is written in full and lies outside the vocabularies that are read. */
function addsOwnTerm(definition: unknown, taken: ReadonlySet<string>): boolean {
  if (isObject(definition)) {
    const { '@id': id, '@type': type, '@container': container, '@protected': _protected, ...rest } = definition;
    const plainType = type === undefined || textOf(type)?.includes('://') || type === '@id' || type === '@vocab';
    const plainContainer = container === undefined || container === '@set' || container === '@list';
    // `@reverse`, `@nest`, `@context` and the like change how other members are read.
    return Object.keys(rest).length === 0 && plainType === true && plainContainer && addsOwnTerm(id, taken);
  }
  const iri = textOf(definition);
  if (iri === undefined || !/^[a-z][a-z0-9+.-]*:\/\//i.test(iri)) return false;
  return !VOCABULARIES.some((start) => iri.startsWith(start) || start.startsWith(iri));
}

const terms = new Map<string, string[]>();

/** Every term that a known context defines, at any depth of it. */
function termsOf(url: string): string[] {
  const before = terms.get(url);
  if (before) return before;
  const found = new Set<string>();
  const visit = (context: unknown): void => {
    for (const each of listOf(context).filter(isObject)) {
      for (const [name, definition] of Object.entries(each)) {
        if (!name.startsWith('@')) found.add(name);
        if (isObject(definition)) visit(definition['@context']);
      }
    }
  };
  visit((knownContext(url) as { '@context'?: unknown } | undefined)?.['@context']);
  terms.set(url, [...found]);
  return [...found];
}

/**
 * After expansion: the document has to say by plain names, once and in one place, what its meaning holds.
 * @param document as it is read
 * @param expanded the same with full IRIs, as the signature covers it
 * Throws a Finding with outcome `unknown`.
 */
export function checkNothingHidden(document: JsonObject, expanded: Expanded): void {
  const [root] = expanded;
  if (expanded.length !== 1 || !root) throw notPlain('several things at the top');
  const seen = new Seen();
  seen.visit(document, '');
  for (const id of idsOf(expanded)) {
    // A prefix or a base of the file's own would let an id read otherwise than it was signed.
    if (!seen.texts.has(id)) throw notPlain(`an id in other words: ${id.slice(0, 100)}`);
  }
  for (const name of DECISIVE) {
    const stated = hasValue(document[name]);
    const meant = hasValue(root[`${CREDENTIALS}${name}`]);
    // The second data model no longer has these two names: there they say nothing, and hide nothing.
    const old = name === 'issuanceDate' || name === 'expirationDate';
    if (meant !== stated && !(old && !meant)) throw notPlain(`${name} by another name`);
  }
}

function notPlain(detail: string) {
  return unknown('json-ld-malformed', detail);
}

function hasValue(value: unknown): boolean {
  return listOf(value).length > 0;
}

/** Types of the vocabularies: as names of members some of them mean the same as `achievement`, `image`, `criteria`. */
const TYPE_NAME = /^(?:Achievement|Address|Criteria|GeoCoordinates|Image|Profile)$/;
/** Where a credential stands; its dates and its status have no business anywhere else. */
const CREDENTIAL_PLACES = new Set(['', 'verifiableCredential', 'endorsement']);
/**
 * Members whose absence says something. People and issuers are described again and again, here more and there less; in
 * these, two descriptions of one thing have to agree.
 */
const TELLING = [
  ...DECISIVE.filter((name) => name !== 'credentialSubject'),
  'status',
  'resultDescription',
  'statusPurpose',
  'statusSize',
  'statusListIndex',
  'statusListCredential',
];

/** One walk over a document: refuses what is not plain, and remembers its texts and the things it describes. */
class Seen {
  readonly texts = new Set<string>();
  readonly #described = new Map<string, string>();

  visit(value: unknown, name: string): void {
    if (typeof value === 'string') {
      // Hashed as UTF-8, half a character would be the same as U+FFFD.
      if (/\p{Cs}/u.test(value)) throw notPlain('half a character');
      this.texts.add(value);
    } else if (Array.isArray(value)) this.#visitList(value, name);
    else if (isObject(value)) this.#visitObject(value, name);
  }

  #visitList(values: readonly unknown[], name: string): void {
    const ids = new Set<unknown>();
    for (const each of values) {
      if (Array.isArray(each)) throw notPlain('a list in a list');
      const id = isObject(each) ? each.id : undefined;
      if (id !== undefined && ids.has(id)) throw notPlain(`${name}: the same thing twice`);
      ids.add(id);
      this.visit(each, name);
    }
  }

  #visitObject(object: JsonObject, name: string): void {
    if ('@value' in object) {
      // A text in a language cannot be written otherwise; anything else can, and then is read.
      const { '@value': text, '@language': language, '@direction': _direction, ...rest } = object;
      if (typeof text !== 'string' || typeof language !== 'string' || Object.keys(rest).length > 0) {
        throw notPlain(`${name}: a value in an object`);
      }
      return;
    }
    for (const [key, each] of Object.entries(object)) {
      if (key === '@context') continue;
      if (key.startsWith('@') || key.includes(':') || TYPE_NAME.test(key)) throw notPlain(`the name ${key}`);
      if (DECISIVE.includes(key) && !CREDENTIAL_PLACES.has(name)) throw notPlain(`${key} in another place`);
      this.visit(each, key);
    }
    this.#describe(object);
  }

  /** Two descriptions of one thing flow together in RDF: a part of it could be put where nobody reads it. */
  #describe({ id, ...members }: JsonObject): void {
    const text = tellingOf(members);
    if (typeof id !== 'string' || text === '[]') return;
    const before = this.#described.get(id);
    if (before !== undefined && before !== text) throw notPlain(`${id.slice(0, 100)} is described in two ways`);
    this.#described.set(id, text);
  }
}

function tellingOf(members: JsonObject): string {
  // Of an achievement these are the kinds of result that it can have; of a result, the one that it is.
  const told = TELLING.filter(
    (name) => hasValue(members[name]) && !(name === 'resultDescription' && listOf(members[name]).some(isObject)),
  );
  return JSON.stringify(told.map((name) => [name, sorted(members[name])]));
}

/** The same value with its members in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}

function idsOf(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const each of value) idsOf(each, found);
  else if (isObject(value)) {
    for (const [key, each] of Object.entries(value)) {
      if (key === '@id' && typeof each === 'string') found.push(each);
      // Types and purposes are written as terms; an unknown one of either is refused elsewhere.
      else if (key !== '@type' && key !== PROOF_PURPOSE) idsOf(each, found);
    }
  }
  return found;
}

/** JSON pointers lead through these: an inner credential has to be found at the same place before and after. */
const KEPT_LISTS = new Set(['@context', 'type', 'credentialSubject', 'verifiableCredential']);

/**
 * The document with each list of one value replaced by that value: RDF knows no difference, but a reader of one end date
 * overlooks a list. Longer lists stay.
 */
export function withoutListsOfOne(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    const [only] = value;
    if (value.length === 1 && !KEPT_LISTS.has(name)) return withoutListsOfOne(only, name);
    return value.map((each) => withoutListsOfOne(each, name));
  }
  if (!isObject(value)) return value;
  const copy: JsonObject = Object.create(null);
  for (const [key, each] of Object.entries(value)) copy[key] = key === '@context' ? each : withoutListsOfOne(each, key);
  return copy;
}
