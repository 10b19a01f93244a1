import { decodedMarkup, holdsTags } from './data-text.ts';
import { reducedAddress } from './scrub-address.ts';
import { keptAttribute } from './scrub-attributes.ts';
import { reducedData } from './scrub-data.ts';
import type { Ids } from './scrub-ids.ts';
import { REMOVED, type ScrubKind } from './scrub-kinds.ts';
import type { NameFinder } from './scrub-names.ts';
import { ordered, privateIn, type Removal } from './scrub-strings.ts';
import { type JoinedText, joinText } from './scrub-text.ts';

/** Elements whose text readers skip and that hold whatever a site likes. */
const EMPTIED =
  'template,noscript,svg,math,iframe,frame,object,embed,canvas,video,audio,textarea,select,datalist,applet';
const CHALLENGE = /captcha|challenge|chl_page|turnstile/i;
const DATA_TYPE = /^application\/ld\+json/i;
/** What every part of one scrubbing shares. */
export interface Scrub {
  page: URL;
  ids: Ids;
  finder: NameFinder;
  words: NameFinder;
  count(kind: ScrubKind, by?: number): void;
}

/** Takes everything of a person out of a text, whose nodes may tear names apart. */
export function scrubText(joined: JoinedText, { page, ids, finder, words, count }: Scrub): void {
  const named = (found: ReturnType<NameFinder['find']>, kind: ScrubKind): Removal[] =>
    found.map((stretch) => ({ ...stretch, kind, by: REMOVED }));
  const removals = ordered([
    ...named(words.find(joined.text), 'word'),
    ...named(finder.find(joined.text), 'name'),
    ...privateIn(joined.text, page, ids),
  ]);
  for (const removal of removals) count(removal.kind);
  joined.replace(removals);
}

/** The same of a text in data: HTML, escaped HTML or plain. Parsed in a document of its own, where nothing runs or loads. */
function scrubDataText(value: string, near: Document, scrub: Scrub): string {
  const inert = near.implementation.createHTMLDocument('');
  const html = decodedMarkup(value);
  // Every other entity is for the parser too: an address may hide behind `&commat;`.
  if (holdsTags(html) || /&[a-z]+;/i.test(html)) {
    inert.body.innerHTML = html;
    scrubElements(inert.body, scrub);
    scrubText(joinText(inert.body), scrub);
    return inert.body.innerHTML;
  }
  inert.body.textContent = html;
  const joined = joinText(inert.body);
  scrubText(joined, scrub);
  return inert.body.textContent === html ? value : (inert.body.textContent ?? '');
}

function scrubScript(script: Element, scrub: Scrub): void {
  const type = script.getAttribute('type') ?? '';
  const source = script.textContent ?? '';
  const data = DATA_TYPE.test(type)
    ? reducedData(script, {
        page: scrub.page,
        ids: scrub.ids,
        text: (value) => scrubDataText(value, script.ownerDocument, scrub),
      })
    : '';
  const src = script.getAttribute('src') ?? '';
  for (const { name } of [...script.attributes]) if (name !== 'type' || !data) script.removeAttribute(name);
  // Boards know a page that asks whether somebody is a person by its script. This one loads nothing.
  if (CHALLENGE.test(src)) script.setAttribute('src', `data:,${reducedAddress(src, scrub.page, scrub.ids)}`);
  script.textContent = data;
  if (source.trim() && data !== source) scrub.count('code');
}

function scrubAttributes(element: Element, scrub: Scrub): void {
  const { page, ids, finder, words, count } = scrub;
  for (const attribute of [...element.attributes]) {
    const { name, value } = attribute;
    let { value: kept, kind } = keptAttribute(element, name, value, page, ids);
    if (kind) count(kind);
    if (kept) {
      kept = cleared(kept, words, 'word');
      kept = cleared(kept, finder, 'name');
      const left = ordered(privateIn(kept, page, ids).filter((each) => each.kind === 'email' || each.kind === 'phone'));
      for (const each of [...left].reverse()) {
        count(each.kind);
        kept = kept.slice(0, each.start) + REMOVED + kept.slice(each.end);
      }
    }
    const ofPerson =
      [finder, words].some((one) => one.find(name, true).length > 0 || one.holds(name)) || ids.hide(name) !== name;
    if (kept === null || ofPerson) element.removeAttribute(name);
    // Not by its name: "@click" is one that parsers take and the DOM refuses.
    else if (kept !== value) attribute.value = kept;
    if (ofPerson) count('name');
  }

  function cleared(value: string, by: NameFinder, kind: ScrubKind): string {
    const plain = decodedAddress(value);
    const found = by.find(plain, true);
    if (found.length === 0) {
      if (!by.holds(plain)) return value;
      count(kind);
      return REMOVED;
    }
    count(kind);
    let text = plain;
    const removals = ordered(found.map((stretch) => ({ ...stretch, kind, by: REMOVED })));
    for (const { start, end } of removals.reverse()) text = text.slice(0, start) + REMOVED + text.slice(end);
    return by.holds(text) || by.find(text, true).length > 0 ? REMOVED : text;
  }
}

export function decodedAddress(value: string): string {
  let text = value;
  for (let round = 0; round < 2 && /%[\da-f]{2}/i.test(text); round++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** Attributes, code, forms and everything that loads, below an element; its own text is left to `scrubText`. */
export function scrubElements(root: Element, scrub: Scrub): void {
  const { count } = scrub;
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!element.isConnected) continue;
    const name = element.localName;
    if (name === 'script') {
      scrubScript(element, scrub);
      continue;
    }
    if (name === 'style') empty(element, 'style');
    else if (element.matches(EMPTIED)) empty(element, /^(?:textarea|select|datalist)$/.test(name) ? 'form' : 'hidden');
    else if (element.hasAttribute('contenteditable')) {
      empty(element, 'form');
      element.removeAttribute('contenteditable');
    }
    scrubAttributes(element, scrub);
    if (
      name.includes('-') &&
      (scrub.finder.holds(name) || scrub.words.holds(name) || scrub.words.find(name).length > 0)
    ) {
      const stand = element.ownerDocument.createElement('x-removed');
      stand.append(...element.childNodes);
      element.replaceWith(stand);
      count('name');
    }
  }

  function empty(element: Element, kind: ScrubKind): void {
    if ((element.textContent ?? '').trim() || element.childElementCount > 0) count(kind);
    element.textContent = '';
    if (element.localName === 'template') (element as HTMLTemplateElement).content.replaceChildren();
  }
}
