import { postingAddress } from './scrub-address.ts';
import { copyOf, unclobber } from './scrub-clobber.ts';
import { decodedAddress, type Scrub, scrubElements, scrubText } from './scrub-elements.ts';
import { idsOf } from './scrub-ids.ts';
import { REMOVED, type ScrubKind } from './scrub-kinds.ts';
import { nameFinder } from './scrub-names.ts';
import { namesOf, personParts } from './scrub-persons.ts';
import { ordered, privateIn, type Removal } from './scrub-strings.ts';
import { joinText } from './scrub-text.ts';

/** Data that stands where text should be, as some sites keep it for their scripts. */
const JSON_TEXT = /^\s*(?:[[{]\s*["{[]|%7B%22)/;

/** A page as it may be handed on, and how much of each kind is gone. */
export interface ScrubbedPage {
  html: string;
  /** XML where the page was parsed as XML: some pages that scripts build cannot be written as HTML. */
  type: 'text/html' | 'application/xhtml+xml';
  removed: Partial<Record<ScrubKind, number>>;
  /** The page's address: host, path and the posting's own ids. */
  address: string;
}

function removeComments(document: Document, count: Scrub['count']): void {
  // 128 comments, 64 processing instructions.
  const walker = document.createTreeWalker(document, 128 | 64);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) node.parentNode?.removeChild(node);
  count('comment', found.length);
}

/** Text that goes as a whole: in a person's card, in a link to a person, data among the text. */
function blankParts(document: Document, parts: readonly Element[], scrub: Scrub): void {
  for (const part of parts)
    for (const node of joinText(part).nodes)
      if (/[\p{L}\p{N}]/u.test(node.data)) {
        node.data = node.data.replace(/\S[\s\S]*\S|\S/, REMOVED);
        scrub.count('name');
      }
  for (const node of joinText(document.documentElement).nodes)
    if (node.data.length > 40 && JSON_TEXT.test(node.data)) {
      node.data = '';
      scrub.count('code');
    }
}

/** The page's own address, whose host or path may hold a name too. */
function clearedAddress(address: string, { page, ids, finder, words }: Scrub): string {
  const plain = decodedAddress(address);
  const removals = [...words.find(plain, true), ...finder.find(plain, true)].map(
    (stretch): Removal => ({ ...stretch, kind: 'name', by: REMOVED }),
  );
  const others = privateIn(plain, page, ids).filter(({ kind }) => kind === 'email');
  if (removals.length + others.length === 0) return words.holds(plain) || finder.holds(plain) ? '' : address;
  let text = plain;
  for (const { start, end } of ordered([...removals, ...others]).reverse())
    text = text.slice(0, start) + REMOVED + text.slice(end);
  return text;
}

/**
 * A page without the persons in it, for a report of what was read wrong: no code, no pictures, no values of forms, no
 * mail addresses, telephone numbers, ids, tokens and links of persons, and none of the names that it tells by itself. The
 * structure (elements, classes, ids, names for tests) and the posting's text stay, so that it is read as before.
 * A name that nothing on the page marks as one can remain: whoever saves the sample looks first.
 *
 * @param document is only read; a copy of it is changed
 * @param url the page's address: its ids are the posting's own and stay
 * @param words further words to take out wherever they stand, in any case
 */
export function scrubPage(document: Document, url: URL, words: readonly string[]): ScrubbedPage {
  const removed: Partial<Record<ScrubKind, number>> = {};
  const count = (kind: ScrubKind, by = 1): void => {
    if (by > 0) removed[kind] = (removed[kind] ?? 0) + by;
  };
  const copy = copyOf(document);
  const giveBack = unclobber(copy);
  const root = copy.documentElement;
  const xml = copy.contentType === 'application/xhtml+xml';
  const type = xml ? 'application/xhtml+xml' : 'text/html';
  if (!root) return { html: '', type, removed, address: postingAddress(url) };
  removeComments(copy, count);
  const names = namesOf(
    copy,
    url,
    joinText(root)
      .text.split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  );
  const scrub: Scrub = {
    page: url,
    ids: idsOf(postingAddress(url)),
    finder: nameFinder(names, []),
    words: nameFinder([], words),
    count,
  };
  const persons = personParts(copy, url);
  blankParts(copy, persons, scrub);
  scrubElements(root, scrub);
  scrubText(joinText(root), scrub);
  const address = clearedAddress(postingAddress(url), scrub);
  giveBack();
  return {
    html: `${xml ? '<?xml version="1.0" encoding="utf-8"?>' : '<!doctype html>'}\n${root.outerHTML}\n`,
    type,
    removed,
    address,
  };
}
