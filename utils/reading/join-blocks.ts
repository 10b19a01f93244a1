import type { Block } from '../model/posting.ts';
import type { BlockText } from './page.ts';

/** Several block texts, one below the other, as one; offsets begin at 0 and lead back to the same nodes. `starts`: where each begins. */
export function joinBlocks(texts: readonly BlockText[]): BlockText & { starts: number[] } {
  const filled = texts.filter(({ text }) => text !== '');
  const starts: number[] = [];
  const blocks: Block[] = [];
  let length = 0;
  for (const { text, blocks: own } of filled) {
    const start = length === 0 ? 0 : length + 1;
    starts.push(start);
    for (const block of own) blocks.push({ ...block, start: block.start + start, end: block.end + start });
    length = start + text.length;
  }
  return {
    starts,
    text: filled.map(({ text }) => text).join('\n'),
    blocks,
    stretches: (start, end) =>
      filled.flatMap((each, at) => {
        const shift = starts[at] ?? 0;
        const from = Math.max(0, start - shift);
        const to = Math.min(each.text.length, end - shift);
        return from < to ? each.stretches(from, to) : [];
      }),
  };
}
