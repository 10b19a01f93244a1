import { isObject } from './json-fields.ts';
import { looseDate } from './loose-date.ts';
import type { Stated } from './stated-credential.ts';
import type { XmlElement } from './xml.ts';

/*
 * Looking things up in Europass files. Their generations differ in namespaces, in capitals and in lists around lists, so
 * elements are found by local name without case, at any depth.
 */

/** What a CV says: credentials, and skills in its own words. */
export interface ReadCv {
  stated: Omit<Stated, 'format'>[];
  skills: string[];
}

export function named(element: XmlElement, name: string): boolean {
  return element.local.toLowerCase() === name.toLowerCase();
}

/** Elements of this name below, outermost first; those inside one that was found are left to it. */
export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  if (element === undefined) return [];
  return element.children.flatMap((child) => (named(child, name) ? [child] : all(child, name)));
}

/** The first of the names that is there, in the order of the names. */
export function first(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [found] = all(element, name);
    if (found) return found;
  }
  return undefined;
}

/** Only among the element's own children: a `Title` of its own, not that of something inside. */
export function child(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element?.children.find((each) => named(each, name));
    if (found) return found;
  }
  return undefined;
}

/** Text of an element; where it is a concept with code and label, the label. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const label = child(element, 'Label');
  const text = (label ?? element).text.trim();
  return text === '' ? undefined : text;
}

/** Lines of a text that may be HTML: as text only, each without its bullet. */
export function linesOf(element: XmlElement | undefined): string[] {
  const text = textOf(element) ?? '';
  return text
    .slice(0, 50_000)
    .replace(/<(?:br|\/?p|\/?li|\/?ul|\/?ol|\/?div|\/?h[1-6])\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, entity: string) => ENTITIES.get(entity) ?? ' ')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*[-•*◦—–]\s*/, '').trim())
    .filter((line) => line !== '');
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);

/**
 * A date in any of their forms: `2023-05` as text, `year="2023" month="--05" day="---15"`, or the same as elements.
 */
export function dateIn(element: XmlElement | undefined, end = false): string | undefined {
  if (element === undefined) return undefined;
  const part = (name: string): string | undefined => {
    const attribute = [...element.attributes].find(([key]) => key.toLowerCase() === name)?.[1];
    const value = attribute ?? child(element, name)?.text;
    return value?.replace(/[\s-]/g, '') || undefined;
  };
  const year = part('year');
  const month = part('month');
  const day = month === undefined ? undefined : part('day');
  const text =
    year === undefined
      ? (first(element, 'FormattedDateTime') ?? element).text.replace(/T.*$/, '')
      : [year, month, day].filter((each) => each !== undefined).join('-');
  return looseDate(text, { end });
}

/** The class alone says nothing outside its list: "Driving licence B" does. Undefined where it is no class of the EU's. */
export function drivingLicence(text: string): string | undefined {
  const name = text.trim().toUpperCase();
  return /^(?:AM|A1?|A2|B1?|BE|C1?|C1?E|D1?|D1?E|T)$/.test(name) ? `Driving licence ${name}` : undefined;
}

/** The JSON form as the same tree: members are elements, lists are elements of one name. Depth is bounded by the parser. */
export function jsonAsXml(local: string, value: unknown): XmlElement {
  const members = isObject(value) ? Object.entries(value) : [];
  const children = members.flatMap(([name, member]) =>
    (Array.isArray(member) ? member : [member]).map((each) => jsonAsXml(name, each)),
  );
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : value === true ? 'true' : '';
  return { uri: '', local, attributes: new Map(), children, text };
}
