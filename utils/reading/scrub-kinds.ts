/** What is taken out of a page, by kind; each has words in the locale files. */
export const SCRUB_KINDS = [
  'name',
  'word',
  'email',
  'phone',
  'link',
  'secret',
  'form',
  'picture',
  'label',
  'code',
  'style',
  'hidden',
  'comment',
] as const;

export type ScrubKind = (typeof SCRUB_KINDS)[number];

/** Stands for what was taken out. No letter and no digit, so that it can be taken for no word of the page. */
export const REMOVED = '███';
