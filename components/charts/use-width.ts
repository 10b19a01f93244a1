import { useLayoutEffect, useRef, useState } from 'react';

/** Where nothing is laid out (a test, a page that is not shown yet). */
const UNKNOWN = 640;

/** Width of an element in whole CSS pixels, kept up to date. */
export function useWidth<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.floor(element.clientWidth) || UNKNOWN);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
