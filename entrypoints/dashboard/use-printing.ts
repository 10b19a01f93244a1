import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed, by our button or by the browser's own; drawn before the browser looks. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const query = matchMedia('print');
    const put = (now: boolean) => flushSync(() => setPrinting(now));
    const before = () => put(true);
    const after = () => put(false);
    const change = () => put(query.matches);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    query.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      query.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
