/**
 * What a spreadsheet may run as a formula, by its first characters, also in full width and behind characters that nobody sees; for Papa's `escapeFormulae`. Papa's own expression
 * looks no further than the first line, so that a name of two lines gets past it.
 */
export const FORMULA = /^[\s\u200b-\u200f\u2060]*[=+\-@＝＋－＠]|^[\t\r\n]/;
