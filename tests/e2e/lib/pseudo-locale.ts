/** A language that nobody speaks: English, longer, in other letters and between brackets, so that faults show. */
import type { Messages } from './localized-build.ts';

/** Around every message. A text without them is not from the locale files; one without its end is cut off. */
export const BRACKETS = { open: '⟦', close: '⟧' } as const;

/** How much longer a message becomes at least: what German and French need beside English in short labels. */
const GROWTH = 0.4;

const PLAIN = 'aceginorsuyACEGINORSUY';
const ACCENTED = 'äçéğîñöŕšûýÄÇÉĞÎÑÖŔŠÛÝ';

/** Words to fill up with, broken where words are. */
const FILLER = ['lörém', 'ïpsüm', 'dôlör', 'sït', 'ämét'];

function filler(length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at = (at + 1) % FILLER.length) text += ` ${FILLER[at]}`;
  return text.slice(0, length).trimEnd();
}

/** One message: accents on its letters, placeholders (`$1`) as they are, at least 40 % longer, between brackets. */
export function pseudoMessage(message: string): string {
  const accented = message.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
  const words = message.replaceAll(/\$\d/g, '').length;
  return `${BRACKETS.open}${accented}${filler(Math.ceil(words * GROWTH))}${BRACKETS.close}`;
}

/** All messages of a language in the made-up one. */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => [key, { message: pseudoMessage(message) }]),
  );
}

/**
 * What stands outside all brackets. An unmatched end is dropped, after an unmatched beginning nothing is outside: both
 * happen where a message goes around an element of its own.
 */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of text) {
    if (letter === BRACKETS.open) depth += 1;
    else if (letter === BRACKETS.close) depth = Math.max(0, depth - 1);
    else outside += depth === 0 ? letter : ' ';
  }
  return outside.replaceAll(/\s+/g, ' ').trim();
}
