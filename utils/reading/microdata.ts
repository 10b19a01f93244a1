import { blockText } from './block-text.ts';
import { addFurther } from './further.ts';
import type { PostingFacts } from './page.ts';

/** Properties whose text belongs to the ad (schema.org JobPosting). */
const BODY = [
  'description',
  'responsibilities',
  'qualifications',
  'skills',
  'experienceRequirements',
  'educationRequirements',
];
const MIN_PART = 80;
/** More items are a list, whatever they hold. */
const MAX_ITEMS = 5;
const MAX_PARTS = 20;

interface Syntax {
  from: 'microdata' | 'rdfa';
  item: string;
  property: string;
}

const SYNTAXES: readonly Syntax[] = [
  { from: 'microdata', item: '[itemscope][itemtype$="/JobPosting" i]', property: 'itemprop' },
  {
    from: 'rdfa',
    item: '[typeof~="JobPosting"],[typeof~="schema:JobPosting"],[typeof$="schema.org/JobPosting"]',
    property: 'property',
  },
];

/** One JobPosting of the markup. */
export interface Marked {
  from: Syntax['from'];
  facts: PostingFacts;
  /** Short parts of the ad (a skill, a year of experience) are marked up elsewhere than its element. */
  partial: boolean;
}

/** The smallest element that holds all of them. */
function commonAncestor(elements: readonly Element[], top: Element): Element {
  let ancestor = elements[0] ?? top;
  for (const element of elements)
    while (!ancestor.contains(element) && ancestor !== top) ancestor = ancestor.parentElement ?? top;
  return ancestor;
}

const textOf = (element: Element | null | undefined): string => (element ? (blockText(element)?.text ?? '') : '');

/** Value of a property: its content attribute, its time, or its text on one line. */
function propertyValue(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? textOf(element);
  return value.replace(/\s+/g, ' ').trim() || undefined;
}

function factsOf(item: Element, { property }: Syntax): Omit<Marked, 'from'> | null {
  const all = (name: string): Element[] => [
    ...item.querySelectorAll(`[${property}~="${name}"],[${property}~="schema:${name}"]`),
  ];
  const body = BODY.flatMap(all).slice(0, MAX_PARTS);
  const parts = body.filter((element) => textOf(element).length >= MIN_PART);
  const organisation = all('hiringOrganization')[0];
  const company = organisation?.querySelector(`[${property}~="name"],[${property}~="schema:name"]`) ?? organisation;
  const facts: PostingFacts = {
    title: propertyValue(all('title')[0])?.slice(0, 1000) ?? null,
    company: propertyValue(company)?.slice(0, 500) ?? null,
  };
  if (parts.length > 0) facts.element = commonAncestor(parts, item);
  const value = (name: string): string | undefined => propertyValue(all(name)[0]);
  addFurther(facts, {
    location: value('jobLocation'),
    datePosted: value('datePosted'),
    validThrough: value('validThrough'),
    employmentType: value('employmentType'),
  });
  if (!facts.title && !facts.element) return null;
  const { element } = facts;
  return { facts, partial: body.some((part) => !!textOf(part) && !element?.contains(part)) };
}

/** Every JobPosting marked up in the page's elements: microdata first, then RDFa. */
export function findMarkedPostings(document: Document): Marked[] {
  for (const syntax of SYNTAXES) {
    const found: Marked[] = [];
    for (const item of [...document.querySelectorAll(syntax.item)].slice(0, MAX_ITEMS)) {
      const marked = factsOf(item, syntax);
      if (marked) found.push({ from: syntax.from, ...marked });
    }
    if (found.length > 0) return found;
  }
  return [];
}
