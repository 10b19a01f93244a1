import { BITS } from './cover-prune.ts';

/** Sums of shares are off by less than this; what they bound is whole. */
export const ROUNDING = 0.2;

/** What an answer must still take at least, from how the amounts of candidates can be split among the missing gaps. */
export class CoverBound {
  /** After `share`: the least part that falls to each missing gap. */
  readonly shares: Float64Array;
  /** Candidates that may still be taken, and the missing gaps that each closes. */
  private readonly listed: Int32Array;
  private readonly listedLow: Int32Array;
  private readonly listedHigh: Int32Array;
  private listedCount = 0;

  constructor(
    private readonly gaps: readonly number[],
    private readonly weights: readonly number[],
    private readonly choices: readonly number[],
    private readonly low: Int32Array,
    private readonly high: Int32Array,
  ) {
    this.shares = new Float64Array(gaps.length);
    this.listed = new Int32Array(choices.length);
    this.listedLow = new Int32Array(choices.length);
    this.listedHigh = new Int32Array(choices.length);
  }

  /** Lists the candidates that may still be taken, with the missing gaps that each closes. */
  gather(low: number, high: number, taken: Uint8Array, barred: Int32Array): void {
    const { listed, listedLow, listedHigh } = this;
    let count = 0;
    for (const index of this.choices) {
      if (barred[index] || taken[index]) continue;
      const bits = (this.low[index] ?? 0) & low;
      const more = (this.high[index] ?? 0) & high;
      if (bits === 0 && more === 0) continue;
      listed[count] = index;
      listedLow[count] = bits;
      listedHigh[count] = more;
      count++;
    }
    this.listedCount = count;
  }

  /**
   * For each missing gap the least part of an amount that falls to it, where a candidate's amount is split evenly among
   * the missing gaps it closes. What closes several gaps takes no less than the sum of their parts.
   */
  share(amounts: Float64Array, width: number, place: number): void {
    const { shares, listed, listedLow, listedHigh } = this;
    shares.fill(Number.POSITIVE_INFINITY);
    for (let at = 0; at < this.listedCount; at++) {
      let bits = listedLow[at] ?? 0;
      let more = listedHigh[at] ?? 0;
      const part = (amounts[(listed[at] ?? 0) * width + place] ?? 0) / (ones(bits) + ones(more));
      for (; bits !== 0; bits &= bits - 1) {
        const gap = 31 - Math.clz32(bits & -bits);
        if (part < (shares[gap] ?? 0)) shares[gap] = part;
      }
      for (; more !== 0; more &= more - 1) {
        const gap = BITS + 31 - Math.clz32(more & -more);
        if (part < (shares[gap] ?? 0)) shares[gap] = part;
      }
    }
  }

  /** Least weight that stays open when so much is left: gaps that give most weight for their part are closed first. */
  mustStayOpen(low: number, high: number, room: number): number {
    const { weights } = this;
    let weight = 0;
    let needs = 0;
    for (const gap of this.gaps) {
      if (!isIn(gap, low, high)) continue;
      weight += weights[gap] ?? 1;
      needs += this.shares[gap] ?? 0;
    }
    if (needs - ROUNDING <= room) return 0;
    const missing = this.gaps.filter((gap) => isIn(gap, low, high));
    const dearness = (gap: number): number => (this.shares[gap] ?? 0) / (weights[gap] ?? 1);
    missing.sort((a, b) => (dearness(a) < dearness(b) ? -1 : dearness(a) > dearness(b) ? 1 : 0));
    let left = room + ROUNDING;
    for (const gap of missing) {
      const part = this.shares[gap] ?? 0;
      if (part > left) return Math.ceil(weight - (weights[gap] ?? 1) * (left / part) - ROUNDING);
      left -= part;
      weight -= weights[gap] ?? 1;
    }
    return 0;
  }
}

/** Whether a gap is among the bits of gaps 0 to 29 and 30 to 59. */
export function isIn(gap: number, low: number, high: number): boolean {
  return gap < BITS ? (low & (1 << gap)) !== 0 : (high & (1 << (gap - BITS))) !== 0;
}

function ones(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
