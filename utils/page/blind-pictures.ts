import { type Found, heavy } from './blind-style.ts';

/** Smaller backgrounds are ornaments and icons, in px; `img` and its like are covered whatever their size. */
const LEAST_PICTURE = 32;
/** Names that pages give to what shows a person, whatever its size. */
const OF_PERSON = /avatar|photo|portrait|picture|headshot|userpic|profile|initials/i;
const SHOWS = /url\(|image-set\(|element\(|paint\(/;
/** Elements in which a path to one of them is told, at most. */
const MOST_STEPS = 80;
const CONTROLS = 'input,textarea,select';
const PSEUDO = ['::before', '::after'] as const;

/**
 * Finds what neither the highlight nor a rule for every page covers: pictures that are backgrounds, and personal text in
 * fields or in the sheet's own words. Works in steps, because the page's styles are asked for each element.
 *
 * @param isPersonal true for a text that tells who somebody is
 * @param found filled while this goes on; it stops after each element
 */
export function* findUncovered(
  root: Document | ShadowRoot,
  view: Window,
  isPersonal: (text: string) => boolean,
  found: Found,
): Generator<void> {
  for (const control of root.querySelectorAll<HTMLInputElement>(CONTROLS))
    if (shownIn(control).some(isPersonal))
      found.controls.push(heavy(pathOf(control)), heavy(pathOf(control), '::placeholder'));
  for (const text of root.querySelectorAll('svg text'))
    if (isPersonal(text.textContent ?? '')) found.drawn.push(heavy(pathOf(text)));
  const later: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!isLeaf(element) && !namedForPerson(element)) {
      later.push(element);
      continue;
    }
    own(element, view, found);
    // A person's initials, where they gave no picture.
    if (isLeaf(element) && namedForPerson(element) && element.textContent?.trim())
      found.controls.push(heavy(selectorOf(element)));
    for (const pseudo of PSEUDO) {
      const style = view.getComputedStyle(element, pseudo);
      if (!style.content || style.content === 'none' || style.content === 'normal') continue;
      if (SHOWS.test(`${style.backgroundImage}${style.content}`) && isLarge(element))
        found.pictures.push(heavy(selectorOf(element), pseudo));
      else if (isPersonal(wordsOf(style.content, element).trim())) found.contents.push(heavy(pathOf(element), pseudo));
    }
    yield;
  }
  for (const element of later) {
    own(element, view, found);
    yield;
  }
}

/** Pictures that the page shows all the same: its own style outweighs every rule of ours. */
export function stillShown(root: Document | ShadowRoot, view: Window): number {
  let count = 0;
  for (const element of root.querySelectorAll('img,video,canvas,iframe,object,embed')) {
    const { width, height } = element.getBoundingClientRect();
    if (width < 2 || height < 2) continue;
    const { filter, objectPosition } = view.getComputedStyle(element);
    if (!filter.includes('contrast(0)') && !objectPosition.startsWith('-100000px')) count++;
  }
  return count;
}

function own(element: Element, view: Window, found: Found): void {
  const { backgroundImage, borderImageSource, listStyleImage, content } = view.getComputedStyle(element);
  if (!SHOWS.test(`${backgroundImage} ${borderImageSource} ${listStyleImage} ${content}`)) return;
  if (isLarge(element) || namedForPerson(element)) found.pictures.push(heavy(selectorOf(element)));
}

const isLeaf = (element: Element): boolean =>
  element.childElementCount === 0 && (element.firstChild?.nodeValue?.trim().length ?? 0) <= 3;

const namedForPerson = (element: Element): boolean =>
  OF_PERSON.test(element.getAttribute('class') ?? '') || OF_PERSON.test(element.id);

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.max(width, height) >= LEAST_PICTURE;
}

/** The words of `content`; Firefox leaves names of attributes in it. */
function wordsOf(content: string, element: Element): string {
  return content
    .replace(/attr\(([\w-]{1,60})\)/g, (_, name: string) => `"${element.getAttribute(name) ?? ''}"`)
    .replace(/^"|"$|" "/g, ' ')
    .replace(/\\(.)/g, '$1');
}

function shownIn(control: HTMLInputElement): string[] {
  const { options } = control as unknown as { options?: ArrayLike<{ text: string }> };
  const texts = options ? Array.from(options, ({ text }) => text) : [control.value];
  return [...texts, control.placeholder].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** All elements of the same make: a list that is drawn anew is covered at once. */
function selectorOf(element: Element): string {
  const classes = [...element.classList].slice(0, 8).map((each) => `.${CSS.escape(each)}`);
  return classes.length > 0 ? classes.join('') : pathOf(element);
}

/** A selector of this element alone, from the nearest id or the root on. */
export function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && steps.length < MOST_STEPS; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const { parentElement } = at;
    const place = parentElement ? [...parentElement.children].indexOf(at) + 1 : 0;
    steps.unshift(`${CSS.escape(at.localName)}${place ? `:nth-child(${place})` : ''}`);
  }
  return steps.join(' > ');
}
