const DAY_MS = 86_400_000;

/**
 * Whose turn it is where a normal run looks at a part today and at another tomorrow: days since 1970 in UTC. A run is
 * repeated another day with the number that it printed in `CREDLENS_TURN`.
 */
export const TURN = Number(process.env.CREDLENS_TURN ?? Math.floor(Date.now() / DAY_MS));
