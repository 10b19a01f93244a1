import jsonld from 'jsonld';
import { knownContext } from './contexts.ts';
import { bad, Finding, unknown } from './finding.ts';
import { isObject, type JsonObject, listOf, ordinary } from './json.ts';

/** Hash of RDFC-1.0 itself; P-384 suites ask for SHA-384 there too (vc-di-ecdsa, 3.2.3). */
export type CanonicalHash = 'SHA-256' | 'SHA-384';

/** Work limit for graphs of blank nodes that all look alike: quadratic, and five seconds at most. */
const WORK_FACTOR = 2;
const MOST_MILLISECONDS = 5000;

/** The published types lag behind: they know neither `safe` nor `canonizeOptions`. */
const { canonize, expand } = jsonld as unknown as {
  canonize(document: object, options: object): Promise<string>;
  expand(document: object, options: object): Promise<unknown>;
};

/** The events after which a property may be left out: no known context defines it, so it was never signed. */
const UNDEFINED_TERM = new Set(['invalid property']);

/** An expanded document: full IRIs for names, as the signature sees it (JSON-LD 1.1, 5.1). */
export type Expanded = readonly JsonObject[];

/**
 * Expands a JSON-LD document in safe mode: anything that would be lost on the way to RDF, and so would not be covered by
 * the signature, stops it. Throws a Finding: `context-unknown` or `json-ld-malformed`.
 */
export async function expandSafely(document: JsonObject): Promise<Expanded> {
  try {
    const expanded = await expand(ordinary(document) as object, { safe: true, documentLoader: loadKnown });
    return expanded as Expanded;
  } catch (error) {
    throw findingOf(error);
  }
}

/** Canonical N-Quads of an expanded document under RDFC-1.0. Throws `too-much-work` or `json-ld-malformed`. */
export async function canonicalNQuads(expanded: Expanded, hash: CanonicalHash): Promise<string> {
  try {
    return await canonize(expanded, {
      skipExpansion: true,
      safe: true,
      documentLoader: loadKnown,
      canonizeOptions: {
        algorithm: 'RDFC-1.0',
        format: 'application/n-quads',
        messageDigestAlgorithm: hash.toLowerCase().replace('-', ''),
        maxWorkFactor: WORK_FACTOR,
        signal: AbortSignal.timeout(MOST_MILLISECONDS),
      },
    });
  } catch (error) {
    throw findingOf(error);
  }
}

/**
 * A copy of the document without the properties that no known context defines, and their names. Where it was signed
 * with them, it no longer verifies; where it verifies, they were never signed.
 */
export async function withoutUndefinedTerms(
  document: JsonObject,
): Promise<{ document: JsonObject; dropped: string[] }> {
  const dropped = new Set<string>();
  try {
    await expand(ordinary(document) as object, {
      documentLoader: loadKnown,
      eventHandler: ({ event }: { event: { code: string; details?: { property?: unknown } } }) => {
        const property = event.details?.property;
        if (UNDEFINED_TERM.has(event.code) && typeof property === 'string') dropped.add(property);
      },
    });
  } catch (error) {
    throw findingOf(error);
  }
  return dropped.size === 0
    ? { document, dropped: [] }
    : { document: strip(document, dropped) as JsonObject, dropped: [...dropped] };
}

function strip(value: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => strip(each, names));
  if (!isObject(value)) return value;
  const kept: JsonObject = Object.create(null);
  for (const [key, each] of Object.entries(value))
    if (!names.has(key)) kept[key] = key === '@context' ? each : strip(each, names);
  return kept;
}

/** The addresses of contexts that a document names, and whether it brings definitions of its own, at any depth. */
export function contextsOf(value: unknown): { named: string[]; inline: JsonObject[] } {
  const named: string[] = [];
  const inline: JsonObject[] = [];
  const visit = (each: unknown): void => {
    if (Array.isArray(each)) for (const item of each) visit(item);
    else if (isObject(each)) {
      for (const [key, item] of Object.entries(each)) {
        if (key !== '@context') visit(item);
        else
          for (const context of listOf(item)) {
            if (typeof context === 'string') named.push(context);
            else if (isObject(context)) inline.push(context);
          }
      }
    }
  };
  visit(value);
  return { named, inline };
}

async function loadKnown(url: string): Promise<{ contextUrl: undefined; documentUrl: string; document: object }> {
  const document = knownContext(url);
  if (!document) throw unknown('context-unknown', url);
  return { contextUrl: undefined, documentUrl: url, document };
}

/** jsonld wraps what a loader throws: the Finding is somewhere among the causes. */
function findingOf(error: unknown): Finding {
  let each = error;
  for (let depth = 0; depth < 8 && each; depth += 1) {
    if (each instanceof Finding) return each;
    const { cause, details } = each as { cause?: unknown; details?: { cause?: unknown } };
    each = details?.cause ?? cause;
  }
  const text = error instanceof Error ? error.message : '';
  if (/deep iterations|aborted|timeout|work/i.test(text)) return unknown('too-much-work');
  const event = (error as { details?: { event?: { code?: string } } }).details?.event?.code;
  const code = event ?? (error as { details?: { code?: string } }).details?.code ?? text;
  return unknown('json-ld-malformed', String(code));
}

/** The first context has to be the W3C base context; without it the file is no verifiable credential. */
export function baseContextOf(document: JsonObject): string {
  const [first] = listOf(document['@context']);
  if (typeof first !== 'string') throw bad('not-a-credential', '@context');
  return first;
}
