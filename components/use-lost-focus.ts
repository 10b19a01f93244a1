import { useEffect, useRef } from 'react';

/**
 * Gives the focus on where what had it is gone with a change: keyboard and screen reader would start over. It is taken from
 * nobody, and not when the component is first drawn.
 *
 * @param of another value with each change after which to look
 * @param next where it goes; null leaves it
 */
export function useLostFocus(of: unknown, next: () => HTMLElement | null | undefined): void {
  const before = useRef(of);
  useEffect(() => {
    if (Object.is(before.current, of)) return;
    before.current = of;
    if ((document.activeElement ?? document.body) !== document.body) return;
    next()?.focus({ preventScroll: true });
  });
}
