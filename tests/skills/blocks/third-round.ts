import type { LabelledBlock } from './labelled-block.ts';
import { THIRD_ROUND_A } from './third-round-a.ts';
import { THIRD_ROUND_B } from './third-round-b.ts';
import { THIRD_ROUND_C } from './third-round-c.ts';

/** The third round, apart from the other blocks until the engine keeps its floors on them too. */
export const THIRD_ROUND: readonly LabelledBlock[] = [...THIRD_ROUND_A, ...THIRD_ROUND_B, ...THIRD_ROUND_C];
