/*
 * Elements with a name can take the place of properties of their document and their form (HTML, LegacyOverrideBuiltIns):
 * `<img name="body">`, `<input name="parentNode">`. What reading asks of them must be theirs, or it would walk in circles.
 */

const MAX_FORMS = 2000;

type Members = Readonly<Record<string, 'string' | 'number' | 'function' | 'object'>>;

const OF_DOCUMENT: Members = {
  title: 'string',
  URL: 'string',
  querySelector: 'function',
  querySelectorAll: 'function',
  getElementsByTagName: 'function',
};
const OF_FORM: Members = {
  nodeType: 'number',
  localName: 'string',
  className: 'string',
  textContent: 'string',
  getAttribute: 'function',
  getAttributeNames: 'function',
  hasAttribute: 'function',
  matches: 'function',
  closest: 'function',
  contains: 'function',
  compareDocumentPosition: 'function',
  querySelector: 'function',
  querySelectorAll: 'function',
};
/** Properties that lead to other nodes: none of them may be one of the form's own controls that has this name. */
const LEADS = [
  'parentNode',
  'parentElement',
  'firstChild',
  'firstElementChild',
  'nextSibling',
  'previousElementSibling',
  'nodeValue',
  'ownerDocument',
];

const hasOwn = (owner: object, members: Members): boolean =>
  Object.entries(members).every(([name, type]) => typeof (owner as Record<string, unknown>)[name] === type);

/** True for an element that bears a name, by which it may stand in a property's place. */
function bears(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const asked = (value as Partial<Element>).getAttribute;
  // Several elements of one name stand there as a list; a form's own properties that lead on are no lists.
  if (typeof asked !== 'function') return 'item' in value;
  return ['name', 'id'].some((key) => asked.call(value, key) === name);
}

/** False for a document whose properties, or those of its forms, were taken by elements of the page. */
export function keepsOwnProperties(document: Document): boolean {
  if (!hasOwn(document, OF_DOCUMENT)) return false;
  const { documentElement, body, head, defaultView } = document;
  if (documentElement && (bears(documentElement, 'documentElement') || documentElement.localName !== 'html'))
    return false;
  if (body && !/^(?:body|frameset)$/.test(body.localName)) return false;
  if (head && head.localName !== 'head') return false;
  if (defaultView && bears(defaultView, 'defaultView')) return false;
  const forms = document.getElementsByTagName('form');
  for (let index = 0; index < forms.length && index < MAX_FORMS; index++) {
    const form = forms[index] as unknown as Record<string, unknown>;
    if (!hasOwn(form, OF_FORM) || LEADS.some((name) => bears(form[name], name))) return false;
  }
  return true;
}
