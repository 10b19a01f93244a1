import { item } from './arrays.ts';
import type { Stretch } from './sentences.ts';

/** Index of the stretch that holds `offset`, of stretches in order that do not overlap; -1 where none does. */
export function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = item(stretches, middle);
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  return -1;
}
