/**
 * What a spreadsheet may run as a formula, by its first characters; for Papa's `escapeFormulae`. Papa's own expression
 * looks no further than the first line, so that a name of two lines gets past it.
 */
export const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;
