import { item } from './arrays.ts';
import type { Sentence } from './sections.ts';

/** "(E)" and "(D)", or the letters in a column of their own, behind the lines of a person specification. */
const ESSENTIAL = /(?:\(E\)|\s{2}E)[.;]?$/;
const DESIRABLE = /(?:\(D\)|\s{2}D)[.;]?$/;

/**
 * Where a posting marks the lines of its person specification so, each mark decides for its line.
 * @returns the sentences, those with a mark as items of the section that it stands for.
 */
export function withSpecificationMarks(text: string, sentences: Sentence[]): Sentence[] {
  const ends = sentences.map(({ start, end }) => text.slice(Math.max(start, end - 6), end));
  if (!ends.some((end) => ESSENTIAL.test(end)) || !ends.some((end) => DESIRABLE.test(end))) return sentences;
  return sentences.map((sentence, index) => {
    const end = item(ends, index);
    const section = ESSENTIAL.test(end) ? 'required' : DESIRABLE.test(end) ? 'preferred' : undefined;
    return section && sentence.role !== 'title' ? { ...sentence, section, item: true } : sentence;
  });
}
