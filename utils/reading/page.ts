import type { Block, PageKind, Posting } from '../model/posting.ts';
import type { Failure } from '../model/result.ts';

/** What every reader works on. The document is an argument: the same code runs in a page, in a Worker's parser and in Node. */
export interface Page {
  document: Document;
  /** The committed address, `location.href` at the moment of reading. */
  url: URL;
}

/** A stretch of the DOM, both ends in text nodes. */
export interface DomStretch {
  startContainer: Node;
  startOffset: number;
  endContainer: Node;
  endOffset: number;
}

/** Text of a DOM element as blocks, with the way back to its nodes. */
export interface BlockText {
  /** Blocks separated by "\n"; white space inside a block folded to one space. */
  text: string;
  blocks: Block[];
  /**
   * DOM stretches that make up `text.slice(start, end)` (UTF-16 code units), in document order.
   * Empty when the text did not come from the live document.
   */
  stretches(start: number, end: number): DomStretch[];
}

/** What reading a page gave, with the body still tied to the document. */
export interface PageReading {
  kind: PageKind;
  posting: Posting | null;
  failure?: Failure;
  /** What the page says it is about where there is no posting to show: a closed ad, an application form, an ad that is a picture. */
  about?: Pick<PostingFacts, 'title' | 'company'>;
  /** With `posting-in-frame`: address and board of the frame that holds the posting. */
  frame?: { url: string; board: string };
  /** Where the description stands in the page; null when it was read from data only (nothing can be highlighted then). */
  body: BlockText | null;
}

/** What a rung of the ladder found; the ladder fills in the rest and checks identity. */
export interface PostingFacts {
  title: string | null;
  company: string | null;
  /** The posting's own address, where the page has that of the list it stands in: then it is known and kept by this. */
  at?: URL;
  location?: string;
  /** The element that holds the description, when it is in the document. */
  element?: Element;
  /** The elements that hold the description where it stands in several, with other text of the page between them. */
  parts?: readonly Element[];
  /** The description, when it is only in data: HTML or plain text. Never put into a page. */
  html?: string;
  text?: string;
  language?: string;
  datePosted?: string;
  validThrough?: string;
  employmentType?: string;
}
