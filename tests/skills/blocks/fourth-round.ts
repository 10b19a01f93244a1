import { FOURTH_ROUND_BLOCKS } from './fourth-round-blocks.ts';
import { FOURTH_ROUND_OFFICE } from './fourth-round-office.ts';
import { FOURTH_ROUND_OUTDOORS } from './fourth-round-outdoors.ts';
import type { LabelledBlock } from './labelled-block.ts';

/** Written blind, measured once at first sight (overlap F1 82.4) and only then learned from, as a class of faults each. */
export const FOURTH_ROUND: readonly LabelledBlock[] = [
  ...FOURTH_ROUND_BLOCKS,
  ...FOURTH_ROUND_OFFICE,
  ...FOURTH_ROUND_OUTDOORS,
];
