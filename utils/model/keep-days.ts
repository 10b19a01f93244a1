/** Days that a candidate is kept unless the person says otherwise. */
export const KEEP_DAYS = 90;
/** Days at most: who keeps longer than two years keeps for something else. */
export const MOST_KEEP_DAYS = 730;
