import { addJsonLd, addPromo, addSimilar, breakJsonLd, dropJsonLd } from './content-mutations.ts';
import type { Random } from './random.ts';

/** The document that a mutation changes, and where the posting's text stands in it. */
export interface Subject {
  document: Document;
  /** The smallest element that holds the whole body; null on pages without one. */
  body: Element | null;
  random: Random;
}

/** Changes a page as a redesign would; answers false where there was nothing to change. */
export type Mutation = (subject: Subject) => boolean;

const everything = (document: Document): Element[] => [...(document.body?.querySelectorAll('*') ?? [])];

/** A short name that says nothing, the same for the same word. */
function renamed(word: string): string {
  let hash = 7;
  for (const char of word) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `q${hash.toString(36)}`;
}

function renameClasses({ document, random }: Subject, share: number): boolean {
  const chosen = new Map<string, string>();
  let changed = false;
  for (const element of everything(document)) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    if (names.length === 0) continue;
    const now = names.map((name) => {
      if (!chosen.has(name)) chosen.set(name, random.chance(share) ? renamed(name) : name);
      return chosen.get(name) as string;
    });
    changed ||= now.join() !== names.join();
    element.setAttribute('class', now.join(' '));
  }
  return changed;
}

function changeIds({ document }: Subject, change: (element: Element, id: string) => void): boolean {
  const named = everything(document).filter((element) => element.hasAttribute('id'));
  for (const element of named) change(element, element.getAttribute('id') ?? '');
  return named.length > 0;
}

/** Attributes that pages are told apart by, but for class, id, and what HTML and its vocabularies give a meaning. */
const OWN_ATTRIBUTE = /^(?:data-|componentkey$)/;

function renameData({ document }: Subject): boolean {
  let changed = false;
  for (const element of everything(document))
    for (const name of element.getAttributeNames().filter((one) => OWN_ATTRIBUTE.test(one))) {
      element.setAttribute(`data-${renamed(name)}`, element.getAttribute(name) ?? '');
      element.removeAttribute(name);
      changed = true;
    }
  return changed;
}

/** Puts an element of the page's own kind around the nodes; they must stand side by side. */
function wrap(document: Document, nodes: readonly Node[], name = 'div'): void {
  const [first] = nodes;
  if (!first?.parentNode) return;
  const around = document.createElement(name);
  around.setAttribute('class', 'q-wrap');
  first.parentNode.insertBefore(around, first);
  for (const node of nodes) around.appendChild(node);
}

const LAYOUT = /^(?:div|section|article|main|header|footer|aside|nav|form)$/;

function wrapBody({ document, random }: Subject): boolean {
  if (!document.body) return false;
  for (let depth = 1 + random.below(4); depth > 0; depth--) wrap(document, [...document.body.childNodes]);
  return true;
}

function wrapSections({ document, body }: Subject): boolean {
  const sections = everything(document).filter(
    (element) => LAYOUT.test(element.localName) && !(body !== element && body?.contains(element)),
  );
  for (const section of sections) wrap(document, [section]);
  return sections.length > 0;
}

function wrapBetween({ document, random }: Subject): boolean {
  const some = everything(document).filter((element) => LAYOUT.test(element.localName) && random.chance(0.4));
  for (const element of some) wrap(document, [...element.childNodes], random.pick(['div', 'section']));
  return some.length > 0;
}

/** Moves the blocks around the posting: what stood behind it stands before it, and the other way round. */
function reorder({ document, body, random }: Subject): boolean {
  if (!body) return false;
  let changed = false;
  for (let inner = body; inner !== document.body && inner.parentElement; inner = inner.parentElement) {
    const parent = inner.parentElement;
    const blocks = [...parent.children].filter((one) => LAYOUT.test(one.localName));
    if (blocks.length < 2 || blocks.length < parent.children.length / 2) continue;
    const mixed = random.shuffle(blocks);
    const marks = blocks.map((one) => {
      const mark = document.createComment('');
      parent.replaceChild(mark, one);
      return mark;
    });
    for (const [index, mark] of marks.entries()) parent.replaceChild(mixed[index] as Element, mark);
    changed ||= mixed.some((one, index) => one !== blocks[index]);
  }
  return changed;
}

function rename(element: Element, name: string, more: Record<string, string> = {}): void {
  const other = element.ownerDocument.createElement(name);
  // Parsers make attributes of names that scripts may not set.
  for (const { name: key, value } of [...element.attributes])
    if (/^[a-z][\w:.-]*$/i.test(key)) other.setAttribute(key, value);
  for (const [key, value] of Object.entries(more)) other.setAttribute(key, value);
  while (element.firstChild) other.appendChild(element.firstChild);
  element.replaceWith(other);
}

const SWAPS: Record<string, string> = { div: 'section', section: 'div', article: 'div', main: 'div' };

function swapTags({ document, random }: Subject): boolean {
  const [swapLists, swapHeadings] = [random.chance(0.5), random.chance(0.7)];
  for (const element of everything(document)) {
    const name = element.localName;
    if (/^h[1-6]$/.test(name)) {
      if (swapHeadings) rename(element, 'div', { role: 'heading', 'aria-level': name[1] as string });
    } else if (name === 'ul' || name === 'ol') {
      if (swapLists) rename(element, 'div', { role: 'list' });
    } else if (name === 'li') {
      if (swapLists) rename(element, 'div', { role: 'listitem' });
    } else if (SWAPS[name]) rename(element, SWAPS[name] as string, name === 'main' ? { role: 'main' } : {});
  }
  return true;
}

/** Every single mutation by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'all classes renamed': (subject) => renameClasses(subject, 1),
  'some classes renamed': (subject) => renameClasses(subject, 0.5),
  'ids dropped': (subject) => changeIds(subject, (element) => element.removeAttribute('id')),
  'ids renamed': (subject) => changeIds(subject, (element, id) => element.setAttribute('id', renamed(id))),
  'data attributes renamed': renameData,
  'every name renamed': (subject) => {
    const done = [
      renameClasses(subject, 1),
      changeIds(subject, (element, id) => element.setAttribute('id', renamed(id))),
      renameData(subject),
    ];
    return done.some(Boolean);
  },
  'body wrapped': wrapBody,
  'sections wrapped': wrapSections,
  'wrapped between': wrapBetween,
  'blocks reordered': reorder,
  'json-ld removed': dropJsonLd,
  'json-ld broken': breakJsonLd,
  'json-ld of another': addJsonLd,
  'tags swapped': swapTags,
  'similar jobs added': addSimilar,
  'promotion added': addPromo,
};
