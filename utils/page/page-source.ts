/** A page's source as it stands in the tab. */
export interface PageSource {
  html: string;
  type: 'text/html' | 'application/xhtml+xml';
}

/**
 * The source of the page by the person's click, for a sample that reports what was read wrong. As XML where writing it as
 * HTML would tear its elements apart (pages that scripts build may hold a list in a paragraph). Null where it is too large.
 * Runs inside the page, so it uses nothing from outside itself.
 */
export function pageSource(): PageSource | null {
  const MOST = 8_000_000;
  const root = document.documentElement?.cloneNode(true) as Element | undefined;
  // What stands beside the body is no part of the page: other extensions draw there, and so do we.
  for (const child of root?.localName === 'html' ? [...root.children] : [])
    if (!/^(?:head|body|frameset)$/.test(child.localName)) child.remove();
  const html = root?.outerHTML ?? '';
  if (!root || new Blob([html]).size > MOST) return null;
  const shape = (element: Element | null) => {
    const all = element ? [...element.querySelectorAll('*')] : [];
    return all.map((each) => `${each.localName}/${each.parentElement?.localName}`).join(' ');
  };
  const wanted = shape(root);
  const parser = new DOMParser();
  if (shape(parser.parseFromString(html, 'text/html').documentElement) === wanted) return { html, type: 'text/html' };
  const xml = new XMLSerializer().serializeToString(root);
  const again = parser.parseFromString(xml, 'application/xhtml+xml');
  // Attributes with names that XML does not know make it unreadable; then torn elements are the lesser harm.
  const faithful = again.querySelector('parsererror') === null && shape(again.documentElement) === wanted;
  if (!faithful) return { html, type: 'text/html' };
  return new Blob([xml]).size > MOST ? null : { html: xml, type: 'application/xhtml+xml' };
}
