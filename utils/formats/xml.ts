import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../model/result.ts';

/** An element of an XML file, as plain data. */
export interface XmlElement {
  /** Address of its namespace, empty where it has none. */
  uri: string;
  /** Name without prefix. */
  local: string;
  /** Attributes by name without prefix; of two with one name, that without prefix. */
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Its own text and CDATA, without that of its children. */
  text: string;
}

interface OpenElement extends XmlElement {
  children: XmlElement[];
  pieces: string[];
}

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 100_000;

/** Thrown inside the parser's callbacks to stop it; never leaves this file. */
class Stop extends Error {
  readonly result: ReturnType<typeof fail>;
  constructor(result: ReturnType<typeof fail>) {
    super('stop');
    this.result = result;
  }
}

/**
 * Parses XML with namespaces. Nothing is fetched or run. Files that define entities are refused: they unfold without
 * bound, or name other files.
 * Fails with `file-unknown-format` (no well-formed XML, entities), `file-truncated`, `file-too-large` (deeper than 64,
 * more than 100,000 elements). Never throws.
 */
export function readXml(text: string): Result<XmlElement> {
  if (/<!ENTITY/i.test(text)) return fail('file-unknown-format', 'XML that defines entities, which is not read');
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', ({ uri, local, attributes }) => {
    elements += 1;
    if (open.length >= MAX_DEPTH) throw new Stop(fail('file-too-large', `XML nested deeper than ${MAX_DEPTH} levels`));
    if (elements > MAX_ELEMENTS) throw new Stop(fail('file-too-large', `more than ${MAX_ELEMENTS} XML elements`));
    const values = Object.values(attributes as Record<string, SaxesAttributeNS>);
    // Those without a prefix last, so that no other vocabulary's attribute of the same name takes their place.
    const ordered = [...values.filter(({ prefix }) => prefix !== ''), ...values.filter(({ prefix }) => prefix === '')];
    const named = new Map(ordered.map((attribute) => [attribute.local, attribute.value]));
    open.push({ uri, local, attributes: named, children: [], text: '', pieces: [] });
  });
  const add = (piece: string): void => {
    open.at(-1)?.pieces.push(piece);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const { pieces, ...element } = open.pop() as OpenElement;
    const closed: XmlElement = { ...element, text: pieces.join('').trim() };
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root ??= closed;
  });
  parser.on('error', (error) => {
    throw new Stop(fail('file-unknown-format', `no well-formed XML: ${error.message}`));
  });
  try {
    parser.write(text);
    if (open.length > 0) return fail('file-truncated', 'XML that ends in the middle');
    parser.close();
  } catch (error) {
    return error instanceof Stop ? error.result : fail('file-unknown-format', 'no well-formed XML');
  }
  return root ? ok(root) : fail('file-unknown-format', 'no XML element');
}
