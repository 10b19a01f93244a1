/**
 * Cases of a property that asks for a number of its own: `normal` in a normal run, and in the soak run (`CREDLENS_RUNS`)
 * as many times more as the other properties get, of which a hundred cases are the rule.
 */
export const runs = (normal: number): number =>
  Math.ceil(normal * Math.max(1, (Number(process.env.CREDLENS_RUNS) || 100) / 100));
