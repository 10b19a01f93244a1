/** Names and figures that are data, not words of the interface: they stand outside the locale files with good reason. */
import { lexicon, readData } from '../../../utils/cli/data.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  ['short', 'long'].map((style) =>
    new Intl.DateTimeFormat('en', { month: style as 'short', timeZone: 'UTC' }).format(Date.UTC(2026, month, 1)),
  ),
).flat();
/** The words of `Intl` in dates, lists, times and sizes. */
const UNITS = new Set(
  `${MONTHS.join(' ')} Sept AM PM US USD EUR K M kB MB GB at and or now ago in yesterday minute minutes hour hours day days`
    .toLowerCase()
    .split(' '),
);

/** Every text in a value, however deep. */
function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* leaves(each);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* leaves(each);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

export interface KnownData {
  /** Takes every text in the value as data, e.g. rows of a store. */
  add(value: unknown): void;
  /** Is the text made of names that are data, dates and figures only? */
  explains(text: string): boolean;
}

/** Labels of the lexicon, the catalogue and the roles, with `more`: rows of stores, pages that were read. */
export async function knownData(...more: unknown[]): Promise<KnownData> {
  const whole = new Set<string>();
  let prose = ' ';
  const add = (value: unknown) => {
    for (const text of leaves(value)) {
      const words = plain(text);
      whole.add(words);
      if (words.includes(' ')) prose += `${words} | `;
    }
  };
  for (const { label } of (await lexicon()).entries()) add(label);
  for (const file of ['catalogue.json', 'roles.json']) add(JSON.parse(new TextDecoder().decode(await readData(file))));
  for (const each of more) add(each);
  const isUnit = (word: string) => /^\d*\p{L}?$/u.test(word) || UNITS.has(word);
  /** One name after the other, with dates and figures between them. */
  const isChain = (words: string[]): boolean => {
    const reached = [true];
    for (let end = 1; end <= words.length; end++)
      reached[end] = words
        .slice(0, end)
        .some(
          (_, start) =>
            reached[start] &&
            ((end - start === 1 && isUnit(words[start] ?? '')) || whole.has(words.slice(start, end).join(' '))),
        );
    return reached[words.length] === true;
  };
  return {
    add,
    explains(text) {
      const words = plain(text);
      // A part of a sentence that was read.
      const isQuote = words.split(' ').length > 2 && prose.includes(` ${words} `);
      // A name that is cut where it is told in full elsewhere.
      const isCut = text.endsWith('…') && [...whole].some((name) => name.startsWith(words));
      return isQuote || isCut || isChain(words.split(' '));
    },
  };
}
