import type { Mention } from '../model/mention.ts';
import type { Block } from '../model/posting.ts';
import { analyse } from './analysis.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Where a text names skills, named credentials, degrees and knock-outs.
 * @param options.language BCP 47, where the page says; what the text itself shows is added.
 * @param options.blocks blocks of a posting; without them the shape of the lines decides on sections.
 * @returns mentions in the text's order, none overlapping; offsets are UTF-16 code units of `text`. Each carries the rule
 * that accepted it and its force. The same text gives the same mentions.
 */
export function findMentions(
  text: string,
  lexicon: Lexicon,
  options: { language?: string; blocks?: Block[] } = {},
): Mention[] {
  return analyse(text, lexicon, options).mentions.map(({ start, end, id, label, kind, force, rule }) => ({
    start,
    end,
    id,
    label,
    kind,
    force,
    rule,
  }));
}
