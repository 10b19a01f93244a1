/** The document's own member, also where an element of the page bears its name. */
function own<T>(object: object, name: string): T {
  let from: object | null = Object.getPrototypeOf(object);
  while (from && !Object.hasOwn(from, name)) from = Object.getPrototypeOf(from);
  const value: unknown = from ? Reflect.get(from, name, object) : undefined;
  return (typeof value === 'function' ? value.bind(object) : value) as T;
}

/** A copy of a document, whatever its elements are called. */
export function copyOf(document: Document): Document {
  return own<(deep: boolean) => Document>(document, 'cloneNode')(true);
}

/**
 * Takes names and ids away that hide the document's or a form's own members (`<input name="attributes">`).
 * @returns gives them back
 */
export function unclobber(document: Document): () => void {
  const find = own<(selector: string) => Iterable<Element>>(document, 'querySelectorAll');
  const named: [Element, string, string][] = [];
  for (const element of find('[name],[id]'))
    for (const attribute of ['name', 'id']) {
      const value = own<(name: string) => string | null>(element, 'getAttribute')(attribute);
      if (value && (value in Object.getPrototypeOf(document) || value in Object.getPrototypeOf(element)))
        named.push([element, attribute, value]);
    }
  for (const form of find('form'))
    for (const control of own<ParentNode['querySelectorAll']>(form, 'querySelectorAll')('[name],[id]'))
      for (const attribute of ['name', 'id']) {
        const value = control.getAttribute(attribute);
        if (value && value in Object.getPrototypeOf(form)) named.push([control, attribute, value]);
      }
  for (const [element, attribute] of named) own<(name: string) => void>(element, 'removeAttribute')(attribute);
  return () => {
    for (const [element, attribute, value] of named)
      own<(name: string, value: string) => void>(element, 'setAttribute')(attribute, value);
  };
}
