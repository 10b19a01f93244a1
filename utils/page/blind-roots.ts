import { shadowRootOf } from './closed-root.ts';
import { isOurRoot } from './overlay-host.ts';

/** Elements that pages hang closed roots on, besides those of their own making. */
const HOSTS = new Set(['div', 'span', 'section', 'article', 'main', 'aside', 'header', 'footer', 'body']);
const MOST_ROOTS = 500;

/** The document and every shadow root in it, closed ones too; ours is none. */
export function allRoots(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let at = 0; at < roots.length && roots.length < MOST_ROOTS; at++)
    for (const element of roots[at]?.querySelectorAll('*') ?? []) {
      const name = element.localName;
      const mayBeClosed = name.includes('-') || (element.childElementCount === 0 && HOSTS.has(name));
      const root = element.shadowRoot ?? (mayBeClosed ? shadowRootOf(element) : null);
      if (root && !isOurRoot(root)) roots.push(root);
    }
  return roots;
}
