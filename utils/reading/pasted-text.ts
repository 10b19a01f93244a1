import { plainBlocks } from './block-text.ts';
import type { BlockText } from './page.ts';

/** Characters without a form of their own: zero-width, turned direction, tags. Joiners within words of Indic and Persian stay. */
const UNSEEN = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
/** Web addresses, up to what may stand behind one in a sentence. */
const ADDRESS = /https:\/\/[^\s<>"'()[\]{}|\\^`]{4,1000}/gu;
const MOST_ADDRESSES = 500;

export interface PastedText extends BlockText {
  /** Characters that were left out because nobody sees them. */
  unseen: number;
}

/** A text that was pasted or came as a file: lines as blocks, without characters that nobody sees. */
export function pastedText(raw: string): PastedText {
  let unseen = 0;
  const seen = raw.replace(UNSEEN, (character) => {
    // Line ends by hyphenation and marks of the byte order are nobody's trick.
    if (character !== '\u00AD' && character !== '\uFEFF') unseen++;
    return '';
  });
  return { ...plainBlocks(seen), unseen };
}

/** Web addresses (https) that a text states, each once, in its order. */
export function addressesIn(text: string): string[] {
  const found = new Set<string>();
  for (const [written] of text.matchAll(ADDRESS)) {
    const address = written.replace(/[.,;:!?]+$/u, '');
    if (URL.canParse(address) && found.size < MOST_ADDRESSES) found.add(address);
  }
  return [...found];
}
