/** Name in the page's registry of highlights; the page can read it, so it says nothing. */
export const COVER = 'mark-out';

/**
 * Solid and neutral: seen on light pages and on dark ones, and either's text can be read upon it. It is also what
 * `contrast(0)` makes of every colour, so that what one of the two rules below does not reach looks the same.
 */
const SOLID = 'rgb(128 128 128)';

/** Of no effect on what a selector matches, and as heavy as three ids: the page's own important rules give way. */
const HEAVY = ':not(#_#_#_)';

const NO_INK = `forced-color-adjust: none !important; color: transparent !important; -webkit-text-fill-color: transparent !important;
-webkit-text-stroke-color: transparent !important; text-shadow: none !important;`;
const PRINTED = 'print-color-adjust: exact !important; -webkit-print-color-adjust: exact !important;';
const FLAT = `background: ${SOLID} !important; filter: contrast(0) !important; backdrop-filter: none !important; ${PRINTED}`;
const NO_PICTURE = `background-image: none !important; background-color: ${SOLID} !important; border-image: none !important;
list-style-image: none !important; mask: none !important; content: normal !important; ${PRINTED}`;

/** What shows something that nobody read: its box and its form stay. */
const PICTURES = 'img,video,canvas,iframe,frame,object,embed,input[type="image" i],svg[class*="avatar" i]';

/**
 * The sheet that covers: text that is in the highlight, and every picture. No element of the page changes, so covers
 * follow scrolling, layout and print by themselves.
 *
 * Selected text is drawn in the colour below it, which is none where it is covered. Firefox draws it in the element's own
 * (seen in 153): there `SELECTION_CSS` is needed as well.
 *
 * On paper covers have no ground, and text has no ink either; text that is cut out of its ground would have both.
 */
export const COVER_CSS = `
::highlight(${COVER}) { ${NO_INK} fill: transparent !important; stroke: transparent !important;
background-color: ${SOLID} !important; text-decoration: none !important; }
${HEAVY}::selection { color: currentColor !important; -webkit-text-fill-color: currentColor !important;
text-shadow: none !important; background-color: rgb(99 102 241 / 0.35) !important; }
${HEAVY} { text-shadow: none !important; text-decoration-skip-ink: none !important; }
:is(${PICTURES})${HEAVY} { ${FLAT} object-position: -100000px -100000px !important; overflow: clip !important;
color: transparent !important; }
svg image${HEAVY} { opacity: 0 !important; }
[style*="url(" i]${HEAVY} { ${NO_PICTURE} }
@media print { ${HEAVY} { background-clip: border-box !important; -webkit-background-clip: border-box !important; } }
`;

/**
 * In forced colours no highlight has colours of its own but in elements that are left out of it: those that hold covered
 * text get the system's colours from here.
 */
export const forcedRules = (selectors: Iterable<string>): string =>
  [...selectors]
    .map(
      (selector) =>
        `${selector} { forced-color-adjust: none !important; color: CanvasText !important; background-color: Canvas !important; }`,
    )
    .join('\n');

/** No selected text is to be seen, wherever it stands. */
export const SELECTION_CSS = `
${HEAVY}${HEAVY}::selection { ${NO_INK} background-color: ${SOLID} !important; }`;

/** Selectors of elements, each with the pseudo-element where it is one that shows something. */
export interface Found {
  /** A picture that is a background, a border or a mark of a list. */
  pictures: string[];
  /** What is written in a field or on a button, which no highlight reaches. */
  controls: string[];
  /** Text that only the page's sheet shows. */
  contents: string[];
  /** Words in a drawing; Chromium draws them whatever a highlight says (seen in 156). */
  drawn: string[];
}

/** The rules that cover what has no rule above. */
export function rulesFor(...found: readonly Found[]): string {
  const rules = (what: keyof Found, declarations: string) =>
    [...new Set(found.flatMap((each) => each[what]))].map((selector) => `${selector} { ${declarations} }\n`);
  return [
    ...rules('pictures', NO_PICTURE),
    ...rules('controls', `${NO_INK} background: ${SOLID} !important; ${PRINTED}`),
    ...rules('contents', 'content: "" !important;'),
    ...rules('drawn', 'opacity: 0 !important;'),
  ].join('');
}

/** A selector made heavy, of an element or of a pseudo-element of it. */
export const heavy = (selector: string, pseudo = ''): string => `${selector}${HEAVY}${pseudo}`;
