/** ISO date of the person's own calendar: at five in the afternoon on the Pacific coast it is no tomorrow yet. */
export function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
