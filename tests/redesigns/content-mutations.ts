import { otherPosting, promoText } from './inserted.ts';
import type { Subject } from './mutations.ts';

const JSON_LD = 'script[type="application/ld+json"]';

const blocksOf = (document: Document): Element[] => [...document.querySelectorAll(JSON_LD)];

/** Takes the page's JSON-LD away. */
export function dropJsonLd({ document }: Subject): boolean {
  const blocks = blocksOf(document);
  for (const block of blocks) block.remove();
  return blocks.length > 0;
}

/** Cuts the page's JSON-LD off, as a broken template does. */
export function breakJsonLd({ document }: Subject): boolean {
  const blocks = blocksOf(document);
  for (const block of blocks) block.textContent = (block.textContent ?? '').trim().slice(0, -9);
  return blocks.length > 0;
}

/** Puts another posting's JSON-LD in the place of the page's: left over from the page before. */
export function addJsonLd(subject: Subject): boolean {
  dropJsonLd(subject);
  const { document, random } = subject;
  const [title, description] = otherPosting(random.below(3));
  const block = document.createElement('script');
  block.setAttribute('type', 'application/ld+json');
  block.textContent = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: `<p>${description}</p>`,
    hiringOrganization: { '@type': 'Organization', name: 'Elsewhere Example' },
  });
  (document.head ?? document.body).appendChild(block);
  return true;
}

/** Puts an element beside the posting's text, at a random distance from it. */
function putBeside({ document, body, random }: Subject, element: Element): boolean {
  let beside = body ?? document.body?.firstElementChild ?? null;
  if (!beside || beside === document.body) return false;
  for (let steps = random.below(4); steps > 0 && beside.parentElement !== document.body; steps--)
    beside = beside.parentElement ?? beside;
  if (random.chance(0.6)) beside.after(element);
  else beside.before(element);
  return true;
}

function child(parent: Element, name: string, text = ''): Element {
  const made = parent.ownerDocument.createElement(name);
  made.textContent = text;
  parent.appendChild(made);
  return made;
}

/** Adds a block of other postings, each with a long text, or with teasers only. */
export function addSimilar(subject: Subject): boolean {
  const { document, random } = subject;
  const section = document.createElement(random.pick(['section', 'div', 'aside']));
  child(section, 'h2', random.pick(['Similar jobs', 'People also viewed', 'Ähnliche Stellen']));
  const list = child(section, random.pick(['ul', 'div']));
  for (let index = 0; index < 3; index++) {
    const [title, text] = otherPosting(index);
    const card = child(list, list.localName === 'ul' ? 'li' : 'div');
    const link = child(child(card, 'h3'), 'a', title);
    link.setAttribute('href', `/jobs/${title.toLowerCase().replace(/[^a-z]+/g, '-')}-9${index}00417`);
    child(card, 'p', text);
  }
  return putBeside(subject, section);
}

/** Adds a block of running text that has nothing to do with the posting. */
export function addPromo(subject: Subject): boolean {
  const { document, random } = subject;
  const block = document.createElement(random.pick(['div', 'section', 'aside']));
  if (random.chance(0.5)) child(block, random.pick(['h2', 'h3', 'strong']), 'More for you');
  child(block, 'p', promoText(random.below(3)));
  if (random.chance(0.5)) child(block, 'a', 'Learn more').setAttribute('href', '/more');
  return putBeside(subject, block);
}
