import { FIFTH_ROUND_BLOCKS } from './fifth-round-blocks.ts';
import { FIFTH_ROUND_WHOLE_A } from './fifth-round-whole-a.ts';
import { FIFTH_ROUND_WHOLE_B } from './fifth-round-whole-b.ts';
import type { LabelledBlock } from './labelled-block.ts';

/** Written blind, after all that the fourth round taught; kept apart as the next check at first sight. */
export const FIFTH_ROUND: readonly LabelledBlock[] = [
  ...FIFTH_ROUND_BLOCKS,
  ...FIFTH_ROUND_WHOLE_A,
  ...FIFTH_ROUND_WHOLE_B,
];
