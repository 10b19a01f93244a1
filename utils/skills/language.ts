import { i32, u8 } from './arrays.ts';
import { marksAt, markWords } from './folded.ts';
import { languageNumber } from './lexicon-layout.ts';
import type { Tokens } from './tokens.ts';
import type { NumberedTokens } from './trie.ts';

/** Little words that tell the languages of the headings apart. */
const STOP_WORDS: readonly (readonly [string, string])[] = [
  ['en', 'the and of to with for you your our we are will in is on as or be this that have'],
  ['de', 'und der die das mit für du dein deine wir sie ihr ihre ist ein eine im zu den von auf bei nicht oder'],
  ['fr', 'le la les des et vous votre vos nous une un du pour avec dans est sur au aux notre sont en'],
  ['es', 'el la los las y con para en que una un del por tu se nuestro nuestra es como al somos'],
  ['pt', 'para em uma não nas pela pelo você seu sua suas são ao aos às área experiência'],
  ['nl', 'de het een en van je jouw wij met voor bij is op ons onze zijn aan dat te wat ben'],
];

/** Two-letter codes of the languages that a text's little words give away. */
export const TOLD_APART: ReadonlySet<string> = new Set(STOP_WORDS.map(([code]) => code));

STOP_WORDS.forEach(([, words], index) => {
  markWords(1 << index, words.split(' '));
});
/** The bits that the languages take of a word's marks; the next is free. */
const LANGUAGES = (1 << STOP_WORDS.length) - 1;

/** How many tokens are looked at. */
const SAMPLE = 1500;

/**
 * Languages of a text by its little words: the commonest, and every other with at least a third as many. English where
 * nothing can be told.
 */
export function detectLanguages(tokens: Tokens | NumberedTokens): string[] {
  const counts = new Array<number>(STOP_WORDS.length).fill(0);
  const limit = Math.min(tokens.count, SAMPLE);
  for (let i = 0; i < limit; i++) {
    const start = i32(tokens.start, i);
    const end = i32(tokens.end, i);
    if (end - start > 8) continue;
    const known = 'marks' in tokens && start === i32(tokens.whole.start, i) && end === i32(tokens.whole.end, i);
    let marks = (known ? u8(tokens.marks, i) : marksAt(tokens.text, start, end)) & LANGUAGES;
    for (let index = 0; marks !== 0; index++, marks >>= 1) if (marks & 1) counts[index] = (counts[index] as number) + 1;
  }
  const most = Math.max(...counts);
  if (most < 2) return ['en'];
  return STOP_WORDS.filter((_, index) => (counts[index] ?? 0) * 3 >= most).map(([code]) => code);
}

/** The languages whose limited aliases count: the stated one and those that the text itself shows. */
export function aliasLanguages(tokens: NumberedTokens, stated: string | undefined): Set<number> {
  const codes = detectLanguages(tokens);
  const code = stated?.slice(0, 2).toLowerCase();
  if (code && /^[a-z]{2}$/.test(code)) codes.push(code);
  return new Set(codes.map(languageNumber));
}
