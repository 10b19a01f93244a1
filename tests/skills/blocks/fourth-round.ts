import { FOURTH_ROUND_BLOCKS } from './fourth-round-blocks.ts';
import { FOURTH_ROUND_OFFICE } from './fourth-round-office.ts';
import { FOURTH_ROUND_OUTDOORS } from './fourth-round-outdoors.ts';
import type { LabelledBlock } from './labelled-block.ts';

/** Kept as a check at the end: rules and words are not to be tuned on these. */
export const FOURTH_ROUND: readonly LabelledBlock[] = [
  ...FOURTH_ROUND_BLOCKS,
  ...FOURTH_ROUND_OFFICE,
  ...FOURTH_ROUND_OUTDOORS,
];
