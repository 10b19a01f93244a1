/** Bytes of a PDF that is read; résumés have a tenth of it even with a photo. */
export const MOST_PDF = 20_000_000;
