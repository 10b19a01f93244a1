import { type ComponentChild, render } from 'preact';
import type { ReactNode } from 'react';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Chips } from '../../utils/page/chips.ts';
import { type ShowChips, showChips } from './show-chips.tsx';
import { type ShowMatch, type Shown, showMatch } from './show-match.tsx';

declare global {
  /** Left here by the overlay script for the posting script: both run in the same isolated world. */
  var credlensShowMatch: ((what: Omit<ShowMatch, 'render'>) => Shown) | undefined;
  var credlensShowChips: ((what: Omit<ShowChips, 'render'>) => Chips) | undefined;
}

// Run in a tab only when its posting script has found something to show: other pages never pay for the components.
export default defineUnlistedScript(() => {
  const draw = (node: ReactNode, into: HTMLElement) => render(node as ComponentChild, into);
  globalThis.credlensShowMatch = (what) => showMatch({ ...what, render: draw });
  globalThis.credlensShowChips = (what) => showChips({ ...what, render: draw });
});
