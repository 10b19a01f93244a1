import type { Block } from '../model/posting.ts';

/**
 * Different names under one heading or label. An ordinary section of skills has ten to sixty; LinkedIn, which takes most,
 * stops at a hundred.
 */
const MOST_NAMES = 100;
/** Different names in lists that follow each other with nothing but labels between: forty under each of six labels are many. */
const MOST_IN_A_ROW = 250;
/** Words between two names that may be further items of the list, unknown to the lexicon; more make a sentence. */
const LONGEST_ITEM = 4;
/** Words that join names to a sentence: "reports in Excel for the finance team". Names of skills hold "of" and "and". */
const JOINING =
  /(?<![\p{L}\p{N}])(?:in|with|using|for|the|to|from|by|at|on|our|my|into|im|mit|für|zur|zum|den|dem|bei|aus|wir|ich|avec|pour|dans|les|des|chez|con|para|los|las|het|voor|een|bij|met)(?![\p{L}\p{N}])/iu;

/** Characters between two names of a list. */
const LONGEST_GAP = 400;
/** What parts the items of a list. */
const PARTS = /[\n,;|·•‣▪/–—\t()[\]:]+/u;
const WORD = /[\p{L}\p{N}]\S*/gu;

interface Stretch {
  start: number;
  end: number;
}

interface Run extends Stretch {
  /** Ids of the names in it. */
  ids: Set<string>;
}

/**
 * Lists of so many different names that they say nothing about any of them: hundreds in one run, without a sentence
 * between. Long résumés stay far below: sentences and headings end a run, and a name that is repeated counts once.
 *
 * @param mentions of the text, in its order
 * @param blocks of the text; without them a line that ends with a colon is a label
 * @returns stretches from the first to the last name of such a list, in the text's order; offsets as those of `mentions`
 */
export function bulkLists(
  text: string,
  mentions: readonly (Stretch & { id: string })[],
  blocks: readonly Block[] = [],
): Stretch[] {
  if (mentions.length <= MOST_NAMES) return [];
  const headings = blocks.filter(({ kind }) => kind === 'heading' || kind === 'label');
  const long: Stretch[] = [];
  let whole: Run | undefined;
  let part: Run | undefined;
  let heading = 0;
  const close = (run: Run | undefined, most: number) => {
    if (run && run.ids.size > most) long.push({ start: run.start, end: run.end });
  };
  const grown = (run: Run | undefined, { start, end, id }: Stretch & { id: string }): Run =>
    run ? { start: run.start, end, ids: run.ids.add(id) } : { start, end, ids: new Set([id]) };
  let last = 0;
  for (const mention of mentions) {
    const between = text.slice(last, mention.start);
    while ((headings[heading]?.end ?? Infinity) <= last) heading++;
    const headed = (headings[heading]?.start ?? Infinity) <= mention.start;
    if (isSentence(between)) {
      close(part, MOST_NAMES);
      close(whole, MOST_IN_A_ROW);
      [part, whole] = [undefined, undefined];
    } else if (headed || hasLabel(between)) {
      close(part, MOST_NAMES);
      part = undefined;
    }
    last = Math.max(last, mention.end);
    // "... and, later, in Python.": the sentence's own name, though a list may follow.
    if (isProse(between.split(PARTS).at(-1) ?? '')) continue;
    part = grown(part, mention);
    whole = grown(whole, mention);
  }
  close(part, MOST_NAMES);
  close(whole, MOST_IN_A_ROW);
  return merged(long);
}

/** "Tools:", at the beginning of a line or as a line. */
function hasLabel(between: string): boolean {
  return between.includes('\n') && /:\s*$/.test(between);
}

/** What stands between two names says something, and is more than the next items of a list. */
function isSentence(between: string): boolean {
  return between.length > LONGEST_GAP || between.split(PARTS).some(isProse);
}

function isProse(item: string): boolean {
  return JOINING.test(item) || (item.match(WORD)?.length ?? 0) > LONGEST_ITEM;
}

function merged(found: Stretch[]): Stretch[] {
  const done: Stretch[] = [];
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const before = done.at(-1);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else done.push({ start, end });
  }
  return done;
}
