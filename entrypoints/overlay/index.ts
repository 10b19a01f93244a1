import { type ComponentChild, render } from 'preact';
import type { ReactNode } from 'react';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type ShowMatch, type Shown, showMatch } from './show-match.tsx';

declare global {
  /** Left here by the overlay script for the posting script: both run in the same isolated world. */
  var credlensShowMatch: ((what: Omit<ShowMatch, 'render'>) => Shown) | undefined;
}

// Run in a tab only when its posting script has found something to show: other pages never pay for the components.
export default defineUnlistedScript(() => {
  globalThis.credlensShowMatch = (what) =>
    showMatch({ ...what, render: (node: ReactNode, into) => render(node as ComponentChild, into) });
});
