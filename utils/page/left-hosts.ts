import { shadowRootOf } from './closed-root.ts';
import { isOurRoot } from './overlay-host.ts';

/**
 * Takes away what an older run of the extension left behind. When Firefox updates an extension it ends the scripts in
 * open tabs without a word to them, and their overlay stays. Only extensions can look into a closed root, so nothing in
 * the page has to tell our element from others.
 */
export function removeLeftHosts(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('html > div')) {
    const root = shadowRootOf(element);
    if (root && isOurRoot(root)) element.remove();
  }
}
