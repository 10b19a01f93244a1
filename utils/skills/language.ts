import { languageNumber } from './lexicon-layout.ts';
import { foldToken, type Tokens } from './tokens.ts';

/** Little words that tell the five languages of the headings apart. */
const STOP_WORDS: readonly (readonly [string, string])[] = [
  ['en', 'the and of to with for you your our we are will in is on as or be this that have'],
  ['de', 'und der die das mit für du dein deine wir sie ihr ihre ist ein eine im zu den von auf bei nicht oder'],
  ['fr', 'le la les des et vous votre vos nous une un du pour avec dans est sur au aux notre sont en'],
  ['es', 'el la los las y con para en que una un del por tu se nuestro nuestra es como al somos'],
  ['nl', 'de het een en van je jouw wij met voor bij is op ons onze zijn aan dat te wat ben'],
];

/** Two-letter codes of the languages that a text's little words give away. */
export const TOLD_APART: ReadonlySet<string> = new Set(STOP_WORDS.map(([code]) => code));

const languagesOf = new Map<string, number[]>();
STOP_WORDS.forEach(([, words], index) => {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), index]);
});

/** How many tokens are looked at. */
const SAMPLE = 1500;

/**
 * Languages of a text by its little words: the commonest, and every other with at least a third as many. English where
 * nothing can be told.
 */
export function detectLanguages(tokens: Tokens): string[] {
  const counts = new Array<number>(STOP_WORDS.length).fill(0);
  const limit = Math.min(tokens.count, SAMPLE);
  for (let i = 0; i < limit; i++) {
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    if (end - start > 8) continue;
    for (const index of languagesOf.get(foldToken(tokens.text.slice(start, end))) ?? [])
      counts[index] = (counts[index] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  if (most < 2) return ['en'];
  return STOP_WORDS.filter((_, index) => (counts[index] ?? 0) * 3 >= most).map(([code]) => code);
}

/** The languages whose limited aliases count: the stated one and those that the text itself shows. */
export function aliasLanguages(tokens: Tokens, stated: string | undefined): Set<number> {
  const codes = detectLanguages(tokens);
  const code = stated?.slice(0, 2).toLowerCase();
  if (code && /^[a-z]{2}$/.test(code)) codes.push(code);
  return new Set(codes.map(languageNumber));
}
