import { useEffect, useState } from 'react';
import { onTrouble } from '../../utils/storage/trouble.ts';

/**
 * True while the storage was never open on this page and something keeps it shut: then a page would show an empty wallet
 * where there is a full one. Once it was open, what was read stays on the screen.
 */
export function useShut(): boolean {
  const [shut, setShut] = useState(false);
  useEffect(() => {
    let opened = false;
    return onTrouble((trouble) => {
      if (trouble === 'open') opened = true;
      if (trouble === 'open') setShut(false);
      else if (trouble === 'newer' || trouble === 'blocked' || trouble === 'waiting') setShut(!opened);
    });
  }, []);
  return shut;
}
