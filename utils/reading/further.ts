import type { PostingFacts } from './page.ts';

/** Facts beside title, company and description, with the characters that the model allows each. */
const FURTHER = { location: 500, language: 20, datePosted: 40, validThrough: 40, employmentType: 200 } as const;

type Further = { -readonly [Name in keyof typeof FURTHER]?: string | undefined };

/** Sets on `to` each further fact that it lacks and that one of the others has, the first that has it, cut to size. */
export function addFurther<To extends Further>(to: To, ...others: readonly Further[]): To {
  for (const name of Object.keys(FURTHER) as (keyof Further)[]) {
    const value = to[name] || others.map((other) => other[name]).find(Boolean);
    if (value) to[name] = value.slice(0, FURTHER[name]);
  }
  return to;
}

/** Facts of one source, with what only the other knows. */
export function joinFacts(main: PostingFacts, more: PostingFacts): PostingFacts {
  return addFurther({ ...main, company: main.company ?? more.company }, more);
}
